"""How grave it is, and why it happened."""

from __future__ import annotations

from app.risk_words import CAUSES
from app.ui.case_fields import choice, text, ticks
from app.ui.case_part import CasePart
from app.ui.case_titles import options, severity_words
from app.ui.words import tr


class CaseWhy(CasePart):
    """Severity from 1 to 5, the fourteen root causes, and words."""

    def __init__(self) -> None:
        super().__init__(tr("case", "How grave it is, and why it happened"))
        tell = self.teller
        severity = choice(tell("severity"), severity_words())
        self.add("severity", tr("case", "Severity, from 1 to 5"), severity, wide=True)
        self.add("causes", tr("case", "Root causes"), ticks(tell("causes"), options(CAUSES), listed=True), wide=True)
        self.add("cause_note", tr("case", "How it came about, in your words"), text(tell("cause_note")), wide=True)
