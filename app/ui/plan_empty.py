"""What stands where the plan would be: how to fill it, or how to see what the filters hide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.parts import label
from app.ui.words import tr

LINE = 70
"""Letters in a line that is easy to read."""


class PlanEmpty(QWidget):
    """A heading, a sentence and one button in the middle of the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.words, self.button = label("", "heading", wrap=False), label(""), QPushButton()
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.action: Callable[[], None] = self.hide
        self.button.clicked.connect(lambda: self.action())
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self.head, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.words)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(self, head: str, words: str, offer: str, action: Callable[[], None]) -> None:
        self.head.setText(head)
        self.words.setText(words)
        metrics = self.fontMetrics()
        self.words.setFixedWidth(min(metrics.horizontalAdvance(words) + 16, LINE * metrics.averageCharWidth()))
        self.button.setText(offer)
        self.button.show()
        self.action = action

    def say_nothing_yet(self, can_answer: bool, go_on: Callable[[], None]) -> None:
        words = tr(
            "plan",
            "Here will stand what to do, who does it and by when. Answer the questions of the eight steps: "
            "each weak answer puts actions here. You can also add an action of your own.",
        )
        self.say(tr("plan", "Your plan is still empty"), words, tr("plan", "Go to the next open question"), go_on)
        self.button.setVisible(can_answer)

    def say_nothing_found(self, clear: Callable[[], None]) -> None:
        words = tr("plan", "No action in your plan fits all that you chose above.")
        self.say(tr("plan", "Nothing found"), words, tr("plan", "Clear the filters"), clear)

    def say_nothing_to_do(self, show: Callable[[], None]) -> None:
        words = tr("plan", "All actions were removed, or your answers no longer call for them.")
        self.say(tr("plan", "Nothing to do"), words, tr("plan", "Show them"), show)
