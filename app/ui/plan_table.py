"""The plan's table: widths, keys, and the row that is being looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.core.plan import Item
from app.ui.plan_delegate import PlanDelegate
from app.ui.plan_lines import hidden
from app.ui.plan_model import Column, PlanModel
from app.ui.words import tr

WIDTHS = {
    Column.MARK: 13,
    Column.STEP: 6,
    Column.OWNER: 18,
    Column.DUE: 14,
    Column.PRIORITY: 13,
    Column.COST: 15,
    Column.STATUS: 12,
    Column.NOTE: 24,
}
"""In letters, and never narrower than the heading. The title takes what is left."""
WAITING = 16
"""The status's width where it says for what an action waits."""
FULL_STEP = 20
"""The step's width where there is room for its title."""
ROOMY = 136
"""From this width on, in letters, the note has a column of its own."""
SNUG = 116
"""Below this width the priority stands in the detail alone."""
COSTLY = 104
"""From this width on costs have a column, where there are any."""
TIGHT = 92
"""Below this width an alert is told by its sign, and a title stands without its code."""
TIGHT_WIDTHS = {Column.OWNER: 14, Column.STATUS: 11}
SIGN = 5
"""The width of an alert's sign."""


class PlanTable(QTableView):
    """Enter edits a cell, or goes to the detail from one that cannot be edited. Delete removes what is selected.

    Shift, Ctrl and Ctrl+A select several actions; Escape leaves the one that is looked at.
    """

    chosen = Signal(str)
    selection_changed = Signal()
    detail_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, model: PlanModel, owners: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = model
        self.shape: tuple[object, ...] = ()
        """What the columns were fitted to."""
        self.setModel(model)
        self.setItemDelegate(PlanDelegate(owners, self))
        self.setAccessibleName(tr("plan", "The plan"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.SelectedClicked)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setCornerButtonEnabled(False)
        self._set_headers()
        model.layoutChanged.connect(self.span_headings)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def _set_headers(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() * 2 + 10)

    def fit(self, width: int) -> None:
        """Choose the columns and their widths for the room there is, and for what the plan holds."""
        letter = max(self.fontMetrics().averageCharWidth(), 1)
        shape = width, letter, *self.plan.words.holds(), width // letter < TIGHT and self._worded()
        if shape == self.shape:
            return
        self.shape = shape
        letters = width // letter
        costs, waits = self.plan.words.holds()
        self.setColumnHidden(Column.NOTE, letters < ROOMY)
        self.setColumnHidden(Column.PRIORITY, letters < SNUG)
        self.setColumnHidden(Column.STEP, letters < ROOMY)  # the code tells the step
        self.setColumnHidden(Column.COST, letters < COSTLY or not costs)
        self.plan.full_steps, self.plan.signs_only = letters >= ROOMY, letters < TIGHT
        for column, wanted in self._widths(waits).items():
            least = 0 if self.plan.signs_only else self.horizontalHeader().sectionSizeHint(column)
            self.setColumnWidth(column, max(wanted * letter, least))
        if self.plan.full_steps:
            self.setColumnWidth(Column.STEP, FULL_STEP * letter)

    def _widths(self, waits: bool) -> dict[Column, int]:
        """In letters. A sign stands for its word only where every row has one."""
        if not self.plan.signs_only:
            return WIDTHS | ({Column.STATUS: WAITING} if waits else {})
        return WIDTHS | TIGHT_WIDTHS | ({} if self._worded() else {Column.MARK: SIGN})

    def _worded(self) -> bool:
        """Is there an alert without a sign?"""
        return any(line.item and (hidden(line.item) or line.item.to_confirm) for line in self.plan.lines)

    def span_headings(self) -> None:
        """A group's heading stands over all columns, in a row of one line."""
        self.clearSpans()
        headings = [row for row, line in enumerate(self.plan.lines) if line.item is None]
        for row in headings:
            self.setSpan(row, 0, 1, len(Column))
        self._space_rows({*headings})

    def _space_rows(self, headings: set[int]) -> None:
        """A row that was a heading's may be an action's now. Only what differs is set: a plan may have 1,000 rows."""
        rows, flat = self.verticalHeader(), self.fontMetrics().height() + 10
        tall = rows.defaultSectionSize()
        if not headings and rows.length() == tall * rows.count():
            return
        for row in range(rows.count()):
            wanted = flat if row in headings else tall
            if rows.sectionSize(row) != wanted:
                rows.resizeSection(row, wanted)

    def current(self) -> Item | None:
        return self.plan.item(self.currentIndex().row())

    def several(self) -> list[Item]:
        """The actions that are selected, from top to bottom, where there is more than one."""
        ranges: list[QItemSelectionRange] = self.selectionModel().selection().toList()
        rows = sorted({row for r in ranges for row in range(r.top(), r.bottom() + 1)})
        found = [item for row in rows if (item := self.plan.item(row))]
        return found if len(found) > 1 else []

    def choose(self, action: str) -> bool:
        """Select an action and bring it into view. False where it is not shown."""
        row = self.plan.row_of(action)
        if row < 0:
            return False
        column = max(self.currentIndex().column(), int(Column.TITLE))
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.setCurrentIndex(self.plan.index(row, column))
        self.scrollTo(self.plan.index(row, Column.TITLE))
        return True

    def choose_one(self) -> None:
        """Leave only the action that is looked at selected."""
        flags = QItemSelectionModel.SelectionFlag
        current = self.currentIndex()
        self.selectionModel().select(current, flags.ClearAndSelect | flags.Rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row that is being looked at stays in sight when something above takes room."""
        current = self.currentIndex()
        seen = current.isValid() and self.visualRect(current).top() < event.oldSize().height()
        super().resizeEvent(event)
        if seen:
            self.scrollTo(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() != QAbstractItemView.State.EditingState:
            self._enter()
        elif event.key() == Qt.Key.Key_Delete and self.current():
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.several():
            self.choose_one()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif index.isValid():
            self.detail_wanted.emit()

    def _tell(self, current: QModelIndex, _: QModelIndex) -> None:
        item = self.plan.item(current.row())
        self.chosen.emit(item.id if item else "")
