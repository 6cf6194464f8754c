"""What can be found by searching: key, title and body of every sheet, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from app.i18n.format import alpha2_codes
from app.sheets.desk import FactDesk
from app.sheets.words import LAW_KINDS


def texts(desk: FactDesk) -> Iterator[tuple[str, str, str]]:
    """Names with what belongs to them; made of names only, so that it is quick."""
    yield from goods(desk)
    yield from countries(desk)
    yield from laws(desk)


def goods(desk: FactDesk) -> Iterator[tuple[str, str, str]]:
    where: dict[str, list[str]] = {}
    for row in desk.ref.listings:
        where.setdefault(row.good, []).append(desk.country(row.country))
    for good in desk.ref.goods.values():
        body = (good.name, *good.aliases, *where.get(good.id, ()))
        yield f"good:{good.id}", desk.good(good.id), ", ".join(body)


def countries(desk: FactDesk) -> Iterator[tuple[str, str, str]]:
    """Every territory: one that is not in the edition has a sheet that says so."""
    what: dict[str, list[str]] = {}
    for row in desk.ref.listings:
        what.setdefault(row.country, []).append(desk.good(row.good))
    for code in alpha2_codes():
        yield f"country:{code}", desk.country(code), ", ".join((code, *what.get(code, ())))


def laws(desk: FactDesk) -> Iterator[tuple[str, str, str]]:
    tr = desk.tr
    for item in desk.ref.instruments:
        body = f"{item.code}. {tr.fact(f'instrument.{item.code}.covers', item.covers)}"
        yield f"instrument:{item.code}", tr.fact(f"instrument.{item.code}", item.title), body
    for law in desk.ref.laws:
        asks = (tr.fact(f"law.{law.id}.{r.id}", r.text) for r in law.requirements)
        place = tr.fact(f"law.{law.id}.place", law.place)
        body = " ".join(
            (f"{place}. {tr.message(LAW_KINDS[law.kind])}.", tr.fact(f"law.{law.id}.scope", law.scope), *asks)
        )
        yield f"law:{law.id}", tr.fact(f"law.{law.id}.title", law.title), body
