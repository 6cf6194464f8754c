"""A company as JSON and back, every field of it: the form of exports, of snapshots and of the archive copy."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from app.core.answers import Answer
from app.core.cases import CaseFile
from app.core.chain import Site
from app.core.changes import Logo, Record
from app.core.evidence import EvidenceFile
from app.core.plan import Edit, Level
from app.core.progress import ProgressNote
from app.core.risk import Judgment
from app.core.snapshot import Snapshot
from app.core.supplier_answers import SupplierAnswer
from app.errors import UserError
from app.message import N_

FORMAT = 1
"""The form of the JSON. A later version reads every earlier one; a higher number than this is refused."""


class Company(BaseModel):
    """One company, as it is written. Unknown keys are refused: nothing of a file is dropped without a word."""

    model_config = ConfigDict(extra="forbid", ser_json_bytes="base64", val_json_bytes="base64", title="Company")

    format: int = FORMAT
    name: str
    answers: dict[str, Answer] = {}
    openings: dict[str, dict[Level, date]] = {}
    edits: dict[str, Edit] = {}
    logo: Logo | None = None
    sites: dict[str, Site] = {}
    judgments: dict[str, Judgment] = {}
    progress: dict[str, ProgressNote] = {}
    evidence: dict[str, EvidenceFile] = {}
    cases: dict[str, CaseFile] = {}
    snapshots: dict[str, Snapshot] = {}
    supplier_answers: dict[str, SupplierAnswer] = {}


def to_json(record: Record, indent: int | None = None) -> str:
    """Everything that is kept of a company but its number in the file."""
    kept = {f.name: getattr(record, f.name) for f in fields(record) if f.name != "id"}
    return Company(**kept).model_dump_json(indent=indent)


def from_json(text: str | bytes, company: int = 0) -> Record:
    """The company that `to_json` wrote, under the number `company`.

    Raises UserError where it is none, is damaged, or was written by a newer version.
    """
    refuse_newer(text)
    try:
        read = Company.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(map(str, first["loc"])) or "–"
        raise UserError(
            N_("file", "The company’s data do not fit at “{where}”: {why}.", where=where, why=first["msg"])
        ) from error
    kept: dict[str, Any] = {f.name: getattr(read, f.name) for f in fields(Record) if f.name != "id"}
    return Record(company, **kept)


NEWER = N_("file", "It was made by a newer version of Fairsteps. Install the newer version to open it.")


def refuse_newer(text: str | bytes) -> None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserError(N_("file", "The company’s data cannot be read: they are no JSON.")) from error
    version = found.get("format") if isinstance(found, dict) else None
    if isinstance(version, int) and version > FORMAT:
        raise UserError(NEWER)


@cache
def schema() -> dict[str, Any]:
    """The JSON schema of an export, for those who read it with programs of their own."""
    return Company.model_json_schema(mode="serialization")
