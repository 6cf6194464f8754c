"""What every editor of an answer promises."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.content.model import Question
from app.core.answers import Value

REST = 400
"""Milliseconds without typing after which typed words are saved."""


class Rest(QObject):
    """Calls `ended` when typing rests, or at once on `flush` where something is still waiting."""

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self, singleShot=True, interval=REST)
        self.timer.timeout.connect(self.ended)

    @property
    def waiting(self) -> bool:
        return self.timer.isActive()

    def stir(self) -> None:
        self.timer.start()

    def flush(self) -> None:
        if self.waiting:
            self.timer.stop()
            self.ended.emit()

    def drop(self) -> None:
        self.timer.stop()


class Editor(QWidget):
    """Shows one value and emits what the user made of it; it keeps nothing itself.

    `picked` carries a whole value (None: taken back), `typed` the words of a text while they grow.
    """

    picked = Signal(object)
    typed = Signal(str)
    knows_elsewise = False
    """True where the editor offers "don't know" and "does not apply" among its own choices."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question

    def show_value(self, value: Value) -> None:
        """Show an answer without emitting anything. What shows it already is left alone, the caret with it."""

    def choose(self, number: int) -> bool:
        """Take the choice of this number, from 1. False where there is none."""
        return False

    def flush(self) -> None:
        """Emit what was typed and is still waiting."""

    def entry(self) -> QWidget:
        """Where the focus goes when the question is entered."""
        return self
