"""“Don't know” and “does not apply” below an editor that has no such choice of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.answers import Value
from app.ui.editors.option import Option
from app.ui.editors.words import ELSEWISE, named
from app.ui.parts import row


class Elsewise(QWidget):
    """At most one of the two is on; a second click takes it back."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.options: dict[str, Option] = {}
        line = row(self)
        for value, words in named(ELSEWISE):
            option = Option(words, several=True, wrap=False, quiet=True)
            option.chosen.connect(lambda value=value: self.pick(value))
            self.options[value] = option
            line.addWidget(option)
        line.addStretch(1)

    def pick(self, value: str) -> None:
        on = self.options[value].button.isChecked()
        self.picked.emit(value if on else None)

    def show_value(self, value: Value) -> None:
        for known, option in self.options.items():
            option.button.setChecked(known == value)
