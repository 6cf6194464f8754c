"""A choice is offered where it makes a difference to the paper, and nowhere else; and what a paper can be for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app import sample
from app.content.load import Library
from app.core.session import Session
from app.i18n.catalog import translator
from app.papers.make import paper_html
from app.papers.subjects import subjects
from app.papers.texts import PaperText, paper_texts
from app.papers.ticks import TICKS, ticked, ticks
from app.papers_command import made, sample_subject
from app.report.options import PaperOptions

TODAY = date(2026, 11, 24)
PRINTED = [p for p in paper_texts().values() if "pdf" in p.formats]


@pytest.fixture(scope="module")
def firm(library: Library) -> Session:
    """The sample company, which has people in cases, notes, own actions and confidential answers."""
    return sample.sample_session(library, translator("en"), TODAY)


@pytest.mark.parametrize("paper", PRINTED, ids=lambda p: str(p.id))
@pytest.mark.parametrize("audience", ["ours", "share"])
def test_each_tick_that_is_offered_changes_what_is_printed_and_no_other_does(
    firm: Session, paper: PaperText, audience: str
) -> None:
    if audience not in paper.audiences:
        return
    options = PaperOptions("en", audience)  # type: ignore[arg-type]
    options = replace(options, subject=sample_subject(firm, paper, options))
    offered = ticks(firm, paper, options)
    full = paper_html(firm, paper.id, ticked(options, TICKS))
    changing = {t for t in TICKS if paper_html(firm, paper.id, ticked(options, set(TICKS) - {t})) != full}
    assert changing <= offered
    if paper.id != "plan":  # all that may stand in it is offered, whether or not there is any
        for more in offered - changing - {"low_ink"}:
            assert table(firm, paper, ticked(options, TICKS)) != table(
                firm, paper, ticked(options, set(TICKS) - {more})
            )
    spared = paper_html(firm, paper.id, replace(ticked(options, TICKS), low_ink=True))
    assert ("low_ink" in offered) == (spared != full)


def table(firm: Session, paper: PaperText, options: PaperOptions) -> bytes:
    """Registers have columns that no page has room for."""
    return made(firm, paper.id, "csv", options)


def test_owners_are_called_in_the_language_of_the_paper_and_keep_their_order(firm: Session) -> None:
    slips = paper_texts()["task-slips"]
    lists = {c: subjects(firm, slips, PaperOptions(c, names=False)) for c in ("en", "fr")}
    assert len(lists["en"]) == len(lists["fr"]) > 1
    assert lists["en"] != lists["fr"]


def test_what_each_paper_can_be_for_is_what_the_company_has(firm: Session) -> None:
    options = PaperOptions("en")
    found = {i: dict(subjects(firm, paper_texts()[i], options)) for i in ("supplier-plan", "case-plan", "year-compare")}
    assert set(found["supplier-plan"]) == {s.id for s in firm.sites if s.role != "own"}
    assert set(found["case-plan"]) == set(firm.record.cases)
    assert all(found["case-plan"].values())
    assert set(found["year-compare"]) == set(firm.record.snapshots)
    assert subjects(firm, paper_texts()["plan"], options) == ()
