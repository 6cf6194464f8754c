"""What the window needs from outside `app/ui`, handed in by `main`, so that no page knows files or SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from app.message import Message

if TYPE_CHECKING:
    from app.content.load import Library
    from app.core.changes import Change, Record
    from app.core.evidence import Kept
    from app.reference.load import Reference


class Info(Protocol):
    """A company in a file's list."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def changed_at(self) -> datetime: ...


class File(Protocol):
    """An open workspace: `app.store.workspace.Workspace`."""

    path: Path
    read_only: bool
    holder: Message | None

    def companies(self) -> Sequence[Info]: ...
    def add_company(self, name: str) -> int: ...
    def remove_company(self, company: int) -> None: ...
    def load(self, company: int) -> Record: ...
    def write(self, company: int, changes: tuple[Change, ...]) -> None: ...
    def setting(self, key: str) -> str: ...
    def set_setting(self, key: str, value: str) -> None: ...
    def keep_file(self, source: Path) -> Kept: ...
    def keep_stream(self, file: BinaryIO, name: str) -> Kept: ...
    def add_record(self, record: Record, today: date | None = None) -> int: ...
    def file_path(self, sha256: str) -> Path: ...
    def save_copy(self, target: Path) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Doors:
    """Each is called when it is first needed; all but `peek` bring heavy imports with them."""

    peek: Callable[[Path], Sequence[Info]]
    open: Callable[[Path], File]
    library: Callable[[], Library]
    sample: Callable[[Any, Library, str, date], int]
    index: Callable[[Iterable[tuple[str, str, str]]], Any]
    """Makes what searches texts: `app.store.search.Index`."""
    reference: Callable[[], Reference]
    """The reference facts, read at the first call."""
    today: Callable[[], date] = date.today
