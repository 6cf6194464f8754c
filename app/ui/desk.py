"""The conductor: which file and which company are open, what page is shown, and what the user asked for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app import paths
from app.content.load import Library
from app.core.session import Session
from app.errors import UserError
from app.logs import LOG
from app.message import N_, Message
from app.ui import leaving, style
from app.ui.bridge import Bridge
from app.ui.company_file import CompanyFile, holds_company
from app.ui.doors import Doors, File
from app.ui.facts_update import FactsUpdate
from app.ui.home import Home, Known
from app.ui.lobby import Lobby
from app.ui.pages import Pages
from app.ui.parts import short
from app.ui.risky_place import warning_for
from app.ui.settings import Settings
from app.ui.window import Window
from app.ui.words import WORDS, tr, trm

PATTERN = "*.sqlite"


class Desk(QObject):
    """Opens files and companies, saves where the user was, and keeps frame and pages in line with them."""

    def __init__(self, window: Window, settings: Settings, doors: Doors, library: Library) -> None:
        super().__init__(window)
        self.window, self.settings, self.doors, self.library = window, settings, doors, library
        self.file: File | None = None
        self.bridge: Bridge | None = None
        self.pages = Pages(self, window)
        self.lobby = Lobby(self, window)
        self.facts = FactsUpdate(self)
        self.company_file = CompanyFile(self)
        self.leaving = False
        self.connect_all()

    def connect_all(self) -> None:
        header, actions = self.window.header, self.window.commands
        header.company_chosen.connect(self.open_company)
        header.file_chosen.connect(lambda path: self.open_and_show(Path(path)))
        header.language_chosen.connect(self.speak)
        header.size_chosen.connect(self.set_size)
        self.window.closing.connect(self.close)
        for name, do in {
            "home": self.show_home, "open": self.ask_open, "new_file": self.ask_new, "save_copy": self.ask_copy,
            "rename": self.rename, "new_company": self.new_company, "undo": self.undo, "redo": self.redo,
            "quit": self.window.close,
        }.items():  # fmt: skip
            actions[name].triggered.connect(lambda _=False, do=do: do())
        actions["remember"].setChecked(self.settings.remember_recent)
        actions["remember"].toggled.connect(self.remember)
        QApplication.styleHints().colorSchemeChanged.connect(lambda _: self.redress())

    @property
    def home(self) -> Home | None:
        """The home page, while it is shown."""
        return self.lobby.home

    # Files

    def open_file(self, path: Path) -> bool:
        """Close the file that is open and open another. Where that fails, the one that is open stays."""
        if not self.may_leave():
            return False
        if self.file is not None and self.file.path == path:
            self.show_home()
            return True
        try:
            opened = self.doors.open(path)
        except UserError as error:
            self.tell("file", error.message)
            return False
        self.put_away()
        self.file = opened
        self.settings.opened(path)
        self.window.header.recent_files = self.settings.recent
        self.window.header.fill_file()
        self.tell_about(opened)
        return True

    def tell_about(self, opened: File) -> None:
        notices = self.window.notices
        notices.clear_all()
        if opened.read_only:
            holder = trm(opened.holder) if opened.holder else ""
            words = tr("window", "You can read this file, but not change it now. {why}", why=holder)
            notices.put("read_only", "warning", words, closable=False)
        if warning := warning_for(opened.path):
            notices.put("place", "warning", trm(warning), ((tr("window", "Save a copy to…"), self.ask_copy),))

    def arrive(self, path: Path) -> None:
        """A file that the user named: opened where it is a whole one; a single company is offered beside the others."""
        if holds_company(path):
            self.company_file.offer(path)
        else:
            self.open_and_show(path)

    def open_and_show(self, path: Path) -> bool:
        opened = self.open_file(path)
        if opened:
            self.show_home()
        return opened

    def ask_open(self) -> None:
        kinds = tr("window", "Fairsteps files ({pattern})", pattern=f"{PATTERN} *.fairsteps *.pdf")
        path, _ = QFileDialog.getOpenFileName(self.window, tr("window", "Open a file"), self.folder(), kinds)
        if path:
            self.arrive(Path(path))

    def ask_new(self) -> None:
        """Make a file and open it. A file that is there already is opened as it is: answers are never overwritten."""
        path = self.ask_target(tr("window", "New file"), replace=False)
        there = path is not None and path.exists()
        if path and self.open_and_show(path) and there:
            words = tr("window", "“{name}” was there already. It was opened as it is.", name=short(path.name))
            self.window.notices.put("known", "info", words)

    def ask_copy(self) -> None:
        self.pages.flush()
        path = self.ask_target(tr("window", "Save a copy")) if self.file else None
        if path and self.file and path.resolve() == self.file.path.resolve():
            words = N_("papers", "There is already a file named “{name}”. Choose another name.", name=path.name)
            self.tell("copy", words)
        elif path:
            self.attempt("copy", lambda: self.copy_to(path))

    def copy_to(self, path: Path) -> None:
        """Copy the file, and what could not be saved into it with it."""
        assert self.file is not None
        self.file.save_copy(path)
        if self.bridge and self.bridge.session.unsaved:
            with closing(self.doors.open(path)) as copy:
                copy.write(self.bridge.session.record.id, tuple(self.bridge.session.unsaved))
        self.window.notices.put("copy", "info", tr("window", "A copy was saved: {path}", path=path))

    def ask_target(self, title: str, replace: bool = True) -> Path | None:
        """Where to write. `replace`: the dialog asks before a file that is there would be replaced."""
        kinds = tr("window", "Fairsteps files ({pattern})", pattern=PATTERN)
        silent = QFileDialog.Option(0) if replace else QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(self.window, title, self.folder(), kinds, options=silent)
        return Path(name).with_suffix(Path(name).suffix or ".sqlite") if name else None

    def folder(self) -> str:
        return str(self.file.path.parent if self.file else Path.home())

    def remember(self, on: bool) -> None:
        self.settings.remember_recent = on
        if not on:
            self.settings.forget_files()
            self.window.header.recent_files = []
            self.window.header.fill_file()
        self.save_settings()

    # Companies

    def may_leave(self) -> bool:
        """Save what waits. Where it cannot be saved the company stays open: leaving would lose it."""
        self.pages.flush()
        if self.bridge and self.bridge.session.unsaved:
            self.bridge.retry()
        return not (self.bridge and self.bridge.session.unsaved)

    def show_home(self) -> None:
        if not self.may_leave():
            return
        self.leave_company()
        page = self.lobby.open()
        self.window.header.show_company("", [])
        self.window.show_frame(False)
        if self.window.page is not page:
            self.window.show_page(page)
        self.window.setWindowTitle("Fairsteps")
        page.enter()

    def infos(self) -> list[Known]:
        """The companies of the open file; none where it cannot be read any more, which is told."""
        if self.file is None:
            return []
        try:
            return [Known(c.id, c.name, c.changed_at) for c in self.file.companies()]
        except UserError as error:
            self.tell("file", error.message)
            return []

    def session(self, company: int) -> Session:
        assert self.file is not None
        return Session(self.library, self.file, company, self.doors.today)

    def start(self, name: str) -> None:
        if self.file is None and not self.open_file(paths.default_workspace()):
            return
        file = self.file
        if file is not None:
            self.attempt("file", lambda: self.open_company(file.add_company(name)))

    def open_sample(self) -> None:
        if self.file is None and not self.open_file(paths.default_workspace()):
            return
        self.attempt("file", lambda: self.open_company(self.add_sample()))

    def add_sample(self) -> int:
        return self.doors.sample(self.file, self.library, WORDS.language, self.doors.today())

    def open_company(self, company: int) -> None:
        same = self.bridge is not None and self.bridge.session.record.id == company
        if same or not self.may_leave():
            return
        self.attempt("file", lambda: self.enter_company(company))

    def enter_company(self, company: int) -> None:
        session = self.session(company)
        if not session.read_only:
            session.open_actions()
        self.leave_company()
        self.lobby.leave()
        self.bridge = Bridge(session, self)
        self.bridge.changed.connect(self.refresh)
        self.bridge.saved.connect(self.saved)
        self.bridge.failed.connect(self.failed)
        self.settings.last_company = company
        self.window.header.show_saved(None)
        self.window.show_frame(True)
        self.refresh()
        assert self.file is not None
        self.pages.show(self.file.setting(f"place/{company}") or "")
        self.remind(self.bridge)

    def remind(self, bridge: Bridge) -> None:
        """Say what presses in the plan; its words are imported when a company is open."""
        from app.ui.plan_reminder import remind

        remind(bridge, self.window.notices, lambda: self.pages.later("plan"))

    def leave_company(self) -> None:
        """Save what waits and the place, and let the company go."""
        self.lobby.really_remove()
        if self.bridge is None:
            return
        self.pages.leave()
        self.window.notices.clear("reminder")
        self.bridge.deleteLater()
        self.bridge = None
        self.settings.last_company = 0

    def remember_place(self, place: str) -> None:
        if self.file and self.bridge and not self.file.read_only:
            self.attempt("file", lambda: self.set_place(place))

    def set_place(self, place: str) -> None:
        if self.file and self.bridge:
            self.file.set_setting(f"place/{self.bridge.session.record.id}", place)

    def rename(self) -> None:
        """The name stands on the first page of the company's own: go there, into its field."""
        self.pages.show_name()

    def new_company(self) -> None:
        self.show_home()
        if self.home:
            self.home.ask_name()

    # What the frame shows

    def refresh(self) -> None:
        if self.bridge is None:
            return
        name = self.bridge.session.name
        if self.window.header.company_name != name or not self.window.header.neighbors:
            here = self.bridge.session.record.id
            others = [(c.id, c.name) for c in self.infos() if c.id != here]
            self.window.header.show_company(name, others)
            self.window.setWindowTitle(f"{short(name)} · Fairsteps")
            self.window.arrange()
        self.pages.show_rail()
        history = self.bridge.session.history
        self.window.commands["undo"].setEnabled(True)
        self.window.header.undo.setEnabled(bool(history.done))
        self.window.header.redo.setEnabled(bool(history.undone))

    def saved(self, moment: datetime) -> None:
        self.window.header.show_saved(moment)
        self.window.notices.clear("save")
        self.window.notices.clear("refused")

    def failed(self, message: Message) -> None:
        """A write that failed is red and stays; an answer that was refused is said once."""
        if self.bridge is None or not self.bridge.session.unsaved:
            self.tell("refused", message)
            return
        self.window.header.show_failed()
        remedies = (
            (tr("window", "Try again"), self.bridge.retry),
            (tr("window", "Save a copy to…"), self.ask_copy),
        )
        words = tr("window", "Your last changes are not saved yet. {why}", why=trm(message))
        self.window.notices.put("save", "danger", words, remedies, closable=False)

    def undo(self) -> None:
        if self.bridge:
            self.pages.flush()
            self.bridge.undo()

    def redo(self) -> None:
        if self.bridge:
            self.bridge.redo()

    def tell(self, key: str, message: Message) -> None:
        self.window.notices.put(key, "warning", trm(message))

    def attempt(self, key: str, do: Callable[[], object]) -> None:
        """Do what may fail for a reason that the user can put right, and tell the reason."""
        try:
            do()
        except UserError as error:
            self.tell(key, error.message)

    # Language and looks

    def speak(self, language: str) -> None:
        if language == WORDS.language:
            return
        self.pages.flush()
        WORDS.language = language
        self.settings.language = language
        self.save_settings()
        self.rebuild()

    def set_size(self, size: int) -> None:
        self.settings.text_size = size
        self.window.header.text_size = size
        self.save_settings()
        self.redress()

    def redress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            style.apply(app, self.settings.text_size)
        self.rebuild()

    def rebuild(self) -> None:
        """Build frame and page again where they are."""
        self.window.retranslate()
        self.company_file.speak()
        if self.file:
            self.tell_about(self.file)
        if self.bridge:
            self.pages.show_again()
            self.refresh()
        else:
            self.show_home()

    # The end

    def put_away(self) -> None:
        self.company_file.put_away()
        self.leave_company()
        if self.file:
            self.file.close()
            self.file = None

    def save_settings(self) -> None:
        try:
            self.settings.save(paths.user_settings())
        except OSError:
            LOG.exception("settings cannot be saved")

    def close_unsaved(self) -> None:
        """Only this button loses anything."""
        self.leaving = True
        self.window.close()

    def close(self, event: QCloseEvent) -> None:
        """Save what waits. Where that fails, stay open and ask, each time."""
        if not self.may_leave() and not self.leaving:
            leaving.ask(self)
            event.ignore()
            return
        company = self.settings.last_company
        self.settings.geometry = self.window.geometry_words()
        self.put_away()
        self.settings.last_company = company
        self.save_settings()
        event.accept()
