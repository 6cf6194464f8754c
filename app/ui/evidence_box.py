"""The files that prove one thing: drop them here or add them by a button, look at them, take them out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from app.core import filing
from app.core.evidence import EvidenceFile
from app.errors import UserError
from app.ui.bridge import Bridge
from app.ui.evidence_copy import copy_to_read
from app.ui.evidence_line import EvidenceLine
from app.ui.file_drop import FileDrop
from app.ui.flow import Flow
from app.ui.notices import Notices
from app.ui.parts import GRID, button, column, empty, label, short
from app.ui.style import role
from app.ui.words import tr, trm

REMOVED = "removed"
"""The notice that offers to undo a removal; those of files that were refused go by their names."""


class EvidenceBox(QFrame):
    """Follows the bridge. `about`: what the files prove, such as action/code.write or question/code.exists.

    `changed` comes when there are other files than before. Show another thing's files by `show_about`.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge, self.session, self.about = bridge, bridge.session, about
        self.files: tuple[EvidenceFile, ...] = ()
        self.lines: dict[str, EvidenceLine] = {}
        self.notices = Notices()
        self.add_button = button(tr("evidence", "Add a file…"), "", "add")
        self.hint = label(tr("evidence", "or drop files here, up to 25 MB each"), "muted")
        self.head = label(tr("evidence", "Files that prove it"))
        self.none = label(tr("evidence", "No file was added."), "muted")
        self.list = column(gap=2)
        self.lay_out()
        self.drop = FileDrop(self, self.add, self.glow)
        self.add_button.clicked.connect(self.ask)
        bridge.changed.connect(self.follow)
        self.refresh()

    def show_about(self, about: str) -> None:
        """Show the files about another thing."""
        if about != self.about:
            self.about = about
            self.notices.clear_all()
            self.refresh()

    def refresh(self) -> None:
        """Show the files as they are kept now."""
        locked = self.session.read_only
        found = filing.files(self.session, self.about) if self.about else ()
        for part in (self.add_button, self.hint):
            part.setVisible(not locked)
        self.none.setVisible(locked and not found)
        self.setAcceptDrops(not locked)
        if found != self.files or len(self.lines) != len(found):
            self.files = found
            self.fill(locked)
            self.changed.emit()

    def fill(self, locked: bool) -> None:
        empty(self.list)
        self.lines = {f.id: EvidenceLine(f, locked) for f in self.files}
        for line in self.lines.values():
            line.opened.connect(self.open, Qt.ConnectionType.QueuedConnection)
            line.removed.connect(self.remove, Qt.ConnectionType.QueuedConnection)
            self.list.addWidget(line)

    # What the user does

    def add(self, paths: Iterable[Path]) -> None:
        """Keep copies of files. Each that cannot be kept is named with the reason; the others are kept."""
        self.notices.clear_all()
        for path in paths:
            refused = self.bridge.attempt(lambda path=path: filing.add_file(self.session, self.about, path))  # type: ignore[misc]
            if refused:
                self.notices.put(str(path), "warning", trm(refused))

    def ask(self) -> None:
        found, _ = QFileDialog.getOpenFileNames(self.window(), tr("evidence", "Add files as evidence"))
        self.add(map(Path, found))

    def open(self, file: str) -> None:
        """Show a copy in the program that the computer uses for such files."""
        known = next((f for f in self.files if f.id == file), None)
        if known is None:
            return
        self.notices.clear(file)
        try:
            copy = copy_to_read(self.session, known)
        except UserError as error:
            self.notices.put(file, "warning", trm(error.message))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            words = tr("evidence", "No program on this computer opens “{name}”. A copy lies here: {path}",
                       name=short(known.name), path=copy)  # fmt: skip
            self.notices.put(file, "warning", words)

    def remove(self, file: str) -> None:
        """Take a file out at once, and offer to undo that."""
        known = next((f for f in self.files if f.id == file), None)
        if known is None:
            return
        self.bridge.attempt(lambda: filing.drop_file(self.session, file))
        said = tr("evidence", "“{name}” was removed.", name=short(known.name))
        self.notices.put(REMOVED, "info", said, ((tr("evidence", "Undo"), self.bridge.undo),))
        self.add_button.setFocus()

    def follow(self) -> None:
        """Something changed, here or elsewhere: an offer to undo the step before is void."""
        self.notices.clear(REMOVED)
        self.refresh()

    def glow(self, on: bool) -> None:
        """Show that files can be let go here."""
        role(self, "drop" if on else "")

    # How it is built

    def lay_out(self) -> None:
        self.setAccessibleName(self.head.text())
        outer = column(self, gap=GRID // 2)
        outer.addWidget(self.head)
        outer.addWidget(self.none)
        outer.addLayout(self.list)
        outer.addWidget(self.notices)
        line = Flow(gap=GRID)
        line.addWidget(self.add_button)
        line.addWidget(self.hint)
        outer.addWidget(line)
