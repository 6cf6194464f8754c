"""What a row of a list of suppliers has become, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.chain import Site
from app.message import Message
from app.tabular.cells import Cell, Row, place


@dataclass(frozen=True)
class RowFault:
    """What is wrong in a cell. `place` and `column` are "" where it is wrong with no cell in particular."""

    row: int
    place: str
    column: str
    what: Message


@dataclass(frozen=True)
class Draft:
    """A row as far as it is read. `parent`: the name of the site that it delivers to. `tier`: None if none is told.

    `faulty`: fields of which nothing is known, since their cells are at fault.
    """

    row: int
    site: Site
    tier: int | None = None
    parent: str = ""
    faulty: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Columns:
    """Which column holds which field, and how faults name it."""

    headings: Sequence[str]
    by_field: Mapping[str, int]

    def fault(self, row: int, name: str, what: Message) -> RowFault:
        column = self.by_field.get(name)
        if column is None:
            return RowFault(row, "", "", what)
        return RowFault(row, place(row, column), self.headings[column], what)

    def order(self, fault: RowFault) -> tuple[int, int]:
        """Faults from the top to the bottom, in a row from the left to the right."""
        column = self.headings.index(fault.column) if fault.column in self.headings else -1
        return fault.row, column

    def cell(self, row: Row, name: str) -> Cell:
        """Empty where the file has no such column."""
        column = self.by_field.get(name, len(row.cells))
        cell = row.cells[column] if column < len(row.cells) else None
        return None if isinstance(cell, str) and not cell.strip() else cell
