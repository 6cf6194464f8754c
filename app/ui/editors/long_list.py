"""One choice of many: a list that narrows while the user types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app.content.model import Question
from app.core.answers import Value
from app.ui.editors.base import Editor
from app.ui.parts import column
from app.ui.words import tr


class LongList(Editor):
    """A combo box that finds its entries by any part of their words. What is no entry is put back."""

    def __init__(self, question: Question, options: list[tuple[str, str]]) -> None:
        super().__init__(question)
        self.values = [v for v, _ in options]
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setMaximumWidth(420)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(28)
        self.box.addItems([words for _, words in options])
        self.make_searchable()
        self.shown = -1
        self.box.setCurrentIndex(-1)
        self.box.activated.connect(self.pick)
        column(self).addWidget(self.box)

    def make_searchable(self) -> None:
        found = QCompleter(self.box.model(), self)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.box.setCompleter(found)
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("step", "Type a few letters, or open the list"))
            line.installEventFilter(self)

    def pick(self, index: int) -> None:
        if 0 <= index != self.shown:
            self.shown = index
            self.picked.emit(self.values[index])

    def show_value(self, value: Value) -> None:
        index = self.values.index(value) if isinstance(value, str) and value in self.values else -1
        if index != self.box.currentIndex() or index != self.shown:
            self.shown = index
            self.put_back()

    def put_back(self) -> None:
        self.box.setCurrentIndex(self.shown)
        self.box.setEditText(self.box.itemText(self.shown) if self.shown >= 0 else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Take what was typed where it is an entry in full; else show the answer again."""
        typed = self.box.findText(self.box.currentText(), Qt.MatchFlag.MatchFixedString)
        if typed >= 0:
            self.box.setCurrentIndex(typed)
            self.pick(typed)
        elif not popup_open(self.box):
            self.put_back()

    def flush(self) -> None:
        completer = self.box.completer()
        popup = completer.popup() if completer else None
        if popup is not None:
            popup.hide()
        self.settle()

    def entry(self) -> QWidget:
        return self.box


def popup_open(box: QComboBox) -> bool:
    completer = box.completer()
    popup = completer.popup() if completer else None
    return popup is not None and popup.isVisible()
