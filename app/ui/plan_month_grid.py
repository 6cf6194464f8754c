"""The days of a month, drawn with the first of the actions that are due on each."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.core.plan import Item
from app.ui.icons import pixmap
from app.ui.plan_month_model import DAY, ITEMS, MonthModel
from app.ui.plan_words import PlanWords
from app.ui.style import colors
from app.ui.words import tr, trn

Index = QModelIndex | QPersistentModelIndex
PAD, SIGN = 4, 12
LOWEST = 26
MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(QTableView):
    """`day_chosen` comes with the day that is looked at, `chosen` with an action that was clicked.

    Arrows ask for another day by `day_wanted`, which may be in another month, page up and page down for another month
    by `moved`; Enter asks for the list of the day by `list_wanted`.
    """

    day_chosen = Signal(object)
    chosen = Signal(str)
    day_wanted = Signal(object)
    moved = Signal(int)
    list_wanted = Signal()

    def __init__(self, model: MonthModel) -> None:
        super().__init__()
        self.days = model
        self.selected = ""
        """The action that is looked at."""
        self.setModel(model)
        self.setItemDelegate(DayDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setAccessibleName(tr("plan", "Days of the month"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setHighlightSections(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setMinimumSectionSize(LOWEST)
        self.setMinimumHeight(5 * LOWEST)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_day(self, day: date) -> None:
        """Look at a day of the month that is shown."""
        self.setCurrentIndex(self.days.index_of(day))

    def day(self) -> date | None:
        index = self.currentIndex()
        return self.days.day(index) if index.isValid() else None

    def _tell(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.day_chosen.emit(self.days.day(current))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            lines = DayLines(self.visualRect(index), self.fontMetrics(), index.data(ITEMS))
            if item := lines.item_at(place):
                self.chosen.emit(item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), self.day()
        if key in MONTHS:
            self.moved.emit(MONTHS[key])
        elif key in DAYS and day:
            self.day_wanted.emit(day + timedelta(days=DAYS[key]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


class DayLines:
    """Where in a cell each action stands, and which find no room."""

    def __init__(self, cell: QRect, metrics: QFontMetrics, items: list[Item]) -> None:
        self.cell, self.line = cell, metrics.height() + 1
        top = cell.top() + self.line + PAD
        self.head = QRect(cell.left() + PAD, cell.top() + PAD // 2, cell.width() - 2 * PAD, self.line)
        room = max((cell.bottom() - top) // self.line, 0)
        fits = len(items) if len(items) <= room else max(room - 1, 0)
        self.shown, self.left = items[:fits], len(items) - fits
        self.top = top
        self.more = self.place(fits) if room else self.head

    def place(self, number: int) -> QRect:
        return QRect(self.head.left(), self.top + number * self.line, self.head.width(), self.line)

    def item_at(self, place: QPoint) -> Item | None:
        return next((i for n, i in enumerate(self.shown) if self.place(n).contains(place)), None)


class DayDelegate(QStyledItemDelegate):
    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self.grid = grid
        self.words: PlanWords = grid.days.words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, LOWEST)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day, cell = index.data(DAY), QRect(option.rect)
        lines = DayLines(cell, self.grid.fontMetrics(), index.data(ITEMS))
        painter.save()
        self.paint_ground(painter, cell, day, index == self.grid.currentIndex())
        self.paint_number(painter, lines, day)
        for number, item in enumerate(lines.shown):
            self.paint_item(painter, lines.place(number), item)
        if lines.left:
            self.paint_rest(painter, lines, index.data(ITEMS))
        painter.restore()

    def paint_ground(self, painter: QPainter, cell: QRect, day: date, current: bool) -> None:
        c = colors()
        outside = day.month != self.grid.days.month.month
        painter.fillRect(cell, QColor(c.ground if outside else c.card))
        painter.setPen(QPen(QColor(c.line), 1))
        painter.drawRect(cell.adjusted(-1, -1, 0, 0))
        if current:
            painter.setPen(QPen(QColor(c.accent), 2 if self.grid.hasFocus() else 1))
            painter.drawRect(cell.adjusted(1, 1, -2, -2))

    def paint_number(self, painter: QPainter, lines: DayLines, day: date) -> None:
        """The day's number; today's stands on a ground of its own."""
        c, place = colors(), QRect(lines.head)
        outside = day.month != self.grid.days.month.month
        painter.setPen(QColor(c.muted if outside else c.ink))
        if day == self.words.session.today():
            place.setWidth(painter.fontMetrics().horizontalAdvance(str(day.day)) + 2 * PAD)
            painter.setBrush(QColor(c.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(place, PAD, PAD)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(c.on_accent))
            place.adjust(PAD, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(day.day))

    def paint_item(self, painter: QPainter, place: QRect, item: Item) -> None:
        c = colors()
        if item.id == self.grid.selected:
            painter.fillRect(place.adjusted(-2, 0, 2, 0), QColor(c.accent_soft))
        left = 0
        if sign := sign_of(item, self.words):
            kind, color = sign
            painter.drawPixmap(place.left(), place.center().y() - SIGN // 2, pixmap(kind, color, SIGN))
            left = SIGN + 3
        painter.setPen(QColor(c.muted if not item.open else c.ink))
        room = place.adjusted(left, 0, 0, 0)
        text = self.grid.fontMetrics().elidedText(self.words.title(item), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def paint_rest(self, painter: QPainter, lines: DayLines, items: list[Item]) -> None:
        """How many find no room; a sign says whether one of them is urgent or overdue."""
        c, place = colors(), lines.more
        alone = place is lines.head
        more = trn("plan", "{n} more", "{n} more", lines.left)
        whole = trn("plan", "{n} action", "{n} actions", lines.left)
        words = str(lines.left) if alone else more if lines.shown else whole
        signs = (sign_of(i, self.words) for i in items[len(lines.shown) :] if i.open)
        sign = next((s for s in signs if s), ("plan", c.accent) if alone else None)
        width = painter.fontMetrics().horizontalAdvance(words) + (SIGN + 3 if sign else 0)
        room = place.adjusted(place.width() - width, 0, 0, 0) if alone else place
        if sign:
            painter.drawPixmap(room.left(), place.center().y() - SIGN // 2, pixmap(*sign, SIGN))
            room = room.adjusted(SIGN + 3, 0, 0, 0)
        painter.setPen(QColor(sign[1] if sign else c.accent))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def sign_of(item: Item, words: PlanWords) -> tuple[str, str] | None:
    """The drawing before a title, and its color: what is urgent, overdue or done is not told by color alone."""
    c = colors()
    if item.open and item.emergency:
        return "danger", c.danger
    if item.overdue(words.session.today()):
        return "warning", c.warning
    return ("check", c.muted) if item.status == "done" else None
