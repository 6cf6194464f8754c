"""Takes over what a supplier answered: the file, what is in it, and who said it when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QLineEdit, QPushButton

from app.core.chain import Site
from app.core.session import Session
from app.errors import UserError
from app.message import Message
from app.saq.back import read_answers
from app.saq.returned import Returned
from app.saq_words import other_site
from app.ui.editors.date_field import DateField
from app.ui.file_drop import FileDrop
from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, label, scrolled, short
from app.ui.saq_found import SaqFound
from app.ui.sentence import Sentence
from app.ui.style import role
from app.ui.words import WORDS, tr, trm, trn

PATTERNS = "*.xlsx *.pdf *.csv"


class SaqRead(QFrame):
    """Changes nothing itself: `wanted` comes when the user takes over what is shown, `closed` when he is done."""

    wanted = Signal()
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        role(self, "card")
        self.session = session
        self.site = Site("", "")
        self.path: Path | None = None
        self.returned: Returned | None = None
        self.title, self.file, self.state = label("", "heading"), label("", wrap=False), Sentence()
        self.found, self.by, self.on = SaqFound(), QLineEdit(), DateField()
        self.anyway = QCheckBox()
        self.choose = self._button(tr("saq", "Choose a file…"), self.ask_file)
        self.take = self._button(tr("saq", "Take over"), self.wanted.emit, "primary")
        self.again = self._button(tr("saq", "Read it again"), self.read_again)
        self.cancel = self._button(tr("saq", "Cancel"), self.closed.emit)
        self._lay_out()
        FileDrop(self, lambda paths: self.open(paths[0]))
        for change in (self.by.textChanged, self.on.dateChanged, self.anyway.toggled):
            change.connect(lambda _: self._allow())

    # What the user does

    def begin(self, site: Site) -> None:
        """Ask for the file of a supplier."""
        self.site, self.path = site, None
        self.title.setText(tr("saq", "Answers of {name}", name=short(site.name, 60)))
        self.by.clear()
        self.on.put("")
        self._show(None)
        self._say(tr("saq", "Choose the file that came back. You see what is in it before anything is taken over."), "")
        QTimer.singleShot(0, self, self.ask_file)

    def ask_file(self) -> None:
        kinds = tr("saq", "Questionnaires ({patterns})", patterns=PATTERNS)
        path, _ = QFileDialog.getOpenFileName(self, tr("saq", "Choose the answers"), "", kinds)
        if path:
            self.open(Path(path))

    def read_again(self) -> None:
        if self.path:
            self.open(self.path)

    def open(self, path: Path) -> None:
        self.path = path
        try:
            returned = read_answers(path, WORDS.translator, self.session.today())
        except UserError as error:
            self._show(None)
            self._say(trm(error.message), "danger")
            return
        self._show(returned)
        self.found.show_file(returned, self.site, self.session.today())
        self.by.setText(self.by.text() or returned.said_by)
        day = returned.said_on or self.session.today()
        self.on.put(day.isoformat())
        self._judge(returned)
        (self.take if self.take.isEnabled() else self.by).setFocus()

    @property
    def day(self) -> date | None:
        iso = self.on.iso()
        return date.fromisoformat(iso) if iso else None

    def refuse(self, why: Message) -> None:
        self._say(trm(why), "danger")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # What it says

    def _judge(self, returned: Returned) -> None:
        n, faults, missing = len(returned.answers), len(returned.faults), len(returned.missing)
        parts = [trn("saq", "{n} answer can be taken over.", "{n} answers can be taken over.", n)]
        if faults:
            parts.append(trn("saq", "{n} thing is at fault.", "{n} things are at fault.", faults))
        if missing:
            parts.append(trn("saq", "{n} question has no answer.", "{n} questions have no answer.", missing))
        self._say(" ".join(parts), "accent" if n and not faults else "warning")
        other = other_site(WORDS.translator, returned, self.site, self.session.name)
        if other:
            name = short(self.site.name, 40)
            self.anyway.setText(tr("saq", "{why} Take it for “{name}” all the same", why=short(other), name=name))
        self.anyway.setChecked(False)
        self.anyway.setVisible(bool(other))
        self._allow()

    def _allow(self) -> None:
        """What is needed before anything is taken over."""
        agreed = self.anyway.isHidden() or self.anyway.isChecked()
        filled = self.returned is not None and bool(self.returned.answers)
        self.take.setEnabled(filled and agreed and bool(self.by.text().strip()) and self.day is not None)

    def _say(self, words: str, part: str) -> None:
        role(self.state, part)
        self.state.setText(words)

    def _show(self, returned: Returned | None) -> None:
        self.returned = returned
        self.found.clear()
        self.file.setText(short(self.path.name, 60) if self.path else "")
        for part in (self.area, self.signed, self.take):
            part.setVisible(returned is not None)
        self.again.setVisible(self.path is not None)
        self.anyway.hide()
        self._allow()

    # How it is built

    def _button(self, words: str, do: Callable[[], object], part: str = "") -> QPushButton:
        made = button(words, part)
        made.clicked.connect(lambda: do())
        return made

    def _lay_out(self) -> None:
        head, self.signed, foot = Flow(gap=GRID), Flow(gap=GRID), Flow(gap=GRID)
        for part in (self.choose, self.file):
            head.addWidget(part)
        for words, field in ((tr("saq", "Who said it"), self.by), (tr("saq", "On which day"), self.on)):
            named = label(words, wrap=False)
            named.setBuddy(field)
            field.setAccessibleName(words)
            self.signed.addWidget(named)
            self.signed.addWidget(field)
        self.by.setMinimumWidth(240)
        for part in (self.take, self.again, self.cancel):
            foot.addWidget(part)
        self.area = scrolled(self.found)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(tr("saq", "What is in the file"))
        lines = column(self, margin=2 * GRID, gap=GRID)
        for line in (self.title, head, self.state, self.anyway, self.area, self.signed, foot):
            lines.addWidget(line, 100 if line is self.area else 0)
        lines.addStretch(1)
