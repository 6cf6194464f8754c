"""The workbench of the plan: what presses, what waits, what it costs, and where it lies in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.load import Library
from app.core import workbench
from app.core.changes import Record
from app.core.memory import Memory
from app.core.plan import Edit, Item, build, own_item
from app.core.session import Session
from tests.conftest import TODAY, Clock

DAYS = st.dates(date(2020, 1, 1), date(2033, 12, 31))
FEW = st.sampled_from([f"own.{n}" for n in range(1, 6)])


def own(number: int, due: date = TODAY, **edit: object) -> Item:
    return own_item(Edit(f"own.{number}", due=due, title=f"Action {number}", added_on=TODAY, **edit))  # type: ignore[arg-type]


def plan(*items: Item) -> dict[str, Item]:
    return {i.id: i for i in items}


# What presses


def test_overdue_and_due_soon_are_counted_apart() -> None:
    late, today = own(1, TODAY - timedelta(days=1)), own(2, TODAY)
    last, later = own(3, TODAY + timedelta(days=14)), own(4, TODAY + timedelta(days=15))
    found = workbench.pressing((late, today, last, later), TODAY)
    assert (found.overdue, found.soon) == (1, 2)


def test_what_is_done_or_set_aside_does_not_press() -> None:
    done, removed = own(1, status="done"), own(2, removed=True)
    assert workbench.pressing((done, removed), TODAY) == workbench.Pressing(0, 0)


# What waits


def test_an_action_waits_for_what_is_not_done_yet() -> None:
    first, second = own(1), own(2, after=("own.1", "own.9"))
    assert workbench.waits_for(second, plan(first, second)) == ("own.1",)
    done = own(1, status="done")
    assert workbench.waits_for(second, plan(done, second)) == ()


def test_what_is_done_itself_waits_for_nothing_and_nothing_waits_for_what_was_set_aside() -> None:
    assert workbench.waits_for(own(2, after=("own.1",), status="done"), plan(own(1))) == ()
    assert workbench.waits_for(own(2, after=("own.1",)), plan(own(1, removed=True))) == ()


def test_a_ring_is_found_with_all_that_are_in_it() -> None:
    edits = {"own.1": Edit("own.1"), "own.2": Edit("own.2", after=("own.1",)), "own.3": Edit("own.3", after=("own.2",))}
    assert workbench.ring(edits, "own.1", "own.3") == ("own.1", "own.3", "own.2", "own.1")
    assert workbench.ring(edits, "own.1", "own.1") == ("own.1", "own.1")
    assert workbench.ring(edits, "own.3", "own.1") == ()


@given(st.lists(st.tuples(FEW, FEW), max_size=25))
def test_where_rings_are_refused_every_action_can_be_begun_some_day(wishes: list[tuple[str, str]]) -> None:
    edits = {f"own.{n}": Edit(f"own.{n}") for n in range(1, 6)}
    for action, wanted in wishes:
        if not workbench.ring(edits, action, wanted):
            edits[action] = replace(edits[action], after=(*edits[action].after, wanted))
    left = dict(edits)
    while left:
        free = [a for a, e in left.items() if not set(e.after) & set(left)]
        assert free
        for action in free:
            del left[action]


# What it costs


def test_costs_are_summed_currency_by_currency_to_the_cent() -> None:
    items = (
        own(1, cost=Decimal("0.10"), currency="USD"),
        own(2, cost=Decimal("0.20"), currency="USD"),
        own(3, cost=Decimal(1200), currency="MYR", status="done"),
        own(4, cost=Decimal(7), currency="MYR", removed=True),
        own(5),
    )
    assert workbench.totals(items) == {"MYR": Decimal(1200), "USD": Decimal("0.30")}
    assert [*workbench.totals(items)] == ["MYR", "USD"]


# Groups


@given(st.lists(st.builds(own, st.integers(1, 99), DAYS), unique_by=lambda i: i.id))
def test_groups_hold_everything_once_in_order(items: list[Item]) -> None:
    groups = workbench.in_groups(items, lambda i: i.due.strftime("%Y-%m"))
    keys = [key for key, _ in groups]
    assert keys == sorted(set(keys))
    assert sorted(i.id for _, group in groups for i in group) == sorted(i.id for i in items)
    for key, group in groups:
        assert [i.due for i in group] == sorted(i.due for i in group)
        assert {i.due.strftime("%Y-%m") for i in group} == {key}


@pytest.mark.parametrize("order", ["alert", "due", "priority", "status", "cost"])
def test_every_order_can_compare_any_two_actions(order: str, session: Session) -> None:
    session.set_value("remediate.child_found", "dismissed")
    session.add_own("Repair the stairs")
    session.edit_many([replace(session.plan()[0].edit, cost=Decimal(1), currency="MYR")])
    assert len(sorted(session.plan(), key=workbench.ORDERS[order])) == len(session.plan())


# Months


@given(DAYS, st.integers(0, 6))
def test_a_month_is_shown_in_whole_weeks_with_each_of_its_days_once(day: date, first: int) -> None:
    weeks = workbench.weeks(day, first)
    assert {len(week) for week in weeks} == {7}
    assert {week[0].weekday() for week in weeks} == {first}
    shown = [d for week in weeks for d in week]
    assert shown == [shown[0] + timedelta(days=n) for n in range(len(shown))]
    assert day in shown


@given(DAYS, st.integers(-40, 40))
def test_months_on_and_back_end_where_they_began(day: date, by: int) -> None:
    there = workbench.other_month(day, by)
    assert there.day == 1
    assert workbench.other_month(there, -by) == day.replace(day=1)


def test_there_is_a_first_and_a_last_month() -> None:
    assert workbench.other_month(date(1, 2, 3), -9) == date(1, 1, 1)
    assert workbench.other_month(date(9999, 11, 3), 9) == date(9999, 11, 1)


# The timeline


def test_a_bar_goes_from_the_day_it_opened_to_the_day_it_is_due() -> None:
    item = own(1, TODAY + timedelta(days=30))
    assert workbench.bar(item) == workbench.Bar(item, TODAY, TODAY + timedelta(days=30))
    early = own(2, TODAY - timedelta(days=3))
    assert workbench.bar(early).begin == workbench.bar(early).end == TODAY - timedelta(days=3)
    unknown = replace(item, opened_on=date.min)
    assert workbench.bar(unknown).begin == item.due


@given(st.lists(DAYS, max_size=9), st.integers(1, 3000))
def test_every_day_near_has_its_place_on_the_timeline(days: list[date], room: int) -> None:
    bars = [workbench.bar(own(n, day)) for n, day in enumerate(days)]
    scale = workbench.scale(bars, TODAY, room, 1.5)
    assert scale.day >= 1.5
    near = [d for d in (*days, TODAY) if abs((d - TODAY).days) <= workbench.LONGEST // 2]
    assert all(0 <= scale.x(d) < scale.width for d in near)
    assert scale.first.day == 1
    assert scale.months()[0] == scale.first
    assert all(a < b for a, b in zip(scale.months(), scale.months()[1:], strict=False))


def test_a_day_that_was_mistyped_does_not_squeeze_the_others() -> None:
    scale = workbench.scale([workbench.bar(own(1, date(2205, 1, 1)))], TODAY, 600, 1.5)
    assert scale.last == date(2026, 11, 30)


# What is remembered between two changes

WEAK = ("engage.stakeholder_list", "basics.budget")
CHANGES = st.one_of(
    st.tuples(st.just("answer"), st.sampled_from(WEAK), st.sampled_from(["yes", "no", "unknown", None])),
    st.tuples(st.just("own"), st.just(""), st.text("ab ", min_size=1).filter(str.strip)),
    st.tuples(st.just("status"), st.integers(0, 9), st.sampled_from(["todo", "doing", "done"])),
    st.tuples(st.just("due"), st.integers(0, 9), st.one_of(st.none(), DAYS)),
    st.tuples(st.sampled_from(["undo", "redo", "tomorrow"]), st.just(""), st.none()),
)


def change(session: Session, clock: Clock, kind: str, where: object, value: object) -> None:
    if kind == "answer":
        session.set_value(str(where), value)  # type: ignore[arg-type]
    elif kind == "own":
        session.add_own(str(value))
    elif kind in ("status", "due") and session.plan():
        item = session.plan()[int(str(where)) % len(session.plan())]
        session.edit(replace(item.edit, **{kind: value}))  # type: ignore[arg-type]
    elif kind == "tomorrow":
        clock.day += timedelta(days=1)
    elif kind in ("undo", "redo"):
        getattr(session, kind)()


@given(steps=st.lists(CHANGES, max_size=12))
@settings(deadline=None)
def test_a_plan_that_is_remembered_is_the_plan_worked_out_anew(
    library: Library, steps: list[tuple[str, object, object]]
) -> None:
    clock = Clock()
    session = Session(library, Memory(Record(1, "Kilang", {}, {}, {})), 1, clock)
    for kind, where, value in steps:
        change(session, clock, kind, where, value)
        assert session.plan() == build(session.case, session.record.openings, session.record.edits)


def test_an_edit_alone_leaves_what_the_answers_call_for_as_it_is(session: Session) -> None:
    session.set_value("engage.stakeholder_list", "no")
    called, case = session.called(), session.case
    item = session.plan()[0]
    session.edit(replace(item.edit, owner="Puan Lim"))
    assert session.called() is called
    assert session.case is case
    assert session.plan()[0].edit.owner == "Puan Lim"
    session.set_value("engage.stakeholder_list", "yes")
    assert session.called() is not called


def test_who_sets_another_status_on_many_at_once_has_looked_at_them(session: Session) -> None:
    session.set_value("engage.stakeholder_list", "no")
    item = session.plan()[0]
    session.edit(replace(item.edit, status="done", carried=True))
    assert session.plan()[0].to_confirm
    session.edit_many([replace(session.plan()[0].edit, status="todo")])
    assert not session.edit_of(item.id).carried
    session.undo()
    assert session.edit_of(item.id).carried
