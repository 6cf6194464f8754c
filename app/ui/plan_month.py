"""The plan as a month: what is due on which day, and the list of the day that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from app.core.plan import Item
from app.core.workbench import other_month
from app.ui.icons import pixmap
from app.ui.parts import GRID, button, column, icon_button, label, row
from app.ui.plan_month_grid import MonthGrid, sign_of
from app.ui.plan_month_model import MonthModel, day_words
from app.ui.plan_view import PlanView
from app.ui.plan_words import PlanWords
from app.ui.words import WORDS, tr

ID = Qt.ItemDataRole.UserRole
LOW = 330
"""Below this height the list of the day stands beside the month and not under it."""
LINES = 4


class PlanMonth(QWidget):
    """`chosen` tells an action that the user wants to see."""

    chosen = Signal(str)

    def __init__(self, words: PlanWords, view: PlanView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.view = words, view
        self.items: Sequence[Item] = ()
        self.day = view.month or words.session.today()
        self.back = icon_button("back", tr("plan", "The month before"))
        self.on = icon_button("arrow", tr("plan", "The month after"))
        self.today = button(tr("plan", "Today"), "flat")
        self.name, self.said = label("", "heading", wrap=False), label("", "accent")
        self.model = MonthModel(words, self)
        self.grid, self.list = MonthGrid(self.model), QListWidget()
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.move_by(-1))
        self.on.clicked.connect(lambda: self.move_by(1))
        self.today.clicked.connect(lambda: self.look_at(self.words.session.today()))
        self.grid.day_wanted.connect(self._walk)
        self.grid.moved.connect(self.move_by)
        self.grid.day_chosen.connect(self._follow)
        self.grid.chosen.connect(self.chosen)
        self.grid.list_wanted.connect(self._enter_list)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)

    # What it shows

    def show_items(self, items: Sequence[Item], selected: str) -> None:
        """The actions to show; the one that is looked at is marked."""
        self.items = items
        self.grid.selected = selected
        self.look_at(self.day)

    def look_at(self, day: date) -> None:
        """Show a day in its month."""
        self.day = self.view.month = day
        self.model.show_month(day, self.items)
        self.name.setText(WORDS.formats.month(day.strftime("%Y-%m")))
        self.grid.show_day(day)
        self._fill()

    def move_by(self, months: int) -> None:
        self.look_at(other_month(self.day, months))

    def mark(self, selected: str) -> None:
        """Another action is looked at."""
        self.grid.selected = selected
        self.grid.viewport().update()

    def _walk(self, day: date) -> None:
        """To a day of this month, or of the next one."""
        if day.replace(day=1) == self.model.month:
            self.grid.show_day(day)
        else:
            self.look_at(day)

    def _follow(self, day: date) -> None:
        self.day = self.view.month = day
        self._fill()

    def _fill(self) -> None:
        """The list of the day."""
        found = self.model.due.get(self.day, [])
        self.said.setText(day_words(self.day))
        self.list.clear()
        for item in found:
            line = QListWidgetItem(self.words.marked_title(item))
            line.setData(ID, item.id)
            if sign := sign_of(item, self.words):
                line.setIcon(QIcon(pixmap(*sign, 16)))
            self.list.addItem(line)
        if not found:
            line = QListWidgetItem(tr("plan", "Nothing is due on this day."))
            line.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(line)
        self.list.setAccessibleName(self.model.spoken(self.day))

    def _enter_list(self) -> None:
        if self.model.due.get(self.day):
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _choose(self, line: QListWidgetItem) -> None:
        if action := line.data(ID):
            self.chosen.emit(action)

    # How it is built

    def _lay_out(self) -> None:
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.grid)
        outer = column(self, gap=GRID // 2)
        outer.addLayout(self._head())
        self.both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.both.setSpacing(GRID)
        self.side = QWidget()
        lines = column(self.side, gap=GRID // 2)
        lines.addWidget(self.said)
        lines.addWidget(self.list, 1)
        self.both.addWidget(self.grid, 1)
        self.both.addWidget(self.side)
        outer.addLayout(self.both, 1)

    def _head(self) -> QHBoxLayout:
        line = row(gap=GRID // 2)
        for part in (self.back, self.on, self.name, self.today):
            line.addWidget(part)
        line.addStretch(1)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        self.both.setDirection(QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom)
        most = 16777215
        self.side.setFixedWidth(max(self.width() // 3, 200)) if low else self.side.setMinimumWidth(0)
        if not low:
            self.side.setMaximumWidth(most)
        height = self.fontMetrics().height() * (LINES + 1) + 3 * GRID
        self.side.setMaximumHeight(most if low else height)
