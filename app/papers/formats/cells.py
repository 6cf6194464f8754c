"""Cells as a reader sees them, and the order of headings: what HTML and DOCX share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.i18n.format import Formats
from app.papers.document import Block, Column, Heading, Run, Scalar, Signatures, Table

RIGHT = ("number", "money", "percent")
"""Kinds whose cells stand on the right, so that digits stand under one another."""
LOWEST = 4


def cell_text(fmt: Formats, column: Column, value: Scalar) -> str:
    """A cell in the language's manner of writing. Words stay as they are in a column of any kind.

    A percentage is a number from 0 to 100. In a column of text a number has no signs between its thousands, since it
    may be a year or the number of a house.
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, date):
        return fmt.short_date(value)
    if isinstance(value, Decimal) and not value.is_finite():
        return ""
    if column.kind == "money":
        return fmt.money(Decimal(value), "").strip()
    if column.kind == "percent":
        return fmt.share(Decimal(value) / 100)
    return fmt.number(value) if column.kind == "number" else str(value)


def is_ticked(value: Scalar) -> bool:
    """In a column of ticks an "x" is one; an empty cell is a box to tick."""
    return value == "x"


def is_box(column: Column, value: Scalar) -> bool:
    """Whether a cell shows a box. Other words in a column of ticks, such as “not known”, stay words."""
    return column.kind == "tick" and value in (None, "", "x")


def shown(run: Run) -> str:
    """The words of a run; what has to be filled in stands in square brackets."""
    return f"[{run.text}]" if run.blank else run.text


def abreast(block: Signatures) -> int:
    """How many sign side by side: two or three, so that a fourth does not stand alone."""
    return 3 if len(block.labels) not in (1, 2, 4) else 2


def stepwise(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with headings that never skip a level on the way down, as screen readers need it."""
    level, heading = 1, ""
    for block in blocks:
        if isinstance(block, Table) and block.title == heading:
            block = replace(block, title="")
        if isinstance(block, Heading):
            heading = block.text
            level = max(2, min(block.level, level + 1, LOWEST))
            block = replace(block, level=level)
        yield block.printed if isinstance(block, Table) else block
