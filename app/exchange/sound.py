"""Is a company from elsewhere one that Fairsteps could have kept? Then everything that works on it can rely on it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.core.cases import check_case
from app.core.chain import check_new
from app.core.changes import Record
from app.core.plan import STATUSES
from app.core.put import SHELF
from app.core.risk import check_judgment
from app.errors import UserError
from app.exchange.bounds import LARGEST_NUMBER
from app.message import N_

NUMBERED = {"progress": "note", "evidence": "file", "cases": "case", "snapshots": "snapshot"}
"""Shelves whose things are counted: note.1, file.2 and so on."""


def check_record(record: Record) -> None:
    """Raises UserError with a sentence for what is wrong first."""
    if not record.name.strip():
        raise UserError(N_("error", "A company needs a name."))
    for shelf in SHELF.values():
        for key, thing in getattr(record, shelf).items():
            check_id(shelf, key, thing)
            check_numbers(key, thing)
    check_things(record)


def check_things(record: Record) -> None:
    """By the rules by which each was taken in when it was typed."""
    check_new(record.sites.values(), ())
    for case in record.cases.values():
        check_case(case)
    for judgment in record.judgments.values():
        check_judgment(judgment)
    for key, answer in record.answers.items():
        if not is_day(answer.evidence_date):
            raise wrong(key)
    for key, edit in record.edits.items():
        if edit.status not in STATUSES:
            raise wrong(key)


def check_id(shelf: str, key: str, thing: object) -> None:
    """A thing stands under its own id, and counted ones have a number of their own."""
    own = key if shelf == "answers" else next(iter(vars(thing).values()))
    kind = "own" if shelf == "edits" and key.startswith("own.") else NUMBERED.get(shelf, "")
    if own != key or (kind and not is_numbered(kind, key)):
        raise wrong(key)


def is_numbered(kind: str, key: str) -> bool:
    found, _, number = key.rpartition(".")
    return found == kind and number.isascii() and number.isdigit() and len(number) < 10


def check_numbers(key: str, thing: object) -> None:
    if not all(map(bearable, numbers(thing))):
        raise UserError(N_("exchange", "A number at “{place}” is too large or too long.", place=key[:80]))


def numbers(thing: object) -> Iterator[Any]:
    """Every number in a thing, however deep."""
    if isinstance(thing, int | float | Decimal):
        yield thing
    elif isinstance(thing, dict):
        yield from (n for value in thing.values() for n in numbers(value))
    elif isinstance(thing, list | tuple):
        yield from (n for value in thing for n in numbers(value))
    elif is_dataclass(thing):
        yield from numbers(vars(thing))


def bearable(number: Any) -> bool:
    """Small enough for the database, for arithmetic and for a page."""
    if isinstance(number, Decimal):
        return number.is_finite() and number.adjusted() <= 18 and int(number.as_tuple().exponent) >= -18
    return math.isfinite(number) and abs(number) <= LARGEST_NUMBER


def is_day(text: str) -> bool:
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def wrong(key: str) -> UserError:
    return UserError(N_("exchange", "What it holds of “{place}” does not fit.", place=key[:80]))
