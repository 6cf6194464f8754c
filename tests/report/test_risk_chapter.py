"""The chapter of the risks: the heat map and the facts for us, the map and the counts for others."""

from __future__ import annotations

from dataclasses import replace

from firm import CANARY, company
from printed import reader, words

from app.core.chain import Site
from app.core.risk import Judgment
from app.core.session import Session
from app.report.options import PaperOptions
from app.report.plan import plan_document, plan_html

SHARED = PaperOptions("en", "share", names=True, notes=True, confidential=True, own_actions=True)


def with_chain(name: str = "Ladang Koko") -> Session:
    session = company()
    farm = Site("", name, tier=2, country="CIV", region=name, goods=("cocoa",), workers=4, note=name, certificates=name)
    mill = Site("", name, country="MYS", goods=("garments",), other_goods=(name,), workers=300)
    session.add_sites([farm, mill])
    return session


def test_ours_prints_map_names_facts_and_sources() -> None:
    printed = words(reader(with_chain(), PaperOptions("en")))
    assert "Risks in the supply chain" in printed
    assert "Ladang Koko" in printed
    assert "listed for forced child labor" in printed
    assert "List of Goods" in printed
    assert "<svg" in plan_html(with_chain(), PaperOptions("en"))


def test_a_paper_to_share_names_no_supplier() -> None:
    session = with_chain(CANARY)
    session.judge(Judgment(session.risks()[0].id, dismissed=True, why=CANARY))
    assert CANARY not in plan_html(session, SHARED)
    chapter = plan_document(session, SHARED).risks
    assert chapter
    assert chapter.chart
    assert not chapter.lines
    assert not chapter.set_aside


def test_a_risk_that_was_set_aside_is_printed_with_its_reason() -> None:
    session = with_chain()
    session.judge(Judgment(session.risks()[0].id, dismissed=True, why="Closed in May."))
    assert "Closed in May." in words(reader(session, PaperOptions("en")))


def test_without_sites_there_is_no_chapter() -> None:
    assert plan_document(company(), PaperOptions("en")).risks is None


def test_the_sources_are_those_of_the_edition_in_use() -> None:
    session = with_chain()
    ref = session.reference_facts
    newer = ref.sources["goods_2022"].model_copy(update={"id": "goods_2030", "edition": "2030"})
    edition = ref.edition.model_copy(update={"sources": (*ref.edition.sources, newer)})
    listings = tuple(x.model_copy(update={"source": "goods_2030"}) for x in ref.listings)
    session.__dict__["reference_facts"] = replace(ref, edition=edition, listings=listings)
    chapter = plan_document(session, PaperOptions("en")).risks
    assert chapter
    assert any("(2030)" in line for line in chapter.sources)
