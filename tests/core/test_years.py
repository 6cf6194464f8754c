"""A year is frozen and compared, and nothing of it stays done unseen in the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core import years
from app.core.assess import Standing, standing
from app.core.plan import Item
from app.core.session import Session
from app.errors import UserError
from tests.conftest import TODAY, Clock

GOOD, WEAK, HARM = "engage.stakeholder_list", "engage.feedback", "remediate.papers_with_workers"


@pytest.fixture
def firm(session: Session) -> Session:
    session.set_value(GOOD, "yes")
    session.set_value(WEAK, "no")
    return session


def item(session: Session, action: str) -> Item:
    return next(i for i in session.plan() if i.id == action)


def how(session: Session, question: str) -> Standing:
    return standing(session.case, session.question(question))


def test_a_snapshot_is_the_company_as_it_was(firm: Session, clock: Clock) -> None:
    known = replace(firm.record)
    snapshot = years.freeze(firm, "Before the audit")
    clock.day = TODAY.replace(month=12)
    firm.set_value(GOOD, "no")
    then = years.as_it_was(firm, snapshot)
    assert then.answer(GOOD).value == "yes"
    assert then.today() == TODAY
    assert then.record.openings | {} == {k: v for k, v in known.openings.items() if k in then.record.openings}


def test_what_improved_slipped_was_done_and_is_new(firm: Session, clock: Clock) -> None:
    done, snapshot = firm.plan()[0].id, years.freeze(firm, "2025")
    clock.day = TODAY.replace(day=30)
    firm.set_value(WEAK, "partly")
    firm.set_value(GOOD, "no")
    firm.edit(replace(firm.edit_of(done), status="done"))
    firm.set_value(HARM, "no")
    found = years.compare(years.as_it_was(firm, snapshot), firm)
    assert [m.question for m in found.improved] == [WEAK]
    assert GOOD in [m.question for m in found.slipped]
    assert done in found.done
    assert found.harm == (HARM,)
    assert set(found.opened) == {i.id for i in firm.plan() if i.open} - {
        i.id for i in years.as_it_was(firm, snapshot).plan()
    }


def test_in_a_new_year_nothing_stays_done_unseen(firm: Session) -> None:
    done = firm.plan()[0].id
    firm.edit(replace(firm.edit_of(done), status="done"))
    years.start_year(firm, "2026")
    assert how(firm, GOOD) is Standing.CONFIRM
    assert how(firm, WEAK) is Standing.NOT_MET
    assert item(firm, done).to_confirm
    years.confirm(firm, GOOD)
    years.confirm_done(firm, done)
    assert how(firm, GOOD) is Standing.MET
    assert not item(firm, done).to_confirm


def test_what_is_no_longer_so_is_open_again(firm: Session) -> None:
    done = firm.plan()[0].id
    firm.edit(replace(firm.edit_of(done), status="done"))
    years.start_year(firm, "2026")
    years.confirm_done(firm, done, still=False)
    assert item(firm, done).open


def test_an_answer_given_anew_is_confirmed(firm: Session) -> None:
    years.start_year(firm, "2026")
    firm.set_value(GOOD, "yes")
    assert how(firm, GOOD) is Standing.MET


def test_due_dates_do_not_move_with_the_year(firm: Session, clock: Clock) -> None:
    before = {i.id: i.due for i in firm.plan() if i.open}
    clock.day = TODAY.replace(year=2027)
    years.start_year(firm, "2026")
    assert {i.id: i.due for i in firm.plan() if i.open} == before


def test_one_undo_takes_the_new_year_back(firm: Session) -> None:
    known = replace(firm.record, answers=dict(firm.record.answers), snapshots={})
    years.start_year(firm, "2026")
    firm.undo()
    assert (firm.record.answers, firm.record.snapshots) == (known.answers, {})


def test_a_snapshot_needs_a_name_and_must_be_whole(firm: Session) -> None:
    with pytest.raises(UserError, match="needs a name"):
        years.freeze(firm, " ")
    whole = firm.record.snapshots[years.freeze(firm, "2026")]
    with pytest.raises(UserError, match="damaged"):
        years.thawed(replace(whole, data=b"no"))
    with pytest.raises(UserError):
        years.thawed(replace(whole, data=whole.data[:-20]))
