"""The plan as a table for Qt: one row a line, cells to read and to edit. Edits are told, not made here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import IntEnum
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QIcon

from app.core.plan import Edit, Item
from app.core.workbench import ORDERS
from app.i18n.format import sort_key
from app.ui import plan_words
from app.ui.icons import pixmap
from app.ui.parts import plain_tip
from app.ui.plan_lines import Line, hidden
from app.ui.plan_words import PlanWords
from app.ui.style import colors
from app.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Flag = Qt.ItemFlag
CODE = Role.UserRole + 1
"""The small code that advisers know an action by."""
HEADING = Role.UserRole + 2
"""True for the heading of a group."""


class Column(IntEnum):
    MARK = 0
    TITLE = 1
    STEP = 2
    OWNER = 3
    DUE = 4
    PRIORITY = 5
    COST = 6
    STATUS = 7
    NOTE = 8


READ = Flag.ItemIsEnabled | Flag.ItemIsSelectable
CHANGED_HERE = READ | Flag.ItemIsEditable
EDITABLE = (Column.OWNER, Column.DUE, Column.STATUS, Column.NOTE)
BY_VALUE = {
    Column.MARK: "alert",
    Column.DUE: "due",
    Column.PRIORITY: "priority",
    Column.COST: "cost",
    Column.STATUS: "status",
}
"""Columns that are sorted by what they mean; the others by their words."""


class PlanModel(QAbstractTableModel):
    """`edited` carries the Edit that the user made in a cell."""

    edited = Signal(Edit)

    def __init__(self, words: PlanWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.lines: list[Line] = []
        self.given: list[Line] = []
        self.rows: dict[str, int] = {}
        self.names = column_names()
        self.full_steps = self.signs_only = False
        """Room for a step's title, or for no more than the sign of an alert?"""
        self.sorted_by, self.sort_order = -1, Qt.SortOrder.AscendingOrder
        self._show: dict[int, Callable[[Item], str]] = {
            Column.MARK: words.mark,
            Column.TITLE: words.title,
            Column.STEP: self._step,
            Column.OWNER: words.owner,
            Column.DUE: words.due,
            Column.PRIORITY: plan_words.level_word,
            Column.COST: words.money,
            Column.STATUS: self._status,
            Column.NOTE: lambda i: i.edit.note,
        }
        self._roles: dict[int, Callable[[Item, int], Any]] = {
            Role.DisplayRole: self._text,
            Role.EditRole: self._edit_value,
            Role.ToolTipRole: self._tip,
            Role.ForegroundRole: self._color,
            Role.DecorationRole: self._icon,
            Role.AccessibleTextRole: self._spoken,
            CODE: lambda i, c: words.code(i) if c == Column.TITLE and not self.signs_only else "",
        }

    # What stands in it

    def set_lines(self, lines: list[Line]) -> None:
        """Show other lines. Selection and open editors stay with their action."""
        self.given = lines
        found = self._sorted(lines)
        rows = {line.key: n for n, line in enumerate(found)}
        if [*rows] == [*self.rows]:
            self.lines = found
            self._tell_all()
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        names = [self.lines[i.row()].key for i in old]
        self.lines, self.rows = found, rows
        new = [self.index(rows[k], i.column()) if k in rows else QModelIndex() for k, i in zip(names, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _tell_all(self) -> None:
        """The lines are where they were: their cells are drawn again, no more."""
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(Column) - 1))

    def item(self, row: int) -> Item | None:
        return self.lines[row].item if 0 <= row < len(self.lines) else None

    def row_of(self, action: str) -> int:
        """The row of an action; -1 where it is not shown."""
        return self.rows.get(action, -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column, inside each group; -1 for the order of the lines as given."""
        self.sorted_by, self.sort_order = column, order
        self.set_lines(self.given)

    def _sorted(self, lines: list[Line]) -> list[Line]:
        if self.sorted_by < 0:
            return lines
        found: list[Line] = []
        part: list[Line] = []
        for line in (*lines, Line(None)):
            if line.item:
                part.append(line)
                continue
            found += [*sorted(part, key=self._key, reverse=self.sort_order == Qt.SortOrder.DescendingOrder), line]
            part = []
        return found[:-1]

    def _key(self, line: Line) -> Any:
        item, column = line.item, Column(self.sorted_by)
        assert item is not None
        if column == Column.STEP:
            return self.words.step_place(item)
        return ORDERS[BY_VALUE[column]](item) if column in BY_VALUE else sort_key(self._show[column](item))

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Role.DisplayRole:
            return None
        unsaid = self.signs_only and section == Column.MARK
        return "" if unsaid else self.names[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.item(index.row())
        if item is None:
            return Flag.NoItemFlags
        can_edit = index.column() in EDITABLE and not hidden(item) and not self.words.session.read_only
        return CHANGED_HERE if can_edit else READ

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        show = self._roles.get(role)
        if show is None and role != HEADING:
            return None
        line = self.lines[index.row()]
        if show and line.item:
            return show(line.item, index.column())
        if role == HEADING:
            return line.item is None
        return line.heading if index.column() == 0 and role in (Role.DisplayRole, Role.AccessibleTextRole) else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        item = self.item(index.row())
        if item is None or role != Role.EditRole:
            return False
        edit = changed(self.words, item, Column(index.column()), value)
        if edit != item.edit:
            self.edited.emit(edit)
        return True

    def _text(self, item: Item, column: int) -> str:
        seen = self.signs_only and column == Column.MARK and self._icon(item, column)
        return "" if seen else self._show[column](item)

    def _status(self, item: Item) -> str:
        """Its status, and what it waits for."""
        status = self.words.statuses[item.status]
        return f"{status}\n{self.words.waiting(item)}" if item.edit.after and self.words.waits(item) else status

    def _step(self, item: Item) -> str:
        """Its number, where there is no room for its title."""
        step = self.words.step_id(item)
        return self.words.step(step) if self.full_steps else self.words.step_number(step)

    def _edit_value(self, item: Item, column: int) -> Any:
        values = {
            Column.OWNER: self.words.owner(item) if item.edit.owner or item.action else "",
            Column.DUE: item.due,
            Column.STATUS: item.status,
        }
        return values.get(Column(column)) or self._show[column](item)

    def _tip(self, item: Item, column: int) -> str:
        if column == Column.PRIORITY:
            return plan_words.level_hint(item)
        if column == Column.STEP:
            return self.words.step(self.words.step_id(item))
        if column == Column.STATUS:
            return plain_tip(self.words.waiting_in_full(item))
        shown = column in (Column.MARK, Column.TITLE, Column.NOTE, Column.OWNER)
        return plain_tip(self._show[column](item)) if shown else ""

    def _color(self, item: Item, column: int) -> Any:
        c = colors()
        if not item.open or (column == Column.OWNER and not item.edit.owner) or column in (Column.STEP, Column.NOTE):
            return QColor(c.muted)
        if column == Column.MARK or (column == Column.DUE and item.overdue(self.words.session.today())):
            return QColor(c.danger if item.emergency else c.warning)
        return None

    def _icon(self, item: Item, column: int) -> Any:
        if column != Column.MARK or not item.open:
            return None
        if item.emergency:
            return sign("danger")
        return sign("warning") if item.overdue(self.words.session.today()) else None

    def _spoken(self, item: Item, column: int) -> str:
        """What a screen reader says: the column's name with the cell, as cells are read one by one."""
        said = self._show[column](item).replace("\n", ", ")
        if column == Column.STEP:
            return self.words.step(self.words.step_id(item))
        if column == Column.TITLE:
            return ", ".join(filter(None, (said, self.words.code(item))))
        return f"{self.names[Column(column)]}: {said}" if said else ""


def sign(kind: str) -> QIcon:
    """A drawing that can be seen in a selected row, too."""
    return drawn(kind, getattr(colors(), kind), colors().on_accent)


@cache
def drawn(kind: str, color: str, selected: str) -> QIcon:
    found = QIcon(pixmap(kind, color))
    found.addPixmap(pixmap(kind, selected), QIcon.Mode.Selected)
    return found


def column_names() -> dict[Column, str]:
    return {
        Column.MARK: tr("plan", "Alert"),
        Column.TITLE: tr("plan", "Action"),
        Column.STEP: tr("plan", "Step"),
        Column.OWNER: tr("plan", "Who"),
        Column.DUE: tr("plan", "Due"),
        Column.PRIORITY: tr("plan", "Priority"),
        Column.COST: tr("plan", "Cost"),
        Column.STATUS: tr("plan", "Status"),
        Column.NOTE: tr("plan", "Note"),
    }


def changed(words: PlanWords, item: Item, column: Column, value: Any) -> Edit:
    """The edit after a cell was set. What equals our proposal is not written down as the user's."""
    if column == Column.OWNER:
        owner = str(value).strip()
        return replace(item.edit, owner="" if owner == words.proposed_owner(item) else owner)
    if column == Column.DUE and isinstance(value, date):
        same = value == item.proposed_due and not item.own
        return replace(item.edit, due=None if same else value)
    if column == Column.STATUS:
        return replace(item.edit, status=str(value))
    return replace(item.edit, note=str(value)) if column == Column.NOTE else item.edit
