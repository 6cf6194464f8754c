"""Everything about the action that is selected: why, how, by whom, with what proof, and what was noted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QWidget

from app.core.plan import Edit, Item
from app.ui.bridge import Bridge
from app.ui.file_drop import FileDrop
from app.ui.flow import Flow
from app.ui.parts import column, label
from app.ui.plan_confirm import PlanConfirm
from app.ui.plan_facts import PlanFacts
from app.ui.plan_view import PlanView
from app.ui.plan_words import PlanWords
from app.ui.plan_work import PlanWork
from app.ui.style import role
from app.ui.typed import Typed
from app.ui.words import tr


class PlanDetail(QScrollArea):
    """Emits what the user did: `told` carries an action's id and what is to be changed in its edit.

    Files that are let go anywhere on it become evidence of the action.
    """

    open_question = Signal(str)
    told = Signal(str, object)
    chosen = Signal(str)
    """Another action that the user wants to see."""
    removed = Signal(str)
    put_back = Signal(str)
    deleted = Signal(str)
    confirmed = Signal(str, bool)

    def __init__(self, words: PlanWords, bridge: Bridge, view: PlanView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = words
        self.item: Item | None = None
        self.facts = QWidget()
        self.confirm, self.work = PlanConfirm(), PlanWork(words, bridge, view)
        self.title, self.note = QLineEdit(), QPlainTextEdit()
        self.typed_title = Typed(self.title, self._retitle)
        self.typed_note = Typed(self.note, lambda text: self._tell({"note": text}))
        self.remove = self._button(tr("plan", "Remove from plan"), lambda action: self.removed.emit(action))
        self.back = self._button(tr("plan", "Put back"), lambda action: self.put_back.emit(action))
        self.delete = self._button(tr("plan", "Delete this action"), lambda action: self.deleted.emit(action))
        self.reset = self._button(
            tr("plan", "Use the proposed date again"), lambda action: self.told.emit(action, {"due": None})
        )
        self._lay_out()
        self.confirm.answered.connect(lambda still: self.item and self.confirmed.emit(self.item.id, still))
        self.work.told.connect(self._tell)
        self.work.chosen.connect(self.chosen)
        self.drop = FileDrop(self.canvas, self.work.add_files, self.work.glow)
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
            self.work.show_item(item)
            if before is None or bare(before) != bare(item):
                self._show_facts(item)

    def flush(self) -> None:
        """Write down what is still being typed."""
        self.typed_title.flush()
        self.typed_note.flush()
        self.work.flush()

    def _show_parts(self, item: Item) -> None:
        locked = self.plan.session.read_only
        self.own.setVisible(item.own)
        self.confirm.setVisible(item.to_confirm)
        self.title.setReadOnly(locked)
        self.note.setReadOnly(locked)
        self.canvas.setAcceptDrops(not locked)
        self.remove.setVisible(not item.own and not item.gone and not item.edit.removed)
        self.back.setVisible(item.edit.removed)
        self.delete.setVisible(item.own and not item.edit.removed)
        self.reset.setVisible(bool(item.edit.due) and not item.own and not item.gone)
        for button in (self.remove, self.back, self.delete, self.reset, self.confirm):
            button.setEnabled(not locked)

    def _show_facts(self, item: Item) -> None:
        facts = PlanFacts(self.plan, item)
        facts.open_question.connect(self.open_question)
        self.body.replaceWidget(self.facts, facts)
        facts.show()
        self.facts.hide()
        self.facts.deleteLater()
        self.facts = facts

    # What the user does

    def _tell(self, change: dict[str, Any]) -> None:
        if self.item:
            self.told.emit(self.item.id, change)

    def _retitle(self, title: str) -> None:
        if title.strip():
            self._tell({"title": title.strip()})

    # How it is built

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("plan", "About this action"))
        self.canvas = QFrame()
        role(self.canvas, "card")
        self.body = column(self.canvas)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.own = self._title_part()
        note = self._label(tr("plan", "Note"), self.note)
        for part in (self.confirm, self.own, self.facts, note, self.note, self.work, self._buttons()):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.note.setFixedHeight(self.fontMetrics().height() * 4 + 16)
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)
        self.note.setPlaceholderText(tr("plan", "What was agreed, what was done, where the papers lie"))
        self.setWidget(self.canvas)

    def _title_part(self) -> QWidget:
        part = QWidget()
        layout = column(part)
        layout.addWidget(self._label(tr("plan", "What is to be done"), self.title))
        layout.addWidget(self.title)
        return part

    def _buttons(self) -> QWidget:
        line = Flow()
        for button in (self.remove, self.back, self.delete, self.reset):
            line.addWidget(button)
        return line

    def _label(self, text: str, field: QWidget) -> QLabel:
        found = label(text, "heading")
        found.setBuddy(field)
        field.setAccessibleName(text)
        return found

    def _button(self, text: str, do: Any) -> QPushButton:
        button = QPushButton(text)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._do(do))
        return button

    def _do(self, do: Any) -> None:
        self.flush()
        if self.item:
            do(self.item.id)


def bare(item: Item) -> Item:
    """The item without what has a field of its own here."""
    kept = item.edit
    return replace(item, edit=Edit(item.id, owner=kept.owner, due=kept.due, status=kept.status, removed=kept.removed))
