"""What a file is, told by reading alone, with nothing heavier than sqlite3 and before any pragma touches it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import UserError
from app.message import N_, Message

APPLICATION_ID = 0x46616972
"""SQLite's `application_id` of a workspace: the letters "Fair"."""
HEAD = "0003"
"""The newest schema revision that this version knows."""
KNOWN = ("0001", "0002", "0003")
MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True)
class CompanyInfo:
    """A company in a workspace's list. `changed_at` is in local time."""

    id: int
    name: str
    changed_at: datetime


@dataclass(frozen=True)
class Peek:
    """What a workspace holds, as far as can be told without opening it to write."""

    revision: str
    companies: tuple[CompanyInfo, ...]


def peek(path: Path) -> Peek:
    """Read a workspace's revision and its companies. Raises UserError where it is none, or cannot be read."""
    check_header(path)
    try:
        with reading(path) as db:
            check_whole(path, db)
            return Peek(known_revision(path, db), companies(db))
    except sqlite3.Error as error:
        raise damaged(path, str(error)) from error


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, also where the folder does not allow SQLite its helper files."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(connect(uri) or sqlite3.connect(f"{uri}&immutable=1", uri=True)) as db:
        yield db


def connect(uri: str) -> sqlite3.Connection | None:
    """None where SQLite cannot read there without writing."""
    db = sqlite3.connect(uri, uri=True)
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        db.close()
        if isinstance(error, sqlite3.OperationalError):
            return None
        raise
    return db


def check_header(path: Path) -> None:
    """Refuse what is not a workspace by its first hundred bytes."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise UserError(N_("file", "There is no file “{path}”. Check the name and the folder.", path=path)) from None
    except IsADirectoryError:
        raise UserError(N_("file", "“{path}” is a folder. Choose a Fairsteps file in it.", path=path)) from None
    except OSError as error:
        raise UserError(cannot_read(path, error)) from error
    if head[:16] != MAGIC or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise UserError(
            N_("file", "“{path}” is not a Fairsteps file. It was left as it is. Choose another file.", path=path)
        )


def cannot_read(path: Path, error: OSError) -> Message:
    return N_("file", "“{path}” cannot be read: {why}.", path=path, why=error.strerror or str(error))


def check_whole(path: Path, db: sqlite3.Connection) -> None:
    """Refuse a file that is cut short or whose pages do not fit together."""
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise damaged(path, verdict)


def damaged(path: Path, why: str) -> UserError:
    return UserError(
        N_(
            "file",
            "“{path}” is damaged or cut short ({why}). It was left as it is. "
            "Open a daily copy from the folder “{copies}” instead.",
            path=path,
            why=why,
            copies=copies_folder(path),
        )
    )


def copies_folder(path: Path) -> Path:
    """Where the daily copies of a workspace lie."""
    return path.with_name(path.name + ".copies")


def known_revision(path: Path, db: sqlite3.Connection) -> str:
    row = db.execute("SELECT version_num FROM alembic_version").fetchone()
    revision = str(row[0]) if row else ""
    if revision not in KNOWN:
        raise UserError(
            N_(
                "file",
                "“{path}” was made by a newer version of Fairsteps. It was left as it is. "
                "Install the newer version to open it.",
                path=path,
            )
        )
    return revision


def companies(db: sqlite3.Connection) -> tuple[CompanyInfo, ...]:
    rows = db.execute("SELECT id, name, changed_at FROM company ORDER BY changed_at DESC, id DESC")
    return tuple(CompanyInfo(i, name, local(changed)) for i, name, changed in rows)


def local(stored: str) -> datetime:
    """Moments are stored in UTC."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC).astimezone()
