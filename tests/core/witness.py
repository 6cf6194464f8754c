"""Builds, from a condition, a company under which it holds (or does not): the witness that it can."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

from app.content.condition import CellTest, Condition, Test
from app.content.links import FLAGS
from app.content.load import Library
from app.content.model import Question
from app.core.answers import Answer, Answers

SIZES = {"small": (10, 49), "medium": (50, 249), "large": (250, 900)}


@dataclass(frozen=True)
class Wish:
    """What a company must be like: flags on and off, a range of people, answers by question."""

    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    least: int = 0
    most: int = 10_000
    answers: tuple[tuple[str, Any], ...] = ()

    def __and__(self, other: Wish) -> Wish | None:
        """Both together; None where they contradict each other."""
        mine, theirs = dict(self.answers), dict(other.answers)
        clash = any(mine[k] != theirs[k] for k in set(mine) & set(theirs))
        both = Wish(
            self.on | other.on,
            self.off | other.off,
            max(self.least, other.least),
            min(self.most, other.most),
            tuple((mine | theirs).items()),
        )
        return None if clash or both.on & both.off or both.least > both.most else both

    def company(self) -> Answers:
        """The answers of such a company. It counts its own people only, so that no flag comes by counting."""
        heads = max(self.least, min(self.most, 60))
        flags = sorted(self.on) or ["none"]
        said = {"basics.flags": flags, "basics.headcount": [{"row": "own", "women": heads, "men": 0}]}
        return {k: Answer(v) for k, v in {**said, **dict(self.answers)}.items()}


def wishes(library: Library, condition: Condition | None, want: bool = True) -> Iterator[Wish]:
    """Every way that is found to make a condition hold, or fail."""
    if condition is None:
        yield from [Wish()] if want else []
    elif condition.flag:
        one = frozenset([condition.flag])
        yield Wish(on=one) if want else Wish(off=one)
    elif condition.size:
        sizes = [s for s in SIZES if (s in condition.size) is want]
        yield from (Wish(least=SIZES[s][0], most=SIZES[s][1]) for s in sizes)
    elif condition.workers_at_least:
        n = condition.workers_at_least
        yield Wish(least=n) if want else Wish(least=1, most=n - 1)
    elif condition.question:
        yield from answered(library, condition, want)
    elif condition.not_:
        yield from wishes(library, condition.not_, not want)
    else:
        parts = [list(wishes(library, c, want)) for c in condition.all or condition.any]
        yield from together(parts) if bool(condition.all) is want else (w for part in parts for w in part)


def together(parts: list[list[Wish]]) -> Iterator[Wish]:
    for chosen in product(*parts):
        found: Wish | None = Wish()
        for wish in chosen:
            found = found & wish if found else None
        if found:
            yield found


def answered(library: Library, condition: Condition, want: bool) -> Iterator[Wish]:
    """The question that the condition names must be asked, and answered so; where it must fail, not answered."""
    question = library.questions[condition.question or ""]
    if not want:
        yield Wish()
        return
    for value in values(question, condition):
        yield from together([list(wishes(library, question.when)), [Wish(answers=((question.id, value),))]])


def values(question: Question, test: Test) -> Iterator[Any]:
    """Answers that meet a test, as a user could give them."""
    others = [c.id for c in question.choices if not c.exclusive]
    name = test.given()[0]
    if name == "in_":
        yield from test.in_
    elif name == "has":
        yield from ([c] for c in test.has)
    elif name == "lacks":
        yield [c for c in others if c != test.lacks[0]]
        yield from ([c] for c in others if c not in test.lacks)
    elif name == "fewer_than":
        yield others[: (test.fewer_than or 0) - 1] or [c.id for c in question.choices if c.exclusive][:1]
    elif name == "below":
        yield 0
    elif name == "above":
        yield min((test.above or 0) + 1, 100) if question.kind == "percentage" else (test.above or 0) + 1
    elif name == "older_than_months":
        yield "2001-01-01"
    else:
        yield from cell_values(question, test.cell) if test.cell else predicate_values(question, test)


def cell_values(question: Question, cell: CellTest) -> Iterator[Any]:
    where = {"row": (cell.rows or tuple(r.id for r in question.rows))[0]} if question.rows else {}
    bound = 0 if cell.below is not None else (cell.above or 0) + 1
    yield from ([{**where, cell.column: v}] for v in cell.in_ or (bound,))


def predicate_values(question: Question, test: Test) -> Iterator[Any]:
    where = {"row": question.rows[0].id} if question.rows else {}
    a = {k: str(v) for k, v in test.args.items()}
    if test.predicate == "exceeds":
        yield [{**where, a["more"]: 9, a["less"]: 1}]
    elif test.predicate == "share_below":
        yield [{**where, a["whole"]: 50, a["part"]: 1}]
    else:
        other = next(c for c in question.columns if c.id != a["column"])
        yield [{**where, other.id: {"number": 1, "percentage": 1}.get(other.kind, "x")}]


def for_question(library: Library, question: Question, want: bool = True) -> Iterator[Wish]:
    """Companies that are asked a question, or are not."""
    yield from wishes(library, question.when, want)


def for_rule(library: Library, number: int) -> Iterator[Wish]:
    """Companies for which a rule fires and each of its actions applies to at least one of them."""
    rule = library.rules[number]
    question = library.questions[rule.question]
    given = [Wish(answers=((question.id, v),)) for v in values(question, rule.weak)]
    yield from together([list(wishes(library, question.when)), list(wishes(library, rule.when)), given])


def clear(wish: Wish) -> Wish:
    """Every flag that is not wanted is off."""
    return replace(wish, off=FLAGS - wish.on)


DAY = date(2026, 11, 24)
