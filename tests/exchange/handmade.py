"""Parcels made by hand, so that one thing in them can be wrong; each is sealed, as somebody with bad will would do."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from app.errors import UserError
from app.exchange import seal
from app.exchange.unpack import Parcel, unpack

Entry = tuple[str | zipfile.ZipInfo, bytes]
COMPANY: dict[str, Any] = {"format": 1, "name": "Kilang Tangan"}
PROOF = b"what proves it"
SHA = hashlib.sha256(PROOF).hexdigest()
PROVEN = COMPANY | {
    "evidence": {
        "file.1": {
            "id": "file.1",
            "about": "question/code.exists",
            "name": "proof.txt",
            "sha256": SHA,
            "size": len(PROOF),
            "media_type": "text/plain",
            "added_on": "2026-11-24",
        }
    }
}


def resealed(data: bytes) -> bytes:
    """The same parcel with the seal that fits it."""
    file = io.BytesIO(data[: -seal.LENGTH] + seal.BLANK)
    seal.seal(file)
    return file.getvalue()


def zipped(entries: Iterable[Entry], how: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        archive.comment = seal.BLANK
        for name, data in entries:
            archive.writestr(name, data)
    return resealed(file.getvalue())


def manifest(company: bytes, files: dict[str, bytes], /, **other: object) -> bytes:
    """One that fits, but for what is given."""
    listed = {"company.json": company, **files}
    said: dict[str, object] = {
        "format": 1,
        "kind": "fairsteps-company",
        "company": COMPANY["name"],
        "made_on": "2026-11-24",
        "counts": {},
        "files": [{"path": p, "size": len(d), "sha256": hashlib.sha256(d).hexdigest()} for p, d in listed.items()],
    }
    return json.dumps(said | other).encode()


def parcel(company: dict[str, Any] | bytes, /, *more: Entry, how: int = zipfile.ZIP_STORED, **other: object) -> bytes:
    """A parcel of a company and its one file of evidence, with other words in its manifest and more entries."""
    data = company if isinstance(company, bytes) else json.dumps(company).encode()
    proof = {f"evidence/{SHA}": PROOF} if not isinstance(company, bytes) and "evidence" in company else {}
    entries = [("manifest.json", manifest(data, proof, **other)), ("company.json", data), *proof.items()]
    return zipped([*entries, *more], how)


def refused(source: Path | bytes, name: str = "firm.fairsteps") -> str:
    """What the user is told; it names the file."""
    with pytest.raises(UserError) as caught:
        unpack(source, name)
    told = str(caught.value)
    assert name in told
    return told


def opened(data: bytes) -> Parcel:
    return unpack(data, "firm.fairsteps")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, byte for byte."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
