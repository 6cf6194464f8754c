"""A workspace: one SQLite file with several companies. Opens it with care and keeps every answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app import paths
from app.core.changes import Change, Record
from app.core.evidence import Kept
from app.errors import UserError
from app.message import N_, Message
from app.store import copies, evidence, peek, reading
from app.store.faults import cannot_be_read, cannot_write, in_use, old_and_read_only
from app.store.lock import WriterLock
from app.store.peek import HEAD, CompanyInfo

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from app.store.engine import Writer


class Workspace:
    """An open workspace. Where it can only be read, `holder` says why. Close it to free it for others."""

    def __init__(self, path: Path, lock: WriterLock | None, holder: Message | None) -> None:
        self.path, self.lock, self.holder = path, lock, holder
        self.read_only = lock is None
        self.took_in = False

    def companies(self) -> list[CompanyInfo]:
        """All companies, the last changed first."""
        with self.reading() as db:
            return list(peek.companies(db))

    def add_company(self, name: str, today: date | None = None) -> int:
        """A new company with no answers. Returns its id."""
        from app.store import repository

        if not name.strip():
            raise UserError(N_("error", "A company needs a name."))
        with self.writing() as db:
            return repository.add_company(db, name, today or date.today())

    def remove_company(self, company: int) -> None:
        """Delete a company and all that is kept of it; the freed pages are overwritten."""
        from app.store import repository

        with self.writing() as db:
            repository.remove_company(db, company)

    def load(self, company: int) -> Record:
        with self.reading() as db:
            return reading.load(db, company)

    def write(self, company: int, changes: tuple[Change, ...]) -> None:
        """Write changes in one transaction. Raises UserError, and then nothing of them is on disk."""
        if not changes:
            return
        from app.store import repository

        with self.writing() as db:
            repository.write(db, company, changes)

    def add_record(self, record: Record, today: date | None = None) -> int:
        """A new company with all that a record holds, in one transaction. Returns its id."""
        from app.store import repository

        with self.writing() as db:
            return repository.add_record(db, record, today or date.today())

    def keep_file(self, source: Path) -> Kept:
        self.refuse_read_only()
        self.took_in = True
        return evidence.keep_file(self.evidence, source)

    def keep_stream(self, file: BinaryIO, name: str) -> Kept:
        """Keep a file of evidence that is open. Raises UserError where it is too large or cannot be kept."""
        self.refuse_read_only()
        self.took_in = True
        return evidence.keep_stream(self.evidence, file, name)

    def file_path(self, sha256: str) -> Path:
        return evidence.file_path(self.evidence, sha256)

    @property
    def evidence(self) -> Path:
        """The folder of evidence files; it need not be there."""
        return evidence.folder_of(self.path)

    def setting(self, key: str) -> str:
        """A remembered setting, empty where there is none."""
        with self.reading() as db:
            return reading.setting(db, key)

    def set_setting(self, key: str, value: str) -> None:
        if self.setting(key) == value:
            return
        from app.store import repository

        with self.writing() as db:
            repository.set_setting(db, key, value)

    def save_copy(self, target: Path) -> None:
        """A whole copy of the file and its evidence elsewhere. Raises UserError."""
        try:
            copies.copy_database(self.path, target)
            copies.copy_evidence(self.evidence, evidence.folder_of(target))
        except (OSError, sqlite3.Error) as error:
            raise UserError(cannot_write(target, error)) from error

    def close(self) -> None:
        """Free the file, its write-ahead log folded in."""
        if self.took_in or "writer" in self.__dict__:
            self.sweep()
        if "writer" in self.__dict__:
            self.writer.close()
        if self.lock:
            self.lock.release()

    def sweep(self) -> None:
        """Delete evidence that no company keeps any more; where that fails, it is done another time."""
        if not self.evidence.is_dir():
            return
        from app.store import repository

        with suppress(OSError, UserError), self.writing() as db:
            evidence.sweep(self.evidence, repository.evidence_in_use(db))

    def refuse_read_only(self) -> None:
        if self.read_only:
            raise UserError(in_use(self.path, self.holder))

    @cached_property
    def writer(self) -> Writer:
        """Made at the first write, since its libraries are slow to import."""
        from app.store.engine import open_writer

        return open_writer(self.path)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with peek.reading(self.path) as db:
                yield db
        except sqlite3.Error as error:
            raise UserError(cannot_be_read(self.path, error)) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        self.refuse_read_only()
        with self.writer.transaction() as db:
            yield db


def open_workspace(path: Path, today: date | None = None) -> Workspace:
    """Open a workspace to write, or to read where another has it or it cannot be written; make it if it is not there.

    Raises UserError where it is no workspace, is damaged, newer, or its folder is not there; the file stays untouched.
    """
    if not path.exists():
        make(path)
    revision = peek.peek(path).revision
    lock, holder = writer_lock(path)
    try:
        if lock:
            bring_up(path, revision, today or date.today())
        elif revision != HEAD:
            raise UserError(old_and_read_only(path))
    except BaseException:
        if lock:
            lock.release()
        raise
    return Workspace(path, lock, holder)


def make(path: Path) -> None:
    if path.parent == paths.user_data():
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.parent.is_dir():
        raise UserError(N_("file", "There is no folder “{path}”. Make it first, or choose another.", path=path.parent))
    from app.store import migrate

    try:
        migrate.create(path)
    except migrate.FAILURES as error:
        raise UserError(cannot_write(path, error)) from error


def writer_lock(path: Path) -> tuple[WriterLock | None, Message | None]:
    """The lock, or the reason why the file can only be read."""
    if not writable(path):
        return None, N_("file", "The file or its folder is write-protected.")
    lock = WriterLock(path)
    return (lock, None) if lock.take() else (None, lock.holder())


def writable(path: Path) -> bool:
    """Can the file and its folder be written? SQLite needs both."""
    try:
        with path.open("r+b"):
            pass
        probe = path.with_name(f".{path.name}.probe")
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def bring_up(path: Path, revision: str, today: date) -> None:
    """The newest schema, and a copy of the day. Raises UserError, and then the file is as it was."""
    try:
        if revision != HEAD:
            copies.before_migration(path, revision)
            upgrade(path)
        copies.daily(path, today)
    except (OSError, sqlite3.Error) as error:
        raise UserError(cannot_write(path, error)) from error


def upgrade(path: Path) -> None:
    from app.store import migrate

    try:
        migrate.migrate(path)
    except migrate.FAILURES as error:
        raise UserError(cannot_write(path, error)) from error
