"""What the plan says: enough to act on its first pages, nothing left out, nothing claimed that is not so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from firm import DAY, company, weak_company

from app.content.load import Library
from app.core.answers import UNKNOWN
from app.core.plan import Edit
from app.report.document import Chapter
from app.report.options import PaperOptions
from app.report.plan import plan_document, plan_html

OURS = PaperOptions("en")


def test_open_harm_and_who_to_call_stand_first() -> None:
    document = plan_document(weak_company(), OURS)
    assert {line.anchor for line in document.summary.harm} == {"work.pay", "work.free"}
    assert [(c.kind, c.known) for c in document.summary.calls] == [("Police", True), ("Clinic", False)]
    assert document.summary.first_aid


def test_an_empty_directory_entry_asks_to_find_out_today() -> None:
    document = plan_document(company(), OURS)
    assert {c.entry for c in document.summary.calls} == {"not known yet: find out today"}


def test_harm_stays_in_sight_when_its_actions_are_ticked_off() -> None:
    session = weak_company()
    for item in session.plan():
        session.edit(Edit(item.id, status="done"))
    document = plan_document(session, OURS)
    assert not document.summary.harm
    assert document.summary.harm_notes
    assert document.summary.first_aid


def test_the_chapter_shows_answer_and_proof() -> None:
    rows = {r.question: r for r in chapter("work").rows}
    assert rows["Question about rule?"].answer == ("No",)
    assert rows["Question about story?"].proof == "evidenced"
    assert rows["Question about open?"].standing == "yes"


def chapter(step: str) -> Chapter:
    document = plan_document(weak_company(), OURS)
    return next(c for c in document.chapters if c.anchor == f"step-{step}")


def test_an_action_says_why_and_what_proves_it() -> None:
    card = next(c for c in chapter("work").cards if c.anchor == "work.write_rule")
    why = next(f.text for f in card.paragraphs if f.label == "Why")
    assert "“No”" in why
    assert "Q9.01" in why
    assert card.steps
    assert card.example is not None


def test_a_late_action_is_marked_by_a_word() -> None:
    session = weak_company(day=DAY)
    session.today = lambda: DAY + timedelta(days=8)
    cards = {c.anchor: c for c in plan_document(session, OURS).chapters[0].cards}
    assert cards["work.pay"].overdue == "Overdue"
    assert cards["work.write_rule"].overdue == ""


def test_an_action_that_nothing_calls_for_any_more_is_kept_in_sight() -> None:
    document = plan_document(weak_company(), OURS)
    left = next(s for s in document.sections if s.anchor == "left-over")
    assert [e.head for g in left.groups for e in g.entries] == ["Do the passing"]


def test_what_was_not_answered_is_listed() -> None:
    document = plan_document(company(), OURS)
    section = next(s for s in document.sections if s.anchor == "not-answered")
    assert len([e for g in section.groups for e in g.entries]) == len(company().library.questions)


def test_sources_name_comply_chain_and_the_conventions() -> None:
    document = plan_document(weak_company(), OURS)
    section = next(s for s in document.sections if s.anchor == "sources")
    entries = {e.code: e for g in section.groups for e in g.entries}
    assert "Comply Chain" in section.groups[0].entries[0].head
    unsure = next(g for g in section.groups if "not yet verified" in g.title)
    assert "C29" in entries
    assert "C29" not in {e.code for e in unsure.entries}
    assert "C87" in {e.code for e in unsure.entries}


@pytest.mark.parametrize("audience", ["ours", "share"])
@pytest.mark.parametrize("size", ["a4", "letter"])
def test_every_paper_of_the_real_questionnaire_can_be_set(library: Library, audience: str, size: str) -> None:
    """All "don't know": every rule fires, every role and effort is named, no gap in the template."""
    session = company("Contoh Garment Sdn Bhd", library)
    for question in library.questions.values():
        if not question.profile:
            session.set_value(question.id, UNKNOWN)
    html = plan_html(session, PaperOptions("en", audience, size))  # type: ignore[arg-type]
    assert "free of child labor" not in html.lower()
    assert "None" not in html
