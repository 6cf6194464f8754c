"""One choice of several: a radio button or a check box whose words wrap and can be clicked as a whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFrame, QRadioButton, QSizePolicy

from app.ui.parts import GRID, label, row
from app.ui.style import redress, role


class Option(QFrame):
    """Frames a standard button. `quiet` options have no border until they are chosen."""

    chosen = Signal()

    def __init__(self, words: str, several: bool = False, wrap: bool = True, quiet: bool = False) -> None:
        super().__init__()
        role(self, "option")
        self.setProperty("quiet", quiet)
        self.button: QAbstractButton = QCheckBox() if several else QRadioButton()
        self.button.setAccessibleName(words)
        self.button.clicked.connect(self.chosen)
        self.button.toggled.connect(lambda on: self.mark("checked", on))
        self.button.installEventFilter(self)
        inner = row(self, gap=4)
        inner.setContentsMargins(GRID, 4, GRID + 4, 4)
        inner.addWidget(self.button)
        inner.addWidget(label(words, wrap=wrap), 1)
        self.setFocusProxy(self.button)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def mark(self, name: str, on: bool) -> None:
        self.setProperty(name, on)
        redress(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.mark("focused", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()


def press(options: list[Option], number: int) -> bool:
    """Take the choice of this number, from 1, as a click does. False where there is none."""
    if not 1 <= number <= len(options):
        return False
    options[number - 1].button.setFocus()
    options[number - 1].button.click()
    return True
