"""One choice of a few: radio buttons, with "don't know" and "does not apply" among them."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.content.model import Question
from app.core.answers import Value
from app.ui.editors.base import Editor
from app.ui.editors.option import Option, press
from app.ui.editors.words import ELSEWISE, YES_NO, named
from app.ui.parts import GRID, column, row


class OneOf(Editor):
    """Choices below one another; yes, partly and no beside one another."""

    knows_elsewise = True

    def __init__(self, question: Question, options: list[tuple[str, str]]) -> None:
        super().__init__(question)
        self.group = QButtonGroup(self)
        self.options: dict[str, Option] = {}
        beside = question.kind == "yes_no" or tuple(v for v, _ in options) == YES_NO
        outer = column(self)
        first = row(gap=GRID) if beside else column(gap=4)
        self.fill(first, options, wrap=not beside)
        outer.addLayout(first)
        if not (question.choices_from or question.profile):  # everybody has a country, a trade and a mode
            second = row(gap=GRID)
            self.fill(second, named(ELSEWISE), wrap=False, quiet=True)
            outer.addLayout(second)

    def fill(
        self, line: QHBoxLayout | QVBoxLayout, options: list[tuple[str, str]], wrap: bool, quiet: bool = False
    ) -> None:
        for value, words in options:
            option = Option(words, wrap=wrap, quiet=quiet)
            option.chosen.connect(lambda value=value: self.picked.emit(value))
            self.group.addButton(option.button)
            self.options[value] = option
            line.addWidget(option)
        if not wrap:
            line.addStretch(1)

    def show_value(self, value: Value) -> None:
        option = self.options.get(value) if isinstance(value, str) else None
        if option is None:
            self.uncheck()
        else:
            option.button.setChecked(True)

    def uncheck(self) -> None:
        self.group.setExclusive(False)
        for option in self.options.values():
            option.button.setChecked(False)
        self.group.setExclusive(True)

    def choose(self, number: int) -> bool:
        return press(list(self.options.values()), number)

    def entry(self) -> QWidget:
        checked = self.group.checkedButton()
        return checked or next(iter(self.options.values())).button
