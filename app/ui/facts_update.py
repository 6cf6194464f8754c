"""New facts from a file, without a network; taken back where they were a mistake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.errors import UserError
from app.ui.words import WORDS, tr

if TYPE_CHECKING:
    from app.reference.load import Reference
    from app.ui.desk import Desk

PATTERN = "*.zip"


class FactsUpdate(QObject):
    """What cannot be used is refused by name, and then nothing has changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        actions = desk.window.commands
        actions["update_facts"].triggered.connect(lambda _=False: self.ask())
        actions["undo_facts"].triggered.connect(lambda _=False: self.undo())

    def ask(self) -> None:
        kinds = tr("pack", "Updates of the facts ({pattern})", pattern=PATTERN)
        title = tr("pack", "Choose an update of the facts")
        path, _ = QFileDialog.getOpenFileName(self.desk.window, title, self.desk.folder(), kinds)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        from app.reference import editions

        self.change(lambda: editions.update(path, self.desk.library))

    def undo(self) -> None:
        from app.reference import editions

        def back() -> Reference:
            editions.undo()
            return editions.reference()

        self.change(back)

    def change(self, do: Callable[[], Reference]) -> None:
        """Do it, and show the page that is open with the facts of now."""
        try:
            found = do()
        except UserError as error:
            self.desk.tell("facts", error.message)
            return
        if self.desk.bridge:
            self.desk.bridge.session.renew_facts()
            self.desk.pages.show_again()
        day = WORDS.formats.long_date(found.edition.made_on)
        words = tr("pack", "In use: edition {edition} of {day}", edition=found.edition.id, day=day)
        self.desk.window.notices.put("facts", "info", words)
