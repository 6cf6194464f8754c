"""A part of the detail that folds away behind its title."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.elided import ElidedButton
from app.ui.icons import put_icon
from app.ui.parts import GRID, column
from app.ui.plan_view import PlanView
from app.ui.style import colors


class PlanSection(QWidget):
    """Folded or not as it was left, whatever action is shown. `toggled` tells what the user made of it."""

    toggled = Signal(bool)

    def __init__(self, name: str, body: QWidget, view: PlanView) -> None:
        super().__init__()
        self.name, self.body, self.view = name, body, view
        self.toggle = ElidedButton()
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self.unfold)
        lines = column(self, gap=GRID // 2)
        lines.addWidget(self.toggle)
        lines.addWidget(body)
        self.unfold(name in view.unfolded)

    def say(self, title: str) -> None:
        """The title, which tells what is inside."""
        self.toggle.say(title)

    def unfold(self, on: bool) -> None:
        """Open or close it, and remember it so."""
        self.toggle.setChecked(on)
        put_icon(self.toggle, "down" if on else "right", colors().accent)
        self.body.setVisible(on)
        (self.view.unfolded.add if on else self.view.unfolded.discard)(self.name)
        self.toggled.emit(on)
