"""The head of the supply chain's page: its name, how much there is, table or drawing, and what can be added."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QWidget

from app.ui.flow import Flow
from app.ui.parts import GRID, button, label, row
from app.ui.words import tr


class ChainHead(QWidget):
    """One line where there is room, else two. `turned` carries the number of the tab: 0 the table, 1 the drawing."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.count = label("", "muted", wrap=False)
        self.tabs = QButtonGroup(self)
        self.tabs.idClicked.connect(self.turned)
        self.list = button(tr("chain", "Import a list"), "", "file")
        self.add = button(tr("chain", "Add a site"), "", "add")
        self.left, self.right = QWidget(), Flow(gap=GRID)
        title = row(self.left, gap=2 * GRID)
        title.addWidget(label(tr("chain", "Supply chain"), "title", wrap=False))
        title.addWidget(self.count, 1)
        for number, words in enumerate((tr("chain", "Table"), tr("chain", "Drawing"))):
            self.right.addWidget(self._tab(number, words))
        self.right.addWidget(self.list)
        self.right.addWidget(self.add)
        self.line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.addWidget(self.left, 1)
        self.line.addWidget(self.right)

    @property
    def drawn(self) -> bool:
        """Is the drawing wanted, not the table?"""
        return self.tabs.checkedId() == 1

    def turn(self, number: int) -> None:
        self.tabs.button(number).setChecked(True)

    def show_state(self, filled: bool, busy: bool, locked: bool) -> None:
        """What is offered: no tabs while there is nothing to show, or while something else is shown."""
        for tab in self.tabs.buttons():
            tab.setVisible(filled and not busy)
        self.list.setEnabled(not locked and not busy)
        self.add.setEnabled(not locked and not busy)
        self.fit()

    def fit(self) -> None:
        wide = self.right.sizeHint().width() - GRID
        needed = self.left.sizeHint().width() + wide + 2 * GRID
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.line.setDirection(across if needed <= self.width() else down)
        self.right.setFixedWidth(min(wide, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _tab(self, number: int, words: str) -> QPushButton:
        found = button(words, "tab")
        found.setCheckable(True)
        found.setChecked(number == 0)
        self.tabs.addButton(found, number)
        return found
