"""The plan's promises: nothing slides, nothing is averaged away, nothing is dropped unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.plan import Edit, Item, Level
from app.core.session import Session
from app.errors import UserError
from tests.conftest import TODAY, Clock


def item(session: Session, action: str) -> Item:
    return next(i for i in session.plan() if i.id == action)


def has(session: Session, action: str) -> bool:
    return any(i.id == action for i in session.plan())


def test_an_emergency_is_overdue_after_eight_days(session: Session, clock: Clock) -> None:
    session.set_value("remediate.papers_with_workers", "no")
    assert item(session, "remediate.return_papers").due == TODAY + timedelta(days=7)
    clock.day += timedelta(days=8)
    found = item(session, "remediate.return_papers")
    assert found.emergency
    assert found.overdue(clock.day)
    assert session.plan()[0].emergency


def test_a_child_at_work_is_due_today(session: Session) -> None:
    session.set_value("remediate.child_found", "dismissed")
    found = item(session, "remediate.child_out_of_work")
    assert (found.level, found.due) == (Level.NOW, TODAY)


def test_due_dates_never_slide(session: Session, clock: Clock) -> None:
    session.set_value("monitor.self_check", "never")
    due = item(session, "monitor.self_audit").due
    assert due == TODAY + timedelta(days=90)
    clock.day += timedelta(days=40)
    session.set_value("monitor.self_check", TODAY.isoformat())
    assert item(session, "monitor.self_audit").gone
    session.set_value("monitor.self_check", "never")
    assert item(session, "monitor.self_audit").due == due


def test_an_action_that_becomes_an_emergency_counts_from_that_day(session: Session, clock: Clock) -> None:
    """Repaying fees opens as a safeguard's action first; harm found later has its own week."""
    session.set_value("monitor.peak_hours", 70)
    assert item(session, "remediate.overtime").due == TODAY + timedelta(days=90)
    clock.day += timedelta(days=30)
    session.set_value("monitor.signs", [{"row": "life_overtime", "present": "yes"}])
    found = item(session, "remediate.overtime")
    assert found.emergency
    assert found.due == clock.day + timedelta(days=7)


def test_a_missing_safeguard_is_due_in_a_week_and_raises_no_alarm(session: Session) -> None:
    session.set_value("remediate.child_rule", "no")
    found = item(session, "remediate.child_protocol")
    assert (found.emergency, found.due) == (False, TODAY + timedelta(days=7))
    assert item(session, "remediate.fund").due == TODAY + timedelta(days=90)
    assert session.open_harm() == ()


def test_dont_know_about_harm_means_find_out_within_a_week(session: Session) -> None:
    session.set_value("remediate.wages_on_time", "unknown")
    found = item(session, "remediate.find_out")
    assert found.emergency
    assert found.due == TODAY + timedelta(days=7)
    assert session.open_harm() == ("remediate.wages_on_time",)


def test_one_unknown_sign_among_many_is_to_be_found_out(session: Session) -> None:
    rows = [{"row": r.id, "present": "no"} for r in session.library.questions["monitor.signs"].rows]
    session.set_value("monitor.signs", rows)
    assert session.open_harm() == ()
    session.set_value("monitor.signs", [{**rows[0], "present": "unknown"}, *rows[1:]])
    assert has(session, "remediate.find_out")
    assert not has(session, "monitor.forced_labor_screen")


def test_signs_that_were_not_all_answered_are_not_called_good(session: Session) -> None:
    session.set_value("monitor.signs", [{"row": "life_overtime", "present": "no"}])
    monitor = next(s for s in session.standing() if s.step.id == "monitor")
    assert monitor.met == 0


def test_yes_is_the_bad_answer_to_a_sign(session: Session) -> None:
    session.set_value("monitor.signs", [{"row": "threat_papers", "present": "yes"}])
    assert item(session, "remediate.return_papers").emergency
    assert item(session, "remediate.return_papers").level is Level.WEEK
    session.set_value("monitor.signs", [{"row": "life_locked_in", "present": "yes"}])
    assert item(session, "remediate.stop_violence").level is Level.NOW


