"""Which goods a text names: by their names and aliases, as whole words, without regard to accents and capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
EVERYDAY = frozenset(("or", "te", "the"))
"""Gold and tea in French and Spanish, once their accents are gone. These keep them: “the” names no good."""
VAGUE = {
    *EVERYDAY, "accessories", "articles", "articulos", "barangan", "chile", "coca", "files", "fruit", "fruits",
    "frutas", "koka", "pulse",
}  # fmt: skip
"""Parts of names that say too little alone; a country; the half of a drink's name; words that mean other things."""
AND = re.compile(r"/| (?:et|y|dan|and) ")
Words = tuple[str, ...]
Goods = dict[str, None]
"""Ids, each once, in their order."""


class Named(NamedTuple):
    """`whole`: goods by the longest names, each word used once. `all`: also by names within these."""

    whole: tuple[str, ...] = ()
    all: frozenset[str] = frozenset()


def words(text: str) -> list[str]:
    """Folded words, in their order."""
    if text.isascii():
        return WORD.findall(text.casefold())
    return [plain(w) for w in WORD.findall(unicodedata.normalize("NFC", text).casefold().translate(LIGATURES))]


def plain(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word if bare in EVERYDAY else bare


class Phrases:
    """Finds names in texts. `names`: pairs of a name and its good; `made`: goods that are counted in pieces."""

    def __init__(self, names: Iterable[tuple[str, str]], made: Collection[str] = ()) -> None:
        pairs = list(names)
        known: dict[Words, Goods] = {}
        for spell in (exact, parts):  # what a good is called outranks what it may be called
            add(known, ((phrase, good) for name, good in pairs for phrase in spell(name)))
        add(known, ((p, g) for phrase, goods in known.items() for g in goods for p in inflected(phrase, g in made)))
        self.by_first: dict[str, list[tuple[Words, tuple[str, ...]]]] = {}
        for phrase in sorted(known, key=len, reverse=True):
            self.by_first.setdefault(phrase[0], []).append((phrase, tuple(known[phrase])))

    def find(self, text: str) -> Named:
        said = words(text)
        whole: dict[str, None] = {}
        every: set[str] = set()
        free = 0
        for start, word in enumerate(said):
            for phrase, goods in self.by_first.get(word, ()):
                if tuple(said[start : start + len(phrase)]) == phrase:
                    every.update(goods)
                    if start >= free:
                        whole.update(dict.fromkeys(goods))
                        free = start + len(phrase)
        return Named(tuple(whole), frozenset(every))


def add(known: dict[Words, Goods], more: Iterable[tuple[Words, str]]) -> None:
    """Phrases that are not known yet and say enough."""
    new: dict[Words, Goods] = {}
    for phrase, good in more:
        if phrase and phrase not in known and " ".join(phrase) not in VAGUE:
            new.setdefault(phrase, {})[good] = None
    known.update(new)


def exact(name: str) -> Iterator[Words]:
    yield tuple(words(name))


def parts(name: str) -> Iterator[Words]:
    """“Thread/Yarn” is either; “Granite (crushed)” is “crushed granite”, and granite where nothing else is."""
    base, _, inner = name.partition("(")
    for one in (base, *AND.split(base)):
        yield tuple(words(one))
    for quality in inner.rstrip(")").split(",") if inner else ():
        yield (*words(quality), *words(base))
        yield (*words(base), *words(quality))


def inflected(phrase: Words, made: bool) -> Iterator[Words]:
    """One of what is named in the plural; several of what is made."""
    yield tuple(singular(w) for w in phrase)
    yield tuple(shortened(w) for w in phrase)
    if made and phrase[-1][-1] not in "sxz":
        yield (*phrase[:-1], f"{phrase[-1]}s")


def singular(word: str) -> str:
    """carpets, strawberries; not glass, tapis, cactus."""
    if len(word) < 5 or not word.endswith("s") or word.endswith(("ss", "is", "us")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def shortened(word: str) -> str:
    """tomatoes, camarones."""
    return word[:-2] if len(word) >= 6 and word.endswith("es") else word
