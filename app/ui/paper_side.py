"""The papers to choose from: a box to find one, the list, and the way to have all of them at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.paper_kinds import Group
from app.ui.paper_list import PaperList
from app.ui.parts import GRID, button, column, label
from app.ui.words import tr


class PaperSide(QWidget):
    """`all_wanted`: every paper is to be saved. What is chosen tells the list itself."""

    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.filter, self.list = QLineEdit(), PaperList()
        self.none = label(tr("papers", "No paper fits these words."), "muted")
        self.all = button(tr("papers", "Save all papers…"), "link")
        self.groups: list[Group] = []
        self.filter.setPlaceholderText(tr("papers", "Find a paper"))
        self.filter.setAccessibleName(tr("papers", "Find a paper"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self.refind)
        self.filter.returnPressed.connect(self.list.choose_first)
        self.all.clicked.connect(self.all_wanted)
        lines = column(self, gap=GRID)
        lines.addWidget(label(tr("papers", "Papers"), "title", wrap=False))
        lines.addWidget(self.filter)
        lines.addWidget(self.none)
        lines.addWidget(self.list, 1)
        lines.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.list)

    def show_papers(self, groups: list[Group]) -> None:
        self.groups = groups
        self.refind()

    def refind(self) -> None:
        self.list.show_papers(self.groups, self.filter.text())
        self.none.setVisible(not self.list.lines())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down goes from the box into the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)
