"""The plan on a timeline: a bar for each action, from the day it opened to the day it is due, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from app.core.plan import Item
from app.core.workbench import Bar, Scale, bar, in_groups, scale
from app.ui.parts import plain_tip
from app.ui.plan_bars import Bars
from app.ui.plan_words import PlanWords
from app.ui.words import tr

LEAST = 1.5
"""Pixels that a day is wide at least; what does not fit then is scrolled to."""
SHARE, WIDEST = 0.38, 300
"""Of the width, how much the titles take, and pixels that they take at most."""
TAIL = 110
"""Pixels that are kept free after the last day, for the words behind a bar."""
Row = Bar | str
"""A bar, or the heading of a group."""


class PlanTimeline(QAbstractScrollArea):
    """Draws only the rows that are seen. `chosen` tells the action that is looked at; the list shows the same as words.

    Up and down go from action to action, Enter asks for its detail by `detail_wanted`.
    """

    chosen = Signal(str)
    detail_wanted = Signal()

    def __init__(self, words: PlanWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.rows: list[Row] = []
        self.selected = ""
        self.scale = Scale(words.session.today(), words.session.today(), 1)
        self.drawn = Bars(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(120)
        self.setAccessibleName(tr("plan", "Timeline of the plan. The list shows the same in words."))

    # What it shows

    def show_items(self, items: Sequence[Item], selected: str) -> None:
        first = not self.rows
        self.rows = []
        for _, group in in_groups(items, self.words.step_place):
            self.rows += [self.words.step(self.words.step_id(group[0])), *map(bar, group)]
        self.fit()
        self.mark(selected)
        if first:
            self.show_today()

    def mark(self, selected: str) -> None:
        """Another action is looked at."""
        self.selected = selected
        found = self.bar_of(selected)
        said = self.drawn.spoken(found) if found else ""
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()

    def bar_of(self, action: str) -> Bar | None:
        return next((r for r in self.rows if isinstance(r, Bar) and r.item.id == action), None)

    def titles(self) -> int:
        """The width of the titles."""
        return min(round(self.viewport().width() * SHARE), WIDEST)

    def line(self) -> int:
        """The height of a row, and of the months above."""
        return self.fontMetrics().height() + 10

    def fit(self) -> None:
        """Choose the scale for the room there is, and let the rest be scrolled to."""
        bars = [r for r in self.rows if isinstance(r, Bar)]
        room = self.viewport().width() - self.titles() - TAIL
        self.scale = scale(bars, self.words.session.today(), max(room, 1), LEAST)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(self.scale.width - room, 0))
        across.setPageStep(max(room, 1))
        seen = self.viewport().height() - self.line()
        down.setRange(0, max(len(self.rows) * self.line() - seen, 0))
        down.setPageStep(max(seen, 1))
        down.setSingleStep(self.line())
        self.viewport().update()

    def show_today(self) -> None:
        across = self.horizontalScrollBar()
        across.setValue(self.scale.x(self.words.session.today()) - across.pageStep() // 3)

    def place(self, number: int) -> QRect:
        """Where a row stands in the viewport."""
        top = self.line() + number * self.line() - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self.line())

    def row_at(self, y: int) -> Row | None:
        number = (y - self.line() + self.verticalScrollBar().value()) // self.line()
        return self.rows[number] if y > self.line() and 0 <= number < len(self.rows) else None

    # What the user does

    def choose(self, found: Bar) -> None:
        self.mark(found.item.id)
        self.reveal()
        self.chosen.emit(found.item.id)

    def reveal(self) -> None:
        """Scroll the row that is looked at into sight."""
        found = self.bar_of(self.selected)
        if found is None:
            return
        place, down = self.place(self.rows.index(found)), self.verticalScrollBar()
        if place.top() < self.line():
            down.setValue(down.value() - (self.line() - place.top()))
        elif place.bottom() > self.viewport().height():
            down.setValue(down.value() + place.bottom() - self.viewport().height())

    def step(self, by: int) -> None:
        """The action so many further down."""
        bars = [r for r in self.rows if isinstance(r, Bar)]
        at = next((n + by for n, b in enumerate(bars) if b.item.id == self.selected), 0)
        if bars:
            self.choose(bars[min(max(at, 0), len(bars) - 1)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(self.verticalScrollBar().pageStep() // self.line(), 1)
        keys = Qt.Key
        steps = {
            keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_PageUp: -page, keys.Key_PageDown: page,
            keys.Key_Home: -len(self.rows), keys.Key_End: len(self.rows),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self.step(steps[key])
        elif key in (keys.Key_Return, keys.Key_Enter):
            self.detail_wanted.emit()
        elif key in (keys.Key_Left, keys.Key_Right):
            across = self.horizontalScrollBar()
            across.setValue(across.value() + (60 if key == keys.Key_Right else -60))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.row_at(event.position().toPoint().y())
        if isinstance(found, Bar):
            self.choose(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(self.drawn.spoken(found)) if isinstance(found, Bar) else "")
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self.drawn.paint(painter, event.rect())
        painter.end()
