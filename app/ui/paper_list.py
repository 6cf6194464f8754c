"""The list of papers, under the headings of their groups."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from app.papers.texts import PaperText
from app.sheets.find import fold
from app.ui.paper_kinds import Group, summary, title
from app.ui.paper_lines import SUMMARY, PaperLines
from app.ui.parts import plain_tip
from app.ui.style import role
from app.ui.words import tr

ID = Qt.ItemDataRole.UserRole


class PaperList(QListWidget):
    """`chosen` tells the id of the paper that the user chose. Arrows pass over the headings."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        role(self, "papers")
        self.groups: list[Group] = []
        self.current = ""
        self.setItemDelegate(PaperLines(self))
        self.setAccessibleName(tr("papers", "Papers"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._changed)

    def show_papers(self, groups: list[Group], typed: str = "") -> None:
        """The papers whose title or summary holds every word that was typed; the chosen one stays marked."""
        self.groups = groups
        wanted = fold(typed).split()
        self.blockSignals(True)
        self.clear()
        for heading, papers in groups:
            found = [p for p in papers if fits(p, wanted)]
            if found:
                self._add_heading(heading)
            self._add(heading, found)
        self.blockSignals(False)
        self.mark(self.current)

    def mark(self, paper: str) -> None:
        """Mark a paper, or none where it is not listed; nothing is emitted."""
        self.current = paper
        self.blockSignals(True)
        found = next((i for i in self.lines() if i.data(ID) == paper), None)
        if found is not None:
            self.setCurrentItem(found)
            self.reveal()
        else:
            self.clearSelection()
        self.blockSignals(False)

    def reveal(self) -> None:
        """Bring the chosen line into sight."""
        if (found := self.currentItem()) is not None:
            self.scrollToItem(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.reveal)

    def choose_first(self) -> None:
        if found := next(iter(self.lines()), None):
            self.setCurrentItem(found)
            self.setFocus()

    def lines(self) -> list[QListWidgetItem]:
        """The lines that are papers."""
        items = (self.item(n) for n in range(self.count()))
        return [i for i in items if i.data(ID)]

    def _add_heading(self, words: str) -> None:
        line = QListWidgetItem(words)
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(line)

    def _add(self, heading: str, papers: Iterable[PaperText]) -> None:
        for paper in papers:
            line = QListWidgetItem(title(paper))
            line.setData(ID, paper.id)
            line.setData(SUMMARY, summary(paper))
            line.setData(Qt.ItemDataRole.AccessibleDescriptionRole, f"{summary(paper)} {heading}")
            line.setToolTip(plain_tip(summary(paper)))
            self.addItem(line)

    def _changed(self, line: QListWidgetItem | None) -> None:
        if line is not None and line.data(ID) and line.data(ID) != self.current:
            self.current = str(line.data(ID))
            self.chosen.emit(self.current)


def fits(paper: PaperText, words: list[str]) -> bool:
    held = fold(f"{title(paper)} {summary(paper)}")
    return all(word in held for word in words)
