"""The plan in three ways: a table with its sums, a month, a timeline. The table's selection holds for all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.plan import Item
from app.core.workbench import totals
from app.ui.parts import label
from app.ui.plan_bulk import PlanBulk
from app.ui.plan_lines import Line, hidden
from app.ui.plan_model import PlanModel
from app.ui.plan_month import PlanMonth
from app.ui.plan_table import PlanTable
from app.ui.plan_timeline import PlanTimeline
from app.ui.plan_view import PlanView
from app.ui.plan_words import PlanWords
from app.ui.words import WORDS, tr


class PlanViews(QStackedWidget):
    """Month and timeline are made when they are first seen. `chosen` tells an action that is to be selected."""

    chosen = Signal(str)
    detail_wanted = Signal()
    counted = Signal()
    """Several actions are selected now, or no longer so."""

    def __init__(self, words: PlanWords, view: PlanView, owners: Callable[[], list[str]]) -> None:
        super().__init__()
        self.words, self.view = words, view
        self.items: list[Item] = []
        self.model = PlanModel(words, self)
        self.table = PlanTable(self.model, owners)
        self.bulk, self.sums = PlanBulk(owners), label("", "muted")
        self.costs = False
        self.month: PlanMonth | None = None
        self.timeline: PlanTimeline | None = None
        self.page = QWidget()
        self._lay_out()
        self._sort_as_it_was()
        self.table.selection_changed.connect(self._count)
        self.table.detail_wanted.connect(self.detail_wanted)
        self.bulk.none_wanted.connect(self.table.choose_one)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        for part in (self.bulk, self.sums):
            column.addWidget(part)
        self.sums.hide()
        self.addWidget(self.page)

    def _sort_as_it_was(self) -> None:
        order = Qt.SortOrder.DescendingOrder if self.view.descending else Qt.SortOrder.AscendingOrder
        header = self.table.horizontalHeader()
        header.setSortIndicator(self.view.sorted_by, order)
        header.sortIndicatorChanged.connect(self._keep_order)

    def _keep_order(self, column: int, order: Qt.SortOrder) -> None:
        self.view.sorted_by, self.view.descending = column, order == Qt.SortOrder.DescendingOrder

    # What is shown

    def show_lines(self, lines: list[Line]) -> None:
        self.model.set_lines(lines)
        self.items = [line.item for line in lines if line.item]
        self._show_sums()
        self._count()
        self._show_items()

    def show_view(self, name: str) -> None:
        self.view.shown = name
        self.setCurrentWidget(self._made(name))
        self._show_items()
        if self.timeline and name == "timeline":
            self.timeline.reveal()
        self.enter()

    def enter(self) -> None:
        """Put the focus into what is shown."""
        shown = self.currentWidget()
        (shown if isinstance(shown, PlanMonth | PlanTimeline) else self.table).setFocus()

    def mark(self, action: str) -> None:
        """Another action is looked at."""
        if isinstance(shown := self.currentWidget(), PlanMonth | PlanTimeline):
            shown.mark(action)

    def _made(self, name: str) -> QWidget:
        if name == "month" and self.month is None:
            self.month = PlanMonth(self.words, self.view)
            self.month.chosen.connect(self.chosen)
            self.addWidget(self.month)
        if name == "timeline" and self.timeline is None:
            self.timeline = PlanTimeline(self.words)
            self.timeline.chosen.connect(self.chosen)
            self.timeline.detail_wanted.connect(self.detail_wanted)
            self.addWidget(self.timeline)
        found = {"month": self.month, "timeline": self.timeline}.get(name)
        return found or self.page

    def _show_items(self) -> None:
        if isinstance(shown := self.currentWidget(), PlanMonth | PlanTimeline):
            shown.show_items(self.items, self.view.selected)

    def _show_sums(self) -> None:
        """What everything that is shown costs, currency by currency."""
        sums = [WORDS.formats.money(amount, currency).strip() for currency, amount in totals(self.items).items()]
        self.sums.setText(tr("plan", "Cost of the actions shown: {sums}", sums=" · ".join(sums)))
        self.costs = bool(sums)

    def _count(self) -> None:
        locked = self.words.session.read_only
        self.bulk.show_count(0 if locked else sum(not hidden(i) for i in self.table.several()))
        self.sums.setVisible(self.costs and self.bulk.isHidden())
        self.counted.emit()
