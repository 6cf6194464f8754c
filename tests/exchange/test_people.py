"""Names and details of the people in cases stay at home where the user says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.core import casework, years
from app.core.changes import Record
from app.core.session import Session
from app.errors import UserError
from app.exchange.pack import pack, packed
from app.exchange.people import without_people
from app.exchange.unpack import unpack
from tests.conftest import TODAY

CANARY = "Zubaidah77"


@pytest.fixture
def firm(session: Session) -> Session:
    """A case that names somebody, in the record and in a snapshot of it."""
    case = casework.open_case(session, "grievance", "Wages came late")
    casework.set_case(session, replace(session.record.cases[case], people=f"{CANARY}, hall 2", what="Ten days late"))
    years.freeze(session, "Before the audit")
    return session


def names_anywhere(record: Record) -> bool:
    then = (years.thawed(s) for s in record.snapshots.values())
    return CANARY in str(record) or any(CANARY in str(t) for t in then)


def test_nobody_is_named_in_cases_nor_in_snapshots(firm: Session) -> None:
    assert names_anywhere(firm.record)
    left = without_people(firm.record)
    assert not names_anywhere(left)
    assert left.cases["case.1"].what == "Ten days late"
    assert years.thawed(left.snapshots["snapshot.1"]).cases["case.1"].title == "Wages came late"
    assert firm.record.cases["case.1"].people


def test_the_file_says_that_names_were_left_out(firm: Session, tmp_path: Path) -> None:
    target = tmp_path / "firm.fairsteps"
    manifest = pack(firm.record, firm.store, target, TODAY, people=False)
    assert not manifest.people
    assert CANARY.encode() not in target.read_bytes()
    found = unpack(target)
    assert not found.manifest.people
    assert found.record == replace(without_people(firm.record), id=0)
    assert b'"people": false' in packed(firm.record, firm.store, TODAY, people=False)
    assert CANARY.encode() in packed(firm.record, firm.store, TODAY)


def test_a_snapshot_that_names_nobody_stays_as_it_is(session: Session) -> None:
    years.freeze(session, "2026")
    assert without_people(session.record) == session.record


def test_a_damaged_snapshot_is_named_and_nothing_is_saved(firm: Session, tmp_path: Path) -> None:
    """Nobody can tell whom it names."""
    broken = replace(firm.record.snapshots["snapshot.1"], data=b"no")
    record = replace(firm.record, snapshots={"snapshot.1": broken})
    with pytest.raises(UserError, match="“Before the audit” is damaged"):
        pack(record, firm.store, tmp_path / "firm.fairsteps", TODAY, people=False)
    assert not (tmp_path / "firm.fairsteps").exists()
