"""A note, and the proof of an answer: folded away until it is wanted or filled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.content.model import Question
from app.core import filing
from app.core.answers import NA, Answer
from app.ui.bridge import Bridge
from app.ui.editors.date_field import DateField
from app.ui.editors.text import GrowingText
from app.ui.evidence_box import EvidenceBox
from app.ui.icons import put_icon
from app.ui.parts import GRID, column, frame, label, row
from app.ui.style import role
from app.ui.typed import Typed
from app.ui.words import tr, trc, trn


class NoteFields(QWidget):
    """Its `toggle` is laid out by whoever holds it; `lock` it where nothing may be written.

    Emits `written` with the field's name (note, evidence, evidence_date, evidence_place) and its words.
    Files go straight to the bridge; what shows them is made when it is first unfolded.
    """

    written = Signal(str, str)

    def __init__(self, bridge: Bridge, question: Question) -> None:
        super().__init__()
        self.bridge, self.question = bridge, question
        self.files: EvidenceBox | None = None
        self.reason_needed = False
        self.toggle = QPushButton()
        role(self.toggle, "link")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self.unfold)
        self.box, self.fields = frame("quiet"), QWidget()
        self.make_fields()
        self.lay_out()
        self.unfold(False)

    def make_fields(self) -> None:
        self.note_label = label("")
        self.note, self.evidence = GrowingText(), GrowingText(1)
        self.day, self.place = DateField(), QLineEdit()
        self.typed_place = Typed(self.place, lambda words: self.written.emit("evidence_place", words))
        self.note.rested.connect(lambda words: self.written.emit("note", words))
        self.evidence.rested.connect(lambda words: self.written.emit("evidence", words))
        self.day.rested.connect(lambda iso: self.written.emit("evidence_date", iso))
        self.place.editingFinished.connect(self.typed_place.flush)

    def lay_out(self) -> None:
        outer = column(self, gap=4)
        outer.addWidget(self.box)
        self.lines = column(self.box, margin=GRID + 4, gap=GRID)
        self.lines.addWidget(self.fields)
        inner = column(self.fields, gap=4)
        self.proof_label = label(tr("step", "How do you know? Where is it written?"))
        for name, field in ((self.note_label, self.note), (self.proof_label, self.evidence)):
            name.setBuddy(field)
            inner.addWidget(name)
            if field is self.evidence and self.question.evidence:
                inner.addWidget(label(trc(f"{self.question.id}.evidence", self.question.evidence), "muted"))
            inner.addWidget(field)
        self.evidence.setAccessibleName(self.proof_label.text())
        inner.addLayout(self.where_and_when())

    def where_and_when(self) -> QHBoxLayout:
        line = row(gap=2 * GRID)
        for words, field in ((tr("step", "Date"), self.day), (tr("step", "Where it is kept"), self.place)):
            pair = column(gap=2)
            name = label(words, wrap=False)
            name.setBuddy(field)
            field.setAccessibleName(words)
            pair.addWidget(name)
            pair.addWidget(field)
            line.addLayout(pair, 1 if field is self.place else 0)
        return line

    @property
    def about(self) -> str:
        """What its files prove."""
        return f"question/{self.question.id}"

    def lock(self, locked: bool) -> None:
        """Where nothing may be written, files can still be opened."""
        self.fields.setEnabled(not locked)

    def unfold(self, open_: bool) -> None:
        self.toggle.setChecked(open_)
        if open_ and self.files is None:
            self.files = EvidenceBox(self.bridge, self.about)
            self.files.changed.connect(self.say)
            self.lines.addWidget(self.files)
        self.box.setVisible(open_)
        self.say()

    def say(self) -> None:
        """The fold's words; closed, they tell what is in it."""
        there = [
            name
            for name, words in (
                (tr("step", "note written"), self.note.toPlainText()),
                (tr("step", "evidence noted"), self.evidence.toPlainText() or self.place.text() or self.day.iso()),
            )
            if words
        ]
        files = len(filing.files(self.bridge.session, self.about))
        there += [trn("step", "{n} file", "{n} files", files)] if files else []
        title = tr("step", "Note and evidence")
        self.toggle.setText(f"{title} ({', '.join(there)})" if there and not self.box.isVisibleTo(self) else title)
        put_icon(self.toggle, "down" if self.toggle.isChecked() else "right")

    def show_answer(self, answer: Answer) -> None:
        if not self.note.rest.waiting:
            self.note.put(answer.note)
        if not self.evidence.rest.waiting:
            self.evidence.put(answer.evidence)
        self.day.put(answer.evidence_date)
        self.typed_place.put(answer.evidence_place)
        self.ask_reason(bool(self.question.emergency) and answer.value == NA, answer.note)
        self.say()

    def ask_reason(self, needed: bool, note: str) -> None:
        """“Does not apply” on an emergency question is believed with a reason only: it stands in the plan."""
        missing = needed and not note.strip()
        if missing and not self.reason_needed:
            self.unfold(True)
        self.reason_needed = needed
        asked = tr("step", "Why does it not apply? Please give the reason: it is listed in your plan.")
        self.note_label.setText(asked if needed else tr("step", "Note for yourself"))
        self.note.setAccessibleName(self.note_label.text())
        role(self.note_label, "warning" if missing else "")
        role(self.note, "wrong" if missing else "")

    def open_evidence(self) -> None:
        self.unfold(True)
        self.evidence.setFocus()

    def flush(self) -> None:
        for rest in (self.note.rest, self.evidence.rest, self.day.rest, self.typed_place.rest):
            rest.flush()
