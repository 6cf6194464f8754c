"""The chapter of the risk register: the heat map, and the gravest risks with their facts."""

from __future__ import annotations

from collections.abc import Mapping

from app import risk_words as words
from app.core.risk import Risk, severities
from app.report.desk import Desk
from app.report.document import Grid, RiskChapter, RiskLine
from app.report.heatmap import STEPS, heat_map, level
from app.sheets.desk import FactDesk

MOST = 25
"""Lines that are printed; the others are counted."""


def risk_chapter(desk: Desk) -> RiskChapter | None:
    """None where no site is entered. A paper to share shows the map and counts, no supplier."""
    found = desk.session.risks()
    if not desk.session.sites:
        return None
    tr = desk.tr
    open_ = [r for r in found if r.open]
    shown = open_[:MOST] if desk.options.ours else []
    more = len(open_) - len(shown)
    counts = {cell: len(rs) for cell, rs in severities(found).items()}
    unprinted = tr.plural("paper", "{n} risk is not printed here.", "{n} risks are not printed here.", more)
    return RiskChapter(
        title=tr("paper", "Risks in the supply chain"),
        intro=intro(desk, len(open_)),
        chart=heat_map(
            counts,
            (tr("risk", "Severity"), tr("risk", "Likelihood")),
            [tr.message(words.LEVELS[k]) for k in ("high", "medium", "low")],
            tr("risk", "Open risks by severity and likelihood."),
        ),
        grid=grid(desk, counts),
        lines=tuple(risk_line(desk, r) for r in shown),
        more=unprinted if more else "",
        set_aside=tuple(aside_line(desk, r) for r in found if not r.open) if desk.options.ours else (),
        sources=sources(desk, found),
    )


def grid(desk: Desk, counts: Mapping[tuple[int, int], int]) -> Grid:
    """The numbers of the heat map: severity downwards, likelihood to the right."""
    tr = desk.tr
    corner = f"{tr('risk', 'Severity')} / {tr('risk', 'Likelihood')}"
    rows = tuple((str(s), *(counts.get((s, k)) or "" for k in STEPS)) for s in reversed(STEPS))
    return Grid(tr("risk", "Open risks by severity and likelihood."), (corner, *map(str, STEPS)), rows)


def sources(desk: Desk, found: tuple[Risk, ...]) -> tuple[str, ...]:
    """Edition and how well it was checked; nothing where no fact was used."""
    if not found:
        return ()
    ref = desk.session.reference_facts
    lists = {x.source for x in ref.listings} | {x.source for x in ref.order} | {x.source for x in ref.sectors}
    return FactDesk(ref, desk.tr).sources(lists | {c.source for c in ref.countries.values() if c.assessed})


def intro(desk: Desk, n: int) -> str:
    sites = desk.fmt.number(len(desk.session.sites))
    return desk.tr.plural(
        "paper",
        "{n} open risk. Sites in the chain: {sites}. "
        "Severity is the highest of scale, scope and how hard the harm is to repair.",
        "{n} open risks. Sites in the chain: {sites}. "
        "Severity is the highest of scale, scope and how hard the harm is to repair.",
        n,
        sites=sites,
    )


def risk_line(desk: Desk, risk: Risk) -> RiskLine:
    tr, ref = desk.tr, desk.session.reference_facts
    judged = [tr("risk", "Judged by us: {why}", why=risk.judgment.why)] if risk.judgment.why else []
    return RiskLine(
        level=level(*risk.rank),
        word=tr.message(words.LEVELS[level(*risk.rank)]),
        title=words.title(tr, ref, risk),
        country=desk.fmt.country(risk.site.country) if risk.site.country else "",
        numbers=words.numbers(tr, risk),
        involvement=tr.message(words.INVOLVEMENT[risk.involvement]),
        facts=(*words.facts(tr, risk), *judged),
    )


def aside_line(desk: Desk, risk: Risk) -> str:
    title = words.title(desk.tr, desk.session.reference_facts, risk)
    return desk.tr("risk", "{title}. Set aside: {why}", title=title, why=risk.judgment.why)
