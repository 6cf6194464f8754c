"""Whoever walks through the questions, whatever they answer: every question that appears can be answered, and the
plan holds only what a visible answer calls for."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.links import FLAGS
from app.core import kinds
from app.core.answers import Answer, Value
from app.core.assess import fires, open_harm, rules_of
from app.core.conditions import Case
from app.core.navigate import asked, left_out, screens
from app.core.plan import Level, build, new_openings, propose
from app.core.profile import MODE
from tests.core.test_laws import DAY, LIBRARY, values

HEADS = st.sampled_from([0, 1, 8, 9, 10, 49, 50, 85, 250])


@st.composite
def profiles(draw: st.DrawFn) -> dict[str, Answer]:
    """Any set of flags, any size, either mode."""
    flags = sorted(draw(st.sets(st.sampled_from(sorted(FLAGS))))) or ["none"]
    heads: Value = [{"row": "own", "women": draw(HEADS), "men": 0}]
    mode = draw(st.sampled_from(["full", "short"]))
    return {"basics.flags": Answer(flags), "basics.headcount": Answer(heads), MODE: Answer(mode)}


def walk(answers: dict[str, Answer], data: st.DataObject) -> Case:
    """Answer every question that is asked, in its order, as long as new ones appear."""
    done: set[str] = set(answers)
    while True:
        case = Case(LIBRARY, answers, DAY)
        waiting = [q for s in screens(case) for q in s.questions if q.id not in done]
        if not waiting:
            return case
        question = waiting[0]
        done.add(question.id)
        answers[question.id] = Answer(kinds.check(question, data.draw(values(question))))  # type: ignore[arg-type]


@given(profiles(), st.data())
@settings(max_examples=40, deadline=None)
def test_every_walk_ends_in_a_plan_with_reasons(profile: dict[str, Answer], data: st.DataObject) -> None:
    case = walk(profile, data)
    visible = {q.id: q for s in LIBRARY.steps for q in asked(case, s)}
    proposals = propose(case)
    for action, reasons in proposals.items():
        assert reasons
        for reason in reasons:
            assert reason.question in visible
            question, answer = visible[reason.question], case.answer(reason.question)
            firing = [r for r in rules_of(case, question) if fires(case, r, answer)]
            assert action == LIBRARY.kinds.find_out or any(action in r.actions for r in firing)
    harm = {q.id for q in open_harm(case)}
    assert harm <= {r.question for reasons in proposals.values() for r in reasons if r.harm}


@given(profiles(), st.data())
@settings(max_examples=25, deadline=None)
def test_every_walk_gives_due_dates_that_do_not_slide(profile: dict[str, Answer], data: st.DataObject) -> None:
    case = walk(profile, data)
    openings: dict[str, dict[Level, object]] = {}
    for opening in new_openings(propose(case), {}, DAY):
        openings.setdefault(opening.action, {})[opening.level] = opening.opened_on
    later = Case(LIBRARY, case.answers, DAY + timedelta(days=8))
    first = {i.id: i.due for i in build(case, openings, {})}  # type: ignore[arg-type]
    assert {i.id: i.due for i in build(later, openings, {}) if i.id in first} == first  # type: ignore[arg-type]


@given(profiles())
@settings(max_examples=100, deadline=None)
def test_what_is_left_out_and_what_is_asked_make_the_whole(profile: dict[str, Answer]) -> None:
    case = Case(LIBRARY, profile, DAY)
    full = Case(LIBRARY, {k: a for k, a in profile.items() if k != MODE}, DAY)
    for step in LIBRARY.steps:
        here, skipped = {q.id for q in asked(case, step)}, {q.id for q in left_out(case, step)}
        assert not here & skipped
        whole = {q.id for q in asked(full, step)}
        assert here | skipped == whole | (here & {MODE})
        assert not any(q.emergency == "harm" for q in left_out(case, step))
