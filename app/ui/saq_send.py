"""Makes a copy of the questionnaire for a supplier and saves it: in which language, as which kind of file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame

from app.core.chain import Site
from app.errors import UserError
from app.i18n.catalog import languages
from app.message import N_, Message
from app.report.save import write_whole
from app.saq import out
from app.saq.stamp import Stamp, stamp_for
from app.saq.words import words_in
from app.ui.flow import Flow, together
from app.ui.paper_kinds import safe_name
from app.ui.paper_progress import PaperProgress
from app.ui.parts import GRID, button, column, label
from app.ui.render_job import RenderJob
from app.ui.style import role
from app.ui.words import WORDS, tr, trm

KINDS: dict[out.CopyFormat, Message] = {
    "xlsx": N_("saq", "Workbook (XLSX)"),
    "pdf": N_("saq", "PDF to fill in"),
}


class SaqSend(QFrame):
    """Hidden until `begin`. `saved` carries the path, `failed` why there is none."""

    saved = Signal(Path)
    failed = Signal(Message)

    def __init__(self, company: Callable[[], str], today: Callable[[], date]) -> None:
        super().__init__()
        role(self, "quiet")
        self.company, self.today = company, today
        self.site = Site("", "")
        self.target: Path | None = None
        self.stamp = Stamp()
        self.folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.language, self.kind = QComboBox(), QComboBox()
        self.save_, self.cancel = button(tr("saq", "Save…"), "primary"), button(tr("saq", "Cancel"))
        self.progress = PaperProgress()
        self.job = job = RenderJob()
        self.destroyed.connect(lambda: job.close())
        self._lay_out()
        self._connect()
        self.hide()

    def begin(self, site: Site) -> None:
        self.site = site
        at = self.language.findData(out.language_for(site, WORDS.language))
        self.language.setCurrentIndex(max(at, 0))
        self.show()
        self.language.setFocus()

    def leave(self) -> None:
        """Another supplier is shown: what is being made for this one is stopped."""
        self.job.cancel()
        self._end()

    # Saving

    @property
    def file_format(self) -> out.CopyFormat:
        return "pdf" if self.kind.currentData() == "pdf" else "xlsx"

    def save(self) -> None:
        language = str(self.language.currentData())
        self.stamp = stamp_for(language, self.company(), self.site)
        if (target := self._ask(language)) is None:
            return
        self.target = target
        if self.file_format == "pdf":
            self._make_pdf()
        else:
            self._write(out.make(self.stamp, "xlsx", self.today()))

    def _ask(self, language: str) -> Path | None:
        ending = f".{self.file_format}"
        name = tr("saq", "{title} – {name} ({language})", title=words_in(language).title, name=self.site.name,
                  language=language)  # fmt: skip
        kinds = tr("saq", "{kind} files ({pattern})", kind=self.file_format.upper(), pattern=f"*{ending}")
        proposal = str(Path(self.folder) / (safe_name(name) + ending))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("saq", "Save the questionnaire"), proposal, kinds)
        if not chosen:
            return None
        target = Path(chosen)
        self.folder = str(target.parent)
        if target.suffix.lower() == ending:
            return target
        named = target.with_name(target.name + ending)
        if named.exists():
            self.failed.emit(N_("papers", "There is already a file named “{name}”. Choose another name.",
                                name=named.name))  # fmt: skip
            return None
        return named

    def _make_pdf(self) -> None:
        from app.saq.page import page_html

        self.progress.begin()
        self.save_.setEnabled(False)
        self.job.start({"html": page_html(self.stamp, self.today()), "forms": True})

    def _take_pdf(self, data: bytes) -> None:
        from app.saq.form_out import finish

        self._write(finish(data, self.stamp))

    def _write(self, data: bytes) -> None:
        target = self.target
        assert target is not None
        try:
            write_whole(target, data)
        except UserError as error:
            self._refuse(error.message)
        else:
            self._end()
            self.saved.emit(target)

    def _fail(self, why: str) -> None:
        words = N_("papers", "The paper could not be made ({reason}). Your answers are safe.", reason=why)
        self._refuse(words)

    def _refuse(self, why: Message) -> None:
        self._stop()
        self.failed.emit(why)

    def _stop(self) -> None:
        self.progress.hide()
        self.save_.setEnabled(True)

    def _end(self) -> None:
        self._stop()
        self.hide()

    def _cancel_job(self) -> None:
        self.job.cancel()
        self._stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # How it is built

    def _connect(self) -> None:
        self.save_.clicked.connect(self.save)
        self.cancel.clicked.connect(self.leave)
        self.progress.cancelled.connect(self._cancel_job)
        self.job.done.connect(self._take_pdf)
        self.job.failed.connect(self._fail)
        self.job.progress.connect(self.progress.tell)

    def _lay_out(self) -> None:
        for code, name in languages().items():
            self.language.addItem(name, code)
        for kind, words in KINDS.items():
            self.kind.addItem(trm(words), kind)
        line = Flow(gap=GRID)
        for words_, box in ((tr("saq", "Language"), self.language), (tr("saq", "File"), self.kind)):
            named = label(words_, wrap=False)
            named.setBuddy(box)
            box.setAccessibleName(words_)
            line.addWidget(together(named, box))
        line.addWidget(together(self.save_, self.cancel))
        inner = column(self)
        inner.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        inner.addWidget(line)
        inner.addWidget(self.progress)
