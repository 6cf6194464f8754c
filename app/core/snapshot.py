"""A snapshot: everything that was kept of a company on one day, under a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Snapshot:
    """`data`: the company as JSON, compressed (see `core.years`); small enough to be kept whole."""

    id: str
    name: str
    taken_on: date
    data: bytes
