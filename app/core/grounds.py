"""Why a condition holds or fails, and which missing answers could still change that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.condition import Condition
from app.core.answers import NA, UNKNOWN
from app.core.conditions import Case, chosen
from app.core.profile import FLAG_QUESTION, HEADCOUNT

Questions = frozenset[str]
NONE: Questions = frozenset()


@dataclass(frozen=True)
class Ground:
    """An answer that decides. `choice`: the one of several that counts; not `ticked`: that it was not chosen does."""

    question: str
    choice: str = ""
    ticked: bool = True


def grounds(case: Case, condition: Condition) -> Iterator[Ground]:
    """The answers that make a condition hold, or fail. What is not answered is no ground."""
    if condition.not_:
        yield from grounds(case, condition.not_)
    elif parts := deciding(case, condition):
        yield from (g for p in parts for g in grounds(case, p))
    elif not missing(case, condition):
        yield from leaf_grounds(case, condition)


def deciding(case: Case, condition: Condition) -> list[Condition]:
    """The parts that came out as the whole did: all that hold where it holds, all that fail where it fails."""
    now = case.holds(condition)
    return [p for p in condition.all or condition.any if case.holds(p) is now]


def leaf_grounds(case: Case, condition: Condition) -> Iterator[Ground]:
    if condition.flag:
        yield Ground(FLAG_QUESTION, condition.flag, case.holds(condition))
    elif condition.size or condition.workers_at_least:
        yield from (Ground(q) for q in (HEADCOUNT,) if case.answer(q).given)
    elif condition.question and case.answer(condition.question).given:
        picked = chosen(case.answer(condition.question).value)
        found = [c for c in condition.has if c in picked]
        yield from (Ground(condition.question, c) for c in found or ("",))


def could_change(case: Case, condition: Condition, behind: Questions = NONE) -> Questions:
    """The unanswered questions through which a condition could come out differently; none where it is settled.

    Where every deciding part must turn (the failed parts of "all", those of "any" that hold), one settled part
    settles the whole. `behind`: questions on whose account we look here.
    """
    if condition.not_:
        return could_change(case, condition.not_, behind)
    parts = deciding(case, condition)
    if not parts:
        return missing(case, condition, behind)
    turns = [could_change(case, p, behind) for p in parts]
    every = case.holds(condition) is not bool(condition.all)
    return NONE if every and not all(turns) else NONE.union(*turns)


def missing(case: Case, condition: Condition, behind: Questions = NONE) -> Questions:
    """What is not answered, of that on which a condition without parts depends."""
    if condition.flag:
        return NONE if said(case, FLAG_QUESTION, NA) else frozenset((FLAG_QUESTION,))
    if condition.size or condition.workers_at_least:
        return NONE if case.facts.headcount else frozenset((HEADCOUNT,))
    return unanswered(case, condition.question, behind) if condition.question else NONE


def unanswered(case: Case, name: str, behind: Questions) -> Questions:
    """The question itself, also where the short mode leaves it out. Where its condition fails, what could change
    that: a question that does not concern the company is settled."""
    if said(case, name) or name in behind:
        return NONE
    question = case.library.questions.get(name)
    if question is None or question.when is None or case.holds(question.when):
        return frozenset((name,))
    return could_change(case, question.when, behind | {name})


def said(case: Case, name: str, *also_unsaid: str) -> bool:
    """Was it answered? "Don't know" is no answer here: it may hide anything."""
    answer = case.answer(name)
    return answer.given and answer.value not in (UNKNOWN, *also_unsaid)
