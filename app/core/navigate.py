"""The way through the questions: which are asked, on which pages, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from app.content.model import Page, Question, Step
from app.core.conditions import Case
from app.core.profile import MODE

MINUTES = {"table": 4.0, "several_of": 1.5}
"""Rough minutes to answer a question of a kind; the others take one."""


@dataclass(frozen=True)
class Screen:
    """One page of a step with the questions that this company is asked on it."""

    step: Step
    page: Page
    questions: tuple[Question, ...]

    @property
    def place(self) -> str:
        """Where the user is, as it is remembered: `engage.voices`."""
        return f"{self.step.id}.{self.page.id}"


def asked(case: Case, step: Step) -> tuple[Question, ...]:
    """The questions of a step that are put to this company, in the order of its pages."""
    order = {p.id: n for n, p in enumerate(step.pages)}
    visible = (q for q in step.questions if case.asked(q))
    return tuple(sorted(visible, key=lambda q: order[q.page]))


def left_out(case: Case, step: Step) -> tuple[Question, ...]:
    """The questions of a step that the short mode leaves out and the full way would ask."""
    if not case.facts.short:
        return ()
    full = Case(case.library, {k: a for k, a in case.answers.items() if k != MODE}, case.today)
    here = {q.id for q in asked(case, step)}
    return tuple(q for q in asked(full, step) if q.id not in here)


def screens(case: Case) -> tuple[Screen, ...]:
    """Every screen with at least one question, in the order of the steps."""
    found = []
    for step in case.library.steps:
        questions = asked(case, step)
        for page in step.pages:
            if here := tuple(q for q in questions if q.page == page.id):
                found.append(Screen(step, page, here))
    return tuple(found)


def minutes_left(case: Case, step: Step) -> int:
    """Minutes that the unanswered questions of a step will take, rounded up."""
    open_ = (q for q in asked(case, step) if not case.answer(q.id).given)
    return round(sum(MINUTES.get(q.kind, 1.0) for q in open_) + 0.49)
