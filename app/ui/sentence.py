"""A sentence that stands in one line where there is room, and wraps where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel


class Sentence(QLabel):
    """For lines that break between widgets: a wrapping label alone would ask for a square of words."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + 4, max(metrics.height(), super().minimumSizeHint().height())
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height())
