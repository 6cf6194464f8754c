"""A change that can be written, undone and done again: what one thing was, and what it became."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from app.core.answers import Answer
from app.core.chain import Site
from app.core.plan import Edit, Level, Opening
from app.core.risk import Judgment


@dataclass(frozen=True)
class Logo:
    """A picture file as it was chosen: its bytes and its media type (image/png, image/jpeg, image/svg+xml)."""

    data: bytes
    media_type: str


Thing = Answer | Edit | Opening | Logo | Site | Judgment | str
Kind = Literal["answer", "edit", "opening", "name", "logo", "site", "judgment"]


@dataclass(frozen=True)
class Change:
    """`key` is the question's, action's, site's or risk's id (empty for name and logo).

    None before: new, None after: gone.
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


class Store(Protocol):
    """Where companies are kept. Every call either happens whole or raises UserError and changes nothing."""

    read_only: bool

    def load(self, company: int) -> Record: ...

    def write(self, company: int, changes: tuple[Change, ...]) -> None: ...

    def setting(self, key: str) -> str: ...

    def set_setting(self, key: str, value: str) -> None: ...
