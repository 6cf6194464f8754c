"""Writes things as rows of the tables. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import SQLModel

from app.core.changes import Change, Kind, Logo, Record, Thing
from app.core.plan import Opening
from app.core.put import SHELF
from app.store import tables as tables

TABLES = SQLModel.metadata.tables
COMPANY, ASSESSMENT = TABLES["company"], TABLES["assessment"]
OPENING, SETTING = TABLES["opening"], TABLES["setting"]
THINGS: dict[Kind, Table] = {
    "answer": TABLES["answer"],
    "edit": TABLES["plan_edit"],
    "site": TABLES["site"],
    "judgment": TABLES["judgment"],
    "progress": TABLES["progress"],
    "evidence": TABLES["evidence"],
    "case": TABLES["case_file"],
    "snapshot": TABLES["snapshot"],
    "supplier_answer": TABLES["supplier_answer"],
}
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
        fields = {k: stored(v) for k, v in vars(thing).items() if k in table.c}
        db.execute(put_into(table), keys | fields | more)


def stored(value: object) -> object:
    """Numbers with decimals as text, so that they stay as they were typed; what JSON holds as JSON has it."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [{k: plain(v) for k, v in vars(one).items()} if is_dataclass(one) else one for one in value]
    return value


def plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def write_thing(db: Connection, where: int, change: Change) -> None:
    """Whatever is kept under an id of its own."""
    table = THINGS[change.kind]
    key = next(c.name for c in table.primary_key if c.name != "assessment_id")
    more = {"changed_at": datetime.now(UTC)} if "changed_at" in table.c else {}
    keep(db, table, {"assessment_id": where, key: change.key}, change.after, **more)


def write_opening(db: Connection, where: int, change: Change) -> None:
    """An opening that is there already stays as it is: due dates never slide."""
    action, _, level = change.key.rpartition("/")
    keys: dict[str, object] = {"assessment_id": where, "action_id": action, "level": level}
    if isinstance(change.after, Opening):
        row = upsert(OPENING).values(**keys, opened_on=change.after.opened_on)
        db.execute(row.on_conflict_do_nothing())
    else:
        drop(db, OPENING, keys)


def write_name(db: Connection, company: int, change: Change) -> None:
    db.execute(update(COMPANY).where(COMPANY.c.id == company).values(name=str(change.after)))


def write_logo(db: Connection, company: int, change: Change) -> None:
    logo = change.after if isinstance(change.after, Logo) else Logo(b"", "")
    values = {"logo": logo.data or None, "logo_type": logo.media_type}
    db.execute(update(COMPANY).where(COMPANY.c.id == company).values(**values))


WRITE: dict[Kind, Callable[[Connection, int, Change], None]] = {
    **dict.fromkeys(THINGS, write_thing),
    "opening": write_opening,
    "name": write_name,
    "logo": write_logo,
}


def add_record(db: Connection, record: Record, today: date) -> int:
    """A company with all that a record holds, as a new one. Returns its id."""
    company = add_company(db, record.name, today)
    write(db, company, tuple(everything(record)))
    return company


def everything(record: Record) -> Iterator[Change]:
    """The changes that make a record out of nothing."""
    for kind, shelf in SHELF.items():
        yield from (Change(kind, k, None, thing) for k, thing in getattr(record, shelf).items())
    for action, opened in record.openings.items():
        yield from (Change("opening", f"{action}/{level}", None, Opening(action, level, day))
                    for level, day in opened.items())  # fmt: skip
    if record.logo:
        yield Change("logo", "", None, record.logo)


def evidence_in_use(db: Connection) -> set[str]:
    """The hashes of all evidence of all companies."""
    return set(db.execute(select(TABLES["evidence"].c.sha256)).scalars())


def set_setting(db: Connection, key: str, value: str) -> None:
    db.execute(put_into(SETTING), {"key": key, "value": value})
