"""Which column of a file tells what: a list to choose from for each field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QWidget

from app.chain_import import FIELDS
from app.message import Message
from app.tabular.cells import letter
from app.ui.parts import GRID, label, scrolled, short, spaced
from app.ui.words import tr, trm


class ChainMapping(QWidget):
    """`changed` comes when the user chooses another column."""

    changed = Signal()

    def __init__(self, fields: Mapping[str, Message] = FIELDS) -> None:
        super().__init__()
        self.boxes = {name: QComboBox() for name in fields}
        self.grid = spaced(QGridLayout(self), 0, GRID // 2)
        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 3)
        for row, (name, box) in enumerate(self.boxes.items()):
            said = label(trm(fields[name]), wrap=True)
            said.setBuddy(box)
            box.setAccessibleName(said.text())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.activated.connect(self.changed)
            self.grid.addWidget(said, row, 0)
            self.grid.addWidget(box, row, 1)
        self.grid.setRowStretch(len(self.boxes), 1)

    def area(self) -> QScrollArea:
        """The form where it may scroll."""
        return scrolled(self)

    def show_columns(self, columns: Sequence[str], mapping: Mapping[str, int]) -> None:
        """The columns of a file as choices, those chosen that the mapping tells."""
        names = [f"{letter(n)} · {short(c, 40)}" for n, c in enumerate(columns)]
        for field, box in self.boxes.items():
            box.clear()
            box.addItems([tr("chain", "not in the file"), *names])
            box.setCurrentIndex(mapping.get(field, -1) + 1)

    def mapping(self) -> dict[str, int]:
        """The column of each field that has one."""
        return {f: box.currentIndex() - 1 for f, box in self.boxes.items() if box.currentIndex() > 0}
