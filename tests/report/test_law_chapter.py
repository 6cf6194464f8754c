"""The chapter of laws: which may bind or reach, what is open and what serves it; no answer on a paper to share."""

from __future__ import annotations

from datetime import date

import pytest
from firm import CANARY, company
from printed import reader, words

from app import sample
from app.content.load import Library
from app.core.plan import Edit
from app.core.session import Session
from app.i18n.catalog import translator
from app.report.document import LawChapter, LawPart, Need
from app.report.options import PaperOptions
from app.report.plan import plan_document, plan_html

OURS, SHARE = PaperOptions("en"), PaperOptions("en", "share", notes=True, confidential=True)
DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def contoh(library: Library) -> Session:
    return sample.sample_session(library, translator("en"), DAY)


def chapter(session: Session, options: PaperOptions = OURS) -> LawChapter:
    found = plan_document(session, options).laws
    assert found is not None
    return found


def standing_of(found: LawChapter, title: str) -> str:
    return next(g.standing for g in found.groups for line in g.lines if title in line.title)


def part(found: LawChapter, title: str) -> LawPart:
    return next(p for p in found.parts if title in p.title)


def needs(found: LawChapter) -> list[Need]:
    return [n for p in found.parts for n in p.needs]


def test_the_table_holds_what_may_bind_and_what_reaches_with_counts_and_marks(contoh: Session) -> None:
    found = chapter(contoh)
    assert [g.standing for g in found.groups] == ["May bind you: check", "Reaches you"]
    assert standing_of(found, "Employment Act 1955") == "May bind you: check"
    assert standing_of(found, "Modern Slavery Act 2015") == "Reaches you"
    lines = [line for g in found.groups for line in g.lines]
    assert not any("Transparency Act" in line.title for line in lines)
    housing = next(line for line in lines if "Act 446" in line.title)
    assert housing.counts == ("0", "0", "1", "0", "3")
    assert all("verified" in line.note or "read in" in line.note for line in lines)
    assert all(len(line.counts) == len(found.heads) - 1 for line in lines)
    assert "not legal advice" in found.guidance


def test_each_law_says_why_and_lists_what_is_not_met_with_the_actions_that_serve_it(contoh: Session) -> None:
    found = chapter(contoh)
    assert "You answered “Malaysia”" in part(found, "Act 446").why
    assert "You answered “Under 10 million U.S. dollars”" in part(found, "Modern Slavery Act 2015").why
    (need,) = part(found, "Act 446").needs
    assert (need.word, [a.label for a in need.actions]) == ("partly", ["A6.16"])
    cards = {c.anchor for one in plan_document(contoh, OURS).chapters for c in one.cards}
    assert {a.anchor for n in needs(found) for a in n.actions} <= cards
    assert all(n.actions or n.unanswered for n in needs(found))
    assert {n.kind for n in needs(found)} == {"open", "partly"}


def test_an_action_that_is_done_or_set_aside_serves_no_more(library: Library) -> None:
    session = sample.sample_session(library, translator("en"), DAY)
    for item in session.plan():
        session.edit(Edit(item.id, status="done"))
    assert not any(n.actions for n in needs(chapter(session)))


def test_a_paper_to_share_shows_laws_and_counts_and_no_answer(contoh: Session) -> None:
    shared, ours = chapter(contoh, SHARE), chapter(contoh)
    assert [line.counts for g in shared.groups for line in g.lines] == [
        line.counts for g in ours.groups for line in g.lines
    ]
    assert (shared.parts, shared.unknown) == ((), ())
    html = plan_html(contoh, SHARE)
    assert 'id="laws"' in html
    assert "You answered" not in html


def test_nothing_typed_stands_in_the_shared_chapter(library: Library) -> None:
    session = company("Kilang Terbuka", library)
    for question in library.questions.values():
        if question.kind == "text":
            session.set_value(question.id, CANARY)
        session.set_note(question.id, note=CANARY, evidence=CANARY, evidence_place=CANARY)
    session.set_value("basics.markets", ["us", "eu"])
    paper = words(reader(session, SHARE))
    assert "Laws that ask for it" in paper
    assert CANARY not in paper
    assert CANARY not in repr(chapter(session))


def test_a_law_whose_answers_are_missing_is_counted_apart(library: Library) -> None:
    session = company("Kilang Satu", library)
    session.set_value("basics.flags", ["own"])
    session.set_value("basics.country", "VNM")
    found = chapter(session)
    assert "more laws and standards may ask for something" in found.unknown[0]
    assert any("Where are your goods sold" in q for q in found.unknown[1:])


def test_no_chapter_where_nothing_concerns_the_company(library: Library) -> None:
    session = company("Kilang Satu", library)
    session.set_value("basics.flags", ["none"])
    session.set_value("basics.country", "VNM")
    assert plan_document(session, OURS).laws is None
    assert 'id="laws"' not in plan_html(session, OURS)


def test_the_chapter_is_printed_after_the_steps_and_named_in_the_contents(contoh: Session) -> None:
    html = plan_html(contoh, OURS)
    assert html.index('id="step-report"') < html.index('id="laws"') < html.index('id="words"')
    assert html.count('href="#laws"') == 1


def test_a_law_of_which_nothing_is_open_says_what_that_means() -> None:
    """The small questionnaire asks nothing that proves a requirement."""
    found = chapter(company())
    assert found.parts
    assert {p.nothing for p in found.parts} == {"Of what was asked nothing is open here. Read the law itself too."}
