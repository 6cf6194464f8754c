"""The cases as a table: what happened, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app import case_words
from app.core.cases import CaseFile
from app.core.session import Session
from app.ui.case_titles import case_title, state_word
from app.ui.icons import icon, pixmap
from app.ui.parts import plain_tip, short
from app.ui.style import colors
from app.ui.words import tr, trm

ID = Qt.ItemDataRole.UserRole
AIR = 8
"""Pixels that a row is higher than its words."""


class CaseList(QTableWidget):
    """`chosen` tells the id of the case that is selected; Enter wants the form, Delete a removal."""

    chosen = Signal(str)
    form_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.setHorizontalHeaderLabels((tr("case", "What happened"), tr("case", "How it stands")))
        self.setAccessibleName(tr("rail", "Cases"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.rest = QTimer(self, singleShot=True, interval=0)
        self.rest.timeout.connect(self.space_rows)
        header.sectionResized.connect(lambda *_: self.rest.start())
        self.itemSelectionChanged.connect(self._selected)
        self.itemDoubleClicked.connect(lambda _: self.form_wanted.emit())

    def show_cases(self, session: Session, found: Sequence[CaseFile], current: str) -> None:
        self.blockSignals(True)
        self.setRowCount(len(found))
        for row, case in enumerate(found):
            self._fill(row, session, case)
        self.rest.start()
        self.select(current)
        self.blockSignals(False)

    def space_rows(self) -> None:
        """The second column as wide and every row as high as its words, and a little air."""
        head = self.horizontalHeader().sectionSizeHint(1)
        self.setColumnWidth(1, max(self.sizeHintForColumn(1), head) + AIR)
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.sizeHintForRow(row) + AIR)

    def select(self, case: str) -> None:
        rows = [r for r in range(self.rowCount()) if self._id(r) == case]
        if rows:
            self.setCurrentCell(rows[0], 0)
        else:
            self.clearSelection()

    @property
    def current(self) -> str:
        return self._id(self.currentRow()) if self.selectedItems() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, row: int, session: Session, case: CaseFile) -> None:
        title = case_title(session, case)
        stands = f"{trm(case_words.KINDS[case.kind])}\n{state_word(case, session.today())}"
        first, last = QTableWidgetItem(short(title, 120)), QTableWidgetItem(stands)
        first.setToolTip(plain_tip(title))
        if case.kind == "emergency" and not case.closed:
            last.setIcon(alarm())
        if case.urgent:
            last.setForeground(QBrush(QColor(colors().danger)))
        for at, item in enumerate((first, last)):
            item.setData(ID, case.id)
            self.setItem(row, at, item)

    def _id(self, row: int) -> str:
        item = self.item(row, 0)
        return str(item.data(ID)) if item else ""

    def _selected(self) -> None:
        if self.current:
            self.chosen.emit(self.current)


def alarm() -> QIcon:
    """The sign of an emergency, to be seen on a line that is selected too."""
    found = icon("danger", colors().danger)
    found.addPixmap(pixmap("danger", colors().on_accent), QIcon.Mode.Selected)
    return found
