"""Reads rows by sqlite3 alone: a list of companies must not wait for the libraries that write them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar, cast

from app.core.answers import Answer, Value
from app.core.cases import CaseFile, CaseStep
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

T = TypeVar("T")
ANSWERS = (
    "SELECT question_id, value, note, evidence, evidence_date, evidence_place, carried FROM answer "
    "WHERE assessment_id = ?"
)
OPENINGS = "SELECT action_id, level, opened_on FROM opening WHERE assessment_id = ?"


def load(db: sqlite3.Connection, company: int) -> Record:
    """Everything that is kept of a company. Raises UserError where there is no such company."""
    row = db.execute("SELECT name, logo, logo_type FROM company WHERE id = ?", (company,)).fetchone()
    if row is None:
        raise UserError(N_("error", "There is no company with the number {id} in this file.", id=company))
    name, logo, logo_type = row
    where = assessment(db, company)
    return Record(
        company,
        name,
        answers(db, where),
        openings(db, where),
        things(db, where, Edit, "plan_edit", "action_id"),
        Logo(logo, logo_type) if logo else None,
        things(db, where, Site, "site", "site_id"),
        things(db, where, Judgment, "judgment", "risk_id"),
        things(db, where, ProgressNote, "progress", "note_id"),
        things(db, where, EvidenceFile, "evidence", "file_id"),
        things(db, where, CaseFile, "case_file", "case_id"),
        things(db, where, Snapshot, "snapshot", "snapshot_id"),
        things(db, where, SupplierAnswer, "supplier_answer", "answer_id"),
    )


def assessment(db: sqlite3.Connection, company: int) -> int:
    """The company's newest assessment."""
    query = "SELECT max(id) FROM assessment WHERE company_id = ?"
    return int(db.execute(query, (company,)).fetchone()[0] or 0)


def answers(db: sqlite3.Connection, where: int) -> dict[str, Answer]:
    rows = db.execute(ANSWERS, (where,))
    return {q: Answer(value_of(v), n, e, d, p, bool(carried)) for q, v, n, e, d, p, carried in rows}


def value_of(stored: str | float | None) -> Value:
    """SQLite keeps JSON that is a mere number as a number; everything else is text."""
    return cast(Value, json.loads(stored)) if isinstance(stored, str) else stored


def openings(db: sqlite3.Connection, where: int) -> dict[str, dict[Level, date]]:
    found: dict[str, dict[Level, date]] = {}
    for action, level, opened_on in db.execute(OPENINGS, (where,)):
        found.setdefault(action, {})[Level(level)] = date.fromisoformat(opened_on)
    return found


def things(db: sqlite3.Connection, where: int, kind: type[T], table: str, key: str) -> dict[str, T]:
    """The rows of a table as things by id. The first field of a thing is its id, whose column is `key`."""
    types = {f.name: str(f.type) for f in fields(cast(Any, kind))}
    columns = ", ".join((key, *list(types)[1:]))
    rows = db.execute(f"SELECT {columns} FROM {table} WHERE assessment_id = ?", (where,))
    read = [READ.get(t, as_it_is) for t in types.values()]
    return {row[0]: kind(*(r(v) for r, v in zip(read, row, strict=True))) for row in rows}


def as_it_is(stored: Any) -> Any:
    return stored


def day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def amount(stored: str | None) -> Decimal | None:
    return None if stored is None else Decimal(stored)


def items(stored: str) -> tuple[Any, ...]:
    return tuple(json.loads(stored))


def case_steps(stored: str) -> tuple[CaseStep, ...]:
    dates = ("due", "done_on")
    return tuple(CaseStep(**s | {d: day(s[d]) for d in dates}) for s in json.loads(stored))


READ: dict[str, Callable[[Any], Any]] = {
    "bool": bool,
    "date": day,
    "date | None": day,
    "Decimal | None": amount,
    "tuple[str, ...]": items,
    "tuple[int, ...]": items,
    "tuple[CaseStep, ...]": case_steps,
}
"""How what SQLite holds becomes a field, by the field's type; everything else stands as it is stored."""


def setting(db: sqlite3.Connection, key: str) -> str:
    row = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""
