"""One box of the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.chain_model import mark_color
from app.ui.parts import plain_tip
from app.ui.style import colors

LETTERS = 25
"""The width of a box."""
PAD = 9.0
NAME_LINES = 2


@dataclass(frozen=True)
class Card:
    """What stands in a box. `mark` gives the border its color, and `word` says the same."""

    name: str
    lines: tuple[str, ...]
    mark: str = ""
    word: str = ""


class Box(QGraphicsItem):
    """Can be selected by a click. `site` is "" for the company; `lines` stand in it at most."""

    def __init__(self, card: Card, site: str, font: QFont, lines: int) -> None:
        super().__init__()
        self.card, self.site, self.font = card, site, font
        self.bold = QFont(font)
        self.bold.setBold(True)
        metrics = QFontMetricsF(font)
        self.line = metrics.height()
        self.width = LETTERS * metrics.averageCharWidth() + 2 * PAD
        self.name = broken(card.name, self.bold, self.width - 2 * PAD, NAME_LINES)
        self.height = lines * self.line + 2 * PAD
        self.setToolTip(plain_tip(" · ".join(filter(None, (card.name, *card.lines, card.word)))))
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, bool(site))

    def left(self) -> QPointF:
        return self.pos() + QPointF(0, self.height / 2)

    def right(self) -> QPointF:
        return self.pos() + QPointF(self.width, self.height / 2)

    def boundingRect(self) -> QRectF:
        return QRectF(-2, -2, self.width + 4, self.height + 4)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        c = colors()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(c.accent_soft if self.isSelected() or not self.site else c.card))
        painter.setPen(self.border())
        painter.drawRoundedRect(QRectF(0, 0, self.width, self.height), 6, 6)
        self.write(painter)

    def border(self) -> QPen:
        if self.card.mark:
            return QPen(mark_color(self.card.mark), 3)
        return QPen(QColor(colors().accent if self.isSelected() else colors().line), 2.5 if self.isSelected() else 1.2)

    def write(self, painter: QPainter) -> None:
        c = colors()
        lines = [(words, self.bold, c.ink) for words in self.name]
        lines += [(words, self.font, c.muted) for words in self.card.lines]
        if self.card.word:
            lines.append((self.card.word, self.bold, mark_color(self.card.mark).name()))
        top = (self.height - len(lines) * self.line) / 2
        for number, (words, font, color) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(QColor(color))
            place = QRectF(PAD, top + number * self.line, self.width - 2 * PAD, self.line)
            cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)


def broken(words: str, font: QFont, width: float, most: int) -> list[str]:
    """Words in lines of a width, `most` at most; the last one holds all that is left."""
    words = " ".join(words.split())
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return [words[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)]
