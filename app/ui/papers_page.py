"""Papers: choose one, say for whom, look at the paper itself, and save it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.papers.build import offered
from app.papers.request import request
from app.papers.texts import PaperText
from app.report.options import PaperOptions
from app.ui.bridge import Bridge
from app.ui.notices import Notices
from app.ui.paper_archive import PaperArchive
from app.ui.paper_batch import PaperBatch
from app.ui.paper_form import PaperForm
from app.ui.paper_head import PaperHead
from app.ui.paper_kinds import grouped, needs_help
from app.ui.paper_maker import Order, PaperMaker
from app.ui.paper_progress import PaperProgress
from app.ui.paper_room import PaperRoom
from app.ui.paper_saver import PaperSaver
from app.ui.paper_side import PaperSide
from app.ui.paper_view import view_of
from app.ui.parts import GRID, column
from app.ui.preview import Preview
from app.ui.words import tr, trm

REST, GLANCE = 1000, 250
"""Milliseconds before the preview is made anew: after the last change, and after another paper is chosen."""
Key = tuple[str, PaperOptions, int]
"""What a PDF was made of: the paper, the choices, and the state of the company."""


class PapersPage(QWidget):
    """Holds one PDF in memory; nothing is written but what the user saves. `open_question`: where a link leads."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge, self.session, self.view = bridge, bridge.session, view_of(bridge)
        self.papers: dict[str, PaperText] = {}
        self.revision = 0
        self.data = b""
        self.made: Key | None = None
        self.making: Key | None = None
        self.maker, self.notices = PaperMaker(), Notices()
        self.saver = PaperSaver(self, self.session, self.view, self.maker, self.notices)
        self.archive, self.batch = PaperArchive(self.saver), PaperBatch(self.saver)
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.side, self.head, self.form = PaperSide(), PaperHead(), PaperForm(self.session, self.view)
        self.preview, self.progress, self.all_progress = Preview(), PaperProgress(), PaperProgress()
        self.room = PaperRoom(self.head, self.form, self.preview)
        self._lay_out()
        self._connect()
        self._offer()
        self.choose(self.view.paper)

    # What is wanted, and what there is

    @property
    def paper(self) -> PaperText:
        return self.papers.get(self.view.paper) or next(iter(self.papers.values()))

    def wanted(self) -> Key:
        return self.paper.id, self.form.options(), self.revision

    @property
    def fresh(self) -> bool:
        """Is the PDF in memory the one that the choices ask for now?"""
        return bool(self.data) and self.made == self.wanted()

    @property
    def makes(self) -> bool:
        """Can the paper be looked at, and is all chosen that it needs?"""
        return "pdf" in self.paper.formats and self.form.ready

    def choose(self, paper: str) -> None:
        """Look at another paper; where there is no such one, at the first."""
        self.view.paper = paper if paper in self.papers else next(iter(self.papers))
        self.side.list.mark(self.view.paper)
        self.form.show_paper(self.paper)
        self.head.show_paper(self.paper)
        self._stop_preview()
        self.data, self.made = b"", None
        self.preview.clear()
        self._follow(GLANCE)

    # Making it

    def make(self) -> None:
        """Make the paper anew, and show it when it is there."""
        self.rest.stop()
        if self.makes:
            self.making = self.wanted()
            self.notices.clear("failed")
            self.maker.put(Order(self._request, self._take, self._fail, looked_at=True))

    def cancel(self) -> None:
        """Stop the preview and what is to be saved; all papers at once have their own way to be stopped."""
        self.archive.end()
        self.maker.stop(lambda order: order is not self.batch.order)
        self.making = None
        self._tell_state()

    def _request(self) -> dict[str, Any]:
        found = request(self.session, self.paper.id, "pdf", self.form.options())
        self._warn_of_letters(str(found["html"]))
        return found

    def _take(self, data: bytes) -> None:
        self.data, self.made, self.making = data, self.making, None
        self.preview.show_pdf(data)
        self._follow()

    def _fail(self, why: str) -> None:
        self.making = None
        words = tr("papers", "The paper could not be made ({reason}). Your answers are safe.", reason=why)
        self.notices.put("failed", "danger", words, ((tr("papers", "Try again"), self.make),))
        self._tell_state()

    def _warn_of_letters(self, html: str) -> None:
        from app.report.fonts import missing_warning

        warning = missing_warning(html)
        if warning is None:
            self.notices.clear("letters")
        else:
            self.notices.put("letters", "warning", trm(warning))

    def _stop_preview(self) -> None:
        self.rest.stop()
        self.making = None
        self.maker.stop(lambda order: order.looked_at)

    # Following what changes

    def _offer(self) -> None:
        """The papers that fit the company now; what helps stands first where somebody needs help."""
        found = offered(self.session)
        self.papers = {p.id: p for p in found}
        self.side.show_papers(grouped(found, needs_help(self.session)))

    def _changed(self) -> None:
        self.revision += 1
        self._offer()
        if self.view.paper in self.papers:
            self.form.refresh()
            self._follow()
        else:
            self.choose(self.view.paper)

    def _follow(self, rest: int = REST) -> None:
        """After a rest, make anew what is out of date, if it is being looked at."""
        self._tell_state()
        if not self.makes:
            self._stop_preview()
        elif not self.fresh and self.isVisible() and self.making is None:
            self.rest.start(rest if rest < self.rest.interval() else self.rest.interval())

    def _rested(self) -> None:
        if self.isVisible() and self.makes and not self.fresh and self.making is None:
            self.make()

    def _tell_state(self) -> None:
        stale = bool(self.data) and not self.fresh
        self.preview.say(tr("papers", "Out of date") if stale else "")
        self.head.show_state(self.paper, self.form.readers.audience == "ours", self.form.ready)
        self.room.tell(self.form.summary(), self.form.ready)
        if not self.makes:
            self.preview.show_words(no_preview(self.paper))
        self._show_progress()

    def _show_progress(self) -> None:
        busy = self.maker.has(lambda order: order is not self.batch.order) or self.archive.working
        if not busy:
            self.progress.hide()
        elif self.progress.isHidden():
            self.progress.begin()

    # Saving it

    def save(self, file_format: Any = "") -> None:
        """Ask where, and write the paper there: a PDF that is looked at at once, else when it is made."""
        wanted = file_format or self.paper.formats[0]
        if self.form.ready:
            there = self.data if wanted == "pdf" and self.fresh else None
            self.saver.save(self.paper, wanted, self.form.options(), self.form.subject.name, there)

    def save_archive(self) -> None:
        self.archive.save_copy(self.paper, self.form.options(), self.form.subject.name)

    def seal(self) -> None:
        self.archive.seal(self.paper, self.form.options())

    def save_all(self) -> None:
        """Every paper that needs nothing picked, for its first readers, in the language and size chosen here."""
        here = self.form.options()
        plain = PaperOptions(here.language, size=here.size, low_ink=here.low_ink)
        self.batch.start(self.papers.values(), lambda paper: replace(plain, audience=paper.audiences[0]))

    # How it is built

    def _connect(self) -> None:
        self.bridge.changed.connect(self._changed)
        self.side.list.chosen.connect(self.choose)
        self.side.all_wanted.connect(self.save_all)
        self.form.changed.connect(self._follow)
        self.form.followed.connect(self.open_question)
        self.rest.timeout.connect(self._rested)
        self.head.preview_wanted.connect(self.make)
        self.head.seal_wanted.connect(self.seal)
        self.head.menu.wanted.connect(self.save)
        self.head.menu.archive_wanted.connect(self.save_archive)
        self.maker.progress.connect(self.progress.tell)
        self.maker.changed.connect(self._show_progress)
        self.archive.busy.connect(self._show_progress)
        self.progress.cancelled.connect(self.cancel)
        self.batch.told.connect(self._tell_batch)
        self.batch.ended.connect(self.all_progress.hide)
        self.all_progress.cancelled.connect(self.batch.stop)
        for key, do in ((QKeySequence.StandardKey.Save, self.save), (QKeySequence.StandardKey.Find, self._find)):
            found = QShortcut(QKeySequence(key), self)
            found.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            found.activated.connect(partial(do))
        self._end_job_with_page()

    def _find(self) -> None:
        self.side.filter.setFocus()

    def _tell_batch(self, number: int, total: int, name: str) -> None:
        said = tr("papers", "Saving paper {n} of {total}: {paper}", n=number, total=total, paper=name)
        self.all_progress.begin(said)
        self.all_progress.tell(number - 1, total)

    def close_job(self) -> None:
        """Finish what is being saved, end the process that makes papers, and let the paper go."""
        self.batch.stop()
        self.archive.close()
        self.maker.close()
        self.preview.clear()

    def _end_job_with_page(self) -> None:
        job = self.maker.job
        self.destroyed.connect(lambda: job.close())
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.close_job)

    def _lay_out(self) -> None:
        lines = column(self, gap=GRID)
        lines.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        lines.addWidget(self.notices)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(2 * GRID)
        self.split.addWidget(self.side)
        self.split.addWidget(self.room)
        self.split.setStretchFactor(1, 1)
        lines.addWidget(self.split, 1)
        for progress in (self.progress, self.all_progress):
            lines.addWidget(progress)
        self.setFocusProxy(self.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes the room that its words need, and leaves three fifths to the paper."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            wide = min(36 * self.fontMetrics().averageCharWidth(), self.width() * 2 // 5)
            self.split.setSizes([wide, self.width() - wide])

    def showEvent(self, event: QShowEvent) -> None:
        """Stand ready, and show the paper as soon as the page itself is painted."""
        super().showEvent(event)
        self.maker.job.warm()
        QTimer.singleShot(0, self, self._rested)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.rest.stop()


def no_preview(paper: PaperText) -> str:
    """Why there is nothing to look at."""
    if "pdf" not in paper.formats:
        return tr("papers", "This is a file for other programs. It is not printed: there is nothing to look at here.")
    return tr("papers", "Choose first what this paper is for.")
