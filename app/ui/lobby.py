"""The home page at work: it lists the companies of the open file, sums them up, and takes them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.errors import UserError
from app.ui.home import Home, Known
from app.ui.parts import short
from app.ui.progress import summary_of
from app.ui.window import Window
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.desk import Desk


class Lobby(QObject):
    """Keeps the home page, while there is one, in line with the file."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        self.home: Home | None = None
        self.waiting: list[int] = []
        self.removed: tuple[int, str] | None = None

    def open(self) -> Home:
        """The home page with the companies of the file that is open: the one from the start, or a new one."""
        greeting = self.window.page if self.home is None else None
        page = self.home = greeting if isinstance(greeting, Home) else Home()
        page.setEnabled(True)
        page.opened.connect(self.desk.open_company)
        page.started.connect(self.desk.start)
        page.sample.connect(self.desk.open_sample)
        page.file.connect(self.desk.ask_open)
        page.removed.connect(self.remove)
        self.list_companies()
        return page

    def leave(self) -> None:
        self.home, self.waiting = None, []

    def list_companies(self) -> None:
        if self.home is None:
            return
        gone = self.removed[0] if self.removed else 0
        known = [Known(c.id, c.name, c.changed_at) for c in self.desk.infos() if c.id != gone]
        self.home.show_companies(known)
        if self.desk.file and self.desk.file.read_only:
            self.home.be_read_only()
        self.waiting = [k.id for k in known]
        QTimer.singleShot(0, self.sum_up_one)

    def sum_up_one(self) -> None:
        """Fill in how far a company is, one at a time, so that the window answers in between."""
        if self.home is None or not self.waiting or self.desk.file is None:
            return
        company = self.waiting.pop(0)
        try:
            self.home.show_progress(company, summary_of(self.desk.session(company)))
        except UserError as error:
            self.desk.tell("file", error.message)
        QTimer.singleShot(0, self.sum_up_one)

    def remove(self, company: int) -> None:
        """Take a company out of sight; it is deleted when home is left, so that this can be undone."""
        self.really_remove()
        name = next((c.name for c in self.desk.infos() if c.id == company), "")
        self.removed = (company, name)
        self.list_companies()
        words = tr("home", "{name} was taken out of this file.", name=short(name))
        self.window.notices.put("removed", "info", words, ((tr("home", "Bring it back"), self.bring_back),), False)

    def bring_back(self) -> None:
        self.removed = None
        self.window.notices.clear("removed")
        self.list_companies()

    def really_remove(self) -> None:
        self.window.notices.clear("removed")
        removed, self.removed = self.removed, None
        file = self.desk.file
        if removed and file:
            self.desk.attempt("file", lambda: file.remove_company(removed[0]))
