"""Full-text search over the texts of one language: accents folded, beginnings of words found, best hits first."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

START, END = "\x02", "\x03"
"""Stand around what was found, in a title or a passage; no text holds them."""
WEIGHTS = "0.0, 8.0, 1.0"
"""How much a hit counts in the key, the title and the body."""


@dataclass(frozen=True)
class Hit:
    """`title` and `passage` carry START and END around the words that were found."""

    key: str
    title: str
    passage: str


class Index:
    """Holds texts in memory; nothing of it is written anywhere."""

    def __init__(self, texts: Iterable[tuple[str, str, str]]) -> None:
        """`texts`: key, title and body of each."""
        self.base = sqlite3.connect(":memory:")
        self.base.execute(
            "CREATE VIRTUAL TABLE texts USING fts5(key UNINDEXED, title, body, prefix = '2 3', "
            'tokenize = "unicode61 remove_diacritics 2")'
        )
        self.base.executemany("INSERT INTO texts VALUES (?, ?, ?)", texts)

    def find(self, typed: str, most: int = 40) -> list[Hit]:
        """Texts that hold every word that was typed; where there is none, those that hold any but the shortest."""
        words = re.findall(r"\w+", typed)
        longer = [w for w in words if len(w) > 2]
        return self._match(words, " ", most) or self._match(longer, " OR ", most)

    def _match(self, words: list[str], joined: str, most: int) -> list[Hit]:
        if not words:
            return []
        query = joined.join(f'"{word}"*' for word in words)
        rows = self.base.execute(
            "SELECT key, highlight(texts, 1, ?1, ?2), snippet(texts, 2, ?1, ?2, '…', 24) FROM texts "
            f"WHERE texts MATCH ?3 ORDER BY bm25(texts, {WEIGHTS}), key LIMIT ?4",
            (START, END, query, most),
        )
        return [Hit(*row) for row in rows]

    def close(self) -> None:
        self.base.close()
