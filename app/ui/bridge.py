"""From the session to signals: pages call the bridge, and hear from it what changed, was saved or failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.core.answers import Value
from app.core.chain import Site
from app.core.changes import Logo
from app.core.plan import Edit
from app.core.risk import Judgment
from app.core.session import Session
from app.errors import UserError
from app.message import Message


class Bridge(QObject):
    """Carries out what the user did. A refused or failed change is told by `failed`, never raised into Qt.

    `changed` comes after each change, `saved` when it is safely on disk, `failed` with the reason when it is not
    (the session then keeps it in `unsaved`), or when the input was refused.
    """

    changed = Signal()
    saved = Signal(datetime)
    failed = Signal(Message)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.views: dict[str, object] = {}
        """How pages were left, by page: kept while the company is open."""

    def set_value(self, question: str, value: Value) -> None:
        self._do(lambda: self.session.set_value(question, value))

    def set_text(self, question: str, text: str) -> None:
        self._do(lambda: self.session.set_text(question, text))

    def set_note(self, question: str, **words: str) -> None:
        self._do(lambda: self.session.set_note(question, **words))

    def edit(self, edit: Edit) -> None:
        self._do(lambda: self.session.edit(edit))

    def edit_many(self, edits: Iterable[Edit]) -> None:
        self._do(lambda: self.session.edit_many(edits))

    def add_own(self, title: str) -> None:
        self._do(lambda: self.session.add_own(title))

    def take_up(self, action: str) -> None:
        self._do(lambda: self.session.take_up(action))

    def drop_own(self, action: str) -> None:
        self._do(lambda: self.session.drop_own(action))

    def set_site(self, site: Site) -> None:
        self._do(lambda: self.session.set_site(site))

    def drop_site(self, site: str) -> None:
        self._do(lambda: self.session.drop_site(site))

    def add_sites(self, sites: Iterable[Site]) -> None:
        self._do(lambda: self.session.add_sites(sites))

    def judge(self, judgment: Judgment) -> None:
        self._do(lambda: self.session.judge(judgment))

    def rename(self, name: str) -> None:
        self._do(lambda: self.session.rename(name))

    def set_logo(self, logo: Logo | None) -> None:
        self._do(lambda: self.session.set_logo(logo))

    def undo(self) -> None:
        self._do(self.session.undo)

    def redo(self) -> None:
        self._do(self.session.redo)

    def retry(self) -> None:
        self._do(self.session.retry)

    def attempt(self, change: Callable[[], object]) -> Message | None:
        """Carry out a change. Why it was refused is returned, to be said beside what was refused.

        A write that failed is told by `failed`, as everywhere: the change is kept, and is no longer refused.
        """
        try:
            change()
        except UserError as error:
            if not self.session.unsaved:
                return error.message
            self.failed.emit(error.message)
        else:
            self.saved.emit(datetime.now())
        self.changed.emit()
        return None

    def _do(self, change: Callable[[], object]) -> None:
        try:
            change()
        except UserError as error:
            self.failed.emit(error.message)
        else:
            self.saved.emit(datetime.now())
        self.changed.emit()
