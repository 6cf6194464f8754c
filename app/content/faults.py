"""Faults in content and catalogs: file, id and what is wrong, gathered so that all are shown at once."""

from __future__ import annotations

from dataclasses import dataclass

from app.message import N_, Message


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in one file. `fault` says it in English, for the people who write content."""

    file: str
    id: str
    fault: str

    def __str__(self) -> str:
        return f"{self.file}: {self.id}: {self.fault}" if self.id else f"{self.file}: {self.fault}"


class ContentError(Exception):
    """The content cannot be used. Carries every fault that was found."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults

    @property
    def message(self) -> Message:
        listing = "\n".join(map(str, self.faults))
        return N_("error", "The content of the program has faults:\n{faults}", faults=listing)
