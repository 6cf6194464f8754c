"""Reads rows by sqlite3 alone: a list of companies must not wait for the libraries that write them."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from typing import cast

from app.core.answers import Answer, Value
from app.core.changes import Logo, Record
from app.core.plan import Edit, Level
from app.errors import UserError
from app.message import N_

ANSWERS = "SELECT question_id, value, note, evidence, evidence_date, evidence_place FROM answer WHERE assessment_id = ?"
OPENINGS = "SELECT action_id, level, opened_on FROM opening WHERE assessment_id = ?"
EDITS = (
    "SELECT action_id, owner, due, status, note, removed, title, step, added_on FROM plan_edit WHERE assessment_id = ?"
)


def load(db: sqlite3.Connection, company: int) -> Record:
    """Everything that is kept of a company. Raises UserError where there is no such company."""
    row = db.execute("SELECT name, logo, logo_type FROM company WHERE id = ?", (company,)).fetchone()
    if row is None:
        raise UserError(N_("error", "There is no company with the number {id} in this file.", id=company))
    name, logo, logo_type = row
    where = assessment(db, company)
    picture = Logo(logo, logo_type) if logo else None
    return Record(company, name, answers(db, where), openings(db, where), edits(db, where), picture)


def assessment(db: sqlite3.Connection, company: int) -> int:
    """The company's newest assessment."""
    query = "SELECT max(id) FROM assessment WHERE company_id = ?"
    return int(db.execute(query, (company,)).fetchone()[0] or 0)


def answers(db: sqlite3.Connection, where: int) -> dict[str, Answer]:
    rows = db.execute(ANSWERS, (where,))
    return {question: Answer(value_of(stored), *words) for question, stored, *words in rows}


def value_of(stored: str | float | None) -> Value:
    """SQLite keeps JSON that is a mere number as a number; everything else is text."""
    return cast(Value, json.loads(stored)) if isinstance(stored, str) else stored


def openings(db: sqlite3.Connection, where: int) -> dict[str, dict[Level, date]]:
    found: dict[str, dict[Level, date]] = {}
    for action, level, opened_on in db.execute(OPENINGS, (where,)):
        found.setdefault(action, {})[Level(level)] = date.fromisoformat(opened_on)
    return found


def edits(db: sqlite3.Connection, where: int) -> dict[str, Edit]:
    return {row[0]: edit(*row) for row in db.execute(EDITS, (where,))}


def edit(
    action: str, owner: str, due: str | None, status: str, note: str, removed: int, title: str, step: str, added: str
) -> Edit:
    return Edit(action, owner, day(due), status, note, bool(removed), title, step, day(added))


def day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def setting(db: sqlite3.Connection, key: str) -> str:
    row = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""
