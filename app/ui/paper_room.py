"""How the choices and the preview of a paper share the room: side by side, or the choices folded away above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from app.ui.paper_form import PaperForm
from app.ui.paper_head import PaperHead
from app.ui.parts import GRID, column, scrolled
from app.ui.preview import Preview

WIDE = 96
"""Letters of an even width, from which choices and paper stand side by side."""
OF_CHOICES = 30


class PaperRoom(QWidget):
    """Where there is no room for both, a button in the head folds the choices out above the paper."""

    def __init__(self, head: PaperHead, form: PaperForm, preview: Preview) -> None:
        super().__init__()
        self.head, self.preview = head, preview
        self.beside = True
        self.unfolded = False
        self.words = ""
        self.choices = self._choices(form)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(GRID)
        self.split.addWidget(self.choices)
        self.split.addWidget(preview)
        self.split.setStretchFactor(1, 1)
        lines = column(self, gap=GRID)
        lines.addWidget(head)
        lines.addWidget(self.split, 1)
        head.fold.toggled.connect(self._fold)

    def tell(self, words: str, ready: bool) -> None:
        """The choices in words. Where something is still to be chosen, they are folded out."""
        self.words = words
        self.head.show_fold(not self.beside, words)
        if not ready and not self.beside:
            self.head.fold.setChecked(True)

    def _fold(self, out: bool) -> None:
        self.unfolded = out
        self.arrange()

    def arrange(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.beside = self.width() >= WIDE * letter
        self.split.setOrientation(Qt.Orientation.Horizontal if self.beside else Qt.Orientation.Vertical)
        self.choices.setVisible(self.beside or self.unfolded)
        self.head.show_fold(not self.beside, self.words)
        wide = OF_CHOICES * letter
        whole = self.width() if self.beside else self.split.height()
        first = wide if self.beside else whole // 2
        self.split.setSizes([first, whole - first])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    @staticmethod
    def _choices(form: PaperForm) -> QScrollArea:
        canvas = QWidget()
        lines = column(canvas)
        lines.setContentsMargins(0, 0, GRID, 0)
        lines.addWidget(form)
        area = scrolled(canvas)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area
