"""The list of everything in the library: topics by step, words, countries, goods, conventions and laws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from app.content.load import Library
from app.i18n.format import sort_key
from app.reference.model import Law
from app.sheets.compare import MOST
from app.sheets.desk import FactDesk
from app.ui.library_texts import TERM, TOPIC, parts, sorted_terms, term_text, topic_title
from app.ui.words import tr
from app.ui.wrapped import WrappedTree

KEY = Qt.ItemDataRole.UserRole
COUNTRY = "country:"


class LibraryList(WrappedTree):
    """`chosen` carries the key of a line; `compared` the codes of the countries that are ticked, two or more."""

    chosen = Signal(str)
    compared = Signal(list)

    def __init__(self, library: Library, facts: FactDesk) -> None:
        super().__init__()
        self.lines: dict[str, QTreeWidgetItem] = {}
        self.fill_learning(library)
        self.fill_facts(facts)
        self.currentItemChanged.connect(self._current)
        self.itemChanged.connect(self._ticked)

    def mark(self, key: str) -> None:
        """Mark a line, or none where the key is not listed; nothing is emitted."""
        self.blockSignals(True)
        if item := self.lines.get(key):
            self.setCurrentItem(item)
            self.scrollToItem(item)
        else:
            self.selectionModel().clear()
        self.blockSignals(False)

    def fill_learning(self, library: Library) -> None:
        for step in library.steps:
            for key, head, topics in parts(library, step):
                self.group(head, key, ((topic_title(t), f"{TOPIC}{t.id}") for t in topics))
        words = ((term_text(t), f"{TERM}{t.id}") for t in sorted_terms(library))
        self.group(tr("step", "Words to know"), "", words)

    def fill_facts(self, desk: FactDesk) -> None:
        ref, fact = desk.ref, desk.tr.fact
        countries = self.sorted((desk.country(c), f"{COUNTRY}{c}") for c in ref.countries)
        self.group(tr("library", "Countries (tick up to four to compare)"), "", countries, ticks=True)
        self.group(tr("library", "Goods"), "", self.sorted((desk.good(g), f"good:{g}") for g in ref.goods))
        conventions = ((fact(f"instrument.{i.code}", i.title), f"instrument:{i.code}") for i in ref.instruments)
        self.group(tr("library", "Conventions"), "", conventions)
        laws = ((law_name(desk, x), f"law:{x.id}") for x in ref.laws)
        self.group(tr("library", "Laws and standards"), "", self.sorted(laws))

    @staticmethod
    def sorted(lines: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        return sorted(lines, key=lambda line: sort_key(line[0]))

    def group(self, head: str, key: str, lines: Iterable[tuple[str, str]], ticks: bool = False) -> None:
        top = self.line(self, head, key)
        for text, below in lines:
            item = self.line(top, text, below)
            if ticks:
                item.setCheckState(0, Qt.CheckState.Unchecked)

    def line(self, parent: QTreeWidget | QTreeWidgetItem, text: str, key: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [text])
        item.setData(0, KEY, key)
        item.setToolTip(0, text)
        if key:
            self.lines.setdefault(key, item)
        return item

    def ticked(self) -> list[str]:
        """Codes of the countries that are ticked, in the order of the list."""
        checked = (k for k, i in self.lines.items() if k.startswith(COUNTRY) and is_ticked(i))
        return [k.removeprefix(COUNTRY) for k in checked]

    def _current(self, item: QTreeWidgetItem | None) -> None:
        if item and (key := item.data(0, KEY)):
            self.chosen.emit(key)

    def _ticked(self, item: QTreeWidgetItem) -> None:
        """A fifth tick is taken back: more columns cannot be read."""
        found = self.ticked()
        if len(found) > MOST:
            item.setCheckState(0, Qt.CheckState.Unchecked)
        elif len(found) > 1:
            self.compared.emit(found)

    def keys(self) -> Iterator[str]:
        yield from self.lines


def law_name(desk: FactDesk, law: Law) -> str:
    """Where it holds stands before its title: many laws have the same."""
    fact = desk.tr.fact
    place, title = fact(f"law.{law.id}.place", law.place), fact(f"law.{law.id}.title", law.title)
    return desk.tr("library", "{place}: {title}", place=place, title=title)


def is_ticked(item: QTreeWidgetItem) -> bool:
    return item.checkState(0) == Qt.CheckState.Checked
