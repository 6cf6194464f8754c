"""A line of widgets that breaks into a second line where the first is full, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui.parts import GRID


class Flow(QLayout):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        found = QSize()
        for item in self.items:
            found = found.expandedTo(item.minimumSize())
        return found

    def place(self, rect: QRect, move: bool) -> int:
        """The height that the widgets take in this width; with `move`, put them there."""
        at, tall = QPoint(rect.topLeft()), 0
        for item in self.items:
            size = item.sizeHint()
            if at.x() + size.width() > rect.right() + 1 and at.x() > rect.x():
                at, tall = QPoint(rect.x(), at.y() + tall + 4), 0
            if move:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + GRID // 2)
            tall = max(tall, size.height())
        return at.y() + tall - rect.y()
