"""Reads shares and numbers of workers, in either manner of writing decimals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.chainfile.cells import shown, text_of
from app.core.chain import MOST_WORKERS
from app.errors import UserError
from app.message import N_
from app.tabular.cells import Cell
from app.tabular.values import as_decimal, as_int

NUMBER = re.compile(r"[-+]?[\d.,'’ \u00a0\u202f]+")


def readings(cell: Cell, comma: bool | None = None) -> set[Decimal]:
    """The numbers that a cell can mean; none where it holds letters or the sign of a currency."""
    said = text_of(cell).replace("%", "", 1).strip()
    if isinstance(cell, date) or not NUMBER.fullmatch(said):
        return set()
    number: Cell = cell if isinstance(cell, Decimal) else said
    return {n for c in ((True, False) if comma is None else (comma,)) if (n := as_decimal(number, c)) is not None}


def share(cell: Cell, comma: bool | None = None) -> Decimal | None:
    """Percent of spend. Where `comma` is not known, a number counts that can only be read one way within bounds."""
    if not text_of(cell):
        return None
    fitting = {n for n in readings(cell, comma) if 0 <= n <= 100}
    if len(fitting) != 1:
        what = N_("chain", "“{value}” is no share. Write a percentage from 0 to 100, such as 12.5.", value=shown(cell))
        raise UserError(what)
    return abs(fitting.pop())


def fraction(cells: Iterable[Cell]) -> int | None:
    """The first cell that holds a part of one in a column that goes no higher than one: 0.25 may be meant as 25 %.

    Spreadsheets keep percentages that way, and do not say so.
    """
    found = [(i, n) for i, c in enumerate(cells) if "%" not in text_of(c) for n in readings(c)]
    parts = [i for i, n in found if 0 < n < 1]
    return parts[0] if parts and all(n <= 1 for _, n in found) else None


def workers(cell: Cell) -> int | None:
    """A group of three digits is thousands, since nobody counts people with decimals."""
    if not text_of(cell):
        return None
    whole = [n for number in readings(cell) if (n := as_int(number)) is not None]
    if not whole or not 0 <= max(whole) <= MOST_WORKERS:
        raise UserError(
            N_("chain", "“{value}” is no number of workers. Write a whole number, such as 120.", value=shown(cell))
        )
    return max(whole)
