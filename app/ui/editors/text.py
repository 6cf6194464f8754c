"""An answer in words: a field that grows with what is written and saves itself."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.content.model import Question
from app.core.answers import NA, UNKNOWN, Value
from app.ui.editors.base import Editor, Rest
from app.ui.parts import column

AIR = 24
"""Pixels for frame, padding and margin of the document."""


class GrowingText(QPlainTextEdit):
    """Two lines high at first, eight at most. Tab leaves it. `rested` comes with its words when typing rests."""

    rested = Signal(str)

    def __init__(self, lines: int = 2) -> None:
        super().__init__()
        self.lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rest = Rest(self)
        self.rest.ended.connect(lambda: self.rested.emit(self.toPlainText()))
        self.textChanged.connect(self.rest.stir)
        self.textChanged.connect(self.updateGeometry)

    def put(self, words: str) -> None:
        """Show words without calling them typed; the same words leave caret and undo alone."""
        if words != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(words)
            self.blockSignals(False)
            self.rest.drop()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        needed = max(self.lines, min(8, int(self.document().size().height())))
        line = QFontMetricsF(self.font()).lineSpacing()  # whole pixels add up to less than the lines need
        return QSize(super().sizeHint().width(), ceil(needed * line) + AIR)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.rest.flush()
        super().focusOutEvent(event)


class LongLine(GrowingText):
    """Words without a break: one line, and more only where it is too narrow for them. Enter writes them down."""

    def __init__(self) -> None:
        super().__init__(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rest.flush()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().splitlines()))


class TextEditor(Editor):
    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.field = GrowingText()
        self.field.rested.connect(self.typed)
        column(self).addWidget(self.field)

    def show_value(self, value: Value) -> None:
        if not self.field.rest.waiting:
            self.field.put(value if isinstance(value, str) and value not in (UNKNOWN, NA) else "")

    def flush(self) -> None:
        self.field.rest.flush()

    def entry(self) -> QWidget:
        return self.field
