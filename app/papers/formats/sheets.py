"""What a workbook can hold: names of sheets, values of cells, and how they are shown. No openpyxl here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from app.papers.document import Column, Scalar
from app.printable import printable

Value = str | int | Decimal | date | None
LONGEST_NAME = 31
LONGEST_TEXT = 32_767
CUT = "…"
MOST_DIGITS = 15
"""Of a number Excel keeps so many; one that is longer before its point is kept as words."""
FIRST_DAY = date(1900, 3, 1)
"""Excel counts a day before it that never was."""
NARROWEST, WIDEST = 9, 48
"""Columns, in letters."""
LINE, HIGHEST = 15.0, 405.0
"""Of a row, in points; Excel takes no higher one."""
WHOLE_MARGIN, HALF_MARGIN, FOOTER = 120, 60, 100
"""All of a header is 255 characters at most, each & counted twice, or Excel takes the file for damaged."""
PATTERNS = {"code": "@", "date": "yyyy-mm-dd", "money": "#,##0.00##"}
ENCODED = re.compile("_x([0-9A-Fa-f]{4}_)")


def names(titles: Iterable[str]) -> Iterator[str]:
    """Names of sheets that Excel takes, each only once: it does not tell a from A."""
    used: set[str] = {"history"}  # which Excel keeps for itself
    for title in titles:
        name, number = cut_name(title, ""), 1
        while name.casefold() in used:
            number += 1
            name = cut_name(title, f" ({number})")
        used.add(name.casefold())
        yield name


def cut_name(title: str, ending: str) -> str:
    """Without the characters that stand for something in a reference; the length is that of UTF-16."""
    plain = " ".join(re.sub(r"[\[\]:*?/\\]", " ", printable(title)).split()).strip("' ") or "1"
    return clipped(plain, LONGEST_NAME - len(ending)).rstrip("' ") + ending


def clipped(text: str, most: int) -> str:
    """At most so many characters as Excel counts them, with a mark where some are gone."""
    if len(text.encode("utf-16-le")) // 2 <= most:
        return text
    return text.encode("utf-16-le")[: 2 * (most - len(CUT))].decode("utf-16-le", "ignore") + CUT


def value(column: Column, held: Scalar) -> Value:
    """A cell as Excel keeps it: a percentage as a part of one, and as words whatever it would change."""
    if isinstance(held, str):
        return clipped(spelled(printable(held)), LONGEST_TEXT) or None
    if isinstance(held, date):
        return held if held >= FIRST_DAY else held.isoformat()
    if held is None or too_long(held):
        return None if held is None else str(held)
    if column.kind in ("text", "code", "tick"):
        return held if column.kind == "text" else str(held)
    return Decimal(held) / 100 if column.kind == "percent" else held


def too_long(number: int | Decimal) -> bool:
    return not Decimal(number).is_finite() or abs(number) >= 10**MOST_DIGITS


def spelled(text: str) -> str:
    """Excel reads “_x0041_” as “A”: only spelled out does it stay what was typed."""
    return ENCODED.sub(r"_x005F_x\1", text)


def number_format(column: Column, held: int | Decimal | date) -> str:
    if isinstance(held, date):
        return PATTERNS["date"]
    if column.kind == "text":
        return "General"
    whole = held * (100 if column.kind == "percent" else 1) % 1 == 0
    if column.kind == "percent":
        return "0%" if whole else "0.0#%"
    return PATTERNS["money"] if column.kind == "money" else "#,##0" if whole else "#,##0.##########"


def longest_line(held: object) -> int:
    """Letters of the longest line of a cell."""
    return 0 if held is None else max(len(line) for line in str(held).split("\n"))


def lines_of(held: object, width: int) -> int:
    """Lines of a cell of a width; only words wrap."""
    return sum(1 + len(line) // width for line in held.split("\n")) if isinstance(held, str) else 1


def on_paper(text: str, most: int = HALF_MARGIN) -> str:
    """Words for the margin of a page, where & begins a code."""
    return clipped(" ".join(printable(text).split()), most).replace("&", "&&")
