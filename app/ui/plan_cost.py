"""What an action costs: an amount and its currency, read and written as the language does it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.core.plan import Item
from app.ui.amounts import Number, amount, usual_currency, written
from app.ui.parts import GRID, column, label, row
from app.ui.plan_words import PlanWords
from app.ui.style import role
from app.ui.typed import Typed
from app.ui.words import WORDS, tr

COMMON = ("USD", "EUR")


class PlanCost(QWidget):
    """`told` carries what is to be changed in the action's edit. What is no number or currency is said, not kept."""

    told = Signal(object)

    def __init__(self, words: PlanWords) -> None:
        super().__init__()
        self.words = words
        self.item: Item | None = None
        self.amount, self.currency = QLineEdit(), QComboBox()
        self.fault = label("", "danger")
        self.typed_amount = Typed(self.amount, lambda _: self._tell())
        self.typed_currency = Typed(self._set_up(), lambda _: self._tell())
        self.currency.activated.connect(lambda _: self.typed_currency.flush())
        self._lay_out()

    def _set_up(self) -> QLineEdit:
        self.currency.setEditable(True)
        self.currency.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.currency.setMinimumContentsLength(5)
        self.currency.addItems(list(dict.fromkeys(filter(None, (usual_currency(self.words.session), *COMMON)))))
        self.currency.setCurrentIndex(-1)
        line = cast(QLineEdit, self.currency.lineEdit())
        line.setMaxLength(3)
        return line

    def _lay_out(self) -> None:
        names = (tr("plan", "Amount"), self.amount), (tr("plan", "Currency"), self.currency)
        line = row(gap=GRID)
        for words, field in names:
            pair, name = column(gap=2), label(words, "muted", wrap=False)
            name.setBuddy(field)
            field.setAccessibleName(words)
            pair.addWidget(name)
            pair.addWidget(field)
            line.addLayout(pair, 1 if field is self.amount else 0)
        lines = column(self, gap=GRID // 2)
        lines.addLayout(line)
        lines.addWidget(self.fault)
        self.fault.hide()

    def show_item(self, item: Item) -> None:
        """Show the cost as it is kept; what is being typed stays, and what was refused of this action."""
        before, self.item = self.item, item
        other = before is None or before.id != item.id
        if other or kept(before) != kept(item):
            self._say("")
            if other or amount(self.amount.text()) != item.edit.cost:
                self.typed_amount.put(written(item.edit.cost))
            self.typed_currency.put(item.edit.currency or usual_currency(self.words.session))
        for field in (self.amount, self.currency):
            field.setEnabled(not self.words.session.read_only)

    def flush(self) -> None:
        self.typed_amount.flush()
        self.typed_currency.flush()

    def _tell(self) -> None:
        cost, currency = amount(self.amount.text()), self.currency.currentText().strip().upper()
        fault = fault_in(cost, currency)
        self._say(fault)
        if isinstance(cost, str) or fault or self.item is None:
            return
        change: dict[str, Any] = {"cost": cost, "currency": currency if cost is not None else ""}
        if tuple(change.values()) != kept(self.item):
            self.told.emit(change)

    def _say(self, fault: str) -> None:
        role(self.amount, "wrong" if fault else "")
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))


def kept(item: Item | None) -> tuple[Decimal | None, str]:
    return (item.edit.cost, item.edit.currency) if item else (None, "")


def fault_in(cost: Number, currency: str) -> str:
    """Why an amount and its currency cannot be kept; empty where they can."""
    if isinstance(cost, str):
        return tr("plan", "This is no amount, so it is not saved. Write one such as 1200 or 99.50.")
    if cost is not None and currency not in WORDS.formats.locale.currencies:
        return tr("plan", "This is no currency, so it is not saved. Write three letters, such as MYR.")
    return ""
