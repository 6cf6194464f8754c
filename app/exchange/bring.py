"""Taking a company in from a parcel, as a new one beside those that are there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import count
from typing import BinaryIO, Protocol

from app.core.changes import Record
from app.core.evidence import Kept
from app.exchange.entries import BROKEN
from app.exchange.faults import damaged
from app.exchange.unpack import Parcel


class Room(Protocol):
    """Where companies are kept: a workspace."""

    def keep_stream(self, file: BinaryIO, name: str) -> Kept:
        """Raises UserError where a file cannot be kept; what nobody speaks of is swept at the end."""
        ...

    def add_record(self, record: Record, today: date | None = None) -> int:
        """Raises UserError, and then nothing of it is there."""
        ...


def import_company(room: Room, parcel: Parcel, today: date, name: str | None = None) -> int:
    """Add the company of a parcel, under another `name` if one is given. Returns its number.

    Its evidence comes first, then the company in one step. Raises UserError, and then no company was added.
    """
    for file, stream in parcel.evidence():
        try:
            kept = room.keep_stream(stream, file.name)
        except BROKEN as error:
            raise damaged(parcel.name) from error
        if kept.sha256 != file.sha256:
            raise damaged(parcel.name)
    return room.add_record(replace(parcel.record, name=name or parcel.record.name), today)


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, or with a number behind it the first that no company has yet: Kilang Satu (2)."""
    known = set(taken)
    candidates = (name if n == 1 else f"{name} ({n})" for n in count(1))
    return next(c for c in candidates if c not in known)
