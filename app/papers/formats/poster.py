"""How large the type of a poster can be, so that one page on the wall holds all of it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from app.papers.document import Blank, Block, Facts, Heading, Listing, Paper, Para, Picture, Signatures, Table, plain

LARGEST, SMALLEST = 30, 9
MM = 0.3528
"""Of a point."""
LETTER_WIDTH, LINE = 0.49, 1.31
"""Of the size of the type, on average and a little above it."""
ROOM = {"A4": (174.0, 232.0), "letter": (180.0, 214.0)}
"""Width and height in millimeters of a page without its margins and its letterhead."""
TITLE, HEADING, BIG = 1.7, 1.2, 1.6
INDENT = 2.0
PICTURE = 80.0

Line = tuple[str, float, float]
"""Words, their size beside that of the text, and the space around them in lines."""


def text_size(paper: Paper) -> int:
    """Points in which all of a poster fits onto one page by estimate; not so small that nobody can read it."""
    fitting = (size for size in range(LARGEST, SMALLEST, -1) if height(paper, size) <= ROOM[paper.size][1])
    return next(fitting, SMALLEST)


def height(paper: Paper, size: int) -> float:
    """Of everything below the letterhead, in millimeters."""
    width = ROOM[paper.size][0]
    lines: list[Line] = [(paper.title, TITLE, 0.6), *(line for b in paper.blocks for line in block_lines(b))]
    pictures = sum(isinstance(b, Picture) for b in paper.blocks) * PICTURE
    return pictures + sum(space(words, size * factor, width) + gap * size * MM for words, factor, gap in lines)


def space(words: str, size: float, width: float) -> float:
    """Height of words set in `size` points over a width."""
    letters = max(1.0, width / (size * MM * LETTER_WIDTH))
    lines = sum(max(1, math.ceil(len(line) / letters)) for line in words.split("\n"))
    return lines * size * MM * LINE


def block_lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield block.text, HEADING, 1.1
    elif isinstance(block, Para):
        framed = block.manner in ("danger", "warning", "quote")
        yield plain(block.text), BIG if block.manner == "big" else 1.0, 1.9 if framed else 0.7
    elif isinstance(block, Listing):
        yield from ((plain(item) + " " * 8, 1.0, 0.45) for item in block.items)
    elif isinstance(block, Facts):
        yield from ((f"{label} {plain(text)}" + " " * 30, 1.0, 0.4) for label, text in block.pairs)
    elif isinstance(block, Blank):
        yield from ((block.label, 1.0, 1.2) for _ in range(block.lines))
    elif isinstance(block, Signatures):
        yield "\n" * 8, 1.0, 1.0
    elif isinstance(block, Table):
        yield from table_lines(block)


def table_lines(table: Table) -> Iterator[Line]:
    """A row is as high as its fullest cell, for which its share of the width is the measure."""
    total = sum(c.width for c in table.columns) or 1
    yield table.title, HEADING, 0.8
    for row in (tuple(c.title for c in table.columns), *table.rows):
        cells = zip(table.columns, map(str, row), strict=False)
        fullest = max((math.ceil(len(text) * total / max(1, c.width)) for c, text in cells), default=0)
        yield "m" * fullest, 0.9, 0.6
    yield from (("", 1.0, 1.3) for _ in range(table.blank_rows))
    yield table.note, 0.8, 0.4
