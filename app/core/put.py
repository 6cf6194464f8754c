"""Puts a change into a record: what the memory holds after it."""

from __future__ import annotations

from typing import Any, cast

from app.core.changes import Change, Kind, Logo, Record
from app.core.plan import Opening

SHELF: dict[Kind, str] = {
    "answer": "answers",
    "edit": "edits",
    "site": "sites",
    "judgment": "judgments",
    "progress": "progress",
    "evidence": "evidence",
    "case": "cases",
    "snapshot": "snapshots",
    "supplier_answer": "supplier_answers",
}
"""Where a record keeps things that have an id."""


def put(record: Record, change: Change) -> None:
    if change.kind == "name":
        record.name = str(change.after)
    elif change.kind == "logo":
        record.logo = cast("Logo | None", change.after)
    elif change.kind == "opening":
        put_opening(record, change)
    else:
        put_in(getattr(record, SHELF[change.kind]), change)


def put_in(things: dict[str, Any], change: Change) -> None:
    if change.after is None:
        things.pop(change.key, None)
    else:
        things[change.key] = change.after


def put_opening(record: Record, change: Change) -> None:
    action, _, level = change.key.rpartition("/")
    opened = record.openings.setdefault(action, {})
    if isinstance(change.after, Opening):
        opened[change.after.level] = change.after.opened_on
        return
    left = {k: v for k, v in opened.items() if k != level}
    if left:
        record.openings[action] = left
    else:
        del record.openings[action]
