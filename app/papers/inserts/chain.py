"""Parts about the supply chain and its risks. A supplier's name goes outside only on a paper made for that supplier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from app import risk_words as words
from app.core.chain import OWN, Site
from app.core.risk import Risk
from app.errors import UserError
from app.message import N_
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Facts, Para, Picture, Run, Scalar, Table, Text, said
from app.papers.plan_paper import table_of
from app.papers.texts import TextBlock
from app.report.heatmap import level
from app.report.risks import risk_chapter, sources

MOST_KINDS = 8


def blank(desk: PaperDesk, words: str) -> Para:
    return Para((Run(words, blank=True),))


# The whole chain


def chain_summary(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """Sites by country and tier: numbers alone, the same for all readers."""
    tr, sites = desk.tr, desk.session.sites
    if not sites:
        yield blank(desk, tr("paper", "what is known of the supply chain: countries, tiers, number of sites"))
        return
    columns = (
        Column("country", tr("paper", "Country"), width=26),
        Column("own", tr("paper", "Own sites"), "number", 11),
        Column("tier1", tr("paper", "Suppliers (tier 1)"), "number", 14),
        Column("further", tr("paper", "Further away"), "number", 14),
        Column("workers", tr("paper", "Workers, as far as known"), "number", 16),
    )
    by_country: dict[str, list[Site]] = {}
    for site in sites:
        by_country.setdefault(site.country, []).append(site)
    rows = (country_row(desk, c, found) for c, found in by_country.items())
    yield Table("chain", columns, tuple(sorted(rows, key=lambda r: str(r[0]))))


def country_row(desk: PaperDesk, country: str, sites: list[Site]) -> tuple[Scalar, ...]:
    unknown = desk.tr("paper", "not known")
    name = country_name(desk, country)
    counts = Counter("own" if s.role == OWN else "tier1" if s.tier <= 1 else "further" for s in sites)
    return name, counts["own"], counts["tier1"], counts["further"], sum(s.workers or 0 for s in sites) or unknown


def country_name(desk: PaperDesk, country: str) -> str:
    return desk.fmt.country(country) if country else desk.tr("paper", "Country not known")


def open_risks(desk: PaperDesk) -> list[Risk]:
    return [r for r in desk.session.risks() if r.open]


def risk_map(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    chapter = risk_chapter(desk)
    if chapter is None:
        yield blank(desk, desk.tr("paper", "the sites of the supply chain: enter them first"))
        return
    yield Para(said(chapter.intro))
    yield Picture(chapter.chart, chapter.grid.title, table_of(chapter.grid))


def risk_table(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """All risks, those set aside last. To share: without the names of sites and without what was judged in words."""
    tr, ours = desk.tr, desk.options.ours
    columns = (
        Column("level", tr("risk", "Level"), width=10),
        Column("harm", tr("risk", "What may happen"), width=24),
        *((Column("site", tr("risk", "Site"), width=16),) if ours else ()),
        Column("country", tr("paper", "Country"), width=12),
        Column("good", tr("risk", "Good"), width=12),
        Column("severity", tr("risk", "Severity"), "number", 8),
        Column("scale", tr("risk", "Scale"), "number", 7),
        Column("scope", tr("risk", "Scope"), "number", 7),
        Column("repair", tr("risk", "Hard to repair"), "number", 8),
        Column("likelihood", tr("risk", "Likelihood"), "number", 9),
        Column("involvement", tr("risk", "Our part"), width=0),
        Column("state", tr("risk", "State"), width=0),
        Column("facts", tr("risk", "Facts"), width=0),
        *(inner_columns(desk) if ours else ()),
    )
    rows = tuple(tuple(risk_cells(desk, r)[c.id] for c in columns) for r in desk.session.risks())
    empty = tr("risk", "No risk has been proposed: the supply chain holds no site yet.")
    yield Table("risks", columns, rows, tr("risk", "Risk register"), register=True, empty=empty)


def inner_columns(desk: PaperDesk) -> tuple[Column, ...]:
    tr = desk.tr
    return (
        Column("causes", tr("risk", "Causes"), width=0),
        Column("response", tr("risk", "What we do"), width=0),
        Column("why", tr("risk", "Our reason"), width=0),
    )


def risk_cells(desk: PaperDesk, risk: Risk) -> dict[str, Scalar]:
    tr, ref, s, j = desk.tr, desk.session.reference_facts, risk.scores, risk.judgment
    return {
        "level": tr.message(words.LEVELS[level(*risk.rank)]), "harm": words.harm(tr, ref, risk), "site": risk.site.name,
        "country": country_name(desk, risk.site.country),
        "good": tr.fact(f"good.{risk.good}", ref.goods[risk.good].name) if risk.good else "",
        "severity": s.severity, "scale": s.scale, "scope": s.scope, "repair": s.irremediability,
        "likelihood": s.likelihood, "involvement": tr.message(words.INVOLVEMENT[risk.involvement]),
        "state": tr("risk", "open") if risk.open else tr("risk", "set aside"), "facts": " ".join(words.facts(tr, risk)),
        "causes": desk.fmt.apart(tr.message(words.CAUSES[c]) for c in j.causes),
        "response": tr.message(words.RESPONSES[j.response]) if j.response else "", "why": j.why,
    }  # fmt: skip


def risk_summary(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The gravest kinds of risk by harm and country, with how many sites; no supplier."""
    tr, found = desk.tr, open_risks(desk)
    if not found:
        yield blank(desk, tr("paper", "the risks that you found, where, and how grave they are"))
        return
    columns = (
        Column("harm", tr("risk", "What may happen"), width=34),
        Column("where", tr("paper", "Where"), width=30),
        Column("sites", tr("paper", "Sites"), "number", 8),
        Column("severity", tr("risk", "Severity"), "number", 10),
    )
    yield Table("risk_summary", columns, tuple(kind_rows(desk, found))[:MOST_KINDS])


