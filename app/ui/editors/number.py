"""A number or a percentage, read and written as the language does it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.content.model import Question
from app.core.answers import Value
from app.ui.editors.base import Editor, Rest
from app.ui.parts import column, label, row
from app.ui.style import role
from app.ui.words import WORDS, tr, trc


class NumberField(QLineEdit):
    """Emits `rested` with the number, or None when emptied; while it reads as no number it emits nothing.

    `top` is the largest number that is allowed.
    """

    rested = Signal(object)
    judged = Signal(bool)

    def __init__(self, top: float = 1e12) -> None:
        super().__init__()
        self.top = top
        self.locale_ = QLocale(WORDS.language)
        self.setMaximumWidth(140)
        self.rest = Rest(self)
        self.rest.ended.connect(self.tell)
        self.textEdited.connect(lambda _: self.rest.stir())

    def number(self) -> float | None:
        """What stands there; None where it is no number that is allowed."""
        typed = self.text().strip().rstrip("%").strip()
        found, good = self.locale_.toDouble(typed)
        if not good:
            found, good = QLocale.c().toDouble(typed)
        return found if good and 0 <= found <= self.top else None

    def tell(self) -> None:
        number, blank = self.number(), not self.text().strip()
        good = blank or number is not None
        role(self, "" if good else "wrong")
        self.judged.emit(good)
        if good:
            self.rested.emit(number)

    def put(self, value: object) -> None:
        number = value if isinstance(value, int | float) else None
        if self.rest.waiting or (number == self.number() and number is not None):
            return
        if number is None and (not self.text() or (self.hasFocus() and self.number() is None)):
            return
        self.setText("" if number is None else self.written(number))

    def written(self, number: float) -> str:
        plain = QLocale(self.locale_)
        plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return plain.toString(int(number)) if number == int(number) else plain.toString(number, "g", 12)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.rest.flush()
        super().focusOutEvent(event)


class NumberEditor(Editor):
    """The field with its unit, and a line in words where what is typed is no number."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        percent = question.kind == "percentage"
        self.field = NumberField(100 if percent else 1e12)
        self.field.rested.connect(self.picked)
        line = row()
        line.addWidget(self.field)
        unit = "%" if percent else trc(f"{question.id}.unit", question.unit)
        line.addWidget(label(unit, wrap=False))
        line.addStretch(1)
        self.fault = label(self.words(percent), "danger")
        self.fault.hide()
        self.field.judged.connect(lambda good: self.fault.setVisible(not good))
        outer = column(self)
        outer.addLayout(line)
        outer.addWidget(self.fault)

    def words(self, percent: bool) -> str:
        if percent:
            return tr("step", "Write a number from 0 to 100. This is not saved yet.")
        return tr("step", "Write a number, such as 12 or 2.5. This is not saved yet.")

    def show_value(self, value: Value) -> None:
        self.field.put(value)

    def flush(self) -> None:
        self.field.rest.flush()

    def entry(self) -> QWidget:
        return self.field
