"""The first rows of a file, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QTableWidget, QTableWidgetItem, QWidget

from app.chain_import import FIELDS, RowFault
from app.errors import UserError
from app.tabular.cells import Cell, Row
from app.tabular.read import Table
from app.ui.parts import GRID, column, short
from app.ui.words import WORDS, tr, trm, trn

ROWS = 6
"""Rows that are shown before anything is taken."""
MOST = 200
"""Faults that are listed; the rest is counted."""


class ChainPreview(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.rows, self.faults = QTableWidget(), QListWidget()
        self.rows.setAccessibleName(tr("chain", "The first rows of the file"))
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setTabKeyNavigation(False)
        self.rows.setWordWrap(False)
        self.rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.faults.setAccessibleName(tr("chain", "What is to be put right in the file"))
        self.faults.setWordWrap(True)
        self.faults.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.faults.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.faults.hide()
        lines = column(self)
        lines.addWidget(self.rows, 1)
        lines.addWidget(self.faults, 1)
        lines.addStretch(0)

    def show_rows(self, table: Table, mapping: Mapping[str, int]) -> None:
        """Each heading tells what the column is read as."""
        rows = first_rows(table)
        self.rows.setColumnCount(len(table.columns))
        self.rows.setRowCount(len(rows))
        self.rows.setHorizontalHeaderLabels(headings(table.columns, mapping))
        self.rows.setVerticalHeaderLabels([str(r.number) for r in rows])
        for number, row in enumerate(rows):
            for place, cell in enumerate(row.cells):
                self.rows.setItem(number, place, QTableWidgetItem(short(cell_words(cell), 200)))
        self.rows.resizeColumnsToContents()
        for place in range(len(table.columns)):
            self.rows.setColumnWidth(place, min(self.rows.columnWidth(place), 220))
        self.rows.setMaximumHeight(self.tall())

    def tall(self) -> int:
        """What the rows need, so that the rest is left to the faults."""
        rows = sum(self.rows.rowHeight(n) for n in range(self.rows.rowCount()))
        return rows + self.rows.horizontalHeader().sizeHint().height() + 2 * GRID + 4

    def show_faults(self, faults: Sequence[RowFault]) -> None:
        self.faults.clear()
        self.faults.addItems([fault_words(f) for f in faults[:MOST]])
        if more := len(faults[MOST:]):
            self.faults.addItem(trn("chain", "and {n} more", "and {n} more", more))
        self.faults.setVisible(bool(faults))


def first_rows(table: Table) -> list[Row]:
    """As many as can be read: what cannot is told as a fault."""
    found: list[Row] = []
    try:
        for row in islice(table.rows(), ROWS):
            found.append(row)
    except UserError:
        return found
    return found


def headings(columns: Sequence[str], mapping: Mapping[str, int]) -> list[str]:
    fields = {column: trm(FIELDS[field]) for field, column in mapping.items()}
    read = [tr("chain", "→ {field}", field=fields[n]) if n in fields else "–" for n in range(len(columns))]
    return [f"{short(c, 40)}\n{r}" for c, r in zip(columns, read, strict=True)]


def cell_words(cell: Cell) -> str:
    if isinstance(cell, date):
        return WORDS.formats.short_date(cell)
    return "" if cell is None else str(cell)


def fault_words(fault: RowFault) -> str:
    """“C7 (Country): what is wrong”."""
    what = trm(fault.what)
    if not fault.place:
        return what
    return tr("chain", "{place} ({column}): {what}", place=fault.place, column=fault.column, what=what)
