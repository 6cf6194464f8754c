"""What is known of a good: where it is listed and for what, other lists that name it, and its customs headings."""

from __future__ import annotations

from app.reference.model import OrderListing
from app.sheets.desk import FactDesk
from app.sheets.sheet import Line, Part, Sheet
from app.sheets.words import OWN_MAPPING, SECTORS, flags


def good_sheet(desk: FactDesk, good: str) -> Sheet:
    """The sheet of a good by its id. Raises KeyError where there is none."""
    item, tr = desk.ref.goods[good], desk.tr
    lead = [tr.message(SECTORS[item.sector])] if item.sector in SECTORS else []
    if item.aliases:
        lead.append(tr("facts", "Also searched as: {words}", words=", ".join(item.aliases)))
    parts = (countries_part(desk, good), order_part(desk, good), sectors_part(desk, good), customs_part(desk, good))
    named = {x.source for x in desk.ref.countries_of(good)} | {x.source for x in desk.ref.order if x.good == good}
    named |= {s.source for s in desk.ref.sectors if good in s.goods}
    return Sheet(
        key=f"good:{good}",
        kind=tr("facts", "Good"),
        title=desk.good(good),
        lead=tuple(lead),
        parts=tuple(p for p in parts if p.lines),
        sources=desk.sources(named),
    )


def countries_part(desk: FactDesk, good: str) -> Part:
    rows = sorted(desk.ref.countries_of(good), key=lambda x: desk.country(x.country))
    lines = tuple(Line(desk.country(x.country), flags(desk.tr, x), f"country:{x.country}") for x in rows)
    note = desk.tr("facts", "Other countries are not on the list. That does not mean that there is no risk there.")
    return Part(desk.tr("facts", "Listed from these countries"), lines, (note,))


def order_part(desk: FactDesk, good: str) -> Part:
    tr = desk.tr
    rows = [x for x in desk.ref.order if x.good == good]
    lines = tuple(Line(desk.country(x.country), removal(desk, x), f"country:{x.country}") for x in rows)
    return Part(tr("facts", "Executive Order 13126: forced or indentured child labor"), lines)


def removal(desk: FactDesk, row: OrderListing) -> str:
    return desk.tr("facts", "removed on {day}", day=desk.day(row.removed_on)) if row.removed_on else ""


def sectors_part(desk: FactDesk, good: str) -> Part:
    tr = desk.tr
    rows = [s for s in desk.ref.sectors if good in s.goods]
    lines = tuple(
        Line(tr.fact(f"sector.{s.id}", s.name), tr("facts", "added on {day}", day=desk.day(s.added)) if s.added else "")
        for s in rows
    )
    note = tr("facts", "The match of this good to the sector is our own and not verified.")
    return Part(tr("facts", "Uyghur Forced Labor Prevention Act: high-priority sector"), lines, (note,))


def customs_part(desk: FactDesk, good: str) -> Part:
    tr = desk.tr
    rows = [h for h in desk.ref.mapping if h.good == good and h.hs]
    lines = []
    for row in rows:
        code = f"{row.part} {row.hs}".strip()
        lines.append(Line(code, tr.fact(f"hs.{row.good}.{row.hs}", row.note)))
    return Part(tr("facts", "Customs headings"), tuple(lines), (tr.message(OWN_MAPPING),))
