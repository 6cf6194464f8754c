"""Writes things as rows of the tables. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import SQLModel

from app.core.chain import Site
from app.core.changes import Change, Kind, Logo, Thing
from app.core.plan import Opening
from app.store import tables as tables

TABLES = SQLModel.metadata.tables
COMPANY, ASSESSMENT, ANSWER = TABLES["company"], TABLES["assessment"], TABLES["answer"]
OPENING, EDIT, SETTING = TABLES["opening"], TABLES["plan_edit"], TABLES["setting"]
SITE, JUDGMENT = TABLES["site"], TABLES["judgment"]
NEWEST = select(func.max(ASSESSMENT.c.id)).where(ASSESSMENT.c.company_id == bindparam("company"))
TOUCH = update(COMPANY).where(COMPANY.c.id == bindparam("company")).values(changed_at=bindparam("now"))


def add_company(db: Connection, name: str, today: date) -> int:
    now = datetime.now(UTC)
    done = db.execute(insert(COMPANY).values(name=name, logo_type="", created_at=now, changed_at=now))
    company = int(done.lastrowid)
    db.execute(insert(ASSESSMENT).values(company_id=company, started_on=today))
    return company


def remove_company(db: Connection, company: int) -> None:
    db.execute(delete(COMPANY).where(COMPANY.c.id == company))


def assessment(db: Connection, company: int) -> int:
    """The company's newest assessment."""
    return int(db.execute(NEWEST, {"company": company}).scalar() or 0)


def write(db: Connection, company: int, changes: tuple[Change, ...]) -> None:
    where = assessment(db, company)
    for change in changes:
        WRITE[change.kind](db, company if change.kind in ("name", "logo") else where, change)
    db.execute(TOUCH, {"company": company, "now": datetime.now(UTC)})


@cache
def put_into(table: Table) -> Insert:
    """Insert a whole row, or set all of it where its key is there. Made once: building it costs more than running."""
    statement = upsert(table)
    set_ = {c.name: statement.excluded[c.name] for c in table.c if not c.primary_key}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=set_)


def drop(db: Connection, table: Table, keys: dict[str, object]) -> None:
    statement = delete(table)
    for column, value in keys.items():
        statement = statement.where(table.c[column] == value)
    db.execute(statement)


def keep(db: Connection, table: Table, keys: dict[str, object], thing: Thing | None, **more: object) -> None:
    """Write a thing's fields under its keys, or delete the row where the thing is gone."""
    if thing is None:
        drop(db, table, keys)
    else:
        fields = {k: v for k, v in vars(thing).items() if k in table.c}
        db.execute(put_into(table), keys | fields | more)


def write_answer(db: Connection, where: int, change: Change) -> None:
    keys: dict[str, object] = {"assessment_id": where, "question_id": change.key}
    keep(db, ANSWER, keys, change.after, changed_at=datetime.now(UTC))


def write_edit(db: Connection, where: int, change: Change) -> None:
    keep(db, EDIT, {"assessment_id": where, "action_id": change.key}, change.after)


def write_opening(db: Connection, where: int, change: Change) -> None:
    """An opening that is there already stays as it is: due dates never slide."""
    action, _, level = change.key.rpartition("/")
    keys: dict[str, object] = {"assessment_id": where, "action_id": action, "level": level}
    if isinstance(change.after, Opening):
        row = upsert(OPENING).values(**keys, opened_on=change.after.opened_on)
        db.execute(row.on_conflict_do_nothing())
    else:
        drop(db, OPENING, keys)


def write_judgment(db: Connection, where: int, change: Change) -> None:
    keep(db, JUDGMENT, {"assessment_id": where, "risk_id": change.key}, change.after)


def write_site(db: Connection, where: int, change: Change) -> None:
    share = change.after.share if isinstance(change.after, Site) else None
    keys: dict[str, object] = {"assessment_id": where, "site_id": change.key}
    keep(db, SITE, keys, change.after, share=None if share is None else str(share))


def write_name(db: Connection, company: int, change: Change) -> None:
    db.execute(update(COMPANY).where(COMPANY.c.id == company).values(name=str(change.after)))


def write_logo(db: Connection, company: int, change: Change) -> None:
    logo = change.after if isinstance(change.after, Logo) else Logo(b"", "")
    values = {"logo": logo.data or None, "logo_type": logo.media_type}
    db.execute(update(COMPANY).where(COMPANY.c.id == company).values(**values))


WRITE: dict[Kind, Callable[[Connection, int, Change], None]] = {
    "answer": write_answer,
    "edit": write_edit,
    "opening": write_opening,
    "name": write_name,
    "logo": write_logo,
    "site": write_site,
    "judgment": write_judgment,
}


def set_setting(db: Connection, key: str, value: str) -> None:
    db.execute(put_into(SETTING), {"key": key, "value": value})
