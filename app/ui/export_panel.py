"""Before a company is saved as one file: what goes into it, and whether it names the people in its cases."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, label, short
from app.ui.style import role
from app.ui.words import tr


class ExportPanel(QFrame):
    """`wanted` carries the tick; `closed`, that nothing is to be saved."""

    wanted = Signal(bool)
    closed = Signal()

    def __init__(self, company: str) -> None:
        super().__init__()
        role(self, "notice-info")
        self.people = QCheckBox(tr("exchange", "With names and details of the people in cases"))
        self.save, self.leave = button(tr("exchange", "Save as…"), "primary"), button(tr("exchange", "Cancel"))
        self.fault = label("", "danger")
        self.fault.hide()
        self.save.clicked.connect(lambda: self.wanted.emit(self.people.isChecked()))
        self.leave.clicked.connect(self.closed)
        lines = column(self, margin=GRID)
        lines.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        lines.addWidget(label(tr("exchange", "Export “{company}” as one file", company=short(company)), "heading"))
        words = tr(
            "exchange",
            "Its answers, plan, suppliers, cases, notes and files of evidence, for Fairsteps on another computer. "
            "The file is not encrypted: give it only to those who may read it.",
        )
        lines.addWidget(label(words))
        lines.addWidget(self.people)
        lines.addWidget(self.fault)
        tools = Flow(gap=GRID)
        for part in (self.save, self.leave):
            tools.addWidget(part)
        lines.addWidget(tools)

    def begin(self) -> None:
        """It is being saved."""
        self.fault.hide()
        self.save.setEnabled(False)
        self.save.setText(tr("exchange", "Saving…"))

    def refuse(self, why: str) -> None:
        """It could not be saved: the way to try again is open."""
        self.save.setText(tr("exchange", "Save as…"))
        self.save.setEnabled(True)
        self.fault.setText(why)
        self.fault.show()
        self.save.setFocus()
