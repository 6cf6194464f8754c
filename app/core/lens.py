"""Which laws and standards ask something of a company, why, and how far its answers meet what they ask for.

All of it follows from the conditions and questions that stand with each law in `resources/reference/laws/`; no law
has code of its own. No threshold was verified, so nothing here says that a law binds, or that it does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from app.content.condition import Condition
from app.content.model import Question
from app.core import assess
from app.core.conditions import Case
from app.core.grounds import Ground, could_change, grounds
from app.reference.load import Reference
from app.reference.model import Law, Requirement


class Standing(StrEnum):
    """How a law concerns a company, in the order in which a list names them."""

    MAY_BIND = "may_bind"
    REACHES = "reaches"
    UNKNOWN = "unknown"
    """Neither, and an answer that is still missing could make it either."""
    NOT_BY_ANSWERS = "not_by_answers"


class State(StrEnum):
    """How far a requirement is met, as far as the questions that prove it tell."""

    MET = "met"
    MET_NOT_EVIDENCED = "met_not_evidenced"
    PARTLY = "partly"
    OPEN = "open"
    NOT_ASKED = "not_asked"


UNMET = (State.OPEN, State.PARTLY)


@dataclass(frozen=True)
class RequirementView:
    """`questions`: those of the requirement's that are asked of this company; they prove it."""

    requirement: Requirement
    state: State
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class LawView:
    """`grounds`: the answers that put the law where it is. `missing`: questions whose answer could still move it."""

    law: Law
    standing: Standing
    grounds: tuple[Ground, ...]
    missing: tuple[str, ...]
    requirements: tuple[RequirementView, ...]

    @property
    def concerns(self) -> bool:
        """It may bind the company, or reaches it."""
        return self.standing in (Standing.MAY_BIND, Standing.REACHES)

    @property
    def counts(self) -> Mapping[State, int]:
        """How many requirements there are in each state, the states with none too."""
        found = Counter(r.state for r in self.requirements)
        return {s: found[s] for s in State}


def lens(case: Case, reference: Reference) -> tuple[LawView, ...]:
    """Every law, those that may bind first; in the order of the edition among equals."""
    order = list(Standing)
    return tuple(sorted((law_view(case, x) for x in reference.laws), key=lambda v: order.index(v.standing)))


def law_view(case: Case, law: Law) -> LawView:
    found = law_standing(case, law)
    told = tuple(told_by(law, found))
    return LawView(
        law,
        found,
        tuple(dict.fromkeys(g for c in told for g in grounds(case, c))),
        in_order(case, {q for c in told for q in could_change(case, c)}),
        tuple(requirement_view(case, r) for r in law.requirements),
    )


def law_standing(case: Case, law: Law) -> Standing:
    """A condition that is not there never holds."""
    if law.binds and case.holds(law.binds):
        return Standing.MAY_BIND
    if law.reaches and case.holds(law.reaches):
        return Standing.REACHES
    moved = any(could_change(case, c) for c in given(law.binds, law.reaches))
    return Standing.UNKNOWN if moved else Standing.NOT_BY_ANSWERS


def given(*conditions: Condition | None) -> Iterable[Condition]:
    return (c for c in conditions if c)


def told_by(law: Law, found: Standing) -> Iterable[Condition]:
    """The conditions that say why a law stands where it does, and what could still move it.

    Where it may bind, it does not matter whether it also reaches. Where it reaches, why it does not bind matters too.
    """
    return given(law.binds) if found is Standing.MAY_BIND else given(law.reaches, law.binds)


def in_order(case: Case, names: Set[str]) -> tuple[str, ...]:
    """As they are asked; what this edition does not ask stands last."""
    known = [q for q in case.library.questions if q in names]
    return (*known, *sorted(names - set(known)))


def requirement_view(case: Case, requirement: Requirement) -> RequirementView:
    known = case.library.questions
    named = [known[q] for q in requirement.questions if q in known]
    asked = tuple(q for q in named if case.asked(q))
    return RequirementView(requirement, state(case, named) if asked else State.NOT_ASKED, asked)


SOME = {assess.Standing.MET, assess.Standing.PARTLY, assess.Standing.CONFIRM}
"""Standings that show that something is there."""


def state(case: Case, named: Iterable[Question]) -> State:
    """Of the questions that concern the company. What the short mode leaves out is not met; "does not apply" proves
    nothing either way, and alone leaves the requirement open."""
    judged = [q for q in named if q.when is None or case.holds(q.when)]
    found = {assess.standing(case, q) for q in judged} - {assess.Standing.NA}
    if found == {assess.Standing.MET}:
        evidenced = any(case.answer(q.id).evidenced for q in judged)
        return State.MET if evidenced else State.MET_NOT_EVIDENCED
    return State.PARTLY if found & SOME else State.OPEN
