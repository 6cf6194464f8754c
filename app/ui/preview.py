"""The preview of a paper: the PDF itself, with the buttons to move in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.ui.flow import Flow
from app.ui.parts import button, label
from app.ui.pdf_pages import PdfPages
from app.ui.pdf_view import PdfView
from app.ui.sentence import Sentence
from app.ui.style import role
from app.ui.words import tr

CLOSER = 1.25


class Preview(QWidget):
    """`show_pdf` takes the bytes, which stay in memory. Until then it says what will stand here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PdfView()
        self.place, self.state = label("", wrap=False), Sentence()
        role(self.state, "warning")
        self.empty = label(waiting(), "muted")
        self.stack, self.tools = QStackedWidget(), Flow(gap=4)
        self.up, self.down = self._button("‹", tr("papers", "Page back")), self._button("›", tr("papers", "Next page"))
        self.out, self.closer = self._button("−", tr("papers", "Smaller")), self._button("+", tr("papers", "Larger"))
        self.fit = button(tr("papers", "Fit width"), "flat")
        self._connect()
        self._lay_out()

    def show_pdf(self, data: bytes) -> None:
        self.view.show_pages(PdfPages(data))
        self.stack.setCurrentWidget(self.view)
        self.tools.show()
        self._enable(True)

    def show_words(self, words: str) -> None:
        """Say why there is no paper to look at, in its place."""
        self.clear()
        self.tools.hide()
        self.empty.setText(words)

    def clear(self) -> None:
        """Let the PDF go."""
        self.view.clear()
        self.empty.setText(waiting())
        self.stack.setCurrentIndex(0)
        self.place.clear()
        self._enable(False)

    def say(self, text: str) -> None:
        """A word about the state of what is shown, such as that it is out of date; empty for none."""
        self.state.setText(text)

    @property
    def filled(self) -> bool:
        return self.view.pages is not None

    def _tell_place(self, page: int) -> None:
        if self.view.pages:
            count = len(self.view.pages.sizes)
            self.place.setText(tr("papers", "Page {page} of {count}", page=page + 1, count=count))
            self.view.setAccessibleName(tr("papers", "Preview, page {page} of {count}", page=page + 1, count=count))
            self.view.setAccessibleDescription(self.view.pages.text(page))

    def _button(self, sign: str, name: str) -> QPushButton:
        found = button(sign, "flat")
        found.setAccessibleName(name)
        found.setToolTip(name)
        found.setFixedWidth(self.fontMetrics().height() * 2)
        return found

    def _enable(self, on: bool) -> None:
        for widget in (self.up, self.down, self.out, self.closer, self.fit):
            widget.setEnabled(on)

    def _connect(self) -> None:
        self.view.moved.connect(self._tell_place)
        self.up.clicked.connect(lambda: self.view.go_to(self.view.page - 1))
        self.down.clicked.connect(lambda: self.view.go_to(self.view.page + 1))
        self.out.clicked.connect(lambda: self.view.set_zoom(self.view.zoom / CLOSER))
        self.closer.clicked.connect(lambda: self.view.set_zoom(self.view.zoom * CLOSER))
        self.fit.clicked.connect(self.view.fit_width)

    def _lay_out(self) -> None:
        tools = self.tools
        for widget in (self.up, self.down, self.place, self.out, self.closer, self.fit, self.state):
            tools.addWidget(widget)
        self._enable(False)
        self.stack.addWidget(self.empty_page())
        self.stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tools)
        column.addWidget(self.stack, 1)

    def empty_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.empty)
        layout.addStretch(2)
        return page


def waiting() -> str:
    return tr("papers", "Here you will see the paper page by page, as it will be printed.")
