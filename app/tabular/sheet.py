"""Reads sheets of a workbook as values, row by row. The only openpyxl.

Formulas give the value that was stored last; links, macros and pictures are not looked at.
"""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.tabular import package
from app.tabular.cells import WIDEST, Cell, Rows
from app.tabular.files import damaged, reading

LAST_ROW = 1_048_576
FAULTS = frozenset(
    ("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)
"""What Excel shows instead of a value; to us the cell is empty."""


def open_workbook(path: Path) -> Any:
    """An openpyxl workbook, read from memory: no file stays open. Raises UserError where it is unsafe or damaged."""
    with reading(path):
        if path.stat().st_size > package.MOST_UNPACKED:
            raise package.unsafe(path.name, package.TOO_LARGE)
        data = path.read_bytes()
    package.check(data, path.name)
    import openpyxl

    warnings.filterwarnings("ignore", module="openpyxl")  # of styles and extensions that it leaves out
    try:
        return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # it lets through whatever the damage leads to
        raise damaged(path.name) from error


def visible(book: Any) -> tuple[str, ...]:
    """Names of the sheets that the user sees; of all where none is visible."""
    names = tuple(s.title for s in book.worksheets if s.sheet_state == "visible")
    return names or tuple(s.title for s in book.worksheets)


def sheet_rows(book: Any, name: str, file: str) -> Rows:
    """Every row of a sheet from the first, as wide as the widest until then.

    Columns far to the right are not looked at: add-ins keep data of their own in the last ones.
    """
    width = 0
    for number, values in enumerate(values_of(book, name, file), 1):
        if number > LAST_ROW:
            raise damaged(file)
        if values[width:].count(None) < len(values) - width:
            width = 1 + max(i for i, value in enumerate(values) if value is not None)
        yield number, [None if value is None else cell(value) for value in values[:width]]


def values_of(book: Any, name: str, file: str) -> Iterator[tuple[object, ...]]:
    """Bounded in width, whatever the sheet says of its own size."""
    sheet = book[name]
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_col=WIDEST + 1, values_only=True)
    while True:
        try:
            values = next(rows, None)
        except Exception as error:
            raise damaged(file) from error
        if values is None:
            return
        yield values


def cell(value: object) -> Cell:
    if isinstance(value, str):
        return text(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else str(value)  # times and durations


def text(value: str) -> str | None:
    shown = value.replace("_x000D_", "")  # a carriage return, as Excel writes it
    return None if shown.isspace() or not shown or shown in FAULTS else shown


def number(value: float) -> Decimal | None:
    """By its shortest spelling, so that 0.1 is 0.1; whole numbers without a point."""
    if isinstance(value, int):
        return Decimal(value)
    if not math.isfinite(value):
        return None
    whole = value.is_integer() and abs(value) < 1e15
    return Decimal(int(value)) if whole else Decimal(repr(value))
