"""One line that tells what happened and offers one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.ui.style import role


class Notice(QFrame):
    """Hidden until `tell` is called. `tone` is info, warning or danger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.button = QLabel(), QPushButton()
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        role(self.button, "link")
        self.action: Callable[[], None] | None = None
        self.button.clicked.connect(self._act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        self.hide()

    def tell(self, text: str, tone: str = "info", offer: str = "", action: Callable[[], None] | None = None) -> None:
        role(self, f"notice-{tone}")
        self.words.setText(text)
        self.setAccessibleName(text)
        self.button.setText(offer)
        self.button.setVisible(bool(offer))
        self.action = action
        self.show()

    def _act(self) -> None:
        action = self.action
        self.hide()
        if action:
            action()
