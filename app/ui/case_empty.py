"""What stands where the cases would be: what will stand here, and three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.case_head import new_words
from app.ui.door import Door
from app.ui.parts import GRID, column, label, row
from app.ui.words import tr

WIDEST = 900
"""Pixels: wider lines are hard to read."""


class CaseEmpty(QWidget):
    """`wanted` carries the kind of the first case."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        said = {
            "finding": tr("case", "Something that is not as it should be: seen in a check, an audit or a visit."),
            "grievance": tr(
                "case", "A worker or somebody for them complained, or asked for something to be put right."
            ),
            "emergency": tr(
                "case", "Somebody is being harmed now. They are helped first, everything else comes after."
            ),
        }
        images = {"finding": "note", "grievance": "voice", "emergency": "danger"}
        titles = new_words()
        self.doors = {kind: Door(images[kind], titles[kind], words) for kind, words in said.items()}
        for kind, door in self.doors.items():
            door.clicked.connect(lambda kind=kind: self.wanted.emit(kind))
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        self.fill(inner)
        outer = row(self)
        outer.addStretch(1)
        outer.addWidget(inner, 20)
        outer.addStretch(1)
        self.setFocusProxy(self.doors["finding"].button)

    def fill(self, inner: QWidget) -> None:
        lines = column(inner, gap=2 * GRID)
        lines.addStretch(1)
        lines.addWidget(label(tr("case", "No case is written down yet"), "heading"))
        words = tr(
            "case",
            "Here will stand what was found, what workers complained of, and who must be helped at once: what "
            "happened, how those affected were helped, why it came about, what was done, and who checked that it "
            "is put right. An answer that tells of harm opens a case by itself.",
        )
        lines.addWidget(label(words))
        doors = row(gap=2 * GRID)
        for door in self.doors.values():
            doors.addWidget(door, 1)
        lines.addLayout(doors)
        lines.addStretch(2)
        lines.setAlignment(Qt.AlignmentFlag.AlignTop)

    def lock(self, locked: bool) -> None:
        for door in self.doors.values():
            door.setEnabled(not locked)
