"""Working on cases: opened by hand or by an emergency, changed, and put aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from app.core.assess import Standing, open_harm, standing
from app.core.cases import CaseFile, check_case, in_order
from app.core.changes import Change
from app.core.conditions import Case
from app.core.filing import files
from app.errors import UserError
from app.message import N_

if TYPE_CHECKING:
    from app.core.session import Session

HARMED = (Standing.NOT_MET, Standing.PARTLY)
"""Somebody is being harmed. Where nobody knows, the plan says "find out" and no case is opened yet."""
TYPED = ("title", "place", "what", "standard", "people", "wishes", "help_given", "cause_note", "verified_by", "note")


def emergencies(case: Case, known: Mapping[str, CaseFile]) -> Iterator[CaseFile]:
    """A new case for each emergency that the answers tell of and for which none is open."""
    covered = {c.source for c in known.values() if not c.closed}
    number = next_number(known)
    for question in open_harm(case):
        if question.id not in covered and standing(case, question) in HARMED:
            yield CaseFile(f"case.{number}", case.today, "emergency", source=question.id, severity=5)
            number += 1


def next_number(known: Mapping[str, CaseFile]) -> int:
    return max((c.number for c in known.values()), default=0) + 1


def cases(session: Session) -> tuple[CaseFile, ...]:
    """All cases, those that need help first."""
    return in_order(session.record.cases.values())


def open_case(session: Session, kind: str = "finding", title: str = "") -> str:
    """A new case. Returns its id."""
    new = CaseFile(f"case.{next_number(session.record.cases)}", session.today(), kind, title)
    session.commit([Change("case", new.id, None, check_case(new))])
    return new.id


def set_case(session: Session, case: CaseFile) -> None:
    """Change a case. Raises UserError where it does not fit; one undo takes back a burst of typing in one field."""
    before, after = session.record.cases.get(case.id), check_case(case)
    if before is None:
        raise UserError(N_("error", "There is no case “{id}”.", id=case.id))
    if before != after:
        session.commit([Change("case", case.id, before, after)], typing_in(before, after))


def typing_in(before: CaseFile, after: CaseFile) -> str:
    changed = [f.name for f in fields(after) if getattr(before, f.name) != getattr(after, f.name)]
    return f"case/{after.id}/{changed[0]}" if len(changed) == 1 and changed[0] in TYPED else ""


def drop_case(session: Session, case: str) -> None:
    """Take a case out of the register with its evidence, since its number may be given again; undo brings both back.

    One that an answer still calls for cannot be dropped.
    """
    gone = session.record.cases.get(case)
    if gone is None:
        raise UserError(N_("error", "There is no case “{id}”.", id=case))
    if gone.source in session.open_harm() and not gone.closed:
        raise UserError(N_("error", "An answer says that somebody is being harmed. Correct the answer first."))
    proof = [Change("evidence", e.id, e, None) for e in files(session, f"case/{case}")]
    session.commit([*proof, Change("case", case, gone, None)])
