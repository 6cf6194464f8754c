"""The supply chain as boxes and lines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSimpleTextItem

from app.core.chain import Site
from app.sheets.desk import FactDesk
from app.ui.chain_box import Box, Card
from app.ui.chain_layout import Layout, Spot, laid_out
from app.ui.chain_words import Marks, company_word, country_word, goods_words, mark_words, tier_word
from app.ui.style import colors
from app.ui.words import tr

ACROSS, DOWN = 48.0, 14.0
"""Pixels between columns and between rows."""


class ChainScene(QGraphicsScene):
    """`chosen` carries the id of the site whose box was clicked."""

    chosen = Signal(str)

    def __init__(self, desk: FactDesk, font: QFont) -> None:
        super().__init__()
        self.desk, self.font_ = desk, font
        self.boxes: dict[str, Box] = {}
        self.quiet = False
        self.selectionChanged.connect(self._tell)

    def show_sites(self, company: str, sites: Iterable[Site], marks: Marks, selected: str) -> None:
        """Draw the chain anew."""
        sites = tuple(sites)
        self.quiet = True
        self.clear()
        lines = 5 if any(marks.values()) else 4
        self.boxes = {s.id: Box(card_of(self.desk, s, marks), s.id, self.font_, lines) for s in sites}
        layout = laid_out(sites)
        last = Box(Card(company, (company_word(),)), "", self.font_, lines)
        self._put(last, layout.company, layout)
        for site in sites:
            self._put(self.boxes[site.id], layout.spots[site.id], layout)
        for site in sites:
            self._connect(self.boxes[site.id], self.boxes.get(site.parent, last), layout)
        self._head(layout)
        self.setSceneRect(self.itemsBoundingRect().adjusted(-DOWN, -DOWN, DOWN, DOWN))
        self.quiet = False
        self.select(selected)

    def select(self, site: str) -> None:
        """Mark a site; nothing is told."""
        self.quiet = True
        self.clearSelection()
        if site in self.boxes:
            self.boxes[site].setSelected(True)
        self.quiet = False

    def _put(self, box: Box, spot: Spot, layout: Layout) -> None:
        box.setPos(spot.column * (box.width + ACROSS), spot.row * (self._tall() + DOWN))
        self.addItem(box)

    def _tall(self) -> float:
        return max((b.height for b in self.boxes.values()), default=0.0)

    def _connect(self, start: Box, end: Box, layout: Layout) -> None:
        """Level up to the column before the other box, then bend into it."""
        a, b = start.right(), end.left()
        bend = b.x() - ACROSS
        path = QPainterPath(a)
        path.lineTo(max(bend, a.x()), a.y())
        half = ACROSS / 2
        path.cubicTo(b.x() - half, a.y(), b.x() - half, b.y(), b.x() - 6, b.y())
        pen = QPen(QColor(colors().line), 1.6)
        line = self.addPath(path, pen)
        line.setZValue(-1)
        tip = QPolygonF([b, QPointF(b.x() - 9, b.y() - 5), QPointF(b.x() - 9, b.y() + 5)])
        self.addPolygon(tip, QPen(Qt.PenStyle.NoPen), QColor(colors().line)).setZValue(-1)

    def _head(self, layout: Layout) -> None:
        """The tier above each column."""
        metrics = QFontMetricsF(self.font_)
        width = next(iter(self.boxes.values())).width if self.boxes else 0.0
        top = min((b.y() for b in self.boxes.values()), default=0.0) - metrics.height() - DOWN
        for column, tier in enumerate(layout.tiers):
            head = QGraphicsSimpleTextItem(tr("chain", "Our own sites") if tier == 0 else tier_word(tier))
            head.setFont(self.font_)
            head.setBrush(QColor(colors().muted))
            head.setPos(column * (width + ACROSS), top)
            self.addItem(head)

    def _tell(self) -> None:
        chosen = [i for i in self.selectedItems() if isinstance(i, Box)]
        if not self.quiet and chosen and chosen[0].site:
            self.chosen.emit(chosen[0].site)


def card_of(desk: FactDesk, site: Site, marks: Marks) -> Card:
    """What stands in the box of a site; what nobody knows is said."""
    mark = marks.get(site.id, "")
    lines = (
        country_word(site) or tr("chain", "country not known"),
        ", ".join(goods_words(desk, site)) or tr("chain", "goods not known"),
    )
    return Card(site.name, lines, mark, mark_words().get(mark, ""))


def told(desk: FactDesk, sites: Iterable[Site], marks: Marks) -> str:
    """The drawing in words, a line a site."""
    known = {s.id: s for s in sites}
    lines = []
    for site in known.values():
        card = card_of(desk, site, marks)
        facts = ", ".join(filter(None, (tier_word(site.tier), *card.lines, card.word)))
        parent = known[site.parent].name if site.parent in known else company_word()
        words = tr("chain", "{name}, {facts}, delivers to {parent}.", name=site.name, facts=facts, parent=parent)
        lines.append(words)
    return "\n".join(lines)
