"""Leaving out of a company who is affected by what happened in it."""

from __future__ import annotations

import zlib
from dataclasses import replace

from app.core.changes import Record
from app.core.codec import to_json
from app.core.snapshot import Snapshot
from app.core.years import thawed


def without_people(record: Record) -> Record:
    """The company without the names and details of people in its cases, also not in its snapshots.

    Everything else stays: what happened, who checked it, and files of evidence. Raises UserError where a snapshot is
    damaged, since nobody can tell then whom it names.
    """
    cases = {k: replace(c, people="") for k, c in record.cases.items()}
    snapshots = {k: nobody_in(s) for k, s in record.snapshots.items()}
    return replace(record, cases=cases, snapshots=snapshots)


def nobody_in(snapshot: Snapshot) -> Snapshot:
    """The snapshot as it is where it names nobody."""
    then = thawed(snapshot)
    blank = without_people(then)
    return snapshot if then == blank else replace(snapshot, data=zlib.compress(to_json(blank).encode()))


def names_people(record: Record) -> bool:
    return any(c.people for c in record.cases.values())
