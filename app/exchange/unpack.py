"""Reading a parcel: everything in it is checked before anything of it is used."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from app.core.changes import Record
from app.core.codec import from_json
from app.core.evidence import EvidenceFile
from app.errors import UserError
from app.exchange.bounds import MOST_COMPANY, MOST_MANIFEST
from app.exchange.entries import opened, take
from app.exchange.faults import damaged, does_not_fit
from app.exchange.fitting import Asked, check_answers
from app.exchange.manifest import COMPANY, EVIDENCE, MANIFEST, PARCEL, Entry, Manifest, counts, read_manifest
from app.exchange.people import names_people
from app.exchange.seal import CHUNK
from app.exchange.sound import check_record
from app.exchange.strict_json import check_json


@dataclass(frozen=True)
class Parcel:
    """A checked parcel. `name`: as the user knows it. The record has the number 0; evidence stays in the source."""

    name: str
    source: Path | bytes
    manifest: Manifest
    record: Record

    def evidence(self) -> Iterator[tuple[EvidenceFile, BinaryIO]]:
        """Each distinct file of evidence, open to be read. Raises UserError where the source is not what it was."""
        distinct = {e.sha256: e for e in self.record.evidence.values()}
        with opened(self.source, self.name) as archive:
            for sha256, file in sorted(distinct.items()):
                with archive.open(EVIDENCE + sha256) as stream:
                    yield file, cast(BinaryIO, stream)


def unpack(source: Path | bytes, name: str = "", asked: Mapping[str, Asked] | None = None) -> Parcel:
    """Read a parcel, from a file or from memory. Raises UserError where anything in it is not as it should be.

    `asked`: the questions by id, to be given where the company is to be worked on. Nothing is written. Files of
    evidence are read piece by piece.
    """
    name = name or (source.name if isinstance(source, Path) else PARCEL)
    with opened(source, name) as archive:
        manifest = read_manifest(take(archive, MANIFEST, MOST_MANIFEST, name), name)
        check_entries(archive, manifest, name)
        company = take(archive, COMPANY, MOST_COMPANY, name)
    record = read_company(company, name, asked or {})
    check_together(manifest, record, name)
    return Parcel(name, source, manifest, record)


def check_entries(archive: zipfile.ZipFile, manifest: Manifest, name: str) -> None:
    """The manifest names each entry but itself, once, with the size and hash that it has."""
    listed = {e.path: e for e in manifest.files}
    if len(listed) < len(manifest.files) or {MANIFEST, *listed} != set(archive.namelist()):
        raise damaged(name)
    for entry in manifest.files:
        if measured(archive, entry) != (entry.size, entry.sha256):
            raise damaged(name)


def measured(archive: zipfile.ZipFile, entry: Entry) -> tuple[int, str]:
    """The size and the hash of an entry, read no further than its manifest says."""
    found, size = hashlib.sha256(), 0
    with archive.open(entry.path) as file:
        while size <= entry.size and (chunk := file.read(CHUNK)):
            found.update(chunk)
            size += len(chunk)
    return size, found.hexdigest()


def read_company(data: bytes, name: str, asked: Mapping[str, Asked]) -> Record:
    check_json(data, COMPANY, name)
    try:
        record = from_json(data)
        check_record(record)
        check_answers(record, asked)
    except UserError as error:
        raise does_not_fit(name, error.message) from error
    return record


def check_together(manifest: Manifest, record: Record, name: str) -> None:
    """Manifest and company speak of the same things; each file of evidence is there, and no other."""
    known = {(e.sha256, e.size) for e in record.evidence.values()}
    there = {(sha256, e.size) for sha256, e in manifest.evidence.items()}
    misplaced = any(e.path != EVIDENCE + sha256 for sha256, e in manifest.evidence.items())
    same = manifest.company == record.name and manifest.counts.items() <= counts(record).items()
    hidden = not manifest.people and names_people(record)
    if known != there or misplaced or not same or hidden:
        raise damaged(name)