def kind_rows(desk: PaperDesk, found: Iterable[Risk]) -> Iterator[tuple[Scalar, ...]]:
    kinds: dict[str, list[Risk]] = {}
    for risk in found:
        kinds.setdefault(risk.harm, []).append(risk)
    for risks in sorted(kinds.values(), key=lambda rs: -max(r.scores.severity for r in rs)):
        countries = sorted({desk.fmt.country(r.site.country) for r in risks if r.site.country})
        ref = desk.session.reference_facts
        yield (words.harm(desk.tr, ref, risks[0]), ", ".join(countries), len({r.site.id for r in risks}),
               max(r.scores.severity for r in risks))  # fmt: skip


def risk_sources(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    yield from (Para(said(line), "note") for line in sources(desk, desk.session.risks()))


# One supplier


def the_site(desk: PaperDesk) -> Site:
    """The site that the paper is made for. Raises UserError where there is none."""
    found = desk.session.record.sites.get(desk.options.subject)
    if found is None:
        raise UserError(N_("papers", "There is no such supplier. Choose one from the list."))
    return found


def supplier_facts(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    yield Facts(tuple((label, text) for label, text in site_pairs(desk, the_site(desk)) if text))


def site_pairs(desk: PaperDesk, site: Site) -> Iterator[tuple[str, Text]]:
    tr, fmt = desk.tr, desk.fmt
    said_of = {"yes": tr("answer", "Yes"), "no": tr("answer", "No"), "unknown": tr("answer", "Don’t know")}
    ref = desk.session.reference_facts
    goods = [tr.fact(f"good.{g}", ref.goods[g].name) for g in site.goods if g in ref.goods]
    yield tr("chain", "Name"), said(site.name)
    yield tr("paper", "Country"), said(fmt.country(site.country) if site.country else "")
    yield tr("chain", "Region"), said(site.region)
    yield tr("chain", "Tier"), said(str(site.tier))
    yield tr("chain", "Goods"), said(", ".join([*goods, *site.other_goods]))
    yield tr("chain", "Workers"), said(fmt.number(site.workers) if site.workers is not None else "")
    yield tr("chain", "Migrant workers"), said(said_of.get(site.migrants, ""))
    yield tr("chain", "Recruiters or agents"), said(said_of.get(site.recruiters, ""))
    yield tr("chain", "Home work"), said(said_of.get(site.home_work, ""))
    yield tr("chain", "Certificates"), said(site.certificates)


def supplier_risks(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    site, tr = the_site(desk), desk.tr
    columns = (
        Column("level", tr("risk", "Level"), width=11),
        Column("harm", tr("risk", "What may happen"), width=26),
        Column("good", tr("risk", "Good"), width=14),
        Column("severity", tr("risk", "Severity"), "number", 9),
        Column("likelihood", tr("risk", "Likelihood"), "number", 10),
        Column("facts", tr("risk", "Facts"), width=36),
    )
    found = [r for r in open_risks(desk) if r.site.id == site.id]
    rows = tuple(tuple(risk_cells(desk, r)[c.id] for c in columns) for r in found)
    empty = tr("risk", "The facts propose no risk for this site. That does not show that there is none.")
    yield Table("supplier_risks", columns, rows, empty=empty)


def supplier_actions(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """What the risks at this supplier call for, with rows to agree on more by hand."""
    site, tr = the_site(desk), desk.tr
    here = {r.id for r in open_risks(desk) if r.site.id == site.id}
    items = [i for i in desk.shown if i.open and here & {r.risk for r in i.reasons}]
    columns = (
        Column("code", tr("paper", "No."), "code", 7),
        Column("action", tr("paper", "Action"), width=34),
        Column("who", tr("paper", "Who"), width=18),
        Column("due", tr("paper", "Due"), "date", 12),
        Column("proof", tr("paper", "What proves it"), width=24),
        Column("checked", tr("paper", "Checked on"), "date", 12),
    )
    rows = tuple(
        (i.action.code if i.action else "", desk.title(i), None, i.due, proof_of(desk, i.id), None) for i in items
    )
    yield Table(
        "supplier_actions", columns, rows, tr("paper", "Proposed actions, to be agreed"), blank_rows=6, register=True
    )


def proof_of(desk: PaperDesk, action_id: str) -> str:
    action = desk.case.library.actions.get(action_id)
    return desk.tr.content(f"{action_id}.evidence", action.evidence) if action else ""
