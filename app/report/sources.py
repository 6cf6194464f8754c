"""Where the plan's facts come from: Comply Chain, the examples, and the international texts that the plan names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.content.model import Example
from app.core.navigate import asked
from app.message import N_, Message
from app.report.chapters import items_of, take_example
from app.report.desk import Desk
from app.report.document import Entry, Group, Section

INSTRUMENTS = {
    "C29": "Forced Labour Convention, 1930 (No. 29)",
    "C87": "Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)",
    "C98": "Right to Organise and Collective Bargaining Convention, 1949 (No. 98)",
    "C100": "Equal Remuneration Convention, 1951 (No. 100)",
    "C105": "Abolition of Forced Labour Convention, 1957 (No. 105)",
    "C111": "Discrimination (Employment and Occupation) Convention, 1958 (No. 111)",
    "C138": "Minimum Age Convention, 1973 (No. 138)",
    "C155": "Occupational Safety and Health Convention, 1981 (No. 155)",
    "C182": "Worst Forms of Child Labour Convention, 1999 (No. 182)",
    "C187": "Promotional Framework for Occupational Safety and Health Convention, 2006 (No. 187)",
    "P29": "Protocol of 2014 to the Forced Labour Convention, 1930",
}
"""Titles as the International Labour Organization published them; titles of laws are not translated."""
UNVERIFIED = frozenset({"C87", "C98", "C100", "C105", "C111", "C155", "C187"})
NAMED = re.compile(r"\b(?:(P29)\b|C(\d{2,3})\b|(?:Convention|No\.|Nos\.)\s*(?:No\. ?)?(\d{2,3})\b)")
FROM_MEMORY: Message = N_("paper", "from memory, not yet verified")


def sources(desk: Desk) -> Section:
    tr = desk.tr
    groups = (
        Group(tr("paper", "Structure"), (comply_chain(desk),)),
        Group(tr("paper", "Examples in action"), tuple(example_entries(desk))),
        Group(tr("paper", "Texts of the International Labour Organization named here"), tuple(instruments(desk))),
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
    found = {f"C{m[2] or m[3]}" if not m[1] else "P29" for text in texts(desk) for m in NAMED.finditer(text)}
    for code, title in INSTRUMENTS.items():
        if code in found:
            yield Entry(title, desk.tr.message(FROM_MEMORY) if code in UNVERIFIED else "", code)


def texts(desk: Desk) -> Iterator[str]:
    """The English of what stands on the paper and may name a convention."""
    library = desk.case.library
    for step in library.steps:
        yield from (f"{q.text} {q.hint}" for q in asked(desk.case, step))
    yield from (" ".join((i.action.title, *i.action.steps, i.action.evidence)) for i in desk.shown if i.action)
    yield from (t.definition for t in library.terms.values())
