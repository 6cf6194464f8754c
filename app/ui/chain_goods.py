"""The goods of a site: a line to type in, what was named below it, and what may have been meant."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.core.chain import unique
from app.sheets.desk import FactDesk
from app.sheets.find import find_good, fold, good_names
from app.ui.chain_words import other_good
from app.ui.flow import Flow
from app.ui.folded import VALUE, Entry, FoldedCompleter, entries_model
from app.ui.meant import Meant
from app.ui.parts import GRID, column, frame, icon_button, label, row, short
from app.ui.words import tr

ASKED = 2
"""Words that stand on no list, of which is asked what was meant."""


class GoodsField(QWidget):
    """`changed` carries the ids of goods, and the words that match none: they are kept as they were typed."""

    changed = Signal(tuple, tuple)

    def __init__(self, desk: FactDesk) -> None:
        super().__init__()
        self.desk = desk
        self.names = good_names(desk)
        self.goods: tuple[str, ...] = ()
        self.others: tuple[str, ...] = ()
        self.locked = False
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("chain", "Type a good, such as cotton, and press Enter"))
        self.completer_ = FoldedCompleter(entries_model(good_entries(desk), self), self)
        self.completer_.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.line.setCompleter(self.completer_)
        self.line.returnPressed.connect(self.settle)
        self.line.installEventFilter(self)
        self.chips, self.meant = Flow(), [Meant() for _ in range(ASKED)]
        self.setFocusProxy(self.line)
        lines = column(self, gap=4)
        for part in (self.line, self.chips, *self.meant):
            lines.addWidget(part)

    def put(self, goods: tuple[str, ...], others: tuple[str, ...]) -> None:
        """Show other goods; what is being typed stays."""
        if (goods, others) != (self.goods, self.others):
            self.goods, self.others = goods, others
            self.rebuild()

    def lock(self, locked: bool) -> None:
        self.locked = locked
        self.line.setReadOnly(locked)
        self.rebuild()

    def rebuild(self) -> None:
        self.chips.empty()
        for good in self.goods:
            self.chips.addWidget(self.chip(self.desk.good(good), good))
        for word in self.others:
            self.chips.addWidget(self.chip(other_good(word), word, "warning"))
        for part in self.chips.parts:
            part.show()
        self.chips.setVisible(bool(self.goods or self.others))
        self.ask()

    def chip(self, words: str, good: str, part: str = "") -> QFrame:
        found = frame("quiet")
        inner = row(found, gap=0)
        inner.setContentsMargins(GRID, 0, 0, 0)
        inner.addWidget(label(short(words, 60), part, wrap=False))
        if self.locked:
            inner.addSpacing(GRID)
            return found
        away = icon_button("remove", tr("chain", "Remove {good}", good=words))
        away.clicked.connect(lambda: self.drop(good))
        inner.addWidget(away)
        return found

    def ask(self) -> None:
        """For the first words that stand on no list: goods with nearly the same name."""
        words = [] if self.locked else [w for w in self.others if near(self.desk, w)]
        for number, line in enumerate(self.meant):
            if number < len(words):
                self.say(line, words[number])
            else:
                line.hide()

    def say(self, line: Meant, word: str) -> None:
        offers = [(g, self.desk.good(g)) for g in near(self.desk, word)]
        line.ask(
            tr("chain", "“{word}”: did you mean", word=short(word, 40)), offers, lambda good: self.swap(word, good)
        )

    # What the user does

    def settle(self) -> None:
        """Take what was typed: a good that has this name, else the words."""
        words = " ".join(self.line.text().split())
        self.line.clear()
        if not words:
            return
        good = self.names.get(fold(words))
        if good:
            self.tell((*self.goods, good), self.others)
        else:
            self.tell(self.goods, (*self.others, words))

    def drop(self, good: str) -> None:
        self.line.setFocus()
        self.tell(tuple(g for g in self.goods if g != good), tuple(w for w in self.others if w != good))

    def swap(self, word: str, good: str) -> None:
        self.line.setFocus()
        self.tell((*self.goods, good), tuple(w for w in self.others if w != word))

    def tell(self, goods: tuple[str, ...], others: tuple[str, ...]) -> None:
        self.changed.emit(unique(goods), unique(others))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup = self.completer_.popup()
        if event.type() == QEvent.Type.FocusOut and not (popup and popup.isVisible()):
            self.settle()
        return super().eventFilter(watched, event)

    def _take(self, index: QModelIndex) -> None:
        """A line of the list was chosen; the field is filled with it right after this, and emptied again."""
        self.tell((*self.goods, str(index.data(VALUE))), self.others)
        QTimer.singleShot(0, self.line, self.line.clear)


def near(desk: FactDesk, word: str) -> list[str]:
    good, others = find_good(desk, word)
    return [good] if good else others


def good_entries(desk: FactDesk) -> Iterator[Entry]:
    """Every name and alias of every good in the language."""
    for good in desk.ref.goods.values():
        name = desk.good(good.id)
        yield good.id, name, name
        for alias in good.aliases:
            if fold(alias) != fold(name):
                yield good.id, alias, tr("chain", "{alias}: {good}", alias=alias, good=name)
