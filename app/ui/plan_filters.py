"""The row of filters above the plan."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.core.workbench import SOON
from app.ui.flow import Flow
from app.ui.icons import put_icon
from app.ui.parts import button, plain_tip
from app.ui.plan_lines import ORDERS, PROOF, WHICH, Filter
from app.ui.plan_words import status_words
from app.ui.words import tr, trn

Choices = Iterable[tuple[str, str]]
"""Pairs of word shown and value meant."""


class PlanFilters(QWidget):
    """`changed` comes when the user filters or orders otherwise; `wanted` says how.

    In a low window the finer filters are folded away behind `more`, which tells how many of them narrow.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("plan", "Find words"))
        self.text.setAccessibleName(tr("plan", "Find words in the plan"))
        self.text.setClearButtonEnabled(True)
        self.text.setFixedWidth(20 * self.fontMetrics().averageCharWidth() + 16)
        self.order = self._box(tr("plan", "Order and groups"), zip(order_words(), ORDERS, strict=True), whole=True)
        self.which = self._box(tr("plan", "Which actions"), zip(which_words(), WHICH, strict=True), whole=True)
        self.step = self._box(tr("plan", "Step"), ())
        self.owner = self._box(tr("plan", "Who"), ())
        self.status = self._box(tr("plan", "Status"), ())
        self.proof = self._box(tr("plan", "Files as proof"), zip(proof_words(), PROOF, strict=True), whole=True)
        self.hidden = QCheckBox(tr("plan", "Show removed and no longer called for"))
        self.more = button("", "link")
        self.low = self.narrow = False
        fill(self.status, tr("plan", "Any status"), ((w, s) for s, w in status_words().items()))
        self._lay_out()

    @property
    def boxes(self) -> dict[str, QComboBox]:
        names = ("order", "which", "step", "owner", "status", "proof")
        return {name: getattr(self, name) for name in names}

    def _lay_out(self) -> None:
        self.fine: tuple[QWidget, ...] = (self.step, self.owner, self.status, self.proof, self.hidden)
        layout = Flow(self)
        for widget in (self.text, self.order, self.which, self.more, *self.fine):
            layout.addWidget(widget)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fold)
        self.more.hide()
        self.text.textChanged.connect(self.changed)
        for box in self.boxes.values():
            box.currentIndexChanged.connect(self.changed)
        self.hidden.toggled.connect(self.changed)
        self.changed.connect(self._say)

    def _box(self, name: str, choices: Choices, whole: bool = False) -> QComboBox:
        """`whole`: as wide as its longest choice, and not only as wide as most."""
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        policy = QComboBox.SizeAdjustPolicy
        box.setSizeAdjustPolicy(policy.AdjustToContents if whole else policy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(11)
        for word, value in choices:
            box.addItem(word, value)
        return box

    # In a low window

    def set_low(self, low: bool, narrow: bool) -> None:
        """Leave more room below; where it is narrow as well, the order folds away, too."""
        self.low, self.narrow = low, narrow
        self._fold()

    def _fold(self) -> None:
        folded = self.low and not self.more.isChecked()
        self.more.setVisible(self.low)
        for part in self.fine:
            part.setVisible(not folded)
        self.order.setVisible(not (folded and self.narrow))
        self._say()

    def _say(self) -> None:
        """The fold's words; closed, they tell how many filters narrow behind it."""
        n = 0 if self.more.isChecked() else self.wanted().folded
        some = trn("plan", "More filters ({n} is set)", "More filters ({n} are set)", n)
        words = some if n else tr("plan", "More filters")
        self.more.setText(tr("plan", "Fewer filters") if self.more.isChecked() else words)
        put_icon(self.more, "down" if self.more.isChecked() else "right")

    # What is chosen

    def offer(self, steps: Choices, owners: Iterable[str]) -> None:
        """The steps and owners to choose from. A choice that is there no more falls back to all."""
        fill(self.step, tr("plan", "All steps"), steps)
        fill(self.owner, tr("plan", "Anybody"), ((o, o) for o in owners))

    def wanted(self) -> Filter:
        chosen = {name: box.currentData() or "" for name, box in self.boxes.items()}
        return Filter(**chosen, text=self.text.text(), hidden=self.hidden.isChecked())

    def put(self, wanted: Filter) -> None:
        """Show a filter without telling. What is not offered any more falls back to all."""
        self.blockSignals(True)
        self.text.setText(wanted.text)
        self.hidden.setChecked(wanted.hidden)
        for name, box in self.boxes.items():
            box.setCurrentIndex(max(box.findData(getattr(wanted, name)), 0))
        self.blockSignals(False)
        self._say()

    def clear(self) -> None:
        """Let everything pass; order and what is hidden stay as they are."""
        kept = self.wanted()
        self.put(Filter(order=kept.order, hidden=kept.hidden))
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
        tr("plan", "By priority"),
        tr("plan", "By status"),
    )


def which_words() -> tuple[str, ...]:
    return (
        tr("plan", "All actions"),
        tr("plan", "Overdue"),
        tr("plan", "Overdue or due in {n} days", n=SOON),
        tr("plan", "To confirm"),
        tr("plan", "Waiting for others"),
    )


def proof_words() -> tuple[str, ...]:
    return (tr("plan", "With or without files"), tr("plan", "With files"), tr("plan", "Without files"))
