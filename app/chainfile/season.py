"""Months as people write them: numbers, names in the program's languages, and ranges that may cross the new year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from app.chainfile.cells import bounded, shown
from app.errors import UserError
from app.i18n.catalog import languages
from app.i18n.format import formats
from app.message import N_
from app.sheets.find import fold
from app.tabular.cells import Cell

UNTIL = re.compile(r"\b(?:to|until|till|through|a|al|hasta|au|jusqu'?a|jusqu'?en|hingga|sampai|ke)\b|[–—−‐‑]")
AND = re.compile(r"\b(?:and|y|e|et|dan|from|de|des|du|d'|dari|from|desde)\b|[;,/&+]|(?<=[a-z])\.")
ALL_YEAR = frozenset(
    ("all year", "year round", "whole year", "todo el ano", "toute l'annee", "sepanjang tahun", "1-12")
)


@cache
def months() -> dict[str, int]:
    """Folded names, long and short, by CLDR."""
    found: dict[str, int] = {}
    for language in languages():
        names = formats(language).locale.months
        for width in (names["format"]["wide"], names["format"]["abbreviated"], names["stand-alone"]["wide"]):
            found |= {fold(name).rstrip("."): number for number, name in width.items()}
    return found


def season(cell: Cell) -> tuple[int, ...]:
    """The months from 1 to 12, in order. Raises UserError for what is no month."""
    if isinstance(cell, date):
        raise UserError(
            N_(
                "chain",
                "The spreadsheet made the day {day} of it. Format the cell as text and write the months again.",
                day=cell.isoformat(),
            )
        )
    said = fold(bounded(cell).replace("’", "'"))
    if said in ALL_YEAR:
        return tuple(range(1, 13))
    parts = re.sub(r" *- *", "-", AND.sub(" ", UNTIL.sub("-", said))).split()
    return tuple(sorted({month for part in parts for month in span(part, cell)}))


def span(part: str, cell: Cell) -> Iterator[int]:
    """One month, or those from the first to the last, over the new year where the last is the smaller."""
    first, to, last = part.partition("-")
    start = month(first, cell)
    end = month(last, cell) if to else start
    yield from range(start, end + 1) if start <= end else (*range(start, 13), *range(1, end + 1))


def month(word: str, cell: Cell) -> int:
    number = int(word) if word.isdecimal() and len(word) <= 2 else months().get(word, 0)
    if not 1 <= number <= 12:
        raise UserError(
            N_(
                "chain",
                "“{value}” is not read as months. Write numbers or names, such as 3, Mar-Jun or 11-2.",
                value=shown(cell),
            )
        )
    return number
