"""The questionnaire of one supplier, below its form: send it, read what came back, and what it said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.core.chain import SUPPLIER, Site
from app.core.session import Session
from app.core.supplier_answers import of_site
from app.message import Message
from app.ui.flow import Flow
from app.ui.notices import Notices
from app.ui.parts import GRID, button, column, frame, label
from app.ui.saq_answers import SaqAnswers
from app.ui.saq_send import SaqSend
from app.ui.words import tr, trm


class SaqPart(QWidget):
    """Seen for suppliers only. `read_wanted` carries the id of the supplier whose answers came back.

    `unfolded` carries what has just been put here and is to be seen.
    """

    read_wanted = Signal(str)
    unfolded = Signal(QWidget)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.site = Site("", "")
        self.send = button(tr("saq", "Send a questionnaire…"))
        self.read = button(tr("saq", "Read the answers…"))
        self.form = SaqSend(lambda: session.name, session.today)
        self.notice, self.answers = Notices(), SaqAnswers()
        self.send.clicked.connect(self._send)
        self.read.clicked.connect(self._read)
        self.form.saved.connect(self._tell_saved)
        self.form.failed.connect(self._tell_failed)
        self._lay_out()

    def show_site(self, site: Site) -> None:
        if site.id != self.site.id:
            self.form.leave()
            self.notice.clear_all()
            self.answers.forget()
        self.site = site
        self.setVisible(site.role == SUPPLIER)
        self.read.setEnabled(not self.session.read_only)
        self.answers.show_answers(of_site(self.session.record.supplier_answers, site.id), self.session.today())

    def _send(self) -> None:
        self.form.begin(self.site)
        self.unfolded.emit(self.form)

    def _read(self) -> None:
        """What was saved before says nothing of what comes back."""
        self.form.leave()
        self.notice.clear_all()
        self.read_wanted.emit(self.site.id)

    def _tell_saved(self, path: Path) -> None:
        look = (tr("papers", "Open it"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self.notice.put("saved", "info", tr("papers", "Saved: {path}", path=str(path)), (look,))
        self.send.setFocus()
        self.unfolded.emit(self.notice)

    def _tell_failed(self, why: Message) -> None:
        self.notice.put("saved", "danger", trm(why))
        self.unfolded.emit(self.notice)

    def _lay_out(self) -> None:
        tools = Flow(gap=GRID)
        for pressed in (self.send, self.read):
            tools.addWidget(pressed)
        inner = column(self, gap=GRID)
        inner.addWidget(frame("rule"))
        inner.addWidget(label(tr("saq", "What this supplier says of itself"), "heading"))
        for part in (tools, self.form, self.notice, self.answers):
            inner.addWidget(part)
