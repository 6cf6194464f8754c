"""Brings a file to the newest schema. Alembic is imported only here, and here only when a file needs it."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from app.store.peek import APPLICATION_ID, HEAD

MIGRATIONS = Path(__file__).parent / "migrations"
FAILURES = (OSError, sqlite3.Error, SQLAlchemyError)
"""What making or migrating a file raises where the disk does not allow it."""


def create(path: Path) -> None:
    """Make a new, empty workspace: whole or not at all. Raises OSError or sqlite3.Error."""
    with beside(path) as draft:
        upgrade(draft)
        with closing(sqlite3.connect(draft)) as db:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def migrate(path: Path) -> None:
    """Bring an older workspace to the newest schema: the old file stands until the new one is whole."""
    with beside(path) as draft:
        with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(draft)) as new:
            old.backup(new)
        upgrade(draft)
    for helper in ("-wal", "-shm"):
        path.with_name(path.name + helper).unlink(missing_ok=True)


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A draft in the same folder that takes the place of `path` when all went well, and else vanishes."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".fairsteps-")
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        draft.replace(path)
    finally:
        for leftover in path.parent.glob(draft.name + "*"):
            leftover.unlink()


def upgrade(path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
    engine.dispose()
