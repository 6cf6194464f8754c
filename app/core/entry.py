"""A row of a ledger of purchases or customs entries: one that can be screened, and one that is at fault."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from app.message import Message


class Entry(NamedTuple):
    """`number`: the row in the file. `origin`: alpha-3 code, "" where nobody said. `hs`: 4 to 10 digits or ""."""

    number: int
    date: date | None
    supplier: str
    origin: str
    hs: str
    description: str
    value: Decimal
    currency: str


class CellFault(NamedTuple):
    """`place` as a spreadsheet names it, such as B7; `column`: its heading."""

    place: str
    column: str
    why: Message


class RowFault(NamedTuple):
    """A row that is not screened. `value` is None and `currency` "" where they could not be read."""

    number: int
    value: Decimal | None
    currency: str
    faults: tuple[CellFault, ...]
