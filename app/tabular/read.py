"""Opens a table of the user's, CSV or XLSX, and gives it row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from app.errors import UserError
from app.message import N_
from app.tabular.cells import WIDEST, Cell, Row, Rows, headings, is_filled, letter, place
from app.tabular.files import check_file, empty, kind_of
from app.tabular.sheet import open_workbook, sheet_rows, visible
from app.tabular.text import encoding_of, separator_of, text_rows

__all__ = ["Cell", "Row", "Table", "letter", "open_table", "place"]


@dataclass(frozen=True)
class Table:
    """A table whose headings are known. `sheets` are those that can be opened instead; a CSV has none.

    `columns` come from the first row that is not empty. `encoding` and `separator` are "" for XLSX.
    """

    file: str
    kind: Literal["csv", "xlsx"]
    columns: tuple[str, ...]
    source: Callable[[], Rows] = field(repr=False)
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    encoding: str = ""
    separator: str = ""

    def rows(self) -> Iterator[Row]:
        """Rows below the headings, without empty ones, each time from the start.

        Raises UserError, also midway, where a row cannot be read or is longer than the headings.
        """
        filled = filled_rows(self.source)
        next(filled, None)
        for number, cells in filled:
            yield Row(number, self.fitted(number, cells))

    def fitted(self, number: int, cells: Sequence[Cell]) -> tuple[Cell, ...]:
        width = len(self.columns)
        for index, extra in enumerate(cells[width:], width):
            if extra is not None:
                raise self.too_long(number, index)
        return (*cells[:width], *[None] * (width - len(cells)))

    def too_long(self, number: int, index: int) -> UserError:
        return UserError(
            N_(
                "table",
                "“{file}”: cell {place} in row {row} stands beyond the last heading. Put a heading above it, "
                "or take it out. The first row that is not empty must hold the headings.",
                file=self.file,
                place=place(number, index),
                row=number,
            )
        )


def filled_rows(source: Callable[[], Rows]) -> Rows:
    with closing(source()) as rows:
        yield from (raw for raw in rows if is_filled(raw[1]))


def open_table(path: Path, sheet: str = "") -> Table:
    """Open a CSV or a workbook; without `sheet`, its first sheet that holds something. A CSV has no sheets.

    Raises UserError where the file cannot be read, is unsafe, damaged or empty, or has no such sheet.
    """
    check_file(path)
    return open_sheet(path, sheet) if kind_of(path) == "xlsx" else open_text(path)


def open_text(path: Path) -> Table:
    encoding = encoding_of(path)
    separator = separator_of(path, encoding)
    source = partial(text_rows, path, encoding, separator)
    columns = first_row(source, path.name)
    if not columns:
        raise empty(path.name)
    return Table(path.name, "csv", columns, source, encoding=encoding, separator=separator)


def open_sheet(path: Path, wanted: str) -> Table:
    book = open_workbook(path)
    sheets = visible(book)
    if wanted and wanted not in (s.title for s in book.worksheets):
        raise no_sheet(path.name, wanted, sheets)
    for name in (wanted,) if wanted else sheets:
        source = partial(sheet_rows, book, name, path.name)
        if columns := first_row(source, path.name):
            return Table(path.name, "xlsx", columns, source, sheets, name)
    raise empty(path.name)


def first_row(source: Callable[[], Rows], file: str) -> tuple[str, ...]:
    """The headings; none where every row is empty."""
    with closing(filled_rows(source)) as rows:
        cells = next((cells for _, cells in rows), ())
    if is_filled(cells[WIDEST:]):
        raise UserError(
            N_("table", "“{file}” has more than {number} columns. Take out those that you do not need.",
               file=file, number=WIDEST)
        )  # fmt: skip
    return headings(cells[:WIDEST])


def no_sheet(file: str, wanted: str, sheets: tuple[str, ...]) -> UserError:
    names = ", ".join(f"“{name}”" for name in sheets)
    return UserError(
        N_("table", "“{file}” has no sheet “{sheet}”. It has: {names}.", file=file, sheet=wanted, names=names)
    )
