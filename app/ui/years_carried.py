"""A light line below an answer that was taken over from last year: is it still so?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.answers import Answer
from app.ui.bridge import Bridge
from app.ui.flow import Flow
from app.ui.parts import GRID, button, column
from app.ui.sentence import Sentence
from app.ui.style import role
from app.ui.words import tr


class YearsCarried(QWidget):
    """Shown only where an answer waits. `confirmed` comes when the user said that it still holds."""

    confirmed = Signal()

    def __init__(self, bridge: Bridge, question: str) -> None:
        super().__init__()
        self.bridge, self.question = bridge, question
        self.words = Sentence()
        self.words.setText(tr("years", "Answer of last year. Still so?"))
        role(self.words, "muted")
        self.still = button(tr("years", "Still so"), "", "check")
        self.still.clicked.connect(self.confirm)
        line = Flow(gap=GRID)
        for part in (self.words, self.still):
            line.addWidget(part)
        column(self).addWidget(line)

    def refresh(self, answer: Answer) -> None:
        self.still.setEnabled(not self.bridge.session.read_only)
        self.setVisible(answer.carried)

    def confirm(self) -> None:
        """What reads and writes whole years is imported here: a page of questions does without it."""
        from app.core.years import confirm

        self.confirmed.emit()
        self.bridge.attempt(lambda: confirm(self.bridge.session, self.question))
