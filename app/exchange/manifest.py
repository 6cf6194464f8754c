"""What stands first in a parcel: who made it, of which company, how much it holds, and the hash of every entry."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import app
from app.core.changes import Record
from app.exchange.bounds import MOST_BYTES
from app.exchange.faults import damaged, newer, refused
from app.exchange.strict_json import check_json
from app.message import N_

FORMAT = 1
"""The form of a parcel. In every later one `manifest.json`, with a number under "format", and the seal stay."""
KIND = "fairsteps-company"
PARCEL = "company.fairsteps"
"""What a parcel without a name of its own is called."""
MANIFEST, COMPANY, EVIDENCE = "manifest.json", "company.json", "evidence/"
NAMES = {"edits": "actions", "judgments": "risks", "progress": "notes", "evidence": "files"}
"""How counts are called where a record has another word."""
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Entry(Strict):
    path: str
    size: Annotated[int, Field(ge=0, le=MOST_BYTES)]
    sha256: Sha256


class Manifest(Strict):
    """`people`: False where the names and details of people in cases were left out."""

    format: Literal[1] = 1
    kind: Literal["fairsteps-company"] = "fairsteps-company"
    program: str = "Fairsteps"
    version: str = app.__version__
    company: str
    made_on: date
    people: bool = True
    counts: Mapping[str, Count]
    files: tuple[Entry, ...]

    def to_json(self) -> bytes:
        return self.model_dump_json(indent=1).encode()

    @property
    def evidence(self) -> dict[str, Entry]:
        """The files of evidence by hash."""
        return {e.sha256: e for e in self.files if e.path != COMPANY}


def counts(record: Record) -> dict[str, int]:
    """How much a company holds, by kind."""
    kept = ((f.name, getattr(record, f.name)) for f in fields(record) if f.name != "openings")
    return {NAMES.get(k, k): len(v) for k, v in kept if isinstance(v, dict)}


def entry(path: str, data: bytes) -> Entry:
    return Entry(path=path, size=len(data), sha256=hashlib.sha256(data).hexdigest())


def read_manifest(data: bytes, name: str) -> Manifest:
    """Raises UserError: it is none, or comes from a newer version."""
    raw = check_json(data, MANIFEST, name)
    if not isinstance(raw, dict) or raw.get("kind") != KIND:
        raise damaged(name)
    version = raw.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise newer(name)
    try:
        return Manifest.model_validate_json(data)
    except ValidationError as error:
        where = "/".join(map(str, error.errors()[0]["loc"])) or "–"
        raise refused(name, N_("exchange", "its list of contents is wrong at “{place}”", place=where)) from error
