"""A month as a table for Qt: weeks as rows, days as cells, each with the actions that are due on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.plan import Item
from app.core.workbench import by_day, weeks
from app.ui.plan_words import PlanWords
from app.ui.words import WORDS, tr, trn

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
DAY, ITEMS = Role.UserRole + 1, Role.UserRole + 2
DAYS = 7


class MonthModel(QAbstractTableModel):
    """Weeks begin on the day on which they begin where the language is spoken."""

    def __init__(self, words: PlanWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.month = words.session.today().replace(day=1)
        self.weeks: list[list[date]] = []
        self.due: dict[date, list[Item]] = {}

    def show_month(self, month: date, items: Iterable[Item]) -> None:
        self.beginResetModel()
        self.month = month.replace(day=1)
        self.weeks = weeks(month, WORDS.formats.locale.first_week_day)
        self.due = by_day(items)
        self.endResetModel()

    def day(self, index: Index) -> date:
        return self.weeks[index.row()][index.column()]

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; none where the month does not show it."""
        for row, week in enumerate(self.weeks):
            if day in week:
                return self.index(row, week.index(day))
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.weeks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DAYS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        locale = WORDS.formats.locale
        width = "abbreviated" if role == Role.DisplayRole else "wide"
        return locale.days["stand-alone"][width][(locale.first_week_day + section) % DAYS]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day(index)
        if role == DAY:
            return day
        if role == ITEMS:
            return self.due.get(day, [])
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            return self.spoken(day)
        return str(day.day) if role == Role.DisplayRole else None

    def spoken(self, day: date) -> str:
        """The day, and all that is due on it."""
        items = self.due.get(day, [])
        head = day_words(day)
        if day == self.words.session.today():
            head = tr("plan", "{day}, today", day=head)
        if not items:
            return tr("plan", "{day}: nothing is due", day=head)
        count = trn("plan", "{n} action is due", "{n} actions are due", len(items))
        return f"{head}: {count}. " + ". ".join(self.words.marked_title(i) for i in items)


def day_words(day: date) -> str:
    """Tuesday, November 24, 2026."""
    from babel.dates import format_date

    return format_date(day, "full", locale=WORDS.formats.locale)
