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
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("papers", "Making the paper"))
        self.stop = button(tr("papers", "Cancel"), "link")
        self.stop.clicked.connect(self.cancelled)
        line = row(self)
        line.addWidget(label(tr("papers", "Making the paper"), "muted", wrap=False))
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self.hide()

    def begin(self) -> None:
        self.bar.setRange(0, 0)
        self.show()

    def tell(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
