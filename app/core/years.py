"""Freezing a company under a name and a date, comparing two such states, and starting the next year."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.core.assess import Standing, standing
from app.core.changes import Change, Record
from app.core.codec import from_json, to_json
from app.core.filing import next_id, number
from app.core.memory import Memory
from app.core.navigate import asked
from app.core.snapshot import Snapshot
from app.errors import UserError
from app.message import N_

if TYPE_CHECKING:
    from app.core.session import Session

BETTER = {Standing.MET: 2, Standing.PARTLY: 1, Standing.UNKNOWN: 0, Standing.NOT_MET: 0}
"""Standings from bad to good: what is not there is no better than what nobody knows.

What was not answered, does not apply, or waits to be confirmed, is neither better nor worse than anything.
"""
LARGEST = 64 * 1024 * 1024
"""Bytes that a snapshot may unfold to."""


def snapshots(session: Session) -> tuple[Snapshot, ...]:
    """The oldest first."""
    return tuple(sorted(session.record.snapshots.values(), key=lambda s: (s.taken_on, number(s.id))))


def freeze(session: Session, name: str) -> str:
    """Keep everything as it is now. Returns the snapshot's id. Raises UserError where it has no name."""
    new = frozen(session, name)
    session.commit([Change("snapshot", new.id, None, new)])
    return new.id


def frozen(session: Session, name: str) -> Snapshot:
    if not name.strip():
        raise UserError(N_("error", "A snapshot needs a name."))
    kept = replace(session.record, snapshots={}, logo=None)
    data = zlib.compress(to_json(kept).encode())
    return Snapshot(next_id("snapshot", session.record.snapshots), name, session.today(), data)


def drop_snapshot(session: Session, snapshot: str) -> None:
    """Undo brings it back."""
    session.commit([Change("snapshot", snapshot, session.record.snapshots.get(snapshot), None)])


def thawed(snapshot: Snapshot) -> Record:
    """The company as it was. Raises UserError where the snapshot is damaged."""
    try:
        text = zlib.decompressobj().decompress(snapshot.data, LARGEST)
    except zlib.error as error:
        raise UserError(N_("error", "The snapshot “{name}” is damaged.", name=snapshot.name)) from error
    return from_json(text)


def as_it_was(session: Session, snapshot: str) -> Session:
    """A session of its own on the company as it was, on the day of the snapshot. Nothing in it is written."""
    found = session.record.snapshots.get(snapshot)
    if found is None:
        raise UserError(N_("error", "There is no snapshot “{id}”.", id=snapshot))
    then = type(session)(session.library, Memory(thawed(found)), 0, lambda: found.taken_on)
    then.edition = session.edition
    return then


def start_year(session: Session, name: str) -> str:
    """Freeze the year that ends, and mark its answers and what was done "to confirm". Returns the snapshot's id.

    Open actions stay open, with the days on which they are due. One undo takes all of it back.
    """
    new = frozen(session, name)
    record = session.record
    given = ((k, a) for k, a in record.answers.items() if a.given and not a.carried and judged(session, k))
    done = ((k, e) for k, e in record.edits.items() if e.status == "done" and not e.carried)
    session.commit([
        Change("snapshot", new.id, None, new),
        *(Change("answer", k, a, replace(a, carried=True)) for k, a in given),
        *(Change("edit", k, e, replace(e, carried=True)) for k, e in done),
    ])  # fmt: skip
    return new.id


def judged(session: Session, question: str) -> bool:
    """What describes the company stays as it is; what is judged has to be looked at again."""
    found = session.library.questions.get(question)
    return found is not None and not found.profile


def confirm(session: Session, question: str) -> None:
    """Say that a carried answer still holds."""
    answer = session.record.answers.get(question)
    if answer and answer.carried:
        session.commit([Change("answer", question, answer, replace(answer, carried=False))])


def confirm_done(session: Session, action: str, still: bool = True) -> None:
    """Say whether what was done in an earlier year still is; if not, it is to do again."""
    edit = session.edit_of(action)
    after = replace(edit, carried=False, status="done" if still else "todo")
    session.commit([Change("edit", action, edit, after)])


@dataclass(frozen=True)
class Moved:
    """A question whose standing is another now."""

    question: str
    before: Standing
    after: Standing

    @property
    def better(self) -> bool:
        return BETTER[self.after] > BETTER[self.before]


@dataclass(frozen=True)
class Comparison:
    """What changed from one state to a later one: by ids, in the order of the steps."""

    improved: tuple[Moved, ...]
    slipped: tuple[Moved, ...]
    done: tuple[str, ...]
    """Actions done since."""
    opened: tuple[str, ...]
    """Actions that are called for now and were not then."""
    new_risks: tuple[str, ...]
    gone_risks: tuple[str, ...]
    harm: tuple[str, ...]
    """Questions that tell of an emergency now and did not then."""


def compare(before: Session, after: Session) -> Comparison:
    moves = tuple(moved(before, after))
    then, now = {i.id: i for i in before.plan()}, {i.id: i for i in after.plan()}
    risks_then, risks_now = ({r.id for r in s.risks() if r.open} for s in (before, after))
    return Comparison(
        improved=tuple(m for m in moves if m.better),
        slipped=tuple(m for m in moves if not m.better),
        done=tuple(k for k, i in now.items() if i.status == "done" and (k not in then or then[k].status != "done")),
        opened=tuple(k for k, i in now.items() if i.open and k not in then),
        new_risks=tuple(r.id for r in after.risks() if r.id in risks_now - risks_then),
        gone_risks=tuple(r.id for r in before.risks() if r.id in risks_then - risks_now),
        harm=tuple(q for q in after.open_harm() if q not in before.open_harm()),
    )


def moved(before: Session, after: Session) -> Iterator[Moved]:
    for step in after.library.steps:
        for question in asked(after.case, step):
            one = Moved(question.id, standing(before.case, question), standing(after.case, question))
            judged = not question.profile and {one.before, one.after} <= set(BETTER)
            if judged and BETTER[one.before] != BETTER[one.after]:
                yield one
