"""A convention, and a law or standard with everything that it asks for."""

from __future__ import annotations

from app.reference.model import Instrument, Law, Requirement
from app.sheets.desk import FactDesk
from app.sheets.sheet import Line, Part, Sheet
from app.sheets.words import CHECKED, GUIDANCE, LAW_KINDS


def instrument_sheet(desk: FactDesk, code: str) -> Sheet:
    """The sheet of a convention by its code. Raises KeyError where there is none."""
    item = {i.code: i for i in desk.ref.instruments}[code]
    tr = desk.tr
    return Sheet(
        key=f"instrument:{code}",
        kind=tr("facts", "Convention"),
        title=tr.fact(f"instrument.{code}", item.title),
        lead=(tr.fact(f"instrument.{code}.covers", item.covers), tr.message(CHECKED[item.checked]).capitalize() + "."),
        parts=tuple(p for p in (dates_part(desk, item), ratified_part(desk, item)) if p.lines),
        sources=desk.sources({item.source, *(c.source for c in desk.ref.countries.values() if item.fact)}),
    )


def dates_part(desk: FactDesk, item: Instrument) -> Part:
    tr = desk.tr
    lines = [Line(tr("facts", "Year"), item.year), Line(tr("facts", "Body"), item.body)]
    if item.adopted:
        lines.append(Line(tr("facts", "Adopted on"), desk.day(item.adopted)))
    if item.in_force:
        lines.append(Line(tr("facts", "In force since"), desk.day(item.in_force)))
    return Part(tr("facts", "Dates"), tuple(lines))


def ratified_part(desk: FactDesk, item: Instrument) -> Part:
    """How many of the assessed countries had ratified it; nothing where that is not known by country."""
    if not item.fact:
        return Part("")
    tr, assessed = desk.tr, [c for c in desk.ref.countries.values() if c.assessed]
    counts = {v: sum(c.values.get(item.fact) == v for c in assessed) for v in ("1", "0")}
    other = len(assessed) - counts["1"] - counts["0"]
    missing = sorted(desk.country(c.country) for c in assessed if c.values.get(item.fact) == "0")
    lines = (
        Line(tr("facts", "Ratified"), desk.fmt.number(counts["1"])),
        Line(tr("facts", "Not ratified"), f"{desk.fmt.number(counts['0'])}: {', '.join(missing)}"),
        Line(tr("facts", "Does not apply"), desk.fmt.number(other)),
    )
    title = tr("facts", "Of the {n} countries assessed", n=desk.fmt.number(len(assessed)))
    return Part(title, lines)


def law_sheet(desk: FactDesk, law_id: str) -> Sheet:
    """The sheet of a law by its id. Raises KeyError where there is none."""
    law = {x.id: x for x in desk.ref.laws}[law_id]
    tr = desk.tr
    lead = [tr.fact(f"law.{law.id}.scope", law.scope), tr.fact(f"law.{law.id}.note", law.note)]
    return Sheet(
        key=f"law:{law.id}",
        kind=tr.message(LAW_KINDS[law.kind]),
        title=tr.fact(f"law.{law.id}.title", law.title),
        lead=tuple(x for x in lead if x),
        parts=(about_part(desk, law), Part(tr("facts", "What it asks for"), requirement_lines(desk, law))),
        sources=(tr.message(GUIDANCE), *([law.address] if law.address else [])),
    )


def about_part(desk: FactDesk, law: Law) -> Part:
    tr = desk.tr
    lines = [
        Line(tr("facts", "Place"), tr.fact(f"law.{law.id}.place", law.place)),
        Line(tr("facts", "In force since"), law.in_force),
    ]
    if law.applies_from:
        lines.append(Line(tr("facts", "Applies from"), desk.day(law.applies_from)))
    lines.append(Line(tr("facts", "How it was checked"), mark(desk, law.checked, law.verify)))
    return Part(tr("facts", "About it"), tuple(lines))


def requirement_lines(desk: FactDesk, law: Law) -> tuple[Line, ...]:
    return tuple(Line(requirement_text(desk, law, r), requirement_place(desk, law, r)) for r in law.requirements)


def requirement_text(desk: FactDesk, law: Law, requirement: Requirement) -> str:
    return desk.tr.fact(f"law.{law.id}.{requirement.id}", requirement.text)


def requirement_place(desk: FactDesk, law: Law, requirement: Requirement) -> str:
    """Where in the law it stands, followed by how well that was checked."""
    place = desk.tr.fact(f"law.{law.id}.{requirement.id}.ref", requirement.ref)
    return " · ".join(p for p in (place, mark(desk, requirement.checked, requirement.verify)) if p)


def mark(desk: FactDesk, checked: str, verify: bool) -> str:
    words = desk.tr.message(CHECKED[checked])
    doubt = desk.tr("facts", "uncertain or changing: verify it")
    return desk.fmt.apart((words, doubt)) if verify else words
