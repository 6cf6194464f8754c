"""What a case is called in the window, and how it stands."""

from __future__ import annotations

from datetime import date

from app import case_words as words
from app.core.cases import CaseFile
from app.core.session import Session
from app.message import Message
from app.ui.parts import short
from app.ui.words import tr, trc, trm

LONGEST = 60
"""Letters of a question that stands for a title."""


def case_title(session: Session, case: CaseFile) -> str:
    """What was typed, else the question whose answer opened it."""
    return case.title.strip() or untitled(session, case)


def untitled(session: Session, case: CaseFile) -> str:
    """What stands in place of a title: a question's first words where it opened the case."""
    asked = session.library.questions.get(case.source)
    if asked:
        return short(trc(f"{asked.id}.text", asked.text), LONGEST)
    return tr("case", "{kind} {n}, without a title", kind=trm(words.KINDS[case.kind]), n=case.number)


def state_word(case: CaseFile, today: date) -> str:
    """How it stands, and what is out of the ordinary."""
    if case.urgent:
        return tr("case", "Help first")
    late = tr("case", "A step is overdue") if case.overdue(today) else ""
    return late or trm(words.STATES[case.status])


def severity_words() -> list[tuple[int, str]]:
    """From slight to grave, each with its number."""
    said = [(n, tr("case", "{n}: {words}", n=n, words=trm(w))) for n, w in words.SEVERITY.items()]
    return [(0, tr("case", "Not judged yet")), *said]


def options(known: dict[str, Message], none: str = "") -> list[tuple[str, str]]:
    """Values with their words; `none` stands for nothing chosen."""
    return ([("", none)] if none else []) + [(value, trm(text)) for value, text in known.items()]


def open_cases(session: Session) -> list[CaseFile]:
    return [c for c in session.record.cases.values() if not c.closed]


def case_of(session: Session, question: str) -> str:
    """The id of the open case that the answer to a question opened; empty where there is none."""
    return next((c.id for c in open_cases(session) if c.source == question), "")
