"""Questions and answers side by side; what calls for a closer look is marked by words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from app.saq.questions import questionnaire
from app.saq.weak import is_weak
from app.saq.words import SaqWords
from app.ui.parts import GRID, label, short
from app.ui.words import WORDS, tr

LONGEST = 400
"""Letters of an answer that are shown."""


class SaqGrid(QGridLayout):
    """Lines are added from above; `head` spans both columns."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(2 * GRID)
        self.setVerticalSpacing(GRID // 2)
        self.setColumnStretch(0, 3)
        self.setColumnStretch(1, 2)
        self.at = 0

    def head(self, words: str) -> None:
        self.addWidget(label(words, "accent"), self.at, 0, 1, 2)
        self.at += 1

    def line(self, question: str, value: str, today: date) -> None:
        """An answer. One to a question of another version is shown as it was kept."""
        asked, given = worded(question, value)
        weak = calls_for_a_look(question, value, today)
        shown = tr("saq", "{answer} (look closer)", answer=given) if weak else given
        for column, said in enumerate((label(asked, "muted"), label(shown, "warning" if weak else ""))):
            said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.addWidget(said, self.at, column)
        self.at += 1


def worded(question: str, value: str) -> tuple[str, str]:
    words, known = SaqWords(WORDS.translator), questionnaire().questions.get(question)
    if known is None:
        return question, short(value, LONGEST)
    return words.text(known), short(words.value(known, value), LONGEST)


def calls_for_a_look(question: str, value: str, today: date) -> bool:
    known = questionnaire().questions.get(question)
    return known is not None and is_weak(known, value, today)
