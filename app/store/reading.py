"""Reads rows by sqlite3 alone: a list of companies must not wait for the libraries that write them."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, cast

from app.core.answers import Answer, Value
from app.core.chain import Site
from app.core.changes import Logo, Record
from app.core.plan import Edit, Level
from app.core.risk import Judgment
from app.errors import UserError
from app.message import N_

ANSWERS = "SELECT question_id, value, note, evidence, evidence_date, evidence_place FROM answer WHERE assessment_id = ?"
OPENINGS = "SELECT action_id, level, opened_on FROM opening WHERE assessment_id = ?"
EDITS = (
    "SELECT action_id, owner, due, status, note, removed, title, step, added_on FROM plan_edit WHERE assessment_id = ?"
)

JUDGMENTS = (
    "SELECT risk_id, scale, scope, irremediability, likelihood, involvement, causes, response, dismissed, why "
    "FROM judgment WHERE assessment_id = ?"
)
SITES = (
    "SELECT site_id, name, role, tier, parent, country, region, goods, other_goods, share, workers, "
    "migrants, recruiters, home_work, certificates, season, note FROM site WHERE assessment_id = ?"
)


def load(db: sqlite3.Connection, company: int) -> Record:
    """Everything that is kept of a company. Raises UserError where there is no such company."""
    row = db.execute("SELECT name, logo, logo_type FROM company WHERE id = ?", (company,)).fetchone()
    if row is None:
        raise UserError(N_("error", "There is no company with the number {id} in this file.", id=company))
    name, logo, logo_type = row
    where = assessment(db, company)
    picture = Logo(logo, logo_type) if logo else None
    kept = answers(db, where), openings(db, where), edits(db, where)
    return Record(company, name, *kept, picture, sites(db, where), judgments(db, where))


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


def judgments(db: sqlite3.Connection, where: int) -> dict[str, Judgment]:
    columns = [f.name for f in fields(Judgment)]
    rows = (dict(zip(columns, row, strict=True)) for row in db.execute(JUDGMENTS, (where,)))
    stored = (r | {"causes": tuple(json.loads(r["causes"])), "dismissed": bool(r["dismissed"])} for r in rows)
    return {str(r["risk"]): Judgment(**r) for r in stored}


def sites(db: sqlite3.Connection, where: int) -> dict[str, Site]:
    columns = [f.name for f in fields(Site)]
    return {row[0]: site(dict(zip(columns, row, strict=True))) for row in db.execute(SITES, (where,))}


def site(stored: dict[str, Any]) -> Site:
    """A row by Site's fields. Lists are stored as JSON, the share as text."""
    lists = {k: tuple(json.loads(stored[k])) for k in ("goods", "other_goods", "season")}
    share = stored["share"]
    return Site(**stored | lists | {"share": None if share is None else Decimal(share)})


def day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def setting(db: sqlite3.Connection, key: str) -> str:
    row = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""
