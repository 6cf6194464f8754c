"""“Save as”: the formats of a paper, in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from app.papers.texts import Format, PaperText
from app.ui.paper_kinds import FORMATS
from app.ui.parts import GRID, label
from app.ui.words import tr, trm

WIDE = 300
"""Pixels that a sentence in the menu takes before it wraps."""


class PaperMenu(QMenu):
    """`wanted` tells a format; `archive_wanted`, that a PDF is to hold the company's data too."""

    wanted = Signal(str)
    archive_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = ""

    def show_formats(self, paper: PaperText, ours: bool) -> None:
        self.clear()
        for file_format in paper.formats:
            self.offer(file_format)
        if ours and "pdf" in paper.formats:
            self.offer_archive()

    def offer(self, file_format: Format) -> None:
        action = self.addAction(trm(FORMATS[file_format]))
        action.triggered.connect(lambda: self.wanted.emit(file_format))

    def offer_archive(self) -> None:
        """What it holds besides is said before it is chosen."""
        self.said = tr(
            "papers",
            "A PDF for our own use that holds all data of the company inside, so that Fairsteps can open it again.",
        )
        self.addSeparator()
        action = self.addAction(tr("papers", "Archive copy…"))
        action.setToolTip(self.said)
        action.triggered.connect(self.archive_wanted)
        words = label(self.said, "muted")
        words.setContentsMargins(GRID + 4, 0, GRID, GRID)
        words.setFixedSize(WIDE, words.heightForWidth(WIDE))
        line = QWidgetAction(self)
        line.setDefaultWidget(words)
        line.setEnabled(False)
        self.addAction(line)
