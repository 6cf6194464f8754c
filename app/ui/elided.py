"""Words that are cut where there is no room for all of them, on a button, which tells the whole, and in a box."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

from app.ui.parts import GRID, plain_tip
from app.ui.style import role

NARROWEST = 80
"""Pixels that it needs at least."""


class ElidedButton(QPushButton):
    """Looks as a link. `middle`: cut in the middle, so that the ending of a file's name is still seen."""

    def __init__(self, words: str = "", middle: bool = False) -> None:
        super().__init__()
        self.words = ""
        self.cut = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        role(self, "link")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        """Other words: a user's, so that an ampersand is one."""
        self.words = " ".join(words.split())
        self.setAccessibleName(self.words)
        self.setToolTip(plain_tip(self.words))
        self.fit()

    def fit(self) -> None:
        room = self.width() - self.iconSize().width() - 2 * GRID
        shown = self.fontMetrics().elidedText(self.words, self.cut, room).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.words) + self.iconSize().width() + 3 * GRID
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class ElidedBox(QComboBox):
    """Qt cuts what is chosen in the middle of a letter: here a mark says that more is gone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        cut = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - 2)
        option.currentText = cut
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
