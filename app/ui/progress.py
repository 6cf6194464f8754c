"""How far a company is: what is answered of what is asked, in a step and altogether."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.content.model import Step
from app.core.assess import Standing, standing
from app.core.conditions import Case
from app.core.navigate import Screen, asked
from app.core.session import Session

UNSEEN = (Standing.OPEN, Standing.CONFIRM)
"""What nobody has answered, or confirmed this year."""


@dataclass(frozen=True)
class Summary:
    """One company in a line: counts of questions, of open emergencies and of overdue actions, the next date."""

    answered: int
    asked: int
    harm: int
    overdue: int
    next_due: date | None


def answered(case: Case, step: Step) -> tuple[int, int]:
    """Questions answered and asked in a step, those about the company too."""
    questions = asked(case, step)
    return sum(standing(case, q) not in UNSEEN for q in questions), len(questions)


def answered_on(case: Case, screen: Screen) -> tuple[int, int]:
    return sum(standing(case, q) not in UNSEEN for q in screen.questions), len(screen.questions)


def summary_of(session: Session) -> Summary:
    case = session.case
    pairs = [answered(case, s) for s in session.library.steps]
    todo = [i for i in session.plan() if i.open]
    return Summary(
        answered=sum(done for done, _ in pairs),
        asked=sum(all_ for _, all_ in pairs),
        harm=len(session.open_harm()),
        overdue=sum(i.overdue(case.today) for i in todo),
        next_due=min((i.due for i in todo), default=None),
    )
