"""What was done in an earlier year: is it still so?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, label
from app.ui.style import role
from app.ui.words import tr


class PlanConfirm(QFrame):
    """`answered` tells whether it still is."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "notice-warning")
        self.still, self.no = button(tr("plan", "Still so")), button(tr("plan", "No longer so"))
        self.still.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        lines = column(self, gap=GRID // 2)
        lines.setContentsMargins(12, 6, 12, 6)
        lines.addWidget(label(tr("plan", "This was done last year. Is it still so?")))
        buttons = Flow(gap=GRID)
        buttons.addWidget(self.still)
        buttons.addWidget(self.no)
        lines.addWidget(buttons)
