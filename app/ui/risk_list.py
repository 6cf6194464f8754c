"""The risks of the chain as a table: how grave, what, where, and all numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app import risk_words as words
from app.core.risk import Risk
from app.core.session import Session
from app.report.heatmap import level
from app.ui.style import colors
from app.ui.words import WORDS, tr, trm

ID = Qt.ItemDataRole.UserRole
AIR = 8
"""Pixels that a row is higher than its words."""


class RiskList(QTableWidget):
    """`chosen` tells the id of the risk that is selected."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(0, 4)
        heads = (tr("risk", "Level"), tr("risk", "What may happen"), tr("risk", "Severity"), tr("risk", "Likelihood"))
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(tr("rail", "Risks"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setAlternatingRowColors(True)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.rest = QTimer(self, singleShot=True, interval=0)
        self.rest.timeout.connect(self.space_rows)
        header.sectionResized.connect(lambda *_: self.rest.start())
        self.itemSelectionChanged.connect(self._selected)

    def show_risks(self, session: Session, found: Sequence[Risk], current: str) -> None:
        self.blockSignals(True)
        self.setRowCount(len(found))
        for row, risk in enumerate(found):
            self._fill(row, session, risk)
        self.rest.start()
        self.select(current)
        self.blockSignals(False)

    def space_rows(self) -> None:
        """Every row as high as its words, and a little air; once all columns have their width."""
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.sizeHintForRow(row) + AIR)

    def select(self, risk_id: str) -> None:
        rows = [r for r in range(self.rowCount()) if self._id(r) == risk_id]
        self.setCurrentCell(rows[0] if rows else 0, 1)

    @property
    def current(self) -> str:
        return self._id(self.currentRow())

    def _fill(self, row: int, session: Session, risk: Risk) -> None:
        kind = level(*risk.rank)
        word = trm(words.LEVELS[kind]) if risk.open else tr("risk", "Set aside")
        title = words.title(WORDS.translator, session.reference_facts, risk)
        for column, text in enumerate((word, title, str(risk.scores.severity), str(risk.scores.likelihood))):
            item = QTableWidgetItem(text)
            item.setData(ID, risk.id)
            if column == 0:
                item.setForeground(QBrush(QColor(tint(kind if risk.open else ""))))
            if column > 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, item)

    def _id(self, row: int) -> str:
        item = self.item(row, 0)
        return str(item.data(ID)) if item else ""

    def _selected(self) -> None:
        if self.current:
            self.chosen.emit(self.current)


def tint(kind: str) -> str:
    c = colors()
    return {"high": c.danger, "medium": c.warning}.get(kind, c.muted)
