"""Which goods are meant by the words of a cell: ids, words that match none, and never a silent guess."""

from __future__ import annotations

import re
from functools import cached_property

from app.chainfile.cells import bounded, shown
from app.errors import UserError
from app.i18n.catalog import languages, translator
from app.message import N_
from app.sheets.desk import FactDesk
from app.sheets.find import find_good, fold, good_names
from app.tabular.cells import Cell

KEPT = re.compile(r"\[([^\[\]]*)\]")
"""Words in square brackets are kept as they are, however near they come to a good."""
SEPARATORS = (";", ",", "/")
LONGEST_WORD = 60

Found = tuple[tuple[str, ...], tuple[str, ...]]
"""Ids, and words that are no goods of the list."""


class Goods:
    """Remembers what it looked up: a list names the same goods again and again."""

    def __init__(self, desk: FactDesk) -> None:
        self.desk = desk
        self.known: dict[str, list[str]] = {}

    @cached_property
    def names(self) -> dict[str, str]:
        """Ids by folded name in every language; the program's own language comes first."""
        found: dict[str, set[str]] = {}
        for language in languages():
            for name, good in good_names(FactDesk(self.desk.ref, translator(language))).items():
                found.setdefault(name, set()).add(good)
        return {n: min(goods) for n, goods in found.items() if len(goods) == 1} | good_names(self.desk)

    def read(self, cell: Cell) -> Found:
        """Raises UserError where a word is near to a good, and not the name of one."""
        typed = bounded(cell)
        kept = [w.strip() for w in KEPT.findall(typed)]
        ids, others = self.split(KEPT.sub(";", typed), SEPARATORS)
        return tuple(dict.fromkeys(ids)), tuple(dict.fromkeys(w for w in (*others, *kept) if w))

    def split(self, typed: str, separators: tuple[str, ...]) -> Found:
        """A name such as “Thread/Yarn” is looked up as a whole before it is taken apart."""
        word = typed.strip()
        if not word or fold(word) in self.names:
            return ((self.names[fold(word)],), ()) if word else ((), ())
        if not separators:
            return self.single(word)
        parts = [self.split(part, separators[1:]) for part in typed.split(separators[0])]
        return tuple(i for ids, _ in parts for i in ids), tuple(w for _, words in parts for w in words)

    def single(self, word: str) -> Found:
        if candidates := self.near(word):
            listed = ", ".join(f"{self.desk.good(good)} ({good})" for good in candidates)
            raise UserError(
                N_(
                    "chain",
                    "“{value}” is near to: {names}. Write one of these, or [{value}] in square brackets "
                    "where none of them is meant.",
                    value=shown(word),
                    names=listed,
                )
            )
        return (), (word,)

    def near(self, word: str) -> list[str]:
        """Also a single one: it is not certain. Of a long text nothing is looked up."""
        if len(word) > LONGEST_WORD:
            return []
        if fold(word) not in self.known:
            good, several = find_good(self.desk, word)
            self.known[fold(word)] = [good] if good else several
        return self.known[fold(word)]
