"""Ten firms walk through every question they are asked; each leaves with what an expert would insist on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from app.content.load import Library
from app.content.model import Question
from app.core.answers import NEVER, Answer
from app.core.assess import fires, rules_of
from app.core.conditions import Case
from app.core.navigate import left_out
from app.core.plan import Item, Level
from app.core.profile import MODE
from app.core.session import Session
from app.report.options import PaperOptions
from app.report.plan import plan_document
from app.store.workspace import Workspace
from tests.conftest import TODAY, Clock
from tests.journeys.firms import FIRMS, Firm

by_name = pytest.mark.parametrize("firm", FIRMS, ids=lambda f: f.name.partition(":")[0])


def walk(workspace: Workspace, library: Library, clock: Clock, firm: Firm) -> Session:
    """Answer question after question, as they appear: those of the firm as it says, the others well."""
    session = Session(library, workspace, workspace.add_company(firm.name, TODAY), clock)
    said = {find(library, k).id: v for k, v in firm.answers.items()}
    session.set_value("basics.flags", list(firm.flags))
    session.set_value("basics.headcount", [{"row": k, "women": n, "men": 0} for k, n in firm.heads.items()])
    session.set_value(MODE, firm.mode)
    for _ in count():
        left = [q for s in session.screens() for q in s.questions if not session.answer(q.id).given and not q.profile]
        if not left:
            return session
        question = left[0]
        session.set_value(question.id, filled(question, said.get(question.id)) or good(session, question))
    raise AssertionError


def find(library: Library, word: str) -> Question:
    return next(q for q in library.questions.values() if word in (q.id, q.code))


def filled(question: Question, value: Any) -> Any:
    """A table of signs that names only some: the others are absent."""
    if not (isinstance(value, list) and question.rows and question.columns[0].kind == "yes_no"):
        return value
    named = {row["row"] for row in value}
    return [*value, *({"row": r.id, question.columns[0].id: "no"} for r in question.rows if r.id not in named)]


def good(session: Session, question: Question) -> Any:
    """An answer that no rule finds weak."""
    case = session.case
    for value in candidates(question):
        if not any(fires(case_with(case, question, value), r, Answer(value)) for r in rules_of(case, question)):
            return value
    raise AssertionError(f"{question.id}: no answer is good enough")


def case_with(case: Case, question: Question, value: Any) -> Case:
    return Case(case.library, {**case.answers, question.id: Answer(value)}, case.today)


def candidates(question: Question) -> Iterator[Any]:
    yield from {
        "yes_no": lambda: ["yes", "no"],
        "one_of": lambda: [c.id for c in question.choices],
        "several_of": lambda: [[c.id for c in question.choices if not c.exclusive]],
        "number": lambda: [40, 0],
        "percentage": lambda: [100],
        "date": lambda: [TODAY.isoformat(), NEVER],
        "text": lambda: ["Aisyah, 5 hours a week"],
        "table": lambda: list(tables(question)),
    }[question.kind]()


def tables(question: Question) -> Iterator[Any]:
    """Every cell filled: with much of everything, with nothing, with no, with yes."""
    names: list[str | None] = [r.id for r in question.rows] or [None] * 6
    for number, word in ((100, "yes"), (0, "no"), (100, "no")):
        cells = {"number": number, "percentage": 100, "yes_no": word, "one_of": word, "text": "x"}
        row = {c.id: cells[c.kind] for c in question.columns}
        yield [{**row, **({"row": name} if name else {})} for name in names]


def key(item: Item) -> str:
    return item.action.code or item.id if item.action else item.id


@by_name
def test_the_plan_holds_what_an_expert_insists_on(
    workspace: Workspace, library: Library, clock: Clock, firm: Firm
) -> None:
    session = walk(workspace, library, clock, firm)
    plan = [i for i in session.plan() if i.open]
    found = {key(i) for i in plan}
    assert set(firm.must.split()) - found == set()
    assert set(firm.must_not.split()) & found == set()
    assert not firm.first or key(plan[0]) == firm.first
    assert all(i.reasons for i in plan)


@by_name
def test_no_emergency_is_missed_or_averaged_away(
    workspace: Workspace, library: Library, clock: Clock, firm: Firm
) -> None:
    session = walk(workspace, library, clock, firm)
    plan = [i for i in session.plan() if i.open]
    assert {library.questions[q].code for q in session.open_harm()} == set(firm.harm.split())
    urgent = [i for i in plan if i.emergency]
    assert plan[: len(urgent)] == urgent
    assert bool(urgent) is bool(firm.harm)
    assert {key(i) for i in plan if i.level is Level.NOW} >= set(firm.today.split())
    assert all((i.due - TODAY).days <= 7 for i in urgent)
    told = plan_document(session, PaperOptions(language="en"))
    assert bool(told.summary.harm) is bool(firm.harm)


def test_the_short_mode_asks_little_and_says_so(workspace: Workspace, library: Library, clock: Clock) -> None:
    firm = next(f for f in FIRMS if f.mode == "short")
    session = walk(workspace, library, clock, firm)
    asked = [q for s in session.screens() for q in s.questions]
    assert all(q.short or q.emergency == "harm" for q in asked)
    skipped = [q for s in library.steps for q in left_out(session.case, s)]
    paper = plan_document(session, PaperOptions(language="en"))
    assert str(len(skipped)) in paper.summary.short_mode
    listed = next(s for s in paper.sections if s.anchor == "left-out")
    assert sum(len(g.entries) for g in listed.groups) == len(skipped)
