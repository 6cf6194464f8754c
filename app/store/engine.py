"""The connection that writes: SQLAlchemy with the pragmas that keep every answer. Imported at the first write."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from app.errors import UserError
from app.store.faults import cannot_write

PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON", "busy_timeout = 3000")


class Writer:
    """One open connection to one file, for as long as the workspace is open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # An error's parameters would carry answers into the log.
        self.engine = create_engine(f"sqlite:///{path}", poolclass=StaticPool, hide_parameters=True)
        event.listen(self.engine, "connect", set_pragmas)
        self.connection = self.engine.connect()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All or nothing. Raises UserError where it cannot be written."""
        try:
            with self.connection.begin():
                yield self.connection
        except SQLAlchemyError as error:
            raise UserError(cannot_write(self.path, error)) from error

    def close(self) -> None:
        """Fold the write-ahead log into the file."""
        self.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()
        self.engine.dispose()


def open_writer(path: Path) -> Writer:
    """Raises UserError where the file cannot be opened to write."""
    try:
        return Writer(path)
    except SQLAlchemyError as error:
        raise UserError(cannot_write(path, error)) from error


def set_pragmas(db: sqlite3.Connection, _record: object) -> None:
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
