"""A register as CSV, for any spreadsheet and any program."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from decimal import Decimal

from app.papers.document import Paper, Scalar
from app.printable import printable

BOM = "\ufeff"
"""Excel takes a file for UTF-8 by it alone."""

FORMULA = re.compile("'*[=+\\-@\t\n＝＋－＠]")
"""How a text begins that a spreadsheet would run, or that could be taken for one we have guarded."""


def write(paper: Paper) -> bytes:
    """The paper's one register: a line of titles, then a line a row, separated by commas.

    Dates are 2026-11-24, numbers have a point and nothing between their thousands. A text that begins with = + - @,
    a tab or a line break gets an apostrophe before it, since a spreadsheet would otherwise run it as a formula; one
    that begins so behind apostrophes gets one more. To read the text again, take one apostrophe away where what
    follows it begins so. Numbers are never guarded. Raises ValueError where there is not exactly one register.
    """
    if len(paper.registers) != 1:
        raise ValueError(f"{paper.id} has {len(paper.registers)} registers; CSV holds one")
    (table,) = paper.registers
    target = io.StringIO(newline="")
    lines = csv.writer(target, lineterminator="\r\n")
    lines.writerow([guarded(c.title) for c in table.columns])
    lines.writerows([written(value) for value in row] for row in table.rows)
    return (BOM + target.getvalue()).encode()


def written(value: Scalar) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return guarded(value) if isinstance(value, str) else "" if value is None else str(value)


def guarded(text: str) -> str:
    clean = printable(text)
    return f"'{clean}" if FORMULA.match(clean) else clean
