"""Several actions at once: what is set here is set on all that are chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from app.ui.editors.date_field import DateField
from app.ui.flow import Flow
from app.ui.parts import GRID, button, label, row
from app.ui.plan_model import Column
from app.ui.plan_words import status_words
from app.ui.style import role
from app.ui.words import tr, trn


class PlanBulk(QFrame):
    """Hidden until more than one action is chosen.

    `change_wanted` carries what is set, by column; what is left as it is, is not in it.
    """

    change_wanted = Signal(object)
    aside_wanted = Signal()
    none_wanted = Signal()

    def __init__(self, owners: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "notice-info")
        self.owners, self.count = owners, 0
        self.said = label("", "accent", wrap=False)
        self.owner, self.due, self.status = QComboBox(), DateField(), QComboBox()
        self.change = button(tr("plan", "Change them all"), "primary")
        self.aside = button(tr("plan", "Set aside"))
        self.none = button(tr("plan", "Choose none"), "link")
        self._set_up()
        self._lay_out()
        self.hide()

    def _set_up(self) -> None:
        self.owner.setEditable(True)
        self.owner.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for box in (self.owner, self.status):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        line = cast(QLineEdit, self.owner.lineEdit())
        role(self.owner, "said")  # as dark as what its neighbors say
        line.setPlaceholderText(tr("plan", "Who: as it is"))
        line.textChanged.connect(lambda _: self._judge())
        self.status.addItem(tr("plan", "Status: as it is"), "")
        for status, words in status_words().items():
            self.status.addItem(words, status)
        self.status.currentIndexChanged.connect(lambda _: self._judge())
        self.due.setSpecialValueText(tr("plan", "Due: as it is"))
        self.due.dateChanged.connect(lambda _: self._judge())
        self.change.clicked.connect(self._tell)
        self.aside.clicked.connect(self.aside_wanted)
        self.none.clicked.connect(self.none_wanted)
        for field, name in zip(self.fields, (tr("plan", "Who"), tr("plan", "Due"), tr("plan", "Status")), strict=True):
            field.setAccessibleName(name)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return self.owner, self.due, self.status

    def _lay_out(self) -> None:
        outer = row(self)
        outer.setContentsMargins(12, 4, 12, 4)
        line = Flow(gap=GRID)
        for part in (self.said, *self.fields, self.change, self.aside, self.none):
            line.addWidget(part)
        outer.addWidget(line, 1)

    def show_count(self, count: int) -> None:
        """How many are chosen. Another number starts anew, so that nothing set for others is set by mistake."""
        if count == self.count:
            return
        self.count = count
        self.said.setText(trn("plan", "{n} action chosen", "{n} actions chosen", count))
        if count > 1 and self.isHidden():
            self.clear()
        self.setVisible(count > 1)

    def clear(self) -> None:
        """Everything as it is."""
        self.owner.clear()
        self.owner.addItems(self.owners())
        self.owner.setCurrentIndex(-1)
        self.owner.setEditText("")
        self.due.rest.drop()
        self.due.put("")
        self.status.setCurrentIndex(0)
        self._judge()

    def values(self) -> dict[Column, Any]:
        """What is set here."""
        owner, day, status = self.owner.currentText().strip(), self.due.iso(), self.status.currentData()
        found = {Column.OWNER: owner, Column.DUE: day and date.fromisoformat(day), Column.STATUS: status}
        return {column: value for column, value in found.items() if value}

    def _judge(self) -> None:
        self.change.setEnabled(bool(self.values()))

    def _tell(self) -> None:
        if values := self.values():
            self.change_wanted.emit(values)
            self.clear()
