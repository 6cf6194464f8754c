"""The little markup of the papers' texts: **bold**, {place} and [[blank]]. What users typed never goes through here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

MARKS = re.compile(r"(\*\*|\{\w+\}|\[\[.+?\]\])")


@dataclass(frozen=True)
class Piece:
    """`text` is the words, the name of a place, or what has to be filled in."""

    kind: Literal["text", "place", "blank"]
    text: str
    strong: bool


def pieces(text: str) -> Iterator[Piece]:
    strong = False
    for part in MARKS.split(text):
        if part == "**":
            strong = not strong
        elif part.startswith("{") and MARKS.fullmatch(part):
            yield Piece("place", part[1:-1], strong)
        elif part.startswith("[[") and MARKS.fullmatch(part):
            yield Piece("blank", part[2:-2], strong)
        elif part:
            yield Piece("text", part, strong)


def places(text: str) -> list[str]:
    """The names of the places in a text."""
    return [p.text for p in pieces(text) if p.kind == "place"]
