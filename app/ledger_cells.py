"""What stands in one cell of a ledger, or a message that says what is wrong with it; never a guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache, partial
from itertools import islice

from app.message import N_, Message
from app.tabular.read import Cell
from app.tabular.values import as_date, as_decimal, guess_day_first, guess_decimal_comma

SAMPLE = 1_000
"""The first rows that are looked at to learn how numbers and dates are written."""
LONGEST = 1_000
"""The letters of a text that are kept."""
PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?", re.ASCII)
"""With a decimal point, what needs no further look."""
TOO_MUCH = Decimal(10) ** 15
FINEST = -20
YEARS = range(1950, 2101)
CODE = re.compile(r"\d\d(?:[. ]{0,2}\d\d){1,4}|\d\d(?:[. ]{0,2}\d\d){2}[. ]{0,2}\d{3}", re.ASCII)
BETWEEN = re.compile(r"[. \u00a0]+")
SIGN = re.compile(r"[^\d.,\s'’()+−-]+")
SIGNS = {"RM": "MYR", "RMB": "CNY", "RP": "IDR", "€": "EUR", "US$": "USD", "₹": "INR", "฿": "THB", "₫": "VND"}
"""Signs that mean one currency. “$” and “¥” mean several."""


class DoubtError(Exception):
    """A cell can be read in two ways, and no other cell of its column tells which is meant."""

    def __init__(self, field: str, message: Message) -> None:
        super().__init__(field)
        self.field, self.message = field, message


class Way:
    """Which of two ways a column is written in: as told, else as its first rows show, else as all of them do."""

    def __init__(
        self,
        field: str,
        told: bool | None,
        column: Callable[[str], Iterable[Cell]],
        guess: Callable[[Iterable[Cell]], bool | None],
    ) -> None:
        self.field, self.guess = field, guess
        self.column = partial(column, field)
        self.known = guess(islice(self.column(), SAMPLE)) if told is None else told

    def settle(self, doubt: Message) -> bool:
        """Called where it matters. Raises DoubtError where nothing shows it."""
        if self.known is None:
            self.known = self.guess(self.column())
        if self.known is None:
            raise DoubtError(self.field, doubt)
        return self.known


def decimal_way(told: bool | None, column: Callable[[str], Iterable[Cell]]) -> Way:
    return Way("value", told, column, guess_decimal_comma)


def day_way(told: bool | None, column: Callable[[str], Iterable[Cell]]) -> Way:
    return Way("date", told, column, guess_day_first)


def text(cell: Cell) -> str:
    return "" if cell is None else str(cell).strip()[:LONGEST]


def as_value(cell: Cell, way: Way) -> Decimal | Message:
    if cell is None:
        return N_("ledger", "the value is missing")
    found = as_decimal(cell, way.known)
    if found is None and way.known is None and as_decimal(cell, True) is not None:
        doubt = N_("ledger", "“{value}” can be read with a decimal comma or a decimal point, and no other cell tells "
                   "which is meant. Say which.", value=text(cell))  # fmt: skip
        found = as_decimal(cell, way.settle(doubt))
    return bounded(found, cell) if found is not None else no_number(cell, way)


def no_number(cell: Cell, way: Way) -> Message:
    if way.known is not None and as_decimal(cell, not way.known) is not None:
        return N_("ledger", "“{value}” is written in another way than the other numbers: comma and point are exchanged",
                  value=text(cell))  # fmt: skip
    return N_("ledger", "“{value}” is not a number", value=text(cell))


def bounded(value: Decimal, cell: Cell) -> Decimal | Message:
    exponent = value.as_tuple().exponent
    if abs(value) >= TOO_MUCH or not isinstance(exponent, int) or exponent < FINEST:
        return N_("ledger", "“{value}” is larger or finer than an amount of money can be", value=text(cell))
    return value


def as_day(cell: Cell, way: Way) -> date | Message | None:
    if cell is None:
        return None
    found = as_date(cell, way.known is not False)
    if way.known is None and (other := as_date(cell, False)) != found:
        doubt = N_("ledger", "“{value}” can be read with the day or the month first, and no other cell tells which is "
                   "meant. Say which.", value=text(cell))  # fmt: skip
        found = as_date(cell, way.settle(doubt)) if found and other else found or other
    if found is None:
        return N_("ledger", "“{value}” is not a date; write it as 2026-12-31", value=text(cell))
    if found.year not in YEARS:
        return N_("ledger", "“{value}” is too far in the past or the future to be right", value=text(cell))
    return found


def as_code(cell: Cell, tens: bool) -> str | Message:
    """`tens`: codes of this ledger have ten digits, so that one of nine has lost its first."""
    written = text(cell)
    digits = BETWEEN.sub("", written)
    if not digits:
        return "" if not written else no_code(written)
    if not digits.isascii() or not digits.isdecimal():
        return N_("ledger", "“{value}” is not a customs code: it may hold digits, dots and spaces only", value=written)
    if len(digits) > 10:
        return N_("ledger", "“{value}” has {n} digits; a customs code has at most 10", value=written, n=len(digits))
    if digits.startswith("00") or not CODE.fullmatch(written.replace("\u00a0", " ")) or (tens and len(digits) == 9):
        return no_code(written)
    return digits


def no_code(written: str) -> Message:
    return N_(
        "ledger",
        "“{value}” is not a whole customs code, which has 4, 6, 8, 9 or 10 digits. "
        "Perhaps a zero at its beginning was lost; keep the column as text.",
        value=written,
    )


def as_currency(cell: Cell) -> str | Message:
    written = text(cell).upper()
    code = SIGNS.get(written, written)
    if code in currencies():
        return code
    if not written:
        return N_("ledger", "the currency is missing")
    return N_("ledger", "“{value}” is not a currency; write its three letters, such as MYR", value=text(cell))


@cache
def currencies() -> frozenset[str]:
    """Codes that were money somewhere since the year 2000."""
    from babel.core import get_global

    entries = (e for found in get_global("territory_currencies").values() for e in found)
    return frozenset(code for code, _, end, tender in entries if tender and (end is None or end[0] >= 2000))


def stated(cell: str) -> str:
    """The currency that a value itself names; "" where none, or a sign that means several."""
    found = SIGN.search(cell)
    written = found[0].upper() if found else ""
    return SIGNS.get(written, written if written in currencies() else "")
