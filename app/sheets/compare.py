"""Up to four countries side by side: one row a fact, one column a country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reference.model import Country, Fact
from app.sheets.desk import FactDesk
from app.sheets.words import AREAS, GAPS, LEVELS

MOST = 4
"""More columns are no comparison that can be read."""


@dataclass(frozen=True)
class Compared:
    """`heading`: the row names an area, and has no values."""

    text: str
    values: tuple[str, ...] = ()
    heading: bool = False


def compared(desk: FactDesk, codes: Sequence[str]) -> Iterator[Compared]:
    """The names of the countries, then every fact that at least one of them has a value for."""
    tr = desk.tr
    found = [desk.ref.countries.get(c) for c in codes]
    yield Compared(tr("facts", "Country"), tuple(desk.country(c) for c in codes))
    yield Compared(tr("facts", "Assessment"), tuple(tr.message(LEVELS[c.level if c else ""]) for c in found))
    counts = (len(desk.ref.goods_of(c)) for c in codes)
    yield Compared(tr("facts", "Goods on the list of goods"), tuple(desk.fmt.number(n) for n in counts))
    for area, title in AREAS.items():
        facts = [f for f in desk.ref.facts if f.area == area and any(c and f.id in c.values for c in found)]
        if facts:
            yield Compared(tr.message(title), heading=True)
        yield from (Compared(desk.fact(f), tuple(cell(desk, c, f) for c in found)) for f in facts)


def cell(desk: FactDesk, country: Country | None, fact: Fact) -> str:
    if country is None or not country.assessed:
        return desk.tr("facts", "not assessed")
    return desk.value(country, fact) or desk.tr.message(GAPS[country.gap(fact.id)])
