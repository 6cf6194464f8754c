"""Where the plan's facts come from: Comply Chain, the examples, and the international texts that the plan names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.content.model import Example, Term
from app.core.navigate import asked
from app.report.chapters import items_of, take_example
from app.report.desk import Desk
from app.report.document import Entry, Group, Section

NAMED = re.compile(r"Conventions?((?:\s*(?:,|and)?\s*(?:Nos?\.)?\s*\d{1,3}\b)+)")
"""“Convention No. 29”, “Conventions No. 138 and No. 182”; recommendations have numbers of their own."""


def sources(desk: Desk) -> Section:
    tr = desk.tr
    groups = (
        Group(tr("paper", "Structure"), (comply_chain(desk),)),
        Group(tr("paper", "Examples in action"), tuple(example_entries(desk))),
        Group(
            tr("paper", "Conventions of the International Labour Organization that are named here"),
            tuple(instruments(desk, recalled=False)),
        ),
        Group(tr("paper", "The same, from memory and not yet verified"), tuple(instruments(desk, recalled=True))),
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


def instruments(desk: Desk, recalled: bool) -> Iterator[Entry]:
    """Those of the known conventions that a printed text names by its number; `recalled`: those nobody looked up."""
    found = {f"c{n}" for text in texts(desk) for m in NAMED.finditer(text) for n in re.findall(r"\d+", m[1])}
    for one in desk.case.library.kinds.instruments:
        if one.id in found and (one.checked == "recalled") is recalled:
            yield Entry(desk.tr.content(f"instrument.{one.id}", one.text), "", one.id.upper())


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
