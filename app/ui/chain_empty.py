"""What stands where the supply chain would be: what will stand here, and the two ways to fill it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.chain_model import tier_hint
from app.ui.door import Door
from app.ui.parts import GRID, column, label, row
from app.ui.words import tr

WIDEST = 760
"""Pixels: wider lines are hard to read."""


class ChainEmpty(QWidget):
    """Two doors: `first` and `list`."""

    def __init__(self) -> None:
        super().__init__()
        self.first = Door(
            "add",
            tr("chain", "Add the first site"),
            tr("chain", "Begin with the supplier that you buy most from. A name is enough; the rest can come later."),
        )
        self.list = Door(
            "file",
            tr("chain", "Import a list"),
            tr("chain", "Take your suppliers from a table that you have: Excel (XLSX) or CSV."),
        )
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        self._fill(inner)
        outer = row(self)
        outer.addStretch(1)
        outer.addWidget(inner, 20)
        outer.addStretch(1)
        self.setFocusProxy(self.first.button)

    def _fill(self, inner: QWidget) -> None:
        lines = column(inner, gap=2 * GRID)
        lines.addStretch(1)
        lines.addWidget(label(tr("chain", "Your supply chain is still empty"), "heading"))
        words = tr(
            "chain",
            "Here will stand where people work for you: your own sites, your suppliers, and those who deliver to "
            "them, with country and goods. From this come the risks for people, and what to look at first.",
        )
        lines.addWidget(label(f"{words} {tier_hint()}"))
        doors = row(gap=2 * GRID)
        for door in (self.first, self.list):
            doors.addWidget(door, 1)
        lines.addLayout(doors)
        lines.addStretch(2)
        lines.setAlignment(Qt.AlignmentFlag.AlignTop)

    def lock(self, locked: bool) -> None:
        self.first.setEnabled(not locked)
        self.list.setEnabled(not locked)