def test_edits_survive_recomputation_and_a_gone_reason_is_shown(session: Session) -> None:
    session.set_value("engage.stakeholder_list", "no")
    session.edit(replace(session.edit_of("engage.stakeholder_map"), owner="Puan Lim", status="doing"))
    session.set_value("engage.stakeholder_list", "yes")
    found = item(session, "engage.stakeholder_map")
    assert (found.gone, found.edit.owner, found.open) == (True, "Puan Lim", False)
    session.set_value("engage.stakeholder_list", "partly")
    found = item(session, "engage.stakeholder_map")
    assert (found.gone, found.edit.owner, found.status) == (False, "Puan Lim", "doing")


def test_a_user_moves_a_date_and_it_stays(session: Session) -> None:
    session.set_value("engage.stakeholder_list", "no")
    moved = TODAY + timedelta(days=10)
    session.edit(Edit("engage.stakeholder_map", due=moved))
    session.set_value("engage.feedback", "no")
    assert item(session, "engage.stakeholder_map").due == moved


def test_an_action_of_ones_own(session: Session) -> None:
    action = session.add_own("Repair the stairs", TODAY + timedelta(days=3))
    found = item(session, action)
    assert (found.own, found.edit.title, found.open) == (True, "Repair the stairs", True)
    session.drop_own(action)
    assert not has(session, action)
    session.undo()
    assert has(session, action)


def test_an_answer_to_a_question_no_longer_asked_counts_for_nothing(session: Session) -> None:
    session.set_value("assess.recruiter_list", "no")
    assert item(session, "assess.recruiter_register").open
    session.set_value("basics.flags", ["own"])
    assert item(session, "assess.recruiter_register").gone
    assert session.answer("assess.recruiter_list").value == "no"


def test_undo_and_redo_restore_answers_and_plan(session: Session) -> None:
    session.set_value("engage.stakeholder_list", "no")
    session.undo()
    assert not has(session, "engage.stakeholder_map")
    assert not session.answer("engage.stakeholder_list").given
    session.redo()
    assert item(session, "engage.stakeholder_map").open


def test_a_burst_of_typing_is_one_undo(session: Session) -> None:
    for text in ("S", "Sh", "Shirts"):
        session.set_text("basics.products", text)
    session.set_note("basics.products", note="cotton")
    session.undo()
    assert session.answer("basics.products").value == "Shirts"
    session.undo()
    assert session.answer("basics.products").value is None


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("engage.stakeholder_list", "maybe"),
        ("monitor.peak_hours", -1),
        ("monitor.peak_hours", float("nan")),
        ("train.share", 101),
        ("code.revised", "31.12.2026"),
        ("monitor.channels", ["box", "none"]),
        ("monitor.complaints", [{"row": "decade"}]),
        ("monitor.complaints", [{"row": "year", "recieved": 3}]),
        ("basics.country", "Malaysia"),
    ],
)
def test_what_is_no_answer_is_refused_and_changes_nothing(session: Session, question: str, value: object) -> None:
    with pytest.raises(UserError) as caught:
        session.set_value(question, value)  # type: ignore[arg-type]
    assert question in str(caught.value)
    assert not session.answer(question).given


def test_new_openings_are_facts_of_the_day_they_opened(session: Session, clock: Clock) -> None:
    session.set_value("engage.stakeholder_list", "no")
    clock.day += timedelta(days=100)
    assert item(session, "engage.stakeholder_map").opened_on == TODAY
    assert item(session, "engage.stakeholder_map").overdue(clock.day)


def test_returning_papers_comes_before_screening_further(session: Session) -> None:
    session.set_value("monitor.signs", [{"row": "threat_papers", "present": "yes"}])
    assert session.plan()[0].id == "remediate.return_papers"
