"""The row of filters above the plan."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.ui.flow import Flow
from app.ui.parts import plain_tip
from app.ui.plan_lines import ORDERS, Filter
from app.ui.plan_words import status_words
from app.ui.words import tr

Choices = Iterable[tuple[str, str]]
"""Pairs of word shown and value meant."""


class PlanFilters(QWidget):
    """`changed` comes when the user filters or orders otherwise; `wanted` says how."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("plan", "Find words"))
        self.text.setAccessibleName(tr("plan", "Find words in the plan"))
        self.text.setClearButtonEnabled(True)
        self.text.setFixedWidth(20 * self.fontMetrics().averageCharWidth() + 16)
        self.order = self._box(tr("plan", "Order"), zip(order_words(), ORDERS, strict=True))
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.step = self._box(tr("plan", "Step"), ())
        self.owner = self._box(tr("plan", "Who"), ())
        self.status = self._box(tr("plan", "Status"), ())
        self.overdue = QCheckBox(tr("plan", "Overdue only"))
        self.hidden = QCheckBox(tr("plan", "Show removed and no longer called for"))
        fill(self.status, tr("plan", "Any status"), ((w, s) for s, w in status_words().items()))
        self._lay_out()

    def _lay_out(self) -> None:
        layout = Flow(self)
        for widget in (self.text, self.order, self.step, self.owner, self.status, self.overdue, self.hidden):
            layout.addWidget(widget)
        self.text.textChanged.connect(self.changed)
        for box in (self.order, self.step, self.owner, self.status):
            box.currentIndexChanged.connect(self.changed)
        for check in (self.overdue, self.hidden):
            check.toggled.connect(self.changed)

    def _box(self, name: str, choices: Choices) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(11)
        for word, value in choices:
            box.addItem(word, value)
        return box

    def offer(self, steps: Choices, owners: Iterable[str]) -> None:
        """The steps and owners to choose from. A choice that is there no more falls back to all."""
        fill(self.step, tr("plan", "All steps"), steps)
        fill(self.owner, tr("plan", "Anybody"), ((o, o) for o in owners))

    def wanted(self) -> Filter:
        return Filter(
            step=self.step.currentData() or "",
            owner=self.owner.currentData() or "",
            status=self.status.currentData() or "",
            text=self.text.text(),
            overdue=self.overdue.isChecked(),
            hidden=self.hidden.isChecked(),
            order=self.order.currentData(),
        )

    def clear(self) -> None:
        """Let everything pass; order and what is hidden stay as they are."""
        self.blockSignals(True)
        self.text.clear()
        self.overdue.setChecked(False)
        for box in (self.step, self.owner, self.status):
            box.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()


def fill(box: QComboBox, everything: str, choices: Choices) -> None:
    """Offer choices after "everything", keeping the present one where it is still offered. Quiet if nothing changed."""
    offered = [(everything, ""), *choices]
    if offered == [(box.itemText(n), box.itemData(n)) for n in range(box.count())]:
        return
    value = box.currentData()
    box.blockSignals(True)
    box.clear()
    for word, meant in offered:
        box.addItem(word, meant)
        box.setItemData(box.count() - 1, plain_tip(word), Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(max(box.findData(value), 0))
    box.blockSignals(False)


def order_words() -> tuple[str, ...]:
    return (
        tr("plan", "Most urgent first"),
        tr("plan", "By month due"),
        tr("plan", "By step"),
        tr("plan", "By person"),
    )
