"""The pages of a PDF one under the other, as they will be printed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.ui.pdf_pages import PdfPages
from app.ui.style import colors
from app.ui.words import tr

GAP = 12
"""Pixels around each page."""
NARROWEST, WIDEST = 0.25, 6.0
KEPT = 6
"""Drawn pages that are remembered."""


class PdfView(QAbstractScrollArea):
    """Draws only what is in sight. `moved` comes when another page is at the top."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self.fit, self.zoom, self.page = True, 1.0, 0
        self.images: dict[tuple[int, float], QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.setAccessibleName(tr("papers", "Preview"))

    # What the preview's buttons do

    def show_pages(self, pages: PdfPages) -> None:
        """Another PDF, at the place where the one before was being read."""
        place = self.verticalScrollBar().value()
        self.clear()
        self.pages = pages
        self._measure()
        self.verticalScrollBar().setValue(place)
        self._scrolled()
        self.viewport().update()

    def clear(self) -> None:
        if self.pages:
            self.pages.close()
        self.pages = None
        self.images.clear()

    def set_zoom(self, zoom: float) -> None:
        """Pixels a point, as long as the user does not ask for the width again."""
        self.fit = False
        self._zoom_to(zoom)

    def fit_width(self) -> None:
        self.fit = True
        self._measure()

    def go_to(self, page: int) -> None:
        if self.pages:
            page = min(max(page, 0), len(self.pages.sizes) - 1)
            self.verticalScrollBar().setValue(self._tops()[page])

    # How the pages lie

    def _zoom_to(self, zoom: float) -> None:
        """The same spot of the paper stays at the top."""
        bar, old = self.verticalScrollBar(), self.zoom
        place = bar.value()
        self.zoom = min(max(zoom, NARROWEST), WIDEST)
        self._set_ranges()
        bar.setValue(round(place * self.zoom / old))
        self.viewport().update()

    def _measure(self) -> None:
        widest = max((s.width() for s in self.pages.sizes), default=1.0) if self.pages else 1.0
        wanted = (self.viewport().width() - 2 * GAP) / widest
        self._zoom_to(wanted if self.fit and self.pages else self.zoom)

    def _set_ranges(self) -> None:
        sizes = self.pages.sizes if self.pages else []
        tall = sum(round(s.height() * self.zoom) + GAP for s in sizes) + GAP
        wide = max((round(s.width() * self.zoom) for s in sizes), default=0) + 2 * GAP
        port = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), tall, port.height()),
            (self.horizontalScrollBar(), wide, port.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _tops(self) -> list[int]:
        tops, y = [], 0
        for size in self.pages.sizes if self.pages else ():
            tops.append(y)
            y += round(size.height() * self.zoom) + GAP
        return tops

    def _places(self) -> list[tuple[int, QRect]]:
        """The pages in sight, and where they lie in the window."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        found = []
        for number, (top, size) in enumerate(zip(self._tops(), self.pages.sizes if self.pages else (), strict=True)):
            wide, tall = round(size.width() * self.zoom), round(size.height() * self.zoom)
            left = max((self.viewport().width() - wide) // 2, GAP - x)
            place = QRect(left, top + GAP - y, wide, tall)
            if place.intersects(self.viewport().rect()):
                found.append((number, place))
        return found

    # What Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colors().ground).darker(110))
        for number, place in self._places():
            # At its own size: a page stretched by one pixel loses a row of dots, and a letter with it.
            painter.drawImage(place.topLeft(), self._image(number))
        painter.end()

    def _image(self, number: int) -> QImage:
        assert self.pages is not None
        key = (number, self.zoom * self.devicePixelRatioF())
        if key not in self.images:
            while len(self.images) >= KEPT:
                del self.images[next(iter(self.images))]
            self.images[key] = self.pages.draw(*key)
            self.images[key].setDevicePixelRatio(self.devicePixelRatioF())
        return self.images[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down go from page to page; plus, minus and 0 zoom."""
        actions = {
            Qt.Key.Key_PageDown: lambda: self.go_to(self.page + 1),
            Qt.Key.Key_PageUp: lambda: self.go_to(self._page_up()),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum()),
            Qt.Key.Key_Plus: lambda: self.set_zoom(self.zoom * 1.25),
            Qt.Key.Key_Minus: lambda: self.set_zoom(self.zoom / 1.25),
            Qt.Key.Key_0: self.fit_width,
        }
        action = actions.get(Qt.Key(event.key()))
        if action and self.pages:
            action()
        else:
            super().keyPressEvent(event)

    def _page_up(self) -> int:
        """The top of this page first, if it is out of sight."""
        away = self.verticalScrollBar().value() - self._tops()[self.page]
        return self.page if away > GAP else self.page - 1

    def _scrolled(self) -> None:
        """The page that takes the upper third of the window is the one being read."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = max((n for n, top in enumerate(self._tops()) if top <= middle), default=0)
        self.page = page
        self.moved.emit(page)
