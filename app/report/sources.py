"""Where the plan's facts come from: Comply Chain, the examples, and the international texts that the plan names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.content.model import Example, Term
from app.core.navigate import asked
from app.message import N_, Message
from app.report.chapters import items_of, take_example
from app.report.desk import Desk
from app.report.document import Entry, Group, Section

INSTRUMENTS = {
    1: "Hours of Work (Industry) Convention, 1919 (No. 1)",
    29: "Forced Labour Convention, 1930 (No. 29)",
    30: "Hours of Work (Commerce and Offices) Convention, 1930 (No. 30)",
    81: "Labour Inspection Convention, 1947 (No. 81)",
    87: "Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)",
    95: "Protection of Wages Convention, 1949 (No. 95)",
    98: "Right to Organise and Collective Bargaining Convention, 1949 (No. 98)",
    100: "Equal Remuneration Convention, 1951 (No. 100)",
    105: "Abolition of Forced Labour Convention, 1957 (No. 105)",
    111: "Discrimination (Employment and Occupation) Convention, 1958 (No. 111)",
    131: "Minimum Wage Fixing Convention, 1970 (No. 131)",
    135: "Workers’ Representatives Convention, 1971 (No. 135)",
    138: "Minimum Age Convention, 1973 (No. 138)",
    154: "Collective Bargaining Convention, 1981 (No. 154)",
    155: "Occupational Safety and Health Convention, 1981 (No. 155)",
    177: "Home Work Convention, 1996 (No. 177)",
    182: "Worst Forms of Child Labour Convention, 1999 (No. 182)",
    187: "Promotional Framework for Occupational Safety and Health Convention, 2006 (No. 187)",
    190: "Violence and Harassment Convention, 2019 (No. 190)",
}
"""Titles as the International Labour Organization published them; titles of laws are not translated."""
VERIFIED = frozenset({29, 138, 182})
NAMED = re.compile(r"Conventions?((?:\s*(?:,|and)?\s*(?:Nos?\.)?\s*\d{1,3}\b)+)")
"""“Convention No. 29”, “Conventions No. 138 and No. 182”; recommendations have numbers of their own."""
FROM_MEMORY: Message = N_("paper", "from memory, not yet verified")


def sources(desk: Desk) -> Section:
    tr = desk.tr
    groups = (
        Group(tr("paper", "Structure"), (comply_chain(desk),)),
        Group(tr("paper", "Examples in action"), tuple(example_entries(desk))),
        Group(
            tr("paper", "Conventions of the International Labour Organization that are named here"),
            tuple(instruments(desk)),
        ),
    )
    intro = tr("paper", "Examples are as published in the year shown. Check a source again before you rely on it.")
    return Section("sources", tr("paper", "Sources"), intro, groups)


def comply_chain(desk: Desk) -> Entry:
    rewritten = desk.tr("paper", "Structure and titles of the eight steps. Questions and actions are in our own words.")
    title = "Comply Chain, U.S. Department of Labor, Bureau of International Labor Affairs"
    return Entry(title, rewritten)


def printed_examples(desk: Desk) -> Iterator[Example]:
    """The examples that stand in the chapters, in their order."""
    for step in desk.case.library.steps:
        left = {e.id: e for e in step.examples}
        found = (take_example(left, i) for i in items_of(desk, step) if i.open)
        yield from (e for e in found if e)


def example_entries(desk: Desk) -> Iterator[Entry]:
    for example in printed_examples(desk):
        head = desk.tr.content(f"{example.id}.title", example.title)
        yield Entry(head, ", ".join(p for p in (example.source, example.year) if p))


def instruments(desk: Desk) -> Iterator[Entry]:
    """Those of the known texts that a printed text names by its number."""
    found = {int(n) for text in texts(desk) for m in NAMED.finditer(text) for n in re.findall(r"\d+", m[1])}
    for number, title in INSTRUMENTS.items():
        if number in found:
            yield Entry(title, "" if number in VERIFIED else desk.tr.message(FROM_MEMORY), f"C{number}")


def texts(desk: Desk) -> Iterator[str]:
    """The English of what stands on the paper and may name a convention."""
    for step in desk.case.library.steps:
        yield from (f"{q.text} {q.hint}" for q in asked(desk.case, step))
    yield from (" ".join((i.action.title, *i.action.steps, i.action.evidence)) for i in desk.shown if i.action)
    yield from (f"{t.definition} {t.source}" for t in used_terms(desk))


def used_terms(desk: Desk) -> list[Term]:
    """Terms that the asked questions and the printed actions use."""
    used = {t for s in desk.case.library.steps for q in asked(desk.case, s) for t in q.terms}
    used |= {t for i in desk.shown if i.action for t in i.action.terms}
    return [t for t in desk.case.library.terms.values() if t.id in used]
