"""How the timeline is drawn: months, today, and a bar for each action that is seen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.core.workbench import Bar
from app.ui.icons import pixmap
from app.ui.plan_month_grid import sign_of
from app.ui.plan_words import status_words
from app.ui.style import colors
from app.ui.words import WORDS, tr

if TYPE_CHECKING:
    from app.ui.plan_timeline import PlanTimeline

PAD, SIGN, THICK = 6, 14, 12
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Bars:
    """Draws what is seen of a timeline, and says a bar in words."""

    def __init__(self, area: PlanTimeline) -> None:
        self.area = area

    def spoken(self, bar: Bar) -> str:
        words, long = self.area.words, WORDS.formats.long_date
        title = words.marked_title(bar.item)
        said = tr("plan", "{title}, opened {begin}, due {end}", title=title, begin=long(bar.begin), end=long(bar.end))
        return f"{said}, {status_words()[bar.item.status]}"

    def paint(self, painter: QPainter, seen: QRect) -> None:
        area = self.area
        painter.fillRect(seen, QColor(colors().card))
        first = max(area.verticalScrollBar().value() // area.line(), 0)
        last = first + area.viewport().height() // area.line() + 1
        self.paint_months(painter)
        self.paint_today(painter)
        for number in range(first, min(last + 1, len(area.rows))):
            self.paint_row(painter, area.place(number), area.rows[number])
        self.paint_head(painter)

    # The days

    def x(self, day: date) -> int:
        return self.area.titles() + self.area.scale.x(day) - self.area.horizontalScrollBar().value()

    def days(self) -> QRect:
        """The room of the days below the months' names."""
        port = self.area.viewport().rect()
        return port.adjusted(self.area.titles(), self.area.line(), 0, 0)

    def paint_months(self, painter: QPainter) -> None:
        """A line where each month begins."""
        room = self.days()
        painter.save()
        painter.setClipRect(room)
        painter.setPen(QPen(QColor(colors().line), 1, Qt.PenStyle.DotLine))
        for month in self.area.scale.months():
            x = self.x(month)
            painter.drawLine(x, room.top(), x, room.bottom())
        painter.restore()

    def paint_head(self, painter: QPainter) -> None:
        """The months' names, as many as find room, and today; drawn last, over rows that are scrolled under it."""
        c, line = colors(), self.area.line()
        head = QRect(0, 0, self.area.viewport().width(), line)
        painter.fillRect(head, QColor(c.card))
        painter.setPen(QColor(c.line))
        painter.drawLine(head.bottomLeft(), head.bottomRight())
        painter.save()
        painter.setClipRect(head.adjusted(self.area.titles(), 0, 0, 0))
        free = self.paint_today_word(painter, head)
        painter.setPen(QColor(c.muted))
        end = -1
        for month in self.area.scale.months():
            words = month_words(month)
            place = QRect(self.x(month) + 3, 0, painter.fontMetrics().horizontalAdvance(words) + 8, line)
            if place.left() > end and not place.intersects(free):
                painter.drawText(place, LEFT, words)
                end = place.right()
        painter.restore()

    def paint_today_word(self, painter: QPainter, head: QRect) -> QRect:
        words = tr("plan", "Today")
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        middle = self.x(self.area.words.session.today()) - width // 2
        edge = self.area.titles()
        place = QRect(max(middle, edge) if middle > edge - width // 2 else middle, 0, width, head.height())
        painter.setPen(QColor(colors().accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        return place

    def paint_today(self, painter: QPainter) -> None:
        room, x = self.days(), self.x(self.area.words.session.today())
        if x >= room.left():
            painter.setPen(QPen(QColor(colors().accent), 2))
            painter.drawLine(x, room.top(), x, room.bottom())

    # The rows

    def paint_row(self, painter: QPainter, place: QRect, row: Bar | str) -> None:
        if isinstance(row, str):
            font = QFont(self.area.font())
            font.setBold(True)
            painter.setFont(font)
            painter.fillRect(place, QColor(colors().ground))
            painter.setPen(QColor(colors().ink))
            painter.drawText(place.adjusted(PAD, 0, -PAD, 0), LEFT, row)
            painter.setFont(self.area.font())
            return
        self.paint_title(painter, place, row)
        painter.save()
        painter.setClipRect(place.adjusted(self.area.titles(), 0, 0, 0))
        self.paint_bar(painter, place, row)
        painter.restore()

    def paint_title(self, painter: QPainter, place: QRect, bar: Bar) -> None:
        c, width = colors(), self.area.titles()
        if bar.item.id == self.area.selected:
            painter.fillRect(QRect(0, place.top(), width, place.height()), QColor(c.accent_soft))
            if self.area.hasFocus():
                painter.setPen(QPen(QColor(c.accent), 2))
                painter.drawRect(place.adjusted(1, 1, -1, -1))
        left = PAD
        if sign := sign_of(bar.item, self.area.words):
            painter.drawPixmap(PAD, place.center().y() - SIGN // 2, pixmap(*sign, SIGN))
            left += SIGN + 4
        room = QRect(left, place.top(), width - left - PAD, place.height())
        painter.setPen(QColor(c.ink if bar.item.open else c.muted))
        title = self.area.words.title(bar.item)
        painter.drawText(room, LEFT, painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width()))

    def paint_bar(self, painter: QPainter, place: QRect, bar: Bar) -> None:
        begin, end = self.x(bar.begin), self.x(bar.end) + max(round(self.area.scale.day), 3)
        body = QRect(begin, place.center().y() - THICK // 2, max(end - begin, 4), THICK)
        edge, ground = self.paint_of(bar)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRect(body.adjusted(0, 0, -1, 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(edge if edge != colors().line else colors().muted))
        words, metrics = self.words_of(bar), painter.fontMetrics()
        width = metrics.horizontalAdvance(words)
        after = QRect(body.right() + 5, place.top(), width + 4, place.height())
        before = QRect(body.left() - width - 9, place.top(), width + 4, place.height())
        room = after if after.right() <= place.right() else before
        painter.fillRect(room.adjusted(0, 3, 0, -3), QColor(colors().card))  # over the months' lines
        painter.drawText(room, LEFT, words)

    def paint_of(self, bar: Bar) -> tuple[str, str]:
        """Edge and ground: full while it is worked on, pale before; what is done is gray."""
        c, item = colors(), bar.item
        if not item.open:
            return c.line, c.ground
        late = item.overdue(self.area.words.session.today())
        edge = c.danger if item.emergency else c.warning if late else c.accent
        soft = c.danger_soft if item.emergency else c.warning_soft if late else c.accent_soft
        return edge, edge if item.status == "doing" else soft

    def words_of(self, bar: Bar) -> str:
        """The day it is due, or the word for what is out of the ordinary."""
        mark = self.area.words.mark(bar.item).replace("\n", ", ")
        return ", ".join(filter(None, (mark, WORDS.formats.short_date(bar.end))))


def month_words(month: date) -> str:
    """Nov 2026."""
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMM", month, locale=WORDS.formats.locale))
