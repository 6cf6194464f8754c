"""Cells, rows, and the names of their places: what every kind of table has."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

Cell = str | Decimal | date | None
"""None is an empty cell, or one with blanks only."""
Raw = tuple[int, Sequence[Cell]]
"""The number and the cells of a row before it is fitted to the headings."""
Rows = Generator[Raw, None, None]
WIDEST = 256
"""The columns that a table may have."""


class Row(NamedTuple):
    """`number` is the one that a spreadsheet shows; there is a cell for each column."""

    number: int
    cells: tuple[Cell, ...]


def letter(index: int) -> str:
    """The letters of a column, counted from 0: A, B, …, Z, AA."""
    before, last = divmod(index, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def place(row_number: int, column_index: int) -> str:
    """Where a cell stands, as a spreadsheet names it: `place(7, 1)` is "B7"."""
    return f"{letter(column_index)}{row_number}"


def is_filled(cells: Sequence[Cell]) -> bool:
    return any(cell is not None for cell in cells)


def headings(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The names of columns: trimmed, by their letter where empty, with a number where they stand twice."""
    names: list[str] = []
    for index, cell in enumerate(cells):
        name = " ".join(str(cell).split()) if cell is not None else letter(index)
        names.append(name if name not in names else numbered(name, names))
    return tuple(names)


def numbered(name: str, taken: Sequence[str]) -> str:
    number = 2
    while f"{name} ({number})" in taken:
        number += 1
    return f"{name} ({number})"
