"""How a paper stands in the list: its title, and under it in gray what it is for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.style import colors

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole + 1
EDGE, AIR, BAR = 12, 7, 4
"""Pixels: beside the words, above and below them, and the bar of the chosen line."""
MOST_TITLE, MOST_SUMMARY = 3, 2
"""Lines; the whole summary stands beside the paper once it is chosen."""


class PaperLines(QStyledItemDelegate):
    """A line without a summary is a heading."""

    def __init__(self, papers: QListWidget) -> None:
        super().__init__(papers)
        self.papers = papers

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = sum(QFontMetrics(font).height() * len(lines) for font, _, lines in self.parts(index))
        return QSize(0, tall + 2 * AIR + (AIR if is_heading(index) and index.row() else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(place, QColor(colors().accent_soft))
            painter.fillRect(QRect(place.left(), place.top(), BAR, place.height()), QColor(colors().accent))
        y = place.bottom() + 1 - AIR - self.tall(index)
        for font, color, lines in self.parts(index):
            painter.setFont(font)
            painter.setPen(QColor(colors().accent if chosen and font.bold() else color))
            for line in lines:
                y += QFontMetrics(font).ascent()
                painter.drawText(place.left() + EDGE, y, line)
                y += QFontMetrics(font).height() - QFontMetrics(font).ascent()
        painter.restore()

    def tall(self, index: Index) -> int:
        return sum(QFontMetrics(font).height() * len(lines) for font, _, lines in self.parts(index))

    def parts(self, index: Index) -> list[tuple[QFont, str, list[str]]]:
        """Fonts, colors and lines, from top to bottom."""
        plain, strong = QFont(self.papers.font()), QFont(self.papers.font())
        strong.setBold(True)
        room = self.papers.viewport().width() - 2 * EDGE
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if is_heading(index):
            return [(strong, colors().muted, wrapped(words, strong, room, MOST_TITLE))]
        about = str(index.data(SUMMARY))
        return [
            (strong, colors().ink, wrapped(words, strong, room, MOST_TITLE)),
            (plain, colors().muted, wrapped(about, plain, room, MOST_SUMMARY)),
        ]


def is_heading(index: Index) -> bool:
    return not index.data(SUMMARY)


def wrapped(words: str, font: QFont, room: int, most: int) -> list[str]:
    """The words in lines; the last one ends in an ellipsis where there are more words than lines."""
    layout, starts, room = QTextLayout(words, font), list[int](), max(room, 40)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    found = [words[a:b].rstrip() for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    if len(found) > most:
        rest = words[starts[most - 1] :]
        found[most - 1 :] = [QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)]
    return found
