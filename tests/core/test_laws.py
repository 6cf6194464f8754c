"""Laws that hold for every company, whatever it answers."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.content.load import Library, load
from app.content.model import Column, Question
from app.core import kinds
from app.core.answers import NA, NEVER, UNKNOWN, Answer, Value
from app.core.assess import Standing, open_harm, standing, step_standing
from app.core.conditions import Case, months_before
from app.core.navigate import asked
from app.core.plan import RANK, Level, build, propose

LIBRARY: Library = load(paths.steps())
DAY = date(2026, 11, 24)


def cells(column: Column) -> st.SearchStrategy[object]:
    words = [c.id for c in column.choices] or ["yes", "partly", "no", UNKNOWN]
    return {
        "yes_no": st.sampled_from(words),
        "one_of": st.sampled_from(words),
        "number": st.integers(0, 500),
        "percentage": st.integers(0, 100),
        "date": st.dates(date(2020, 1, 1), DAY).map(date.isoformat),
        "text": st.text(max_size=20),
    }[column.kind]


def tables(question: Question) -> st.SearchStrategy[list[object]]:
    columns = {c.id: cells(c) for c in question.columns}
    if not question.rows:
        return st.lists(st.fixed_dictionaries({}, optional=columns), max_size=6)  # type: ignore[arg-type]
    row = st.fixed_dictionaries({"row": st.sampled_from([r.id for r in question.rows])}, optional=columns)
    return st.lists(row, max_size=8, unique_by=lambda r: r["row"])  # type: ignore[arg-type]


def values(question: Question) -> st.SearchStrategy[object]:
    """Every value that can be an answer to a question."""
    choices = [c.id for c in question.choices]
    by_kind = {
        "yes_no": lambda: st.sampled_from(kinds.YES_NO),
        "one_of": lambda: st.sampled_from(
            choices or ["MYS", "XKX"] if question.choices_from != "languages" else ["es"]
        ),
        "several_of": lambda: st.lists(st.sampled_from([c for c in choices if c != "none"]), unique=True),
        "number": lambda: st.integers(0, 200),
        "percentage": lambda: st.floats(0, 100),
        "date": lambda: st.dates(date(2015, 1, 1), DAY).map(date.isoformat) | st.just(NEVER),
        "text": lambda: st.text(max_size=30),
        "table": lambda: tables(question),
    }
    return by_kind[question.kind]() | st.sampled_from([UNKNOWN, NA, None])


@st.composite
def companies(draw: st.DrawFn) -> dict[str, Answer]:
    """A company with some questions answered, the profile's among them."""
    chosen = draw(st.sets(st.sampled_from(sorted(LIBRARY.questions)), max_size=25))
    found = {}
    for name in sorted({*chosen, "basics.flags"}):
        question = LIBRARY.questions[name]
        value: Value = kinds.check(question, draw(values(question)))  # type: ignore[arg-type]
        found[name] = Answer(value)
    return found


@given(companies())
@settings(max_examples=150, deadline=None)
def test_every_action_has_a_reason_that_was_asked(answers: dict[str, Answer]) -> None:
    case = Case(LIBRARY, answers, DAY)
    visible = {q.id for s in LIBRARY.steps for q in asked(case, s)}
    for action, reasons in propose(case).items():
        assert action in LIBRARY.actions
        assert reasons
        assert {r.question for r in reasons} <= visible & set(answers)


@given(companies())
@settings(max_examples=150, deadline=None)
def test_an_emergency_is_never_averaged_away(answers: dict[str, Answer]) -> None:
    """Each open harm has an action at the top of the plan, whatever else was answered."""
    case = Case(LIBRARY, answers, DAY)
    plan = build(case, {}, {})
    harm = {q.id for q in open_harm(case)}
    urgent = {r.question for i in plan if i.emergency for r in i.reasons if RANK[r.level] <= RANK[Level.WEEK]}
    assert harm <= urgent
    flags = [i.emergency for i in plan]
    assert flags == sorted(flags, reverse=True)


@given(companies())
@settings(max_examples=150, deadline=None)
def test_counts_add_up_and_a_weak_answer_is_never_met(answers: dict[str, Answer]) -> None:
    case = Case(LIBRARY, answers, DAY)
    reasons = {r.question for rs in propose(case).values() for r in rs}
    for step in LIBRARY.steps:
        counts = step_standing(case, step)
        assert counts.asked == len([q for q in asked(case, step) if not q.profile])
        assert 0 <= counts.met <= counts.answered <= counts.asked
        for question in asked(case, step):
            if question.id in reasons and not question.profile:
                assert standing(case, question) not in (Standing.MET, Standing.NA, Standing.OPEN)


@given(st.dates(date(2000, 1, 31), date(2100, 1, 1)), st.integers(0, 60))
def test_months_before_counts_months(day: date, months: int) -> None:
    earlier = months_before(day, months)
    assert (day.year - earlier.year) * 12 + day.month - earlier.month == months
    assert earlier.day <= day.day


@given(st.sampled_from(sorted(LIBRARY.questions)).map(LIBRARY.questions.__getitem__), st.data())
@settings(max_examples=200, deadline=None)
def test_a_checked_answer_is_a_fixed_point(question: Question, data: st.DataObject) -> None:
    checked = kinds.check(question, data.draw(values(question)))  # type: ignore[arg-type]
    assert kinds.check(question, checked) == checked
