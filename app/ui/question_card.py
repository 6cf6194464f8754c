"""One question: its words, its editor, what the answer leads to, and its proof."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from app.content.model import Question
from app.core.answers import Value
from app.ui.bridge import Bridge
from app.ui.consequence import Consequence, is_harm
from app.ui.editors.elsewise import Elsewise
from app.ui.editors.make import make_editor
from app.ui.flow import Flow
from app.ui.note_fields import NoteFields
from app.ui.parts import GRID, button, column, label, picture, row
from app.ui.style import colors, redress, role
from app.ui.words import tr, trc
from app.ui.years_carried import YearsCarried

TYPED = (QLineEdit, QPlainTextEdit, QComboBox)
"""In these a digit is a digit and no choice."""


class QuestionCard(QFrame):
    """Reads the answer from the bridge's session and hands what the user did to the bridge at once."""

    open_plan = Signal()
    open_help = Signal()
    open_case = Signal(str)

    def __init__(self, bridge: Bridge, question: Question) -> None:
        super().__init__()
        role(self, "card")
        self.bridge, self.question = bridge, question
        self.editor = make_editor(question)
        fixed = question.profile and question.kind == "one_of"  # everybody has a country, a trade and a mode
        spared = self.editor.knows_elsewise or fixed
        self.elsewise = None if spared else Elsewise()
        self.carried = YearsCarried(bridge, question.id)
        self.consequence = Consequence(question)
        self.notes = NoteFields(bridge, question)
        self.clear = button(tr("step", "Clear the answer"), "link")
        self.connect_all()
        self.lay_out()
        self.name_all()
        self.refresh()

    def connect_all(self) -> None:
        self.editor.picked.connect(self.set_value)
        self.editor.typed.connect(lambda words: self.bridge.set_text(self.question.id, words))
        if self.elsewise:
            self.elsewise.picked.connect(self.set_value)
        self.clear.clicked.connect(self.take_back)
        self.notes.written.connect(lambda field, words: self.bridge.set_note(self.question.id, **{field: words}))
        self.consequence.open_plan.connect(self.open_plan)
        self.consequence.open_help.connect(self.open_help)
        self.consequence.open_case.connect(self.open_case)
        self.consequence.open_evidence.connect(self.notes.open_evidence)
        self.carried.confirmed.connect(self.enter)

    def lay_out(self) -> None:
        q = self.question
        outer = column(self, margin=2 * GRID, gap=GRID)
        if q.code or q.emergency:
            outer.addLayout(self.top_line())
        self.words = label(trc(f"{q.id}.text", q.text), "question")
        outer.addWidget(self.words)
        if q.hint:
            outer.addWidget(label(trc(f"{q.id}.hint", q.hint), "muted"))
        outer.addWidget(self.editor)
        if self.elsewise:
            outer.addWidget(self.elsewise)
        outer.addWidget(self.carried)
        outer.addWidget(self.consequence)
        last = Flow(gap=2 * GRID)
        last.addWidget(self.notes.toggle)
        last.addWidget(self.clear)
        outer.addWidget(last)
        outer.addWidget(self.notes)
        for part in (self.notes, self.notes.toggle):
            part.setVisible(not q.profile or bool(q.evidence))

    def top_line(self) -> QHBoxLayout:
        line = row()
        if self.question.code:
            line.addWidget(label(self.question.code, "code", wrap=False))
        if self.question.emergency:
            line.addWidget(picture("danger", colors().danger, 16))
            line.addWidget(label(tr("step", "About people’s safety and freedom"), "code", wrap=False))
        line.addStretch(1)
        return line

    def name_all(self) -> None:
        """The question is the description of every control that answers it."""
        words = self.words.text()
        self.setAccessibleName(words)
        for control in (self.editor, *self.editor.findChildren(QWidget)):
            if control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                control.setAccessibleDescription(words)
                if not control.accessibleName() and not isinstance(control, QFrame):
                    control.setAccessibleName(words)
        self.editor.entry().setAccessibleDescription(words)
        if not self.editor.entry().accessibleName():
            self.editor.entry().setAccessibleName(words)

    def set_value(self, value: Value) -> None:
        self.bridge.set_value(self.question.id, value)

    def take_back(self) -> None:
        self.enter()
        self.set_value(None)

    def refresh(self) -> None:
        """Show the answer as it is kept now."""
        session = self.bridge.session
        answer = session.answer(self.question.id)
        self.editor.show_value(answer.value)
        if self.elsewise:
            self.elsewise.show_value(answer.value)
        self.notes.show_answer(answer)
        self.carried.refresh(answer)
        self.consequence.refresh(session)
        self.clear.setVisible(answer.given and not session.read_only)
        self.mark("harm", is_harm(session, self.question))
        self.notes.lock(session.read_only)
        for part in (self.editor, self.elsewise):
            if part:
                part.setEnabled(not session.read_only)

    def mark(self, name: str, on: bool) -> None:
        if bool(self.property(name)) != on:
            self.setProperty(name, on)
            redress(self)

    def flush(self) -> None:
        """Hand over what is typed and still waiting."""
        self.editor.flush()
        self.notes.flush()

    def enter(self) -> None:
        self.editor.entry().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit takes a choice, Delete takes the answer back, unless something is being typed."""
        typing = isinstance(self.window().focusWidget(), TYPED) or event.modifiers() & Qt.KeyboardModifier.AltModifier
        if not typing and event.text().isdigit() and self.editor.choose(int(event.text())):
            return
        if not typing and event.key() == Qt.Key.Key_Delete and self.clear.isVisible():
            self.take_back()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.enter()
        super().mousePressEvent(event)
