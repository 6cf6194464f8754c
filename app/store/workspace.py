"""A workspace: one SQLite file with several companies. Opens it with care and keeps every answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool, StaticPool

from app import paths
from app.core.changes import Change, Record
from app.errors import UserError
from app.message import N_, Message
from app.store import copies, repository
from app.store.lock import WriterLock
from app.store.peek import HEAD, CompanyInfo, copies_folder, peek

PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON", "busy_timeout = 3000")


class Workspace:
    """An open workspace. Where it can only be read, `holder` says why. Close it to free it for others."""

    def __init__(self, path: Path, engine: Engine, lock: WriterLock | None, holder: Message | None) -> None:
        self.path, self.engine, self.lock, self.holder = path, engine, lock, holder
        self.read_only = lock is None
        self.connection = engine.connect()

    def companies(self) -> list[CompanyInfo]:
        """All companies, the last changed first."""
        with self.reading() as db:
            return repository.companies(db)

    def add_company(self, name: str, today: date | None = None) -> int:
        """A new company with no answers. Returns its id."""
        if not name.strip():
            raise UserError(N_("error", "A company needs a name."))
        with self.writing() as db:
            return repository.add_company(db, name, today or date.today())

    def remove_company(self, company: int) -> None:
        """Delete a company and all that is kept of it; the freed pages are overwritten."""
        with self.writing() as db:
            repository.remove_company(db, company)

    def load(self, company: int) -> Record:
        with self.reading() as db:
            return repository.load(db, company)

    def write(self, company: int, changes: tuple[Change, ...]) -> None:
        """Write changes in one transaction. Raises UserError, and then nothing of them is on disk."""
        if changes:
            with self.writing() as db:
                repository.write(db, company, changes)

    def setting(self, key: str) -> str:
        """A remembered setting, empty where there is none."""
        with self.reading() as db:
            return repository.setting(db, key)

    def set_setting(self, key: str, value: str) -> None:
        if self.setting(key) != value:
            with self.writing() as db:
                repository.set_setting(db, key, value)

    def save_copy(self, target: Path) -> None:
        """A whole copy of the file elsewhere. Raises UserError."""
        try:
            copies.copy_database(self.path, target)
        except (OSError, sqlite3.Error) as error:
            raise UserError(cannot_write(target, error)) from error

    def close(self) -> None:
        """Fold the write-ahead log into the file and free it."""
        if not self.read_only:
            self.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()
        self.engine.dispose()
        if self.lock:
            self.lock.release()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        try:
            with self.connection.begin():
                yield self.connection
        except SQLAlchemyError as error:
            raise UserError(cannot_be_read(self.path, error)) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        if self.read_only:
            raise UserError(in_use(self.path, self.holder))
        try:
            with self.connection.begin():
                yield self.connection
        except SQLAlchemyError as error:
            raise UserError(cannot_write(self.path, error)) from error


def open_workspace(path: Path, today: date | None = None) -> Workspace:
    """Open a workspace to write, or to read where another has it or it cannot be written; make it if it is not there.

    Raises UserError where it is no workspace, is damaged, newer, or its folder is not there; the file stays untouched.
    """
    if not path.exists():
        make(path)
    found = peek(path)
    lock, holder = writer_lock(path)
    try:
        if lock:
            bring_up(path, found.revision, today or date.today())
        elif found.revision != HEAD:
            raise UserError(old_and_read_only(path))
        return Workspace(path, writer(path) if lock else reader(path), lock, holder)
    except (OSError, sqlite3.Error, SQLAlchemyError) as error:
        release(lock)
        raise UserError(cannot_write(path, error)) from error
    except BaseException:
        release(lock)
        raise


def release(lock: WriterLock | None) -> None:
    if lock:
        lock.release()


def make(path: Path) -> None:
    if path.parent == paths.user_data():
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.parent.is_dir():
        raise UserError(N_("file", "There is no folder “{path}”. Make it first, or choose another.", path=path.parent))
    from app.store import migrate

    try:
        migrate.create(path)
    except (OSError, sqlite3.Error, SQLAlchemyError) as error:
        raise UserError(cannot_write(path, error)) from error


def writer_lock(path: Path) -> tuple[WriterLock | None, Message | None]:
    """The lock, or the reason why the file can only be read."""
    lock = WriterLock(path)
    if not writable(path):
        return None, N_("file", "The file or its folder is write-protected.")
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
    if revision != HEAD:
        from app.store import migrate

        copies.before_migration(path, revision)
        migrate.migrate(path)
    copies.daily(path, today)


def writer(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def set_pragmas(db: sqlite3.Connection, _record: object) -> None:
        for pragma in PRAGMAS:
            db.execute(f"PRAGMA {pragma}")

    return engine


def reader(path: Path) -> Engine:
    uri = f"{path.absolute().as_uri()}?mode=ro"

    def connect() -> sqlite3.Connection:
        try:
            db = sqlite3.connect(uri, uri=True)
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            db = sqlite3.connect(f"{uri}&immutable=1", uri=True)
        return db

    return create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)


def reason(error: Exception) -> str:
    cause = getattr(error, "orig", None) or error
    return getattr(cause, "strerror", None) or str(cause)


def cannot_write(path: Path, error: Exception) -> Message:
    return N_(
        "file",
        "“{path}” cannot be written: {why}. Nothing on the disk was changed. "
        "Free some space, or save a copy to another place.",
        path=path,
        why=reason(error),
    )


def cannot_be_read(path: Path, error: Exception) -> Message:
    text = "“{path}” cannot be read: {why}. Open a daily copy from the folder “{copies}” instead."
    return N_("file", text, path=path, why=reason(error), copies=copies_folder(path))


def in_use(path: Path, holder: Message | None) -> Message:
    holder = holder or N_("file", "Another program has it open.")
    return N_("file", "“{path}” can only be read now. {holder} Close it there first.", path=path, holder=holder)


def old_and_read_only(path: Path) -> Message:
    return N_(
        "file",
        "“{path}” comes from an older version and must be brought up to date, but it cannot be written. "
        "Copy it to a folder of your own and open it there.",
        path=path,
    )
