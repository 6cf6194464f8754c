"""A line of widgets that breaks into a second line where the first is full, as words do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.parts import GRID, column, row

LINE_GAP = 4


class Flow(QWidget):
    """Places its widgets itself: a layout class of our own would be asked for its parts while it is torn down.

    Where a parent is given, it fills the parent. `listed`: every part begins a line.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = GRID // 2, listed: bool = False) -> None:
        super().__init__(parent)
        self.gap, self.listed = gap, listed
        self.parts: list[QWidget] = []
        if parent is not None:
            column(parent).addWidget(self)

    def addWidget(self, widget: QWidget) -> None:
        widget.setParent(self)
        self.parts.append(widget)
        self.updateGeometry()

    def empty(self) -> None:
        for part in self.parts:
            part.hide()
            part.deleteLater()
        self.parts = []

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.place(width, move=False)

    def sizeHint(self) -> QSize:
        sizes = [p.sizeHint() for p in self.shown()]
        width = sum(s.width() + self.gap for s in sizes)
        return QSize(width, max((s.height() for s in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, max((p.sizeHint().height() for p in self.shown()), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.updateGeometry()
            self.place(self.width(), move=True)
        return super().event(event)

    def shown(self) -> list[QWidget]:
        return [p for p in self.parts if not p.isHidden()]

    def size_of(self, part: QWidget, width: int) -> QSize:
        """As a part likes it; one that is wider than the line takes the line and grows in height."""
        size = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
        if size.width() > width:
            return QSize(width, part.heightForWidth(width) if part.hasHeightForWidth() else size.height())
        return size

    def place(self, width: int, move: bool) -> int:
        """The height that the parts take in this width; with `move`, put them there."""
        y = 0
        for line in self.lines(width):
            tall = max(size.height() for _, size in line)
            x = 0
            for part, size in line:
                if move:
                    part.setGeometry(QRect(QPoint(x, y + (tall - size.height()) // 2), size))
                x += size.width() + self.gap
            y += tall + LINE_GAP
        return max(y - LINE_GAP, 0)

    def lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """The parts that are shown, with their sizes, line by line."""
        found: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for part in self.shown():
            size = self.size_of(part, width)
            if not found or self.listed or size.width() > left:
                found.append([])
                left = width
            found[-1].append((part, size))
            left -= size.width() + self.gap
        return found


def together(*parts: QWidget) -> QWidget:
    """Parts that stay on one line where a flow breaks."""
    found = QWidget()
    line = row(found)
    for part in parts:
        line.addWidget(part)
    return found
