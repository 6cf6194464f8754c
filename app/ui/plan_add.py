"""One line to add an action of the user's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.ui.parts import label
from app.ui.style import role
from app.ui.words import tr


class PlanAdd(QFrame):
    """Hidden until `begin`. `wanted` tells the title; Escape or Cancel closes it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "card")
        self.title = QLineEdit()
        self.ok, self.cancel = QPushButton(tr("plan", "Add")), QPushButton(tr("plan", "Cancel"))
        role(self.ok, "primary")
        self.ok.clicked.connect(self._finish)
        self.title.returnPressed.connect(self._finish)
        self.title.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
        self.cancel.clicked.connect(self.hide)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        title = label(tr("plan", "What is to be done"), wrap=False)
        title.setBuddy(self.title)
        self.title.setAccessibleName(title.text())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        for widget in (title, self.title, self.ok, self.cancel):
            layout.addWidget(widget)

    def begin(self) -> None:
        self.title.clear()
        self.ok.setEnabled(False)
        self.show()
        self.title.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if title := self.title.text().strip():
            self.hide()
            self.wanted.emit(title)
