"""Saves one paper: asks where, has it made in its format, writes it whole, and says where it lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.session import Session
from app.errors import UserError
from app.message import N_, Message
from app.papers.make import company_json
from app.papers.request import request
from app.papers.texts import Format, PaperText
from app.report.options import PaperOptions
from app.report.save import write_whole
from app.ui.notices import Notices, Remedy
from app.ui.paper_kinds import FILES, file_name
from app.ui.paper_maker import Order, PaperMaker
from app.ui.paper_view import PaperView
from app.ui.words import tr, trm

SAVED = "saved"
"""The notice that says where a file lies, or why it does not."""


class PaperSaver(QObject):
    """Where it fails, nothing is left behind, and the way to try again is offered."""

    def __init__(self, page: QWidget, session: Session, view: PaperView, maker: PaperMaker, notices: Notices) -> None:
        super().__init__(page)
        self.page, self.session, self.view, self.maker, self.notices = page, session, view, maker, notices

    def save(
        self, paper: PaperText, file_format: Format, options: PaperOptions, name: str, there: bytes | None = None
    ) -> None:
        """Save a paper. `name`: of what it is for. `there`: its bytes, where they were made already."""
        again = lambda: self.save(paper, file_format, options, name)  # noqa: E731
        target = self.target(paper, file_format, options.language, name, again)
        if target is None:
            return
        if file_format == "json":
            there = company_json(self.session, paper.id, options)
        if there is not None:
            self.write(target, there, again)
            return
        order = Order(
            lambda: request(self.session, paper.id, file_format, options),
            lambda data: self.write(target, data, again),
            lambda why: self.fail(why, again),
        )
        self.maker.put(order)

    def target(
        self, paper: PaperText, ending: str, language: str, name: str, again: Callable[[], object]
    ) -> Path | None:
        """Where to write, with its ending. None where the user left the dialog, or the name is taken unseen."""
        self.notices.clear(SAVED)
        said = file_name(self.session, paper, language, name)
        path = self.ask_path(str(Path(self.view.folder) / f"{said}.{ending}"), ending)
        if not path:
            return None
        target = Path(path)
        if target.suffix.lower() != f".{ending}":
            target = target.with_name(f"{target.name}.{ending}")
            if target.exists():
                words = N_("papers", "There is already a file named “{name}”. Choose another name.", name=target.name)
                self.refuse(words, (tr("papers", "Choose another name"), again))
                return None
        self.view.folder = str(target.parent)
        return target

    def ask_path(self, proposal: str, ending: str) -> str:
        """The system's own dialog; empty where the user leaves it."""
        kinds = tr_pattern(FILES[ending], ending)
        return QFileDialog.getSaveFileName(self.page, tr("papers", "Save as"), proposal, kinds)[0]

    def write(self, path: Path, data: bytes, again: Callable[[], object]) -> None:
        try:
            write_whole(path, data)
        except UserError as error:
            self.refuse(error.message, (tr("papers", "Choose another place"), again))
        else:
            self.tell(tr("papers", "Saved: {path}", path=str(path)), path)

    def tell(self, words: str, path: Path, *more: Remedy) -> None:
        look = (tr("papers", "Open it"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self.notices.put(SAVED, "info", words, (*more, look))

    def refuse(self, message: Message, *remedies: Remedy) -> None:
        self.notices.put(SAVED, "danger", trm(message), remedies)

    def fail(self, why: str, again: Callable[[], object]) -> None:
        words = N_("papers", "The paper could not be made ({reason}). Your answers are safe.", reason=why)
        self.refuse(words, (tr("papers", "Try again"), again))


def tr_pattern(kind: Message, ending: str) -> str:
    return trm(Message(kind.context, kind.text, {"pattern": f"*.{ending}"}))
