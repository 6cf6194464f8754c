"""Journeys of two firms through the questions. What must stand in their plans was written down first, from the
rules of the eight steps, and so was what must not."""

from __future__ import annotations

from app.content.load import Library
from app.core.session import Session
from app.store.workspace import Workspace
from tests.conftest import TODAY, Clock

FACTORY = {
    "basics.headcount": [{"row": "own", "women": 22, "men": 18}, {"row": "agency", "women": 25, "men": 20}],
    "basics.flags": ["own", "src", "mig", "rec", "hous", "us"],
    "basics.import_bans": "no",
    "engage.worker_meetings": "never",
    "engage.who_to_call": "yes",
    "assess.rush_orders": "often",
    "assess.proof_of_age": "yes",
    "assess.fees_asked": "no",
    "code.exists": "customer",
    "train.induction": "no",
    "monitor.channels": ["supervisor"],
    "remediate.papers_with_workers": "no",
    "remediate.wages_on_time": "yes",
    "remediate.plan_per_finding": "no",
    "report.form": ["none"],
}
CALLED_FOR = {
    "AW.06", "A1.04", "A2.01", "A6.14", "A2.16", "A6.11", "A4.03", "A5.01", "A5.02", "A6.10", "A6.03", "A6.04",
    "A6.19", "A6.21", "A8.01", "A8.03", "A8.13",
}  # fmt: skip
NOT_CALLED_FOR = {"A2.05", "A3.01", "A6.13", "A6.02", "A7.14", "A3.09", "A1.07"}
"""Proof of age is kept, a code is there, wages are paid, home work is not asked about, and so on."""


def answered(workspace: Workspace, library: Library, clock: Clock, answers: dict[str, object]) -> Session:
    session = Session(library, workspace, workspace.add_company("Journey", TODAY), clock)
    for question, value in answers.items():
        session.set_value(question, value)  # type: ignore[arg-type]
    return session


def codes(session: Session) -> list[str]:
    return [i.action.code for i in session.plan() if i.action]


def test_a_garment_factory_gets_its_plan(workspace: Workspace, library: Library, clock: Clock) -> None:
    session = answered(workspace, library, clock, FACTORY)
    assert set(codes(session)) == CALLED_FOR
    assert not NOT_CALLED_FOR & set(codes(session))
    assert codes(session)[0] == "A6.10"
    assert session.open_harm() == ("remediate.papers_with_workers",)


def test_a_tailor_with_eight_people_is_asked_less(workspace: Workspace, library: Library, clock: Clock) -> None:
    alone = answered(workspace, library, clock, {})
    everything = sum(len(s.questions) for s in alone.screens())
    tailor = answered(
        workspace,
        library,
        clock,
        {"basics.headcount": [{"row": "own", "women": 5, "men": 3}], "basics.flags": ["own"]},
    )
    asked = {q.id for s in tailor.screens() for q in s.questions}
    assert len(asked) < everything
    assert {"remediate.child_found", "remediate.wages_on_time", "monitor.signs"} <= asked
    assert not {"assess.fees_asked", "remediate.prove_origin", "assess.chain_known"} & asked


def test_home_workers_counted_are_home_workers_asked_about(
    workspace: Workspace, library: Library, clock: Clock
) -> None:
    """Whoever counts home workers and forgets the tick is still asked about them."""
    answers = {"basics.headcount": [{"row": "home", "women": 6, "men": 0}], "basics.flags": ["own"]}
    session = answered(workspace, library, clock, answers)
    assert "code.subcontract_rule" in {q.id for s in session.screens() for q in s.questions}


def test_a_firm_without_a_code_is_not_told_to_rescue_anybody(
    workspace: Workspace, library: Library, clock: Clock
) -> None:
    missing = {"code.exists": "none", "code.fees_and_papers": "no", "remediate.child_rule": "no"}
    session = answered(workspace, library, clock, {"basics.flags": ["own"], **missing})
    assert session.open_harm() == ()
    assert not any(i.emergency for i in session.plan())
