"""What may stand on a paper: one box for each choice that makes a difference to it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.parts import GRID, column, label
from app.ui.words import tr

TO_BEGIN = ("names", "own_actions")
"""Ticked at first on our own paper. To share, nothing is ticked before the user does."""


class PaperTicks(QWidget):
    """`changed` comes with each box. What is not offered is never ticked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {
            "names": QCheckBox(tr("papers", "Names of people")),
            "own_actions": QCheckBox(tr("papers", "Actions of our own")),
            "notes": QCheckBox(tr("papers", "Notes")),
            "confidential": QCheckBox(tr("papers", "Confidential answers")),
            "people": QCheckBox(tr("papers", "Names in cases")),
            "low_ink": QCheckBox(tr("papers", "Save ink")),
        }
        self.boxes["people"].setToolTip(tr("papers", "Names and details of the people who were harmed"))
        self.boxes["low_ink"].setToolTip(tr("papers", "No colored areas"))
        self.offered: frozenset[str] = frozenset()
        lines = column(self, gap=GRID // 2)
        lines.addWidget(label(tr("papers", "What may stand on it"), "heading"))
        self.inside = label(tr("papers", "Names in cases go into the archive copy only."), "muted")
        for name, box in self.boxes.items():
            box.setAccessibleDescription(box.toolTip())
            box.toggled.connect(self.changed)
            lines.addWidget(box)
            if name == "people":
                lines.addWidget(self.inside)
        self.offer(frozenset())

    def begin(self, ours: bool) -> None:
        """What a paper holds at first follows its readers: privacy first. Nothing is emitted."""
        for name in self.boxes:
            if name != "low_ink":
                self.put(name, ours and name in TO_BEGIN)

    def put(self, name: str, on: bool) -> None:
        self.boxes[name].blockSignals(True)
        self.boxes[name].setChecked(on)
        self.boxes[name].blockSignals(False)

    def offer(self, names: Collection[str], inside: bool = False) -> None:
        """Show these. `inside`: names in cases stand not on the paper, and could be put into its archive copy."""
        self.offered = frozenset(names)
        for name, box in self.boxes.items():
            box.setVisible(name in names)
        self.inside.setVisible(inside and "people" in names)
        self.setVisible(bool(names))

    def ticked(self, name: str) -> bool:
        return name in self.offered and self.boxes[name].isChecked()
