"""What the user chose for one paper. What is not ticked does not print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Audience = Literal["ours", "share"]
"""ours: stays in the company. share: for customers and auditors; actions and coverage only."""
PaperSize = Literal["a4", "letter"]


@dataclass(frozen=True)
class PaperOptions:
    """Choices for one paper. `notes` and `confidential` count only on our own paper, whatever is ticked.

    `names` and `own_actions` that are None follow the audience: yes on our own paper, no on one to share.
    """

    language: str
    audience: Audience = "ours"
    size: PaperSize = "a4"
    notes: bool = False
    confidential: bool = False
    names: bool | None = None
    own_actions: bool | None = None
    people: bool = False
    """Names and details of people in cases: only on our own paper, and only where ticked."""
    subject: str = ""
    """What the paper is for: the id of a case or a site, the name of an owner, or two snapshots as "older/newer"."""
    low_ink: bool = False
    archive: bool = False
    """The paper says that the company's data are inside it."""

    @property
    def ours(self) -> bool:
        return self.audience == "ours"

    @property
    def shows_notes(self) -> bool:
        return self.ours and self.notes

    @property
    def shows_confidential(self) -> bool:
        return self.ours and self.confidential

    @property
    def shows_names(self) -> bool:
        return self.ours if self.names is None else self.names

    @property
    def shows_people(self) -> bool:
        return self.ours and self.people

    @property
    def shows_own_actions(self) -> bool:
        return self.ours if self.own_actions is None else self.own_actions
