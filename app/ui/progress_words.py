"""How far a company is, as plain numbers: what the home page needs of it."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class Progress(Protocol):
    """Counts of questions, of open emergencies and overdue actions, and the next date. See `progress.Summary`."""

    @property
    def answered(self) -> int: ...
    @property
    def asked(self) -> int: ...
    @property
    def harm(self) -> int: ...
    @property
    def overdue(self) -> int: ...
    @property
    def next_due(self) -> date | None: ...
