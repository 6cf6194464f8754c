"""Every paper of a company at once, into a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.errors import UserError
from app.message import N_
from app.papers.make import company_json
from app.papers.request import request
from app.papers.texts import PaperText
from app.report.options import PaperOptions
from app.report.save import cannot_save, write_whole
from app.ui.paper_kinds import file_name, safe_name, title
from app.ui.paper_maker import Order
from app.ui.paper_saver import PaperSaver
from app.ui.words import tr, trm, trn

NEEDS = ("supplier", "case", "snapshots")
"""What has to be picked before a paper can be made: such papers are not made with the others."""
Choose = Callable[[PaperText], PaperOptions]


class PaperBatch(QObject):
    """`told`: so many of so many, and the title of the one that is being made. `ended` in the end, however it ends."""

    told = Signal(int, int, str)
    ended = Signal()

    def __init__(self, saver: PaperSaver) -> None:
        super().__init__(saver)
        self.saver, self.session = saver, saver.session
        self.waiting: list[PaperText] = []
        self.total = self.saved = 0
        self.failed: list[str] = []
        self.folder = Path()
        self.choose: Choose
        self.order: Order | None = None

    def start(self, papers: Iterable[PaperText], choose: Choose) -> None:
        """Ask for a folder and save what needs nothing picked, each in its first format. `choose`: its choices."""
        parent = self.ask_folder()
        if not parent:
            return
        self.choose = choose
        self.waiting = [p for p in papers if p.subject not in NEEDS]
        self.total, self.saved, self.failed = len(self.waiting), 0, []
        self.saver.view.folder = parent
        try:
            self.folder = new_folder(Path(parent), self.name())
        except UserError as error:
            self.saver.refuse(error.message)
            self.ended.emit()
        else:
            self.go_on()

    def ask_folder(self) -> str:
        """The system's own dialog; empty where the user leaves it."""
        words = tr("papers", "In which folder?")
        return QFileDialog.getExistingDirectory(self.saver.page, words, self.saver.view.folder)

    def name(self) -> str:
        return safe_name(tr("papers", "{company} – papers", company=self.session.name))

    def stop(self) -> None:
        """What was saved stays."""
        if self.waiting or self.order:
            self.waiting = []
            self.saver.maker.stop(lambda o: o is self.order)
            self.tell(tr("papers", "Stopped."))

    def go_on(self) -> None:
        self.order = None
        if not self.waiting:
            self.tell("")
            return
        paper = self.waiting.pop(0)
        self.told.emit(self.total - len(self.waiting), self.total, title(paper))
        file_format, options = paper.formats[0], self.choose(paper)
        target = self.folder / f"{file_name(self.session, paper, options.language)}.{file_format}"
        if file_format == "json":
            self.write(paper, target, company_json(self.session, paper.id, options))
            return
        self.order = Order(
            lambda: request(self.session, paper.id, file_format, options),
            lambda data: self.write(paper, target, data),
            lambda why: self.miss(paper, why),
        )
        self.saver.maker.put(self.order)

    def write(self, paper: PaperText, target: Path, data: bytes) -> None:
        try:
            write_whole(target, data)
        except UserError as error:
            self.miss(paper, trm(error.message))
        else:
            self.saved += 1
            self.go_on()

    def miss(self, paper: PaperText, why: str) -> None:
        """One that fails does not keep the others from being made."""
        self.failed.append(tr("papers", "“{paper}” is missing: {why}", paper=title(paper), why=why))
        self.go_on()

    def tell(self, begin: str) -> None:
        words = trn("papers", "{n} paper was saved in {folder}.", "{n} papers were saved in {folder}.", self.saved,
                    folder=self.folder)  # fmt: skip
        self.order = None
        look = (tr("papers", "Open the folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder))))
        kind = "warning" if self.failed else "info"
        self.saver.notices.put("all", kind, " ".join(filter(None, (begin, words, *self.failed))), (look,))
        self.ended.emit()


def new_folder(parent: Path, name: str) -> Path:
    """A folder that was not there before, so that nothing is written over. Raises UserError where it cannot be made."""
    for number in count(1):
        folder = parent / (name if number == 1 else f"{name} ({number})")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            raise cannot_save(folder, error) from error
        return folder
    raise UserError(N_("papers", "No folder could be made."))
