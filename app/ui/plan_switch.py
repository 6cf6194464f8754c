"""The plan as a list, as a month or on a timeline: three buttons of which one is down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.ui.parts import button, row
from app.ui.plan_view import VIEWS
from app.ui.words import tr


class PlanSwitch(QWidget):
    """`chosen` tells which way the user wants to see the plan."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("plan", "How the plan is shown"))
        self.buttons: dict[str, QPushButton] = {}
        self.group = QButtonGroup(self)
        line = row(self, gap=2)
        for name, words in zip(VIEWS, view_words(), strict=True):
            found = self.buttons[name] = button(words, "segment")
            found.setCheckable(True)
            found.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self.group.addButton(found)
            line.addWidget(found)

    def show_chosen(self, name: str) -> None:
        self.buttons[name].setChecked(True)


def view_words() -> tuple[str, ...]:
    return tr("plan", "List"), tr("plan", "Month"), tr("plan", "Timeline")
