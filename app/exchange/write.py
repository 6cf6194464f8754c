"""The bytes of a parcel, written piece by piece; every file of evidence is verified while it is copied."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from app.core.changes import Record
from app.core.codec import to_json
from app.core.evidence import EvidenceFile
from app.errors import UserError
from app.exchange import seal
from app.exchange.bounds import MOST_COMPANY, MOST_FILES, MOST_MANIFEST
from app.exchange.manifest import COMPANY, EVIDENCE, MANIFEST, Entry, Manifest, counts, entry
from app.message import N_, Message


class Shelf(Protocol):
    """Where the evidence lies: a workspace."""

    def file_path(self, sha256: str) -> Path:
        """Raises UserError where the file is missing or not what it was."""
        ...


def write(record: Record, shelf: Shelf, file: BinaryIO, today: date, people: bool, most: int) -> Manifest:
    """Raises UserError where evidence is not what it was, or all of it is larger than `most` bytes; and OSError."""
    company = to_json(in_order(record), indent=1).encode()
    files = {e.sha256: e for e in record.evidence.values()}
    listed = [Entry(path=EVIDENCE + s, size=e.size, sha256=s) for s, e in sorted(files.items())]
    manifest = Manifest(company=record.name, made_on=today, people=people, counts=counts(record),
                        files=(entry(COMPANY, company), *listed))  # fmt: skip
    check_size(manifest, most)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.comment = seal.BLANK
        archive.writestr(header(MANIFEST), manifest.to_json())
        archive.writestr(header(COMPANY), company)
        for one in listed:
            add(archive, one, shelf, files[one.sha256])
    seal.seal(file)
    return manifest


def in_order(record: Record) -> Record:
    """Things by id, so that the bytes do not tell in which order they were typed."""
    kept: dict[str, Any] = {f.name: getattr(record, f.name) for f in fields(record)}
    things: dict[str, Any] = {k: dict(sorted(v.items())) for k, v in kept.items() if isinstance(v, dict)}
    openings = {k: dict(sorted(v.items())) for k, v in things["openings"].items()}
    return replace(record, **things | {"openings": openings})


def check_size(manifest: Manifest, most: int) -> None:
    """What the reader would refuse is not written."""
    company, *evidence = manifest.files
    total = sum(e.size for e in manifest.files) + MOST_MANIFEST
    if company.size > MOST_COMPANY:
        raise UserError(N_("exchange", "The company’s data are too many for one file. Remove old snapshots first."))
    if total > most or len(evidence) > MOST_FILES - 2:
        raise UserError(
            N_(
                "exchange",
                "The files of evidence are too many for one file: {n} files, {size} MB; {most} MB fit in. "
                "Take large ones out of the list of evidence, and write down where they lie.",
                n=len(evidence),
                size=total // 10**6,
                most=most // 10**6,
            )
        )


def header(path: str) -> zipfile.ZipInfo:
    """The same on every day and every system."""
    made = zipfile.ZipInfo(path)
    made.create_system, made.external_attr = 3, 0o100600 << 16
    return made


def add(archive: zipfile.ZipFile, one: Entry, shelf: Shelf, known: EvidenceFile) -> None:
    """Copy a file of evidence, and make sure that it is the one that was added once."""
    found, size = hashlib.sha256(), 0
    with archive.open(header(one.path), "w") as copy:
        for chunk in pieces(shelf, known):
            found.update(chunk)
            size += len(chunk)
            copy.write(chunk)
            if size > one.size:
                break
    if (size, found.hexdigest()) != (one.size, one.sha256):
        raise UserError(lost(known))


def pieces(shelf: Shelf, known: EvidenceFile) -> Iterator[bytes]:
    try:
        with shelf.file_path(known.sha256).open("rb") as file:
            while chunk := file.read(seal.CHUNK):
                yield chunk
    except (UserError, OSError) as error:
        raise UserError(lost(known)) from error


def lost(file: EvidenceFile) -> Message:
    return N_(
        "exchange",
        "“{file}”, a file of evidence, is missing or was changed since it was added. Nothing was saved. "
        "Take it out of the list of evidence, or add it anew, and try again.",
        file=file.name,
    )
