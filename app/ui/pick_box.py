"""A list that narrows while somebody types, and tells what is typed and stands not in it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.sheets.find import fold
from app.ui.folded import VALUE, FoldedCompleter, entries_model
from app.ui.parts import plain_tip


class PickBox(QComboBox):
    """`picked` carries the value that was chosen; for words that are no entry, what `read` makes of them."""

    picked = Signal(str)

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.value = ""
        self.options: list[tuple[str, str]] = []
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.activated.connect(self._take)
        line = cast(QLineEdit, self.lineEdit())
        line.setPlaceholderText(hint)
        line.returnPressed.connect(self.settle)
        line.installEventFilter(self)

    def read(self, words: str) -> str:
        """The value of words that are no entry: the words themselves, until somebody knows better."""
        return words

    def offer(self, options: list[tuple[str, str]]) -> None:
        """Pairs of value and words. The value that is shown stays."""
        if options == self.options:
            return
        self.options = options
        self.blockSignals(True)
        self.setModel(entries_model(((v, w, w) for v, w in options), self))
        self.setCompleter(FoldedCompleter(cast(QStandardItemModel, self.model()), cast(QLineEdit, self.lineEdit())))
        self.blockSignals(False)
        self.show_value()

    def put(self, value: str) -> None:
        """Show a value; where it is there already, what is being typed stays."""
        if value != self.value:
            self.value = value
            self.show_value()

    def show_value(self) -> None:
        """The words of the value; one that is no entry is shown as it was typed."""
        index = self.findData(self.value, VALUE)
        self.setCurrentIndex(index)
        self.setEditText(self.options[index][1] if index >= 0 else self.value)
        cast(QLineEdit, self.lineEdit()).setCursorPosition(0)
        self.setToolTip(plain_tip(self.currentText()))

    def settle(self) -> None:
        """Take what was typed."""
        typed = self.currentText().strip()
        if self.popup_open() or fold(typed) == fold(self.words_of(self.value)):
            return
        known = next((v for v, w in self.options if fold(w) == fold(typed)), None)
        self._pick(self.read(typed) if known is None else known)

    def words_of(self, value: str) -> str:
        return next((w for v, w in self.options if v == value), value)

    def popup_open(self) -> bool:
        completer = self.completer()
        popup = completer.popup() if completer else None
        return popup is not None and popup.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
        return super().eventFilter(watched, event)

    def _take(self, index: int) -> None:
        if 0 <= index < len(self.options):
            self._pick(self.options[index][0])

    def _pick(self, value: str) -> None:
        changed = value != self.value
        self.value = value
        self.show_value()
        if changed:
            self.picked.emit(value)
