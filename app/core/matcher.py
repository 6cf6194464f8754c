"""Which listed goods a row of a ledger holds, and on which lists they stand from its origin.

By the customs code first: the headings of our own mapping that begin it, the longest before the wider ones, since
steel furniture is furniture too. An "ex" heading holds other goods as well, and a code of four digits may hold more
than a heading of six: then a good is possible only, unless the description names it. Without a code the
description decides; against a code that no heading begins, it makes a good no more than possible.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Literal, NamedTuple

from app.core.naming import Named, Phrases
from app.reference.load import Reference
from app.reference.model import Heading

State = Literal["exposed", "possible", "elsewhere", "unmatched"]
UFLPA_ORIGIN = "CHN"
LISTS = ("child_labor", "forced_labor", "forced_child_labor", "downstream")
ORDER = "eo13126"
SECTOR = "uflpa."
"""What the id of a list begins with that is a sector of the UFLPA."""
REMEMBERED = 4096
NOTHING = Named()


class Verdict(NamedTuple):
    """`lists`: ids of all lists on which `goods` stand from the origin. `by_words`: only the description matched.

    State: exposed, on a list from this origin for certain; possible, perhaps; elsewhere, a listed good whose origin
    is not known or not listed; unmatched, no listed good.
    """

    state: State
    goods: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    by_words: bool = False


Goods = tuple[str, ...]


class Level(NamedTuple):
    """Goods of one heading."""

    sure: Goods
    maybe: Goods


def level(goods: Iterable[str], whole: Collection[str], named: Named) -> Level:
    """`whole`: goods that are all of the heading, so that no description need name them."""
    parted: tuple[list[str], list[str]] = ([], [])
    for good in goods:
        parted[good not in whole and good not in named.all].append(good)
    return Level(tuple(parted[0]), tuple(parted[1]))


class Matcher:
    """`names`: pairs of a name and its good in other languages; names and aliases in English are known."""

    def __init__(self, ref: Reference, names: Iterable[tuple[str, str]] = ()) -> None:
        self.ref = ref
        own = ((name, g.id) for g in ref.goods.values() for name in (g.name, *g.aliases))
        made = {g.id for g in ref.goods.values() if g.sector == "manufacturing"}
        self.phrases = Phrases(chain(own, names), made)
        self.headings: dict[str, list[Heading]] = {}
        self.finer: dict[str, dict[str, None]] = {}
        for heading in (h for h in ref.mapping if h.hs):
            self.headings.setdefault(heading.hs, []).append(heading)
            if len(heading.hs) > 4:
                self.finer.setdefault(heading.hs[:4], {})[heading.good] = None
        self.lists_of = cache(self.find_lists)
        self.uncertain = lru_cache(2 * REMEMBERED)(self.find_uncertain)
        self.named = lru_cache(REMEMBERED)(self.phrases.find)
        self.verdict = lru_cache(REMEMBERED)(self.judge)

    def match(self, hs: str, description: str, origin: str) -> Verdict:
        """`hs`: 4 to 10 digits, or "". Looks at the description only where it can change something."""
        code = hs[:6]
        uncertain = self.uncertain(code)
        if uncertain is None:
            return self.verdict(code, self.named(description), origin)
        if not uncertain:
            return self.verdict(code, NOTHING, origin)
        return self.verdict(code, Named((), self.named(description).all & uncertain), origin)

    def find_uncertain(self, code: str) -> frozenset[str] | None:
        """Goods that a code makes possible only; None where it leads to no heading."""
        levels = list(self.by_code(code, NOTHING))
        return frozenset(g for x in levels for g in x.maybe) if levels else None

    def judge(self, code: str, named: Named, origin: str) -> Verdict:
        """As `match`, which remembers. `named`: goods in the description, as far as they matter."""
        levels, by_words = self.levels(code, named)
        sure, maybe = [x.sure for x in levels], [x.maybe for x in levels]
        choices: tuple[tuple[State, list[Goods]], ...] = (("exposed", sure), ("possible", maybe))
        for state, goods in ((s, g) for s, found in choices for g in found):
            if listed := tuple(g for g in goods if self.lists_of(origin, g)):
                lists = dict.fromkeys(chain.from_iterable(self.lists_of(origin, g) for g in listed))
                return Verdict(state, listed, tuple(lists), by_words)
        first = next((goods for goods in (*sure, *maybe) if goods), ())
        return Verdict("elsewhere", first, (), by_words) if first else Verdict("unmatched")

    def levels(self, code: str, named: Named) -> tuple[list[Level], bool]:
        """Goods by heading, the longest heading first; True where only the description tells them."""
        if code and (found := list(self.by_code(code, named))):
            return found, False
        if code:
            return [Level((), named.whole)], True
        return [Level(named.whole, tuple(sorted(named.all.difference(named.whole))))], True

    def by_code(self, code: str, named: Named) -> Iterator[Level]:
        """A code of four digits may lie within headings of six; then all of theirs are possible."""
        if finer := self.finer.get(code):
            yield level(finer, (), named)
        for beginning in dict.fromkeys((code, code[:4])):
            if rows := self.headings.get(beginning):
                yield level([h.good for h in rows], [h.good for h in rows if not h.part], named)

    def find_lists(self, origin: str, good: str) -> tuple[str, ...]:
        """Ids of the lists on which a good stands from a country."""
        listing = self.ref.listed.get((origin, good))
        found = [name for name in LISTS if listing is not None and getattr(listing, name)]
        if (origin, good) in self.ref.ordered_goods:
            found.append(ORDER)
        if origin == UFLPA_ORIGIN:
            found += [SECTOR + s.id for s in self.ref.sectors if good in s.goods]
        return tuple(found)
