"""Where a company stands: a standing for each question, counts for each step, open harm apart. No single score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.content.model import Question, Rule, Step
from app.core.answers import NA, UNKNOWN, Answer, Value
from app.core.conditions import Case, passes
from app.core.navigate import asked
from app.core.predicates import rows_of


class Standing(StrEnum):
    """How a question stands. MET only where no rule finds the answer weak."""

    MET = "yes"
    PARTLY = "partly"
    NOT_MET = "no"
    UNKNOWN = "unknown"
    OPEN = "open"
    NA = "na"
    CONFIRM = "confirm"
    """A good answer of the year before that nobody has confirmed since."""


@dataclass(frozen=True)
class StepStanding:
    """Counts of one step's asked questions, profile questions left out."""

    step: Step
    counts: Mapping[Standing, int]

    @property
    def asked(self) -> int:
        return sum(self.counts.values())

    @property
    def answered(self) -> int:
        return self.asked - self.counts[Standing.OPEN] - self.counts[Standing.CONFIRM]

    @property
    def met(self) -> int:
        return self.counts[Standing.MET]


def rules_of(case: Case, question: Question) -> Iterator[Rule]:
    """The rules on a question that apply to this company."""
    yield from (r for r in case.library.rules_on(question.id) if case.holds(r.when))


def is_unknown(question: Question, value: Value) -> bool:
    """Don't know, as a whole or in any yes-or-no cell of a table."""
    if value == UNKNOWN:
        return True
    columns = [c.id for c in question.columns if c.kind == "yes_no"]
    return any(row.get(c) == UNKNOWN for row in rows_of(value) for c in columns)


def fires(case: Case, rule: Rule, answer: Answer) -> bool:
    """Is the answer weak for this rule? "Don't know" always is, "does not apply" and no answer never are."""
    if not answer.given or answer.value == NA:
        return False
    return answer.value == UNKNOWN or passes(rule.weak, answer.value, case.today)


def complete(question: Question, value: Value) -> bool:
    """A table with fixed rows is answered when each of its cells is; everything else when anything is said."""
    if not question.rows or not isinstance(value, list):
        return True
    columns = [c.id for c in question.columns]
    said = {str(r.get("row")) for r in rows_of(value) if all(r.get(c) not in (None, "") for c in columns)}
    return {r.id for r in question.rows} <= said


def standing(case: Case, question: Question) -> Standing:
    answer = case.answer(question.id)
    if not answer.given:
        return Standing.OPEN
    found = judged(case, question, answer)
    return Standing.CONFIRM if answer.carried and found in (Standing.MET, Standing.NA) else found


def judged(case: Case, question: Question, answer: Answer) -> Standing:
    """The standing of a given answer, whenever it was given."""
    if answer.value == NA:
        return Standing.NA
    weak = any(fires(case, r, answer) for r in rules_of(case, question))
    if weak:
        return word_for_weak(answer.value)
    if is_unknown(question, answer.value):
        return Standing.UNKNOWN
    return Standing.MET if complete(question, answer.value) else Standing.OPEN


def word_for_weak(value: Value) -> Standing:
    words = {UNKNOWN: Standing.UNKNOWN, "partly": Standing.PARTLY}
    return words.get(value, Standing.NOT_MET) if isinstance(value, str) else Standing.NOT_MET


def step_standing(case: Case, step: Step) -> StepStanding:
    counts = Counter(standing(case, q) for q in asked(case, step) if not q.profile)
    return StepStanding(step, {s: counts[s] for s in Standing})


def open_harm(case: Case) -> tuple[Question, ...]:
    """Questions whose answer says that somebody is being harmed, or that nobody knows."""
    bad = (Standing.NOT_MET, Standing.PARTLY, Standing.UNKNOWN)
    harm = (q for s in case.library.steps for q in asked(case, s) if q.emergency == "harm")
    return tuple(q for q in harm if standing(case, q) in bad)
