"""The frame: header, messages, rail, page and guidance, and how they share the room."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

REFERENCE = (1366, 768)
SMALLEST = (640, 480)
FOLDS_BELOW = 1180
"""Pixels of width below which the guidance pane gives its room to the questions."""
PANE = 320
NARROWEST = 440
"""Pixels that the questions keep: where the pane leaves less, the rail makes room."""


class Window(QMainWindow):
    """Paints empty at first, so that it is there at once; `furnish` fills it. `closing` may be refused."""

    closing = Signal(object)
    painted = Signal()
    """Once, after the first paint."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Fairsteps")
        self.setMinimumSize(*SMALLEST)
        self.resize(*REFERENCE)
        self.page: QWidget | None = None
        self.seen = False
        self.furnished = False
        self.with_company = False
        self.pane_asked = False
        """In a narrow window: did the user ask for the pane?"""
        self.pane_wanted = True
        """In a wide window: has the user not closed the pane?"""

    def furnish(self) -> None:
        from app.ui.actions import Actions
        from app.ui.cover import Cover
        from app.ui.guidance import Guidance
        from app.ui.header import Header
        from app.ui.notices import Notices
        from app.ui.parts import column, row
        from app.ui.rail import Rail

        central = QWidget()
        self.commands = Actions(self)
        self.header, self.notices, self.rail = Header(self.commands), Notices(), Rail()
        self.guidance = Guidance()
        self.guidance.setFixedWidth(PANE)
        outer = column(central, gap=0)
        outer.addWidget(self.header)
        outer.addWidget(self.notices)
        body = QWidget()
        self.body = row(body, gap=0)
        self.body.addWidget(self.rail)
        self.body.addWidget(self.guidance)
        outer.addWidget(body, 1)
        self.setCentralWidget(central)
        self.cover = Cover(central)
        self.furnished = True
        self.commands["cover"].triggered.connect(self.cover.toggle)
        self.commands["guidance"].triggered.connect(self.toggle_guidance)
        self.show_frame(False)

    def show_frame(self, with_company: bool) -> None:
        """Rail and guidance stand beside a company's pages only."""
        self.with_company = with_company
        self.rail.setVisible(with_company)
        self.commands.with_company(with_company)
        self.arrange()

    def show_page(self, page: QWidget) -> None:
        """Put a page in the middle; the one before is let go."""
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
        self.page = page
        self.body.insertWidget(1, page, 1)
        page.show()
        self.arrange()

    @property
    def narrow(self) -> bool:
        return self.width() < FOLDS_BELOW

    def arrange(self) -> None:
        if not self.furnished:
            return
        has_questions = self.with_company and hasattr(self.page, "focused")
        wanted = self.pane_asked if self.narrow else self.pane_wanted
        self.guidance.setVisible(has_questions and wanted)
        self.header.show_narrow(has_questions and (self.narrow or not self.pane_wanted), has_questions and wanted)
        self.rail.setFixedWidth(self.rail.minimum_width())
        left = self.width() - self.rail.width() - PANE
        self.rail.setVisible(self.with_company and (left > NARROWEST or not self.guidance.isVisibleTo(self)))
        self.commands["guidance"].setEnabled(has_questions)

    def toggle_guidance(self) -> None:
        if self.narrow:
            self.pane_asked = not self.pane_asked
        else:
            self.pane_wanted = not self.pane_wanted
        self.arrange()
        if self.guidance.isVisible():
            self.guidance.text.setFocus()

    def show_guidance(self) -> None:
        """Unfold the pane: somebody must be helped."""
        self.pane_asked = self.pane_wanted = True
        self.arrange()

    def retranslate(self) -> None:
        self.commands.retranslate()
        self.header.retranslate()
        self.arrange()

    def geometry_words(self) -> str:
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore(self, words: str) -> None:
        if words:
            self.restoreGeometry(QByteArray.fromBase64(words.encode("ascii")))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)
