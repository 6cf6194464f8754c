"""Everything about the action that is selected: why, how, by whom, with what proof, and what was noted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.core.plan import Edit, Item
from app.ui.parts import label
from app.ui.plan_facts import PlanFacts
from app.ui.plan_words import PlanWords
from app.ui.style import role
from app.ui.typed import Typed
from app.ui.words import tr


class PlanDetail(QScrollArea):
    """Emits what the user did: words typed with their action's id, edits, a wish to see a question."""

    open_question = Signal(str)
    note_typed = Signal(str, str)
    title_typed = Signal(str, str)
    removed = Signal(str)
    put_back = Signal(str)
    deleted = Signal(str)
    proposed_due = Signal(str)

    def __init__(self, words: PlanWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = words
        self.item: Item | None = None
        self.facts = QWidget()
        self.title, self.note = QLineEdit(), QPlainTextEdit()
        self.typed_title = Typed(self.title, lambda text: self._typed(self.title_typed, text.strip()))
        self.typed_note = Typed(self.note, lambda text: self._typed(self.note_typed, text))
        self.remove = self._button(tr("plan", "Remove from plan"), self.removed)
        self.back = self._button(tr("plan", "Put back"), self.put_back)
        self.delete = self._button(tr("plan", "Delete this action"), self.deleted)
        self.reset = self._button(tr("plan", "Use the proposed date again"), self.proposed_due)
        self._lay_out()
        self.show_item(None)

    # What it shows

    def show_item(self, item: Item | None) -> None:
        """Show another action, or what became of this one; words being typed stay."""
        if not (self.item and item and self.item.id == item.id):
            self.flush()
            self.verticalScrollBar().setValue(0)
        before, self.item = self.item, item
        self.canvas.setVisible(item is not None)
        if item:
            self.typed_note.put(item.edit.note)
            self.typed_title.put(item.edit.title)
            self._show_parts(item)
            if before is None or bare(before) != bare(item):
                self._show_facts(item)

    def flush(self) -> None:
        """Write down what is still being typed."""
        self.typed_title.flush()
        self.typed_note.flush()

    def _show_parts(self, item: Item) -> None:
        locked = self.plan.session.read_only
        self.own.setVisible(item.own)
        self.title.setReadOnly(locked)
        self.note.setReadOnly(locked)
        self.remove.setVisible(not item.own and not item.gone and not item.edit.removed)
        self.back.setVisible(item.edit.removed)
        self.delete.setVisible(item.own and not item.edit.removed)
        self.reset.setVisible(bool(item.edit.due) and not item.own and not item.gone)
        for button in (self.remove, self.back, self.delete, self.reset):
            button.setEnabled(not locked)

    def _show_facts(self, item: Item) -> None:
        facts = PlanFacts(self.plan, item)
        facts.open_question.connect(self.open_question)
        self.body.replaceWidget(self.facts, facts)
        facts.show()
        self.facts.hide()
        self.facts.deleteLater()
        self.facts = facts

    # How it is built

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("plan", "About this action"))
        self.canvas = QFrame()
        role(self.canvas, "card")
        self.body = QVBoxLayout(self.canvas)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.own = self._title_part()
        for part in (self.own, self.facts, self._label(tr("plan", "Note"), self.note), self.note):
            self.body.addWidget(part)
        self.note.setFixedHeight(self.fontMetrics().height() * 4 + 16)
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText(tr("plan", "What was agreed, what was done, where the papers lie"))
        self._add_buttons()
        self.setWidget(self.canvas)

    def _title_part(self) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label(tr("plan", "What is to be done"), self.title))
        layout.addWidget(self.title)
        return part

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        for button in (self.remove, self.back, self.delete):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.reset)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _label(self, text: str, field: QWidget) -> QLabel:
        found = label(text, "heading")
        found.setBuddy(field)
        field.setAccessibleName(text)
        return found

    def _button(self, text: str, signal: object) -> QPushButton:
        button = QPushButton(text)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._tell(signal))
        return button

    def _tell(self, signal: object) -> None:
        self.flush()
        if self.item:
            signal.emit(self.item.id)  # type: ignore[attr-defined]

    def _typed(self, signal: object, text: str) -> None:
        if self.item:
            signal.emit(self.item.id, text)  # type: ignore[attr-defined]


def bare(item: Item) -> Item:
    """The item without the words that have a field of their own here."""
    kept = item.edit
    return replace(item, edit=Edit(item.id, owner=kept.owner, due=kept.due, status=kept.status, removed=kept.removed))
