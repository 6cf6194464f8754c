"""Starts the window in stages: paint an empty frame, then the words, then the file, then what a company needs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.ui.settings import Settings
from app.ui.window import Window

if TYPE_CHECKING:
    from datetime import date

    from app.content.load import Library
    from app.reference.load import Reference
    from app.ui.doors import Doors, Info

UNSEEN = 1000
"""Milliseconds after which a window that nobody sees, minimized perhaps, is filled too."""


def run(path: Path | None, language: str | None, argv: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed. `path`: a file to open; `language`: for this run only."""
    app = QApplication(["fairsteps", *argv])
    window, _starter = start(app, path, language)
    window.painted.connect(lambda: hook_up_errors(window))
    return app.exec()


def start(app: QApplication, path: Path | None, language: str | None) -> tuple[Window, Starter]:
    """Show the empty frame and have the rest come when it is painted."""
    app.setApplicationName("Fairsteps")
    app.setDesktopFileName("fairsteps")
    app.setStyle("Fusion")
    settings = Settings.load(paths.user_settings())
    window = Window()
    window.restore(settings.geometry)
    starter = Starter(app, window, settings, path, language)
    window.painted.connect(starter.dress)
    QTimer.singleShot(UNSEEN, starter.dress)
    window.show()
    return window, starter


class Starter:
    """The stages after the first paint, each in a turn of its own of the event loop."""

    def __init__(
        self, app: QApplication, window: Window, settings: Settings, path: Path | None, language: str | None
    ) -> None:
        self.app, self.window, self.settings = app, window, settings
        self.path, self.language = path, language
        self.desk: Any = None
        self.keep: list[Any] = []

    def dress(self) -> None:
        """Language, colors, header; then the question for the language, or the names of the companies."""
        if self.window.furnished:
            return
        self.speak()
        self.put_on()
        if self.settings.language or self.language:
            self.show_names()
        else:
            self.ask_language()

    def speak(self) -> None:
        from PySide6.QtCore import QLocale

        from app.i18n.catalog import preferred
        from app.ui.qt_words import QtWords
        from app.ui.words import WORDS

        WORDS.language = preferred(self.language or self.settings.language or QLocale.system().name())
        translator = QtWords()
        self.app.installTranslator(translator)
        self.keep.append(translator)

    def put_on(self) -> None:
        from app.ui import icons, style
        from app.ui.keys import Manners

        style.apply(self.app, self.settings.text_size)
        manners = Manners()
        self.app.installEventFilter(manners)
        self.keep.append(manners)
        self.window.setWindowIcon(icons.program())
        self.window.furnish()
        self.window.header.text_size = self.settings.text_size
        self.window.header.recent_files = self.settings.recent
        self.window.header.fill_menus()

    def ask_language(self) -> None:
        from app.ui.first_run import FirstRun

        page = FirstRun()
        page.chosen.connect(self.language_chosen)
        self.window.header.hide()
        self.window.show_page(page)
        page.take_focus()

    def language_chosen(self, language: str) -> None:
        from app.ui.words import WORDS

        WORDS.language = self.settings.language = language
        self.window.header.show()
        self.window.retranslate()
        QTimer.singleShot(0, self.show_names)

    def leave(self) -> None:
        """Take the translator and the event filter from the application again; `keep` holds both."""
        translator, manners = self.keep
        self.app.removeTranslator(translator)
        self.app.removeEventFilter(manners)

    def file(self) -> Path:
        """The file to open: the one that was named, unless that holds one company to be taken in."""
        last = Path(self.settings.last_file) if self.settings.last_file else paths.default_workspace()
        return last if self.path is None or self.brings_company else self.path

    @cached_property
    def brings_company(self) -> bool:
        """Told by its first bytes: whatever is there and no database. What it is, is said once the window stands."""
        return self.path is not None and self.path.is_file() and not paths.is_database(self.path)

    def show_names(self) -> None:
        """The home page by a light look into the file, before anything heavy is imported."""
        from app.errors import UserError
        from app.ui.home import Home, Known

        page = Home()
        try:
            found = peek(self.file()) if self.file().exists() else ()
        except UserError:
            found = ()  # told when the file is opened
        page.show_companies([Known(c.id, c.name, c.changed_at) for c in found])
        page.setEnabled(False)
        self.window.show_page(page)
        # The names are seen before the rest is imported.
        self.app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QTimer.singleShot(0, self.take_seat)

    def take_seat(self) -> None:
        """Import what a company needs, and go on where the user left off."""
        from app.ui.desk import Desk

        doors = make_doors()
        self.desk = Desk(self.window, self.settings, doors, doors.library())
        company = self.settings.last_company
        if (self.path and not self.brings_company) or self.file().exists():
            self.desk.open_file(self.file())
        if company and not self.path and any(c.id == company for c in self.desk.infos()):
            self.desk.open_company(company)
        if self.desk.bridge is None:
            self.desk.show_home()
        if self.path and self.brings_company:
            self.desk.arrive(self.path)
        self.desk.save_settings()


def make_doors() -> Doors:
    from app.store.workspace import open_workspace
    from app.ui.doors import Doors

    return Doors(
        peek=peek,
        open=open_workspace,
        library=load_library,
        sample=add_sample,
        index=make_index,
        reference=load_reference,
    )


def peek(path: Path) -> Sequence[Info]:
    from app.store.peek import peek as look

    return look(path).companies


def make_index(texts: Iterable[tuple[str, str, str]]) -> Any:
    from app.store.search import Index

    return Index(texts)


def load_reference() -> Reference:
    from app.reference.editions import reference

    return reference()


def load_library() -> Library:
    from app.content.load import load

    return load(paths.steps())


def add_sample(workspace: Any, library: Library, language: str, today: date) -> int:
    """Add the sample company in a language. Returns its id."""
    from app.i18n.catalog import translator
    from app.sample import fill, sample

    company: int = workspace.add_company(sample().name)
    fill(workspace, company, library, translator(language), today)
    return company


def hook_up_errors(window: Window) -> None:
    """What nobody caught is logged and told, and the window goes on."""
    from app.logs import LOG, log_file, setup
    from app.ui.words import tr

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        LOG.error("not caught", exc_info=(kind, error, trace))
        if window.furnished:
            words = tr(
                "window",
                "Something went wrong in the program. Your saved answers are safe. What happened is noted in {path}.",
                path=log_file(),
            )
            window.notices.put("bug", "danger", words)

    setup()
    sys.excepthook = told
