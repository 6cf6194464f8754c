"""A company at rest: to be read beside the window while it is being worked on."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.changes import Record, Store
from app.core.memory import Memory

if TYPE_CHECKING:
    from app.core.session import Session


def still(record: Record) -> Record:
    """The record as it is now, whatever is typed after that."""
    kept: dict[str, Any] = {f.name: getattr(record, f.name) for f in fields(record)}
    copies: dict[str, Any] = {k: dict(v) for k, v in kept.items() if isinstance(v, dict)}
    openings = {k: dict(v) for k, v in record.openings.items()}
    return replace(record, **copies | {"openings": openings})


class Still(Memory):
    """Holds a record at rest, and gives the evidence of where it came from."""

    def __init__(self, record: Record, store: Store) -> None:
        super().__init__(still(record))
        self.shelf = store

    def file_path(self, sha256: str) -> Path:
        return self.shelf.file_path(sha256)


def at_rest(session: Session) -> Session:
    """A session of its own on the company as it is now. Nothing in it is written."""
    today = session.today()
    found = type(session)(session.library, Still(session.record, session.store), session.record.id, lambda: today)
    found.edition = session.edition
    return found
