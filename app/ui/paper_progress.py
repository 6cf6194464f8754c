"""How far the paper is, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.parts import button, label, row
from app.ui.words import tr


class PaperProgress(QWidget):
    """Hidden until `begin`."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar, self.words = QProgressBar(), label("", "muted")
        self.bar.setTextVisible(False)
        self.stop = button(tr("papers", "Cancel"), "link")
        self.stop.clicked.connect(self.cancelled)
        line = row(self)
        line.addWidget(self.words, 1)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self.hide()

    def begin(self, words: str = "") -> None:
        words = words or tr("papers", "Making the paper")
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.show()

    def tell(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
