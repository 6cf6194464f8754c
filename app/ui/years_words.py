"""What waits to be confirmed, and how things of a company are called on the page of the years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.core.assess import Standing, standing
from app.core.navigate import asked
from app.core.plan import Item
from app.core.session import Session
from app.core.snapshot import Snapshot
from app.ui.parts import short
from app.ui.words import WORDS, tr, trn

HALF_A_YEAR = timedelta(days=182)


@dataclass(frozen=True)
class Waiting:
    """Good answers that were carried over, and actions done in an earlier year, in the order of steps and plan."""

    questions: tuple[str, ...]
    actions: tuple[Item, ...]

    @property
    def words(self) -> str:
        """How many of them there are; empty where nothing waits."""
        answers, done = len(self.questions), len(self.actions)
        said = [trn("years", "{n} answer", "{n} answers", answers)] if answers else []
        said += [trn("years", "{n} action that was done", "{n} actions that were done", done)] if done else []
        what = WORDS.formats.words(said)
        return (
            tr("years", "From last year, these wait for your word that they are still so: {what}.", what=what)
            if said
            else ""
        )


def waiting(session: Session) -> Waiting:
    case = session.case
    questions = (q for s in session.library.steps for q in asked(case, s))
    found = tuple(q.id for q in questions if standing(case, q) is Standing.CONFIRM)
    return Waiting(found, tuple(i for i in session.plan() if i.to_confirm))


def snapshot_words(snapshot: Snapshot) -> str:
    """Its name and day: “Before the audit, 24 Nov 2026”."""
    day = WORDS.formats.short_date(snapshot.taken_on)
    return tr("years", "{name}, {day}", name=short(snapshot.name, 40), day=day)


def year_that_ends(today: date) -> str:
    """In the first half of a year, the year before is likely meant."""
    return str((today - HALF_A_YEAR).year)
