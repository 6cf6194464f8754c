"""Any number of choices: check boxes; one that excludes the others clears them."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from app.content.model import Question
from app.core.answers import Value
from app.ui.editors.base import Editor
from app.ui.editors.option import Option, press
from app.ui.editors.words import choices_of

MANY, SHORT = 5, 36
"""More choices than `MANY` stand in two columns where none is longer than `SHORT` letters."""


def short(choices: list[tuple[str, str]]) -> bool:
    return all(len(words) <= SHORT for _, words in choices)


class SeveralOf(Editor):
    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.alone = {c.id for c in question.choices if c.exclusive}
        self.options: dict[str, Option] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        choices = choices_of(question.id, question.choices)
        lines = -(-len(choices) // 2) if len(choices) > MANY and short(choices) else len(choices)
        for number, (value, words) in enumerate(choices):
            option = Option(words, several=True)
            option.chosen.connect(lambda value=value: self.pick(value))
            self.options[value] = option
            grid.addWidget(option, number % lines, number // lines)

    def chosen(self) -> list[str]:
        return [v for v, o in self.options.items() if o.button.isChecked()]

    def pick(self, value: str) -> None:
        """Settle what may not stand together, then tell."""
        chosen = set(self.chosen())
        if value in chosen:
            rivals = chosen - {value} if value in self.alone else chosen & self.alone
            for rival in rivals - {value}:
                self.options[rival].button.setChecked(False)
        self.picked.emit(self.chosen() or None)

    def show_value(self, value: Value) -> None:
        chosen = value if isinstance(value, list) else []
        for known, option in self.options.items():
            option.button.setChecked(known in chosen)

    def choose(self, number: int) -> bool:
        return press(list(self.options.values()), number)

    def entry(self) -> QWidget:
        return next(iter(self.options.values())).button
