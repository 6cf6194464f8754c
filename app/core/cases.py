"""Cases: something found, complained of or happening now, and how it was put right (step 6).

What happened stands apart from who is affected: `people` holds names and details, and is confidential everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.core.risk import CAUSES
from app.errors import UserError
from app.message import N_, Message

KINDS = ("finding", "grievance", "emergency")
CHANNELS = ("worker", "union", "box", "hotline", "audit", "visit", "own_check", "customer", "authority", "other")
"""Through what a case came up."""
GROUPS = ("children", "young", "women", "migrants", "agency", "home", "pregnant", "all")
"""Who is affected, as groups and never as names."""
AGREED = ("", "yes", "no", "none")
"""What the workers concerned say of the closure; none: nobody is concerned."""
STATES = ("open", "helping", "remedy", "check", "closed")
"""Opened, the persons are being helped, put right, checked, closed."""


@dataclass(frozen=True)
class CaseStep:
    """Something to do in a case. `kind`: corrective puts right what happened, preventive keeps it from coming back."""

    what: str
    kind: str = "corrective"
    who: str = ""
    due: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class CaseFile:
    """One case. `source`: id of the question whose answer opened it. `severity`: 1 to 5, 0 not judged yet.

    `owed` and `paid`: to the workers, in `currency` (ISO 4217). `workers_agree`: what those concerned say of the
    closure; without it and without somebody who checked, a case does not close.
    """

    id: str
    opened_on: date
    kind: str = "finding"
    title: str = ""
    source: str = ""
    channel: str = ""
    site: str = ""
    place: str = ""
    what: str = ""
    standard: str = ""
    affected: int | None = None
    groups: tuple[str, ...] = ()
    people: str = ""
    severity: int = 0
    wishes: str = ""
    help_given: str = ""
    help_on: date | None = None
    causes: tuple[str, ...] = ()
    cause_note: str = ""
    steps: tuple[CaseStep, ...] = ()
    owed: Decimal | None = None
    paid: Decimal | None = None
    currency: str = ""
    paid_on: date | None = None
    status: str = "open"
    closed_on: date | None = None
    verified_by: str = ""
    verified_on: date | None = None
    workers_agree: str = ""
    note: str = ""

    @property
    def closed(self) -> bool:
        return self.status == "closed"

    @property
    def urgent(self) -> bool:
        """Somebody may be being harmed and nobody wrote down yet how they were helped."""
        return self.kind == "emergency" and not self.closed and not self.help_given.strip()

    @property
    def number(self) -> int:
        """The number in the id."""
        return int(self.id.rpartition(".")[2])

    @property
    def outstanding(self) -> Decimal:
        """What is still owed."""
        return max((self.owed or Decimal()) - (self.paid or Decimal()), Decimal())

    def overdue(self, today: date) -> bool:
        return not self.closed and any(s.due and not s.done_on and s.due < today for s in self.steps)


def check_case(case: CaseFile) -> CaseFile:
    """The case as it is kept. Raises UserError: what is wrong, and in which case."""
    for fault in FAULTS:
        if message := fault(case):
            raise UserError(N_("error", "Case {n}: {what}", n=case.number, what=message))
    return case


def words_fault(case: CaseFile) -> Message | None:
    """Only known words stand where words are chosen from a list."""
    known = ((case.kind, KINDS), (case.status, STATES), (case.channel, ("", *CHANNELS)),
             (case.workers_agree, AGREED))  # fmt: skip
    many = ((case.groups, GROUPS), (case.causes, CAUSES))
    wrong = next((w for w, allowed in known if w not in allowed), None)
    wrong = wrong or next((w for words, allowed in many for w in words if w not in allowed), None)
    return N_("error", "“{word}” is not one of the choices.", word=wrong) if wrong else None


def money_fault(case: CaseFile) -> Message | None:
    if any(m is not None and (not m.is_finite() or m < 0) for m in (case.owed, case.paid)):
        return N_("error", "An amount cannot be below zero.")
    return None


def number_fault(case: CaseFile) -> Message | None:
    if not 0 <= case.severity <= 5:
        return N_("error", "Severity goes from 1 to 5.")
    if case.affected is not None and case.affected < 0:
        return N_("error", "The number of people cannot be below zero.")
    return None


def closing_fault(case: CaseFile) -> Message | None:
    """A case is closed with proof: somebody checked, and the workers were asked."""
    if not case.closed:
        return None
    if not case.verified_by.strip() or case.verified_on is None:
        return N_("error", "Write down who checked it and on which day before you close it.")
    if case.workers_agree != "yes" and (case.workers_agree != "none" or case.affected):
        return N_("error", "It closes when the workers concerned agree that it is put right.")
    if case.outstanding:
        return N_("error", "Money is still owed to workers. It closes when all of it is paid.")
    return None


FAULTS = (words_fault, money_fault, number_fault, closing_fault)


def in_order(cases: Iterable[CaseFile]) -> tuple[CaseFile, ...]:
    """Emergencies without help first, then what is open, the gravest and oldest first; closed ones last."""
    return tuple(sorted(cases, key=lambda c: (c.closed, not c.urgent, -c.severity, c.opened_on, c.number)))
