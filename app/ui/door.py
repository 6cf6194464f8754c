"""A large way in: a drawing, a title and a sentence, clicked anywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame

from app.ui.parts import GRID, button, column, label, picture
from app.ui.style import colors, redress, role


class Door(QFrame):
    """The title is a standard button; the frame around it passes its clicks on and shows its focus."""

    clicked = Signal()

    def __init__(self, image: str, title: str, words: str) -> None:
        super().__init__()
        role(self, "door")
        self.button = button(title, "door")
        self.button.setAccessibleDescription(words)
        self.button.clicked.connect(self.clicked)
        self.button.installEventFilter(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        inner = column(self, margin=2 * GRID, gap=GRID // 2)
        inner.addWidget(picture(image, colors().accent, 28))
        inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(label(words, "muted"))
        inner.addStretch(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            redress(self)
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
