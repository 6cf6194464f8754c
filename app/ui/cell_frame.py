"""How the current cell of a table is drawn: framed, and with its words as clear as the others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.style import colors


class CellFrame(QStyledItemDelegate):
    """The style's own mark of the focus lies over the words, and dims them."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        bare = QStyleOptionViewItem(option)
        bare.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, bare, index)
        if focused:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.save()
            painter.setPen(QPen(QColor(colors().on_accent if chosen else colors().accent), 1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.restore()
