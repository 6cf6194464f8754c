"""Packs of facts for tests: right ones, unless a part is given."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app import paths
from app.reference.load import load
from app.reference.pack import MANIFEST

SHIPPED = load(paths.reference())
ROW = b"DEU,cotton,1,0,0,0,,goods_2022\r\n"


def edition(name: str = "2027-01", day: str = "2027-01-15") -> bytes:
    text = (paths.reference() / "edition.toml").read_text(encoding="utf-8")
    old = f'id = "{SHIPPED.edition.id}"', f"made_on = {SHIPPED.edition.made_on}"
    return text.replace(old[0], f'id = "{name}"').replace(old[1], f"made_on = {day}").encode()


def listings(*more: bytes) -> bytes:
    return (paths.reference() / "listings.csv").read_bytes() + b"".join(more)


def pack(path: Path, held: Mapping[str, bytes], **manifest: object) -> Path:
    """A pack with a right manifest, unless a part of it is given."""
    hashes = {n: hashlib.sha256(c).hexdigest() for n, c in held.items()}
    told = {"format": "fairsteps-facts", "schema": 1, "edition": "2027-01", "files": hashes, **manifest}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(told))
        for name, contents in held.items():
            archive.writestr(name, contents)
    return path
