"""How wide the columns of a table are: as its paper wants them, but no column narrower than its longest word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.i18n.format import Formats
from app.papers.document import Column, Scalar, Table
from app.papers.formats.cells import cell_text

LETTERS = 102
"""About so many stand side by side on a page, in the size of a table of few columns."""
LETTERS_WIDE = 154
"""The same on a page that lies on its side."""
DENSE, DENSER = 6, 1.12
"""A table of more columns is set smaller, so that more letters stand side by side."""
ROOM = 2.9
"""Letters that the space at both sides of a cell would hold."""
LONGEST = 16
"""A word of more letters may break."""
BROAD, NARROW = frozenset("mwMW%@—"), frozenset("ijlrtfI.,:;'’!|()")
"""Letters that are as wide as one and a half others, and as wide as a half of one; capitals are between."""
WHOLE = ("date", "number", "money", "percent", "code")
"""Kinds whose cells stand on one line."""


def is_dense(table: Table) -> bool:
    return len(table.columns) > DENSE


def shares(table: Table, fmt: Formats, wide: bool = False) -> list[float]:
    """Percent of the page for each column. Where words ask for more than a page, each gets its part of it."""
    across = (LETTERS_WIDE if wide else LETTERS) * (DENSER if is_dense(table) else 1)
    total = sum(max(1, c.width) for c in table.columns)
    wanted = [100 * max(1, c.width) / total for c in table.columns]
    needed = [100 * need(c, [row[n] for row in table.rows], fmt) / across for n, c in enumerate(table.columns)]
    if sum(needed) >= 100:
        return [100 * n / sum(needed) for n in needed]
    lacking = sum(max(0, n - w) for n, w in zip(needed, wanted, strict=True))
    spare = sum(max(0, w - n) for n, w in zip(needed, wanted, strict=True))
    return [n if w <= n else w - (w - n) * lacking / spare for n, w in zip(needed, wanted, strict=True)]


def need(column: Column, values: Iterable[Scalar], fmt: Formats) -> float:
    """Letters of what should not break, with the space around it. Heads are set bold, and so a little wider."""
    heads = (1.08 * breadth(word) for word in words(column.title))
    cells = (breadth(word) for value in values for word in unbroken(column, value, fmt))
    return ROOM + min(max((*heads, *cells), default=0), LONGEST)


def unbroken(column: Column, value: Scalar, fmt: Formats) -> Iterator[str]:
    text = cell_text(fmt, column, value)
    if column.kind in WHOLE and not (isinstance(value, str) and column.kind != "code"):
        yield text
    else:
        yield from words(text)


def words(text: str) -> list[str]:
    return re.split(r"[\s\-–/]+", text)


def breadth(word: str) -> float:
    """Of a word, in letters of common width."""
    return sum(1.55 if c in BROAD else 0.6 if c in NARROW else 1.2 if c.isupper() else 1 for c in word)
