"""The library: topics, words, countries, goods, conventions and laws, and one search over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLineEdit, QSplitter, QTextBrowser, QWidget

from app.reference.load import Reference
from app.sheets.desk import FactDesk
from app.ui.bridge import Bridge
from app.ui.fact_views import compare_view, fact_view
from app.ui.library_list import LibraryList
from app.ui.library_texts import texts
from app.ui.library_views import Found, results, view
from app.ui.parts import GRID, column, label
from app.ui.style import role
from app.ui.words import WORDS, tr

READABLE = 820
"""Pixels: wider lines are hard to read."""
FACTS = ("country:", "good:", "instrument:", "law:")


class Searchable(Protocol):
    """An index of texts: `app.store.search.Index`."""

    def find(self, typed: str) -> Sequence[Found]: ...


MakeIndex = Callable[[Iterable[tuple[str, str, str]]], Searchable]


class LibraryPage(QWidget):
    """Lists on the left what there is, and shows on the right what was chosen or found."""

    def __init__(self, bridge: Bridge, make_index: MakeIndex, reference: Reference) -> None:
        super().__init__()
        self.library = bridge.session.library
        self.facts = FactDesk(reference, WORDS.translator)
        self.make_index = make_index
        self.index: Searchable | None = None
        self.key = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("library", "Search the whole library"))
        self.search.setAccessibleName(tr("library", "Search the whole library"))
        self.search.setClearButtonEnabled(True)
        self.tree = LibraryList(self.library, self.facts)
        self.text = QTextBrowser()
        self._dress()
        self._lay_out()
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._open_first)
        self.tree.chosen.connect(self.show_key)
        self.tree.compared.connect(self._compare)
        self.text.anchorClicked.connect(self._follow)
        self.setFocusProxy(self.search)
        self.show_key(next(iter(self.tree.lines)))

    def show_key(self, key: str) -> None:
        """Show the page of a key, and mark it in the list where it stands there."""
        self.key = key
        self.text.setHtml(fact_view(self.facts, key) if key.startswith(FACTS) else view(self.library, key))
        self.tree.mark(key)

    # What the user does

    def _typed(self, words: str) -> None:
        if not words.strip():
            self.show_key(self.key)
            return
        self.text.setHtml(results(self._hits(words), words.strip()))
        self.tree.mark("")

    def _hits(self, words: str) -> Sequence[Found]:
        """The index is made at the first search."""
        if self.index is None:
            self.index = self.make_index(texts(self.library, self.facts))
        return self.index.find(words)

    def _open_first(self) -> None:
        if hits := self._hits(self.search.text()):
            self.show_key(hits[0].key)
            self.text.setFocus()

    def _compare(self, codes: list[str]) -> None:
        self.text.setHtml(compare_view(self.facts, codes))

    def _follow(self, url: QUrl) -> None:
        """A link inside the library opens here; an address of the web in the system's browser."""
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
        else:
            self.show_key(url.toString())

    # How it is built

    def _dress(self) -> None:
        role(self.tree, "contents")
        self.tree.setAccessibleName(tr("library", "Contents of the library"))
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setIndentation(2 * GRID)
        self.tree.setMinimumWidth(200)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setIndentWidth(22)
        self.text.document().setDocumentMargin(2 * GRID)
        self.text.setAccessibleName(tr("library", "Page of the library"))

    def _lay_out(self) -> None:
        left = QWidget()
        lines = column(left, gap=GRID)
        lines.setContentsMargins(2 * GRID, 0, 0, 0)
        lines.addWidget(self.search)
        lines.addWidget(self.tree, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.text)
        split.setChildrenCollapsible(False)
        split.setSizes([300, READABLE])
        split.setStretchFactor(1, 1)
        outer = column(self, gap=GRID)
        outer.setContentsMargins(0, 12, 0, 0)
        title = label(tr("rail", "Library"), "title", wrap=False)
        title.setContentsMargins(2 * GRID, 0, 0, 0)
        outer.addWidget(title)
        outer.addWidget(split, 1)
