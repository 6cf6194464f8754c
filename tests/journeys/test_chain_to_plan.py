"""From a list of 30 suppliers in 9 countries to risks, actions and a heat map on paper.

What an adviser expects of the list was written down from the lists of goods of 2022 before the program was asked.
"""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader

from app import sample
from app.chain_import import guess, read_sites
from app.content.load import Library
from app.core.risk import Judgment
from app.core.session import Session
from app.i18n.catalog import translator
from app.report.options import PaperOptions
from app.report.pdf import render
from app.report.plan import plan_document, plan_html
from app.report.risks import MOST
from app.sheets.desk import FactDesk
from app.tabular.read import open_table
from tests.conftest import TODAY

FILE = Path(__file__).parent.parent / "data" / "suppliers.csv"
COUNTRIES = {"MYS", "IND", "PAK", "BGD", "UZB", "CHN", "TUR", "VNM", "KHM"}
FORCED = {
    ("Contoh Jahitan Dua", "garments"), ("Suria Jahit Enterprise", "garments"), ("Rasi Mills", "thread_yarn"),
    ("Multan Gin 7", "cotton"), ("Yangzi Weaving", "textiles"), ("Beilu Spinning", "thread_yarn"),
    ("Xinyuan Solar Roof", "polysilicon"), ("Tonle Brick Kiln", "bricks"),
}  # fmt: skip
CHILDREN = {
    ("Kaveri Cotton Ginners", "cotton"), ("Narmada Farms Group", "cotton"), ("Cukurova Pamuk", "cotton"),
    ("Indus Denim", "textiles"), ("Meghna Leather Patch", "leather"),
}  # fmt: skip
FORCED_CHILDREN = {("Anjali Zari Works", "embellished_textiles"), ("Song Hong Garment", "garments")}
DEBT = {"Contoh Jahitan Dua", "Suria Jahit Enterprise", "Rasi Mills", "Kaveri Cotton Ginners", "Cukurova Pamuk"}
HOMES = {"Bintang Sulam", "Anjali Zari Works", "Tonle Brick Kiln", "Lotus Lining"}
ACTIONS = {
    "remediate.child_protocol", "remediate.forced_labor_protocol", "assess.recruitment_cost_survey",
    "assess.recruiter_register", "monitor.homeworker_register", "assess.desk_research", "assess.trace_commodities",
}  # fmt: skip


@pytest.fixture(scope="module")
def firm(library: Library) -> Session:
    tr = translator("en")
    session = sample.sample_session(library, tr, TODAY)
    for site in reversed(session.sites):
        session.drop_site(site.id)
    table = open_table(FILE)
    desk = FactDesk(session.reference_facts, tr)
    found = read_sites(table, guess(table.columns, tr), desk, session.sites, session.name)
    assert not found.faults
    session.add_sites(found.sites)
    return session


def of(firm: Session, harm: str) -> set[tuple[str, str]]:
    return {(r.site.name, r.good) for r in firm.risks() if r.harm == harm}


def test_thirty_sites_in_nine_countries_are_there(firm: Session) -> None:
    assert len(firm.sites) == 30
    assert {s.country for s in firm.sites} == COUNTRIES


def test_every_risk_that_an_adviser_expects_is_proposed(firm: Session) -> None:
    assert of(firm, "forced_labor") >= FORCED
    assert of(firm, "child_labor") >= CHILDREN
    assert of(firm, "forced_child_labor") >= FORCED_CHILDREN
    assert {name for name, _ in of(firm, "recruitment_debt")} >= DEBT
    assert {name for name, _ in of(firm, "hidden_homework")} == HOMES
    assert ("Xinyuan Solar Roof", "solar_modules") in of(firm, "input")


def test_nothing_is_made_up(firm: Session) -> None:
    """No list names these goods from there: no risk of goods, and no word that all is well either."""
    quiet = {"Kotak Maju Packaging", "Ege Iplik", "Mekong Thread", "Silk Road Fibre", "Zarafshan Ginning"}
    assert not quiet & {r.site.name for r in firm.risks() if r.good}


def test_the_gravest_stand_first_and_every_risk_has_its_facts(firm: Session) -> None:
    ranks = [r.rank for r in firm.risks()]
    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0] == (5, 5)
    assert all(len(r.reasons) > 1 for r in firm.risks())


def test_the_risks_put_their_actions_into_the_plan(firm: Session) -> None:
    called = {i.id: [r.risk for r in i.reasons if r.risk] for i in firm.plan()}
    assert {a for a, risks in called.items() if risks} >= ACTIONS
    assert len(called["monitor.homeworker_register"]) == len(HOMES)


def test_the_paper_shows_the_map_the_risks_and_why(firm: Session) -> None:
    document = plan_document(firm, PaperOptions("en")).risks
    assert document
    cells = Counter(r.rank for r in firm.risks())
    for number in cells.values():
        assert f">{number}</text>" in document.chart
    pdf = PdfReader(io.BytesIO(render(plan_html(firm, PaperOptions("en")))))
    text = " ".join(" ".join(p.extract_text() for p in pdf.pages).split())
    assert "Children may be forced to work: Embellished Textiles, Anjali Zari Works" in text
    assert "This good from this country is listed for forced labor." in text
    assert f"{len(firm.risks())} open risks. Sites in the chain: 30." in text
    for risk in firm.risks()[:MOST]:
        assert risk.site.name in text
    assert f"{len(firm.risks()) - MOST} risks are not printed here" in text


def test_an_override_stays_on_record_on_paper(firm: Session) -> None:
    risk = next(r for r in firm.risks() if r.site.name == "Xinyuan Solar Roof" and r.harm == "input")
    firm.judge(Judgment(risk.id, dismissed=True, why="The panels were sold in May."))
    try:
        chapter = plan_document(firm, PaperOptions("en")).risks
        assert chapter
        assert any("The panels were sold in May." in line for line in chapter.set_aside)
        assert "assess.trace_commodities" not in {i.id for i in firm.plan() if any(r.risk for r in i.reasons)}
    finally:
        firm.undo()
