"""Papers: choose, look at the paper itself, and save it as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QIcon, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.core.answers import value_of
from app.core.profile import PLAN_LANGUAGE
from app.errors import UserError
from app.i18n.catalog import languages
from app.message import N_, Message
from app.report.options import PaperOptions
from app.ui.bridge import Bridge
from app.ui.icons import pixmap
from app.ui.notices import Notices
from app.ui.paper_form import PaperForm
from app.ui.paper_kinds import PaperKind, papers, safe_name
from app.ui.paper_progress import PaperProgress
from app.ui.parts import button, label, row, scrolled
from app.ui.preview import Preview
from app.ui.render_job import RenderJob
from app.ui.style import colors
from app.ui.words import WORDS, tr, trm

REST = 1000
"""Milliseconds after the last change before the preview is made anew."""
Key = tuple[str, PaperOptions, int]
"""What a PDF was made of: the paper, the choices, and the state of the company."""


class PapersPage(QWidget):
    """Holds the PDF in memory; nothing is written but what the user saves."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge, self.session = bridge, bridge.session
        self.kinds = papers()
        self.revision = 0
        self.data = b""
        self.made: Key | None = None
        self.making: Key | None = None
        self.saving: Path | None = None
        self.folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.job = RenderJob()
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.list, self.form = QListWidget(), PaperForm(self._language())
        self.preview, self.progress, self.notices = Preview(), PaperProgress(), Notices()
        self.show_button = button(tr("papers", "Preview"))
        self.save_button = button(tr("papers", "Save as PDF…"), "primary")
        self._lay_out()
        self._connect()

    # What is wanted, and what there is

    @property
    def kind(self) -> PaperKind:
        return self.kinds[max(self.list.currentRow(), 0)]

    def wanted(self) -> Key:
        return self.kind.id, self.form.options(), self.revision

    @property
    def fresh(self) -> bool:
        """Is the PDF in memory the one that the choices ask for now?"""
        return bool(self.data) and self.made == self.wanted()

    def _language(self) -> str:
        """The language that the company wants its plan in, else the window's."""
        said = value_of(self.session.record.answers, PLAN_LANGUAGE)
        return said if isinstance(said, str) and said in languages() else WORDS.language

    # Making it

    def make(self) -> None:
        """Make the paper anew, and show it when it is there."""
        self.rest.stop()
        self.making = self.wanted()
        self.notices.clear("failed")
        request = self.kind.request(self.session, self.form.options())
        self._warn_of_letters(str(request["html"]))
        self.progress.begin()
        self.job.start(request)

    def cancel(self) -> None:
        self.job.cancel()
        self.making = self.saving = None
        self.progress.hide()
        self._tell_state()

    def _take(self, data: bytes) -> None:
        self.data, self.made, self.making = data, self.making, None
        self.progress.hide()
        self.preview.show_pdf(data)
        if self.saving:
            self._write(self.saving)
        self._follow()

    def _fail(self, why: str) -> None:
        self.making = self.saving = None
        self.progress.hide()
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

    # Following what changes

    def _changed(self) -> None:
        self.revision += 1
        self.form.propose_language(self._language())
        self._follow()

    def _follow(self) -> None:
        """After a rest, make anew what is out of date, if it is being looked at."""
        self._tell_state()
        if not self.fresh and self.isVisible() and self.making is None:
            self.rest.start()

    def _rested(self) -> None:
        if self.isVisible() and not self.fresh and self.making is None:
            self.make()

    def _tell_state(self) -> None:
        stale = bool(self.data) and not self.fresh
        self.preview.say(tr("papers", "Out of date") if stale else "")

    # Saving it

    def save(self) -> None:
        """Ask where, and write the paper there: at once if it is up to date, else when it is made."""
        if self.saving:
            return
        path = self.ask_path(str(Path(self.folder) / self.file_name()))
        if not path:
            return
        target = Path(path)
        if target.suffix.lower() != ".pdf":
            target = target.with_name(target.name + ".pdf")
            if target.exists():
                self._refuse(target)
                return
        self.folder = str(target.parent)
        self.saving = target
        if self.fresh:
            self._write(target)
        else:
            self.make()

    def ask_path(self, proposal: str) -> str:
        """The system's own dialog; empty where the user leaves it."""
        kinds = tr("papers", "PDF files (*.pdf)")
        return QFileDialog.getSaveFileName(self, tr("papers", "Save as PDF"), proposal, kinds)[0]

    def file_name(self) -> str:
        name = self.kind.file_name
        language = self.form.options().language
        said = trm(Message(name.context, name.text, {"company": self.session.name, "language": language}))
        return safe_name(said) + ".pdf"

    def _write(self, path: Path) -> None:
        from app.report.save import write_whole

        self.saving = None
        try:
            write_whole(path, self.data)
        except UserError as error:
            again = (tr("papers", "Choose another place"), self.save)
            self.notices.put("saved", "danger", trm(error.message), (again,))
        else:
            look = (tr("papers", "Open it"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
            self.notices.put("saved", "info", tr("papers", "Saved: {path}", path=str(path)), (look,))

    def _refuse(self, path: Path) -> None:
        said = N_("papers", "There is already a file named “{name}”. Choose another name.", name=path.name)
        self.notices.put("saved", "danger", trm(said), ((tr("papers", "Choose another name"), self.save),))

    # How it is built

    def _connect(self) -> None:
        self.bridge.changed.connect(self._changed)
        self.form.changed.connect(self._follow)
        self.list.currentRowChanged.connect(self._follow)
        self.rest.timeout.connect(self._rested)
        self.show_button.clicked.connect(self.make)
        self.save_button.clicked.connect(self.save)
        self.progress.cancelled.connect(self.cancel)
        self.job.progress.connect(self.progress.tell)
        self.job.done.connect(self._take)
        self.job.failed.connect(self._fail)
        save = QShortcut(QKeySequence.StandardKey.Save, self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)
        self._end_job_with_page()

    def close_job(self) -> None:
        """End the process that makes papers, and let the paper go. Both happen with the page's end, too."""
        self.job.close()
        self.preview.clear()

    def _end_job_with_page(self) -> None:
        job = self.job
        self.destroyed.connect(lambda: job.close())
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.close_job)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addWidget(label(tr("papers", "Papers"), "title"))
        whole.addWidget(self.notices)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._choices())
        both.addWidget(self.preview, 1)
        whole.addLayout(both, 1)

    def _choices(self) -> QWidget:
        self._fill_list()
        self.panel = QWidget()
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        area = scrolled(self._scrolling())
        area.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(area, 1)
        column.addWidget(self.progress)
        buttons = row()
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.save_button, 1)
        column.addLayout(buttons)
        return self.panel

    def _scrolling(self) -> QWidget:
        canvas = QWidget()
        column = QVBoxLayout(canvas)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.list)
        column.addWidget(self.form)
        column.addStretch(1)
        return canvas

    def _fill_list(self) -> None:
        self.list.setAccessibleName(tr("papers", "Papers"))
        for kind in self.kinds:
            entry = QListWidgetItem(picture("papers"), f"{trm(kind.title)}\n{trm(kind.summary)}")
            self.list.addItem(entry)
        self.list.setCurrentRow(0)
        tall = self.fontMetrics().height() * 2 + 16
        for n in range(self.list.count()):
            self.list.item(n).setSizeHint(QSize(0, tall))
        self.list.setFixedHeight(min(len(self.kinds), 4) * tall + 2 * self.list.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choices take the room that their words need, and leave the paper no less than two fifths."""
        super().resizeEvent(event)
        self.panel.setFixedWidth(min(40 * self.fontMetrics().averageCharWidth() + 24, self.width() * 11 // 20))

    def showEvent(self, event: QShowEvent) -> None:
        """Stand ready, and show the paper as soon as the page itself is painted."""
        super().showEvent(event)
        self.job.warm()
        QTimer.singleShot(0, self, self._rested)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.rest.stop()


def picture(name: str) -> QIcon:
    """A drawing that can be seen in the selected row, too."""
    found = QIcon(pixmap(name, colors().ink))
    found.addPixmap(pixmap(name, colors().on_accent), QIcon.Mode.Selected)
    return found
