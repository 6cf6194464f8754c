"""What is known of a country: how its government did, listed goods, law, statistics, enforcement."""

from __future__ import annotations

from collections.abc import Iterator

from app.reference.model import Country, Listing
from app.sheets.desk import FactDesk
from app.sheets.sheet import Line, Part, Sheet
from app.sheets.words import ACTION_AREAS, AREAS, LEVELS, QUALIFIERS, REGIONS, TOPICS, flags


def country_sheet(desk: FactDesk, alpha3: str) -> Sheet:
    """The sheet of a country; one that the edition does not hold says so, which is not low risk."""
    country = desk.ref.countries.get(alpha3)
    parts = [goods_part(desk, alpha3)]
    sources = {x.source for x in desk.ref.goods_of(alpha3)} or {x.source for x in desk.ref.listings}
    if country:
        sources.add(country.source)
    if country and country.assessed:
        parts += [*fact_parts(desk, country), actions_part(desk, country)]
    return Sheet(
        key=f"country:{alpha3}",
        kind=desk.tr("facts", "Country"),
        title=desk.country(alpha3),
        lead=tuple(lead(desk, country)),
        parts=tuple(p for p in parts if p.lines or p.notes),
        sources=desk.sources(sources),
    )


def lead(desk: FactDesk, country: Country | None) -> Iterator[str]:
    tr = desk.tr
    if country is None:
        yield tr.message(LEVELS[""])
        return
    if country.assessed:
        level = tr.message(LEVELS[country.level])
        yield tr("facts", "Government’s efforts against child labor, as assessed: {level}", level=level)
    else:
        yield tr.message(LEVELS[""])
    if country.qualifier in QUALIFIERS:
        yield tr.message(QUALIFIERS[country.qualifier])
    if country.region in REGIONS:
        yield tr.message(REGIONS[country.region])


def goods_part(desk: FactDesk, alpha3: str) -> Part:
    rows = sorted(desk.ref.goods_of(alpha3), key=lambda x: desk.good(x.good))
    order = {x.good for x in desk.ref.order if x.country == alpha3 and x.stands}
    lines = tuple(Line(desk.good(x.good), good_words(desk, x, x.good in order), f"good:{x.good}") for x in rows)
    none = desk.tr("facts", "No good from here is on the list. That does not mean that there is no risk.")
    return Part(desk.tr("facts", "Goods on the list of goods"), lines, () if lines else (none,))


def good_words(desk: FactDesk, row: Listing, ordered: bool) -> str:
    words = [flags(desk.tr, row)]
    if row.input_country:
        words.append(desk.tr("facts", "input from {country}", country=desk.country(row.input_country)))
    if ordered:
        words.append(desk.tr("facts", "Executive Order 13126"))
    return ", ".join(words)


def fact_parts(desk: FactDesk, country: Country) -> Iterator[Part]:
    for area, title in AREAS.items():
        facts = [f for f in desk.ref.facts if f.area == area]
        lines = tuple(desk.line(country, f) for f in facts)
        notes = (warning(desk),) if any(f.id in country.warnings for f in facts) else ()
        yield Part(desk.tr.message(title), lines, notes)


def warning(desk: FactDesk) -> str:
    return desk.tr("facts", "The source has a doubtful or rounded value here: check it before you quote it.")


def actions_part(desk: FactDesk, country: Country) -> Part:
    """What the Department suggested to the government, by area, with the topics that its words touch."""
    tr = desk.tr
    lines = []
    for row in desk.ref.suggested_for(country.country):
        topics = ", ".join(tr.message(TOPICS[t]) for t in row.topics if t in TOPICS)
        area = tr.message(ACTION_AREAS[row.area]) if row.area in ACTION_AREAS else row.area
        lines.append(Line(f"{area} ({desk.fmt.number(row.count)})", topics))
    note = tr("facts", "Topics are found by our own key words in the Department’s text; they are a help for searching.")
    return Part(tr("facts", "What the suggested actions are about"), tuple(lines), (note,) if lines else ())
