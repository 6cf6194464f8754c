"""A neutral page over the whole window, for when somebody comes near who should not read it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from app.ui.parts import column, label
from app.ui.style import role
from app.ui.words import tr


class Cover(QWidget):
    """Lies over its parent and takes all keys and clicks until it is switched off. It names no company."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.below = parent
        role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.before: QWidget | None = None
        self.words = label("", "muted")
        column(self).addWidget(self.words, 0, Qt.AlignmentFlag.AlignCenter)
        parent.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        if self.isVisible():
            self.hide()
            self.show_behind(True)
            if self.before:
                self.before.setFocus()
            return
        self.before = self.below.window().focusWidget()
        self.words.setText(tr("window", "Press F9 to go on."))
        self.setGeometry(self.below.rect())
        self.show_behind(False)
        self.show()
        self.raise_()
        self.setFocus()

    def show_behind(self, there: bool) -> None:
        """Screen readers and the Tab key do not reach what is covered."""
        for other in self.below.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if other is not self:
                other.setEnabled(there)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.below.rect())
        return super().eventFilter(watched, event)
