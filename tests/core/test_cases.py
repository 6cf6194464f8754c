"""Cases: an emergency opens one by itself, and none closes without proof and the workers' word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.core import casework
from app.core.cases import CaseFile, CaseStep
from app.core.session import Session
from app.errors import UserError
from tests.conftest import TODAY

PAPERS = "remediate.papers_with_workers"


def only(session: Session) -> CaseFile:
    (case,) = casework.cases(session)
    return case


def test_an_emergency_opens_a_case_and_undo_takes_both_back(session: Session) -> None:
    session.set_value(PAPERS, "no")
    assert (only(session).kind, only(session).source, only(session).opened_on) == ("emergency", PAPERS, TODAY)
    assert only(session).urgent
    session.undo()
    assert casework.cases(session) == ()
    session.redo()
    assert only(session).source == PAPERS


def test_one_emergency_is_one_case_however_often_the_answer_is_given(session: Session) -> None:
    for value in ("no", "partly", "yes", "no"):
        session.set_value(PAPERS, value)
    assert only(session).source == PAPERS


def test_what_nobody_knows_opens_no_case_but_an_action(session: Session) -> None:
    session.set_value(PAPERS, "unknown")
    assert casework.cases(session) == ()
    assert any(i.emergency for i in session.plan())


def test_a_case_of_an_emergency_cannot_be_dropped_while_the_answer_stands(session: Session) -> None:
    session.set_value(PAPERS, "no")
    with pytest.raises(UserError, match="Correct the answer first"):
        casework.drop_case(session, only(session).id)
    session.set_value(PAPERS, "yes")
    casework.drop_case(session, only(session).id)
    assert casework.cases(session) == ()


def closable(case: CaseFile) -> CaseFile:
    return replace(case, status="closed", closed_on=TODAY, verified_by="Rosa", verified_on=TODAY, workers_agree="yes")


@pytest.mark.parametrize(
    "missing",
    [{"verified_by": " "}, {"verified_on": None}, {"workers_agree": "no"}, {"workers_agree": "none", "affected": 2},
     {"owed": Decimal(900), "paid": Decimal("899.99")}],
)  # fmt: skip
def test_a_case_closes_only_with_proof(session: Session, missing: dict[str, object]) -> None:
    casework.open_case(session, "grievance", "Wages were late")
    with pytest.raises(UserError, match="Case 1"):
        casework.set_case(session, replace(closable(only(session)), **missing))  # type: ignore[arg-type]
    casework.set_case(session, closable(only(session)))
    assert only(session).closed


def test_all_that_is_written_in_a_case_is_read_again(session: Session) -> None:
    casework.open_case(session)
    full = replace(
        only(session), kind="grievance", title="=cmd", what="…", people="CANARY", severity=4, groups=("migrants",),
        causes=("recruitment",), owed=Decimal("1200.10"), currency="MYR", help_on=date(2026, 11, 20), affected=3,
        steps=(CaseStep("Give papers back", who="Aisyah", due=TODAY), CaseStep("Locker", "preventive", done_on=TODAY)),
    )  # fmt: skip
    casework.set_case(session, full)
    assert session.store.load(session.record.id).cases == {"case.1": full}


def test_those_who_need_help_stand_first(session: Session) -> None:
    casework.open_case(session, "finding", "Poster missing")
    casework.set_case(session, replace(only(session), severity=5))
    session.set_value(PAPERS, "no")
    closed = casework.open_case(session, "finding", "Exit was blocked")
    casework.set_case(session, closable(session.record.cases[closed]))
    assert [c.kind for c in casework.cases(session)] == ["emergency", "finding", "finding"]
    assert casework.cases(session)[-1].closed


@pytest.mark.parametrize("wrong", [{"kind": "x"}, {"severity": 6}, {"owed": Decimal(-1)}, {"owed": Decimal("NaN")},
                                   {"affected": -1}, {"groups": ("Rosa",)}])  # fmt: skip
def test_what_does_not_fit_is_refused_and_nothing_is_changed(session: Session, wrong: dict[str, object]) -> None:
    casework.open_case(session)
    before = only(session)
    with pytest.raises(UserError, match="Case 1"):
        casework.set_case(session, replace(before, **wrong))  # type: ignore[arg-type]
    assert only(session) == before
