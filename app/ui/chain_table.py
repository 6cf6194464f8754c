"""The table of the supply chain: widths, keys, and the row that is being looked at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.core.chain import Site
from app.ui.cell_frame import CellFrame
from app.ui.chain_model import FIELDS, ChainModel, Column
from app.ui.words import tr

TIGHT = 50
"""Letters that names, countries and goods need together."""
SHARES = {Column.NAME: 30, Column.PARENT: 20, Column.COUNTRY: 18, Column.GOODS: 28}
"""How the columns that hold words share what the others leave."""
FITTED = (Column.MARK, Column.TIER, Column.WORKERS)
"""As wide as what stands in them."""
ROOMY = 96
"""From this width on, in letters, whom a site delivers to has a column of its own."""


class ChainTable(QTableView):
    """Enter and a double click go to the form, at the field of the cell; Delete removes the site, Insert adds one."""

    chosen = Signal(str)
    form_wanted = Signal(str)
    removal_wanted = Signal()
    addition_wanted = Signal()

    def __init__(self, model: ChainModel) -> None:
        super().__init__()
        self.chain = model
        self.setModel(model)
        self.setItemDelegate(CellFrame(self))
        self.setAccessibleName(tr("chain", "The supply chain"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setCornerButtonEnabled(False)
        self._set_headers()
        self.selectionModel().currentRowChanged.connect(self._tell)

    def _set_headers(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(24)
        self.setSortingEnabled(True)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 12)

    def fit(self) -> None:
        """Choose the columns and their widths for the room there is."""
        letter, room = self.fontMetrics().averageCharWidth(), self.viewport().width()
        self.setColumnHidden(Column.PARENT, room // max(letter, 1) < ROOMY)
        self.setColumnHidden(Column.MARK, not any(self.chain.marks.values()))
        self.setColumnHidden(Column.WORKERS, False)
        needed = {c: self.needed(c) + letter for c in FITTED if not self.isColumnHidden(c)}
        if room - sum(needed.values()) < TIGHT * letter:
            needed.pop(Column.WORKERS, None)  # the form tells it; a name that is cut tells nothing
            self.setColumnHidden(Column.WORKERS, True)
        for column, width in needed.items():
            self.setColumnWidth(column, width)
        self._share_out(room - sum(needed.values()))

    def _share_out(self, room: int) -> None:
        """What is left goes to the columns that hold words."""
        shares = {c: s for c, s in SHARES.items() if not self.isColumnHidden(c)}
        if self._too_narrow(room * SHARES[Column.PARENT] // sum(shares.values())):
            self.setColumnHidden(Column.PARENT, True)
            shares.pop(Column.PARENT, None)
        for column, share in shares.items():
            self.setColumnWidth(column, room * share // sum(shares.values()))

    def _too_narrow(self, width: int) -> bool:
        """A heading that is cut tells nothing; the form tells whom a site delivers to."""
        return width < self.horizontalHeader().sectionSizeHint(Column.PARENT)

    def needed(self, column: int) -> int:
        """Pixels for what stands in a column and above it."""
        return max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))

    def current(self) -> Site | None:
        return self.chain.site(self.currentIndex().row())

    def choose(self, site: str) -> bool:
        """Select a site and bring it into view. False where there is none."""
        row = self.chain.row_of(site)
        if row < 0:
            return False
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.setCurrentIndex(self.chain.index(row, max(self.currentIndex().column(), int(Column.NAME))))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open_form()
        elif event.key() == Qt.Key.Key_Delete and self.current():
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.addition_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._open_form()

    def _open_form(self) -> None:
        if self.current():
            self.form_wanted.emit(FIELDS.get(Column(self.currentIndex().column()), "name"))

    def _tell(self, current: QModelIndex, _: QModelIndex) -> None:
        site = self.chain.site(current.row())
        self.chosen.emit(site.id if site else "")
