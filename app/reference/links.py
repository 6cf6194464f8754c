"""Does everything that is named in the reference facts exist, once?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from app.content.faults import Fault
from app.content.links import condition_faults

if TYPE_CHECKING:
    from app.content.load import Library
    from app.reference.load import Reference


class Sourced(Protocol):
    """Whatever carries a source."""

    @property
    def source(self) -> str: ...


def link_faults(ref: Reference) -> list[Fault]:
    """Every dangling or doubled name."""
    faults = [*unknown_goods(ref), *unknown_sources(ref), *unknown_facts(ref)]
    pairs = Counter((x.country, x.good) for x in ref.listings)
    faults += [Fault("reference/listings.csv", "/".join(k), "stands twice") for k, n in pairs.items() if n > 1]
    numbers = Counter(law.id for law in ref.laws)
    faults += [Fault("reference/laws", i, "id is used twice") for i, n in numbers.items() if n > 1]
    return faults


def content_faults(ref: Reference, library: Library) -> Iterator[Fault]:
    """What the laws and harms name of the questionnaire, and is not there."""
    for law in ref.laws:
        file = f"reference/laws/{law.id}.toml"
        for condition in filter(None, (law.binds, law.reaches)):
            yield from (Fault(file, law.id, words) for words in condition_faults(condition, library))
        for requirement in law.requirements:
            yield from missing(file, requirement.questions, library.questions, "question")
    for harm in ref.harms.values():
        yield from missing("salience.toml", harm.actions, library.actions, "action")


def unknown_goods(ref: Reference) -> Iterator[Fault]:
    named = {
        "listings.csv": (x.good for x in ref.listings),
        "eo13126.csv": (x.good for x in ref.order),
        "uflpa_sectors.csv": (g for s in ref.sectors for g in s.goods),
        "hs.csv": (h.good for h in ref.mapping),
    }
    for file, goods in named.items():
        yield from missing(file, goods, ref.goods, "good")


def unknown_sources(ref: Reference) -> Iterator[Fault]:
    groups: dict[str, Iterable[Sourced]] = {
        "countries.csv": ref.countries.values(),
        "listings.csv": ref.listings,
        "eo13126.csv": ref.order,
        "uflpa_sectors.csv": ref.sectors,
        "suggested_actions.csv": ref.suggested,
        "instruments.csv": ref.instruments,
    }
    for file, things in groups.items():
        yield from missing(file, (t.source for t in things), ref.sources, "source")


def unknown_facts(ref: Reference) -> Iterator[Fault]:
    known = {f.id for f in ref.facts}
    yield from missing("countries.csv", (f for c in ref.countries.values() for f in c.values), known, "fact")
    yield from missing("instruments.csv", (i.fact for i in ref.instruments if i.fact), known, "fact")


def missing(file: str, named: Iterable[str], known: Iterable[str], what: str) -> Iterator[Fault]:
    for name in sorted(set(named) - set(known)):
        yield Fault(f"reference/{file.removeprefix('reference/')}", name, f"this {what} is not there")
