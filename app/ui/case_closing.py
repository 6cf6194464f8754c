"""Closing a case: who checked it, when, whether the workers agree, and why it cannot be closed yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app import case_words
from app.core.cases import CaseFile
from app.ui.case_fields import choice, day, line
from app.ui.case_part import CasePart
from app.ui.case_titles import options
from app.ui.flow import Flow
from app.ui.link_label import LinkLabel
from app.ui.parts import GRID, button, column, empty, label
from app.ui.words import tr


class CaseClosing(CasePart):
    """`closing` and `reopening` tell what the user wants; `followed` the question to correct."""

    closing = Signal()
    reopening = Signal()
    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("case", "Closing"))
        tell = self.teller
        agreed = options(case_words.AGREED, tr("case", "Not asked yet"))
        self.add("verified_by", tr("case", "Who checked that it is put right"), line(tell("verified_by")))
        self.add("verified_on", tr("case", "On which day"), day(tell("verified_on")))
        agree = tr("case", "Do the workers agree that it is put right?")
        self.add("workers_agree", agree, choice(tell("workers_agree"), agreed), wide=True)
        self.refusal = label("", "danger")
        self.harm = column(gap=0)
        self.close_ = button(tr("case", "Close the case"), "primary")
        self.open_ = button(tr("case", "Open it again"))
        self.close_.clicked.connect(self.closing)
        self.open_.clicked.connect(self.reopening)
        tools = Flow(gap=GRID)
        for press in (self.close_, self.open_):
            tools.addWidget(press)
        self.lines.addWidget(self.refusal)
        self.lines.addLayout(self.harm)
        self.lines.addWidget(tools)

    def show_case(self, case: CaseFile, harm: bool, locked: bool) -> None:
        """`harm`: an answer still says that somebody is being harmed."""
        closed = case.closed
        self.close_.setVisible(not closed)
        self.open_.setVisible(closed)
        self.close_.setEnabled(not locked)
        self.open_.setEnabled(not locked)
        self.remind(case.source if harm else "")

    def refuse(self, why: str) -> None:
        """Why it does not close, beside the button; empty where nothing stands in the way any more."""
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))

    def remind(self, question: str) -> None:
        empty(self.harm)
        if question:
            words = tr("case", "Your answer still says that somebody is being harmed. When that is over:")
            found = LinkLabel(question, tr("case", "correct the answer"), words)
            found.linkActivated.connect(self.followed, Qt.ConnectionType.QueuedConnection)
            self.harm.addWidget(found)
