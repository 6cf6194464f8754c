"""Does a condition hold? The meaning of the closed vocabulary of `content/condition.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from app.content.condition import CellTest, Condition, Test
from app.content.load import Library
from app.content.model import Question
from app.core.answers import NA, NEVER, NO_ANSWER, UNKNOWN, Answer, Answers, Value
from app.core.predicates import PREDICATES, rows_of
from app.core.profile import Facts, facts_of


@dataclass
class Case:
    """One company's answers under one library on one day; remembers what it has worked out."""

    library: Library
    answers: Answers
    today: date
    facts: Facts = field(init=False)
    seen: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.facts = facts_of(self.answers)

    def asked(self, question: Question) -> bool:
        """Is this question put to this company? An answer to a question no longer asked counts for nothing."""
        if self.facts.short and not self.in_short_mode(question):
            return False
        if question.when is None:
            return True
        if question.id not in self.seen:
            self.seen[question.id] = True  # a ring of conditions must end somewhere
            self.seen[question.id] = self.holds(question.when)
        return self.seen[question.id]

    def in_short_mode(self, question: Question) -> bool:
        """The short questions, everything about harm, and what was answered already: no answer is lost by switching."""
        answered = self.answers.get(question.id, NO_ANSWER).given
        return question.short or question.emergency == "harm" or answered

    def answer(self, question_id: str) -> Answer:
        """The answer that counts: none where the question is not asked."""
        question = self.library.questions.get(question_id)
        counts = question is not None and self.asked(question)
        return self.answers.get(question_id, NO_ANSWER) if counts else NO_ANSWER

    def holds(self, condition: Condition | None) -> bool:
        """No condition holds always."""
        if condition is None:
            return True
        if condition.flag:
            return condition.flag in self.facts.flags
        if condition.size:
            return self.facts.size in condition.size
        if condition.workers_at_least:
            return not 0 < self.facts.headcount < condition.workers_at_least
        if condition.question:
            return self.answer_holds(condition, self.answer(condition.question))
        if condition.not_:
            return not self.holds(condition.not_)
        return all(map(self.holds, condition.all)) and (not condition.any or any(map(self.holds, condition.any)))

    def answer_holds(self, condition: Condition, answer: Answer) -> bool:
        if condition.answered is not None:
            return answer.given is condition.answered
        return answer.given and passes(condition, answer.value, self.today)


def passes(test: Test, value: Value, today: date) -> bool:
    """Does an answer's value meet the one test that is given? "Don't know" and "does not apply" only meet `in`."""
    if test.in_:
        return isinstance(value, str) and value in test.in_
    if value in (UNKNOWN, NA) or value is None:
        return False
    name = test.given()[0]
    return TESTS[name](test, value, today)


def chosen(value: Value) -> set[str]:
    return {v for v in value if isinstance(v, str)} if isinstance(value, list) else set()


def fewer(test: Test, value: Value, today: date) -> bool:
    return test.fewer_than is not None and len(chosen(value) - {"none"}) < test.fewer_than


def below(test: Test, value: Value, today: date) -> bool:
    return test.below is not None and isinstance(value, int | float) and value < test.below


def above(test: Test, value: Value, today: date) -> bool:
    return test.above is not None and isinstance(value, int | float) and value > test.above


def older(test: Test, value: Value, today: date) -> bool:
    if value == NEVER or not isinstance(value, str):
        return value == NEVER
    return date.fromisoformat(value) < months_before(today, test.older_than_months or 0)


def months_before(day: date, months: int) -> date:
    """The same day some months earlier; the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def cell_passes(cell: CellTest, value: Value) -> bool:
    """Cells of fixed rows carry their row's id under "row"."""
    rows = [r for r in rows_of(value) if not cell.rows or r.get("row") in cell.rows]
    return any(cell_meets(cell, r.get(cell.column)) for r in rows)


def cell_meets(cell: CellTest, content: object) -> bool:
    if content == UNKNOWN:
        return cell.below is not None or UNKNOWN in cell.in_
    if cell.in_:
        return content in cell.in_
    if not isinstance(content, int | float):
        return False
    return content < cell.below if cell.below is not None else cell.above is not None and content > cell.above


TESTS: dict[str, Callable[[Test, Value, date], bool]] = {
    "has": lambda test, value, _: bool(chosen(value) & set(test.has)),
    "lacks": lambda test, value, _: bool(set(test.lacks) - chosen(value)),
    "fewer_than": fewer,
    "below": below,
    "above": above,
    "older_than_months": older,
    "cell": lambda test, value, _: test.cell is not None and cell_passes(test.cell, value),
    "predicate": lambda test, value, _: test.predicate is not None and PREDICATES[test.predicate](value, test.args),
}
