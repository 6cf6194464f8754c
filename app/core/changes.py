"""A change that can be written, undone and done again: what one thing was, and what it became."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, Protocol

from app.core.answers import Answer
from app.core.cases import CaseFile
from app.core.chain import Site
from app.core.evidence import EvidenceFile, Kept
from app.core.plan import Edit, Level, Opening
from app.core.progress import ProgressNote
from app.core.risk import Judgment
from app.core.snapshot import Snapshot
from app.core.supplier_answers import SupplierAnswer


@dataclass(frozen=True)
class Logo:
    """A picture file as it was chosen: its bytes and its media type (image/png, image/jpeg, image/svg+xml)."""

    data: bytes
    media_type: str


Thing = (
    Answer
    | Edit
    | Opening
    | Logo
    | Site
    | Judgment
    | ProgressNote
    | EvidenceFile
    | CaseFile
    | Snapshot
    | SupplierAnswer
    | str
)
Kind = Literal[
    "answer", "edit", "opening", "name", "logo", "site", "judgment", "progress", "evidence", "case", "snapshot",
    "supplier_answer",
]  # fmt: skip


@dataclass(frozen=True)
class Change:
    """`key` is the id of the question, action, site, risk, note, file, case, snapshot or supplier’s answer.

    It is empty for name and logo. None before: new, None after: gone.
    """

    kind: Kind
    key: str
    before: Thing | None
    after: Thing | None

    def reversed(self) -> Change:
        return Change(self.kind, self.key, self.after, self.before)


@dataclass
class Record:
    """Everything that is kept of one company."""

    id: int
    name: str
    answers: dict[str, Answer]
    openings: dict[str, dict[Level, date]]
    edits: dict[str, Edit]
    logo: Logo | None = None
    sites: dict[str, Site] = field(default_factory=dict)
    judgments: dict[str, Judgment] = field(default_factory=dict)
    progress: dict[str, ProgressNote] = field(default_factory=dict)
    evidence: dict[str, EvidenceFile] = field(default_factory=dict)
    cases: dict[str, CaseFile] = field(default_factory=dict)
    snapshots: dict[str, Snapshot] = field(default_factory=dict)
    supplier_answers: dict[str, SupplierAnswer] = field(default_factory=dict)


class Store(Protocol):
    """Where companies are kept. Every call either happens whole or raises UserError and changes nothing."""

    read_only: bool

    def load(self, company: int) -> Record: ...

    def write(self, company: int, changes: tuple[Change, ...]) -> None: ...

    def setting(self, key: str) -> str: ...

    def set_setting(self, key: str, value: str) -> None: ...

    def keep_file(self, source: Path) -> Kept:
        """Take a copy of a file of evidence. Raises UserError where it is too large, unreadable or vanishes."""
        ...

    def file_path(self, sha256: str) -> Path:
        """Where the copy lies. Raises UserError where it is missing or not what it was."""
        ...
