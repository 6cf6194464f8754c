"""The folder of evidence beside a workspace: each file once, under the hash of its content, never changed.

A file is copied first and written down after, so that a loss of power leaves a copy too many and never one too few.
"""

from __future__ import annotations

import hashlib
import mimetypes
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from app.core.evidence import LARGEST, Kept
from app.errors import UserError
from app.message import N_, Message

CHUNK = 1 << 20
HASH = re.compile(r"[0-9a-f]{64}")


def folder_of(workspace: Path) -> Path:
    """Where the evidence of a workspace lies."""
    return workspace.with_name(workspace.name + ".evidence")


def keep_file(folder: Path, source: Path) -> Kept:
    """Copy a file into the folder. Raises UserError where it cannot be read whole, or is larger than 25 MB."""
    try:
        with source.open("rb") as file:
            return keep(folder, file, source.name)
    except OSError as error:
        raise UserError(cannot_keep(source.name, error)) from error


def keep_stream(folder: Path, file: BinaryIO, name: str) -> Kept:
    """The same for a file that is open. Raises UserError where it cannot be kept."""
    try:
        return keep(folder, file, name)
    except OSError as error:
        raise UserError(cannot_keep(name, error)) from error


def keep(folder: Path, file: BinaryIO, name: str) -> Kept:
    """Raises UserError where it is too large, and OSError; then nothing is left behind."""
    folder.mkdir(exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as copy:
            sha256, size = copied(file, copy, name)
        Path(draft).replace(folder / sha256)
    finally:
        Path(draft).unlink(missing_ok=True)
    return Kept(sha256, size, mimetypes.guess_type(name)[0] or "application/octet-stream")


def copied(file: BinaryIO, copy: BinaryIO, name: str) -> tuple[str, int]:
    """The hash and the size of what was copied, safely on disk."""
    found, size = hashlib.sha256(), 0
    while chunk := file.read(CHUNK):
        size += len(chunk)
        if size > LARGEST:
            raise UserError(too_large(name))
        found.update(chunk)
        copy.write(chunk)
    copy.flush()
    os.fsync(copy.fileno())
    return found.hexdigest(), size


def file_path(folder: Path, sha256: str) -> Path:
    """Where a file lies. Raises UserError where it is not there, or is not what it was when it was added."""
    path = folder / sha256
    if not HASH.fullmatch(sha256) or not path.is_file():
        raise UserError(N_("error", "The file of evidence is missing in “{folder}”.", folder=folder))
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
            raise UserError(N_("error", "The file of evidence in “{folder}” was changed since it was added.",
                               folder=folder))  # fmt: skip
    return path


def sweep(folder: Path, used: Iterable[str]) -> None:
    """Delete copies that nothing speaks of any more."""
    known = set(used)
    for path in folder.glob("*") if folder.is_dir() else ():
        if path.name not in known and (HASH.fullmatch(path.name) or path.suffix == ".part"):
            path.unlink()


def cannot_keep(name: str, error: OSError) -> Message:
    return N_("error", "“{name}” cannot be kept as evidence: {why}. Nothing was changed.", name=name,
              why=WHY.get(type(error), error.strerror or str(error)))  # fmt: skip


WHY: dict[type[OSError], Message] = {
    IsADirectoryError: N_("error", "it is a folder. Add the files in it instead"),
    FileNotFoundError: N_("error", "it is not there any more; it may have been moved or renamed"),
    PermissionError: N_("error", "you may not read it"),
}
"""In words of our own, so that they come in the user's language."""


def too_large(name: str) -> Message:
    return N_("error", "“{name}” is larger than 25 MB. Keep a smaller copy, or write down where it lies.", name=name)
