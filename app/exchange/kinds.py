"""What kind of file it is, told by its content and never by its name; and a parcel out of whatever holds one."""

from __future__ import annotations

import zipfile
from enum import StrEnum
from pathlib import Path

from app.exchange.manifest import COMPANY, MANIFEST

SQLITE, MARK = b"SQLite format 3\x00", b"Fair"
"""A workspace is a database of SQLite that bears our mark; see `app.store.peek`."""


class Kind(StrEnum):
    WORKSPACE = "workspace"
    PARCEL = "parcel"
    PDF = "pdf"
    """Any PDF; whether a company is in it is found out by opening it."""
    NONE = "none"


def open_any(path: Path) -> Kind:
    """What a file is. One that is not there or cannot be read is none. A damaged one is what it was, so that opening
    it tells what is wrong with it."""
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError:
        return Kind.NONE
    if head.startswith(SQLITE):
        return Kind.WORKSPACE if head[68:72] == MARK else Kind.NONE
    if head.startswith(b"PK\x03\x04"):
        return Kind.PARCEL if holds_company(path, head) else Kind.NONE
    return Kind.PDF if b"%PDF-" in head else Kind.NONE


def holds_company(path: Path, head: bytes) -> bool:
    """A zip that can be listed holds a company; of one that cannot, the first entry tells."""
    try:
        with zipfile.ZipFile(path) as archive:
            return {MANIFEST, COMPANY} <= set(archive.namelist())
    except Exception:  # zipfile has many of its own
        return head[30:].startswith(MANIFEST.encode())


def is_workspace(path: Path) -> bool:
    return open_any(path) is Kind.WORKSPACE
