"""Lines of a tree that wrap where they are too long, instead of being cut."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

PADDING = 10
"""Pixels above and below the words, and at their end."""


class WrappedTree(QTreeWidget):
    """A tree of one column without a header, each line as high as its words need."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(WrappedLines(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class WrappedLines(QStyledItemDelegate):
    def __init__(self, tree: WrappedTree) -> None:
        super().__init__(tree)
        self.tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        depth, parent = 1, index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        width = self.tree.viewport().width() - depth * self.tree.indentation() - 2 * PADDING
        room = QRect(0, 0, max(width, 80), 10_000)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        needed = self.tree.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        return QSize(needed.width(), needed.height() + PADDING)
