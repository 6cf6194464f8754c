"""Help first: what was done for the people at once, and what they want."""

from __future__ import annotations

from app.core.cases import CaseFile
from app.ui.case_fields import day, text
from app.ui.case_part import CasePart
from app.ui.parts import label
from app.ui.style import role
from app.ui.words import tr


class CaseHelp(CasePart):
    """Says that help is missing for as long as it is."""

    def __init__(self) -> None:
        super().__init__(tr("case", "Help first"))
        words = tr("case", "Write down here what was done for the people. Until then this case stands above all.")
        self.missing = label(words)
        self.lines.insertWidget(1, self.missing)
        tell = self.teller
        hint = tr("case", "Such as: taken out of danger, papers given back, a doctor called")
        self.add("help_given", tr("case", "What was done at once"), text(tell("help_given"), 2, hint), wide=True)
        self.add("help_on", tr("case", "On which day"), day(tell("help_on")))
        self.add("wishes", tr("case", "What the workers want"), text(tell("wishes"), 2), wide=True)

    def show_case(self, case: CaseFile) -> None:
        self.missing.setVisible(case.urgent)
        role(self.heading, "danger" if case.urgent else "accent")
