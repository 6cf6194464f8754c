"""How a ledger is to be read: which column is what, and how its numbers and dates are written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from app.ledger import FIELDS, Reading, guess
from app.tabular.read import Table
from app.ui.chain_mapping import ChainMapping
from app.ui.parts import GRID, column, label
from app.ui.words import tr


class TradeForm(QWidget):
    """`changed` comes when the user reads a column otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mapping = ChainMapping(FIELDS)
        self.currency, self.numbers, self.days = QLineEdit(), QComboBox(), QComboBox()
        self.fill()
        self.mapping.changed.connect(self.changed)
        for box in (self.numbers, self.days):
            box.activated.connect(self.changed)
        self.currency.editingFinished.connect(self.changed)
        self.lay_out()

    def show_table(self, table: Table) -> None:
        self.mapping.show_columns(table.columns, guess(table.columns))

    def reading(self) -> Reading:
        typed = self.currency.text().strip()
        columns = self.mapping.mapping()
        if typed:
            columns.pop("currency", None)
        return Reading(columns, self.numbers.currentData(), self.days.currentData(), typed)

    # How it is built

    def fill(self) -> None:
        as_shown = tr("ledger", "as the column shows")
        for words, data in ((as_shown, None), ("1,234.50", False), ("1.234,50", True)):
            self.numbers.addItem(words, data)
        for words, data in ((as_shown, None), (tr("ledger", "day first"), True), (tr("ledger", "month first"), False)):
            self.days.addItem(words, data)
        self.currency.setPlaceholderText(tr("ledger", "such as MYR"))
        self.currency.setMaxLength(4)

    def lay_out(self) -> None:
        lines = column(self, gap=GRID)
        lines.addWidget(self.mapping)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        rows = (
            (tr("ledger", "One currency for all rows"), self.currency),
            (tr("ledger", "Numbers"), self.numbers),
            (tr("ledger", "Dates"), self.days),
        )
        for number, (words, field) in enumerate(rows):
            name = label(words)
            name.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(name, number, 0)
            grid.addWidget(field, number, 1)
        lines.addLayout(grid)
        lines.addStretch(1)
