"""A date as an answer, or "never"."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from app.content.model import Question
from app.core.answers import NEVER, Value
from app.ui.editors.base import Editor
from app.ui.editors.date_field import DateField
from app.ui.editors.words import answer_word
from app.ui.parts import GRID, row


class DayEditor(Editor):
    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.field = DateField()
        self.never = QCheckBox(answer_word(NEVER))
        self.field.rested.connect(lambda iso: self.picked.emit(iso or None))
        self.never.clicked.connect(self.pick_never)
        line = row(self, gap=2 * GRID)
        line.addWidget(self.field)
        line.addWidget(self.never)
        line.addStretch(1)

    def pick_never(self, on: bool) -> None:
        self.field.rest.drop()
        self.picked.emit(NEVER if on else None)

    def show_value(self, value: Value) -> None:
        self.never.setChecked(value == NEVER)
        self.field.put(value if isinstance(value, str) else "")

    def choose(self, number: int) -> bool:
        return False

    def flush(self) -> None:
        self.field.rest.flush()

    def entry(self) -> QWidget:
        return self.field
