"""One company as one file: saved by the menu, and taken in from whatever file holds one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QWidget
from shiboken6 import isValid

from app import paths
from app.core.changes import Record
from app.core.still import still
from app.errors import UserError
from app.ui.parts import short
from app.ui.words import tr, trm

if TYPE_CHECKING:
    from app.core.evidence import Kept
    from app.exchange.unpack import Parcel
    from app.ui.desk import Desk
    from app.ui.doors import File
    from app.ui.export_panel import ExportPanel
    from app.ui.import_panel import ImportPanel
    from app.ui.work import Work

EXPORT, IMPORT = "export", "import"
SUFFIX = ".fairsteps"


class CompanyFile(QObject):
    """Shows a panel above the page that is open. Files are read and written beside the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.work: Work | None = None
        self.before: QWidget | None = None
        """What had the focus before a panel was shown."""
        actions = desk.window.commands
        actions["export_company"].triggered.connect(lambda _=False: self.show_export())
        actions["import_company"].triggered.connect(lambda _=False: self.ask_import())

    # Saving one

    def show_export(self) -> None:
        from app.ui.export_panel import ExportPanel

        if self.desk.bridge is None:
            return
        self.desk.pages.flush()
        panel = ExportPanel(self.desk.bridge.session.name)
        panel.wanted.connect(lambda people: self.export(panel, people))
        panel.closed.connect(lambda: self.close(EXPORT))
        self.hold(EXPORT, panel, panel.save)

    def export(self, panel: ExportPanel, people: bool) -> None:
        bridge, file = self.desk.bridge, self.desk.file
        target = self.ask_target(bridge.session.name) if bridge else None
        if target is None or bridge is None or file is None:
            return
        from app.exchange.pack import pack

        record, today = still(bridge.session.record), self.desk.doors.today()
        panel.begin()
        self.begin(
            lambda: pack(record, file, target, today, people=people),
            lambda _: self.tell_saved(target),
            panel.refuse,
        )

    def ask_target(self, company: str) -> Path | None:
        """The system's own dialog, with a name to propose."""
        from app.ui.paper_kinds import safe_name

        kinds = tr("exchange", "Companies ({pattern})", pattern=f"*{SUFFIX}")
        proposal = str(Path(self.desk.folder()) / f"{safe_name(company)}{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self.desk.window, tr("exchange", "Save as"), proposal, kinds)
        return Path(name).with_suffix(Path(name).suffix or SUFFIX) if name else None

    def tell_saved(self, path: Path) -> None:
        self.close(EXPORT)
        folder = QUrl.fromLocalFile(str(path.parent))
        look = (tr("papers", "Open the folder"), lambda: QDesktopServices.openUrl(folder))
        self.desk.window.notices.put(EXPORT, "info", tr("papers", "Saved: {path}", path=path), (look,))

    # Taking one in

    def ask_import(self) -> None:
        """The system's own dialog."""
        kinds = tr("exchange", "Companies, and archive copies ({patterns})", patterns=f"*{SUFFIX} *.pdf")
        title = tr("exchange", "Import a company")
        path, _ = QFileDialog.getOpenFileName(self.desk.window, title, self.desk.folder(), kinds)
        if path:
            self.offer(Path(path))

    def offer(self, path: Path) -> None:
        """Read a file and show what is in it. Nothing is added yet."""
        from app.ui.import_panel import ImportPanel

        self.desk.window.notices.clear(EXPORT)  # where one was saved before takes the room of what is read now
        panel = ImportPanel(path.name)
        panel.wanted.connect(lambda name: self.add(panel, name))
        panel.closed.connect(lambda: self.close(IMPORT))
        self.hold(IMPORT, panel, panel.leave)
        self.begin(lambda: read(path, self.desk.library.questions), lambda p: self.show(panel, p), panel.refuse)

    def show(self, panel: ImportPanel, parcel: Parcel) -> None:
        from app.exchange.bring import free_name

        self.parcel = parcel
        taken = {c.name for c in self.desk.infos()}
        file = self.desk.file.path if self.desk.file else paths.default_workspace()
        panel.show_parcel(parcel, free_name(parcel.record.name, taken), taken, file.name)

    def add(self, panel: ImportPanel, name: str) -> None:
        """Add the company and open it. Its evidence is copied beside the window, and then it is written in one step."""
        desk = self.desk
        if desk.file is None and not desk.open_file(paths.default_workspace()):
            panel.refuse(tr("exchange", "The file could not be made. Open another one first."))
            return
        if desk.file is None:
            return
        room, parcel, today = Room(desk.file), self.parcel, desk.doors.today()
        panel.begin()
        self.begin(lambda: bring(room, parcel, today, name), lambda _: self.finish(panel, room, today), panel.refuse)

    def finish(self, panel: ImportPanel, room: Room, today: date) -> None:
        try:
            company = room.write(today)
        except UserError as error:
            panel.refuse(trm(error.message))
            return
        self.desk.window.notices.clear(IMPORT)
        self.desk.open_company(company)
        words = tr("exchange", "“{company}” was added.", company=short(room.name))
        self.desk.window.notices.put("added", "info", words)

    # The panels

    def hold(self, key: str, panel: QFrame, first: QWidget) -> None:
        if not self.desk.window.notices.held:
            self.before = QApplication.focusWidget()
        self.desk.window.notices.hold(key, panel)
        first.setFocus()

    def close(self, key: str) -> None:
        """Let a panel go; the focus returns to where it was."""
        self.end()
        self.desk.window.notices.clear(key)
        if self.before is not None and isValid(self.before):
            self.before.setFocus()

    def put_away(self) -> None:
        """The file is about to be closed: what was said of it holds no more."""
        self.end()
        if self.desk.file is not None:
            for key in (EXPORT, IMPORT):
                self.desk.window.notices.clear(key)

    def speak(self) -> None:
        """In another language a panel is opened anew, unless it is at work."""
        if self.work is None or self.work.isFinished():
            for key in (EXPORT, IMPORT):
                self.desk.window.notices.clear(key)

    # Beside the window

    def begin(self, task: Callable[[], Any], done: Callable[[Any], object], failed: Callable[[str], object]) -> None:
        from app.ui.work import Work

        self.end()
        work = self.work = Work(lambda progress, stop: task())
        work.done.connect(done)
        work.failed.connect(lambda why: failed(trm(why)))
        work.start()

    def end(self) -> None:
        """Wait until what is being read or written is; nobody hears of it any more."""
        if self.work is not None:
            self.work.end()
            self.work = None


class Room:
    """Takes evidence into a file at once, and holds the company until it is written."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.record: Record | None = None

    @property
    def name(self) -> str:
        return self.record.name if self.record else ""

    def keep_stream(self, file: BinaryIO, name: str) -> Kept:
        return self.file.keep_stream(file, name)

    def add_record(self, record: Record, today: date | None = None) -> int:
        self.record = record
        return 0

    def write(self, today: date) -> int:
        assert self.record is not None
        return self.file.add_record(self.record, today)


def read(path: Path, asked: Any) -> Parcel:
    from app.exchange.read_any import read_any

    return read_any(path, asked)


def bring(room: Room, parcel: Parcel, today: date, name: str) -> int:
    from app.exchange.bring import import_company

    return import_company(room, parcel, today, name)


def holds_company(path: Path) -> bool:
    """May there be one company in a file? Told by its content, not by its name; a whole file is none of these."""
    if not path.is_file() or paths.is_database(path):
        return False
    from app.exchange.kinds import Kind, open_any

    return open_any(path) in (Kind.PARCEL, Kind.PDF)
