"""Progress notes: what happened with an action, and when. A note is kept as it was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ProgressNote:
    """`id` such as note.1; `action`: the action that it is about."""

    id: str
    action: str
    day: date
    text: str
