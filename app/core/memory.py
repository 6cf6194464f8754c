"""A store that keeps nothing on disk: for papers, and for a company as it was on another day."""

from __future__ import annotations

from pathlib import Path

from app.core.changes import Change, Record
from app.core.evidence import Kept
from app.errors import UserError
from app.message import N_


class Memory:
    """Holds one record; what is written stays in it alone."""

    read_only = False

    def __init__(self, record: Record) -> None:
        self.record = record

    def load(self, company: int) -> Record:
        return self.record

    def write(self, company: int, changes: tuple[Change, ...]) -> None:
        return None

    def setting(self, key: str) -> str:
        return ""

    def set_setting(self, key: str, value: str) -> None:
        return None

    def keep_file(self, source: Path) -> Kept:
        raise UserError(N_("error", "Files cannot be added here."))

    def file_path(self, sha256: str) -> Path:
        raise UserError(N_("error", "Files cannot be opened from here."))
