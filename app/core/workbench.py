"""The plan as a workbench: what is pressing, what waits for what, what it costs, in groups, months and bars."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Protocol, TypeVar

from app.core.plan import RANK, STATUSES, Edit, Item

SOON = 14
"""Days within which an action counts as due soon."""


class Comparable(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


K = TypeVar("K", bound=Comparable)


# What is pressing


@dataclass(frozen=True)
class Pressing:
    """How many actions are overdue, and how many more are due within the next days."""

    overdue: int
    soon: int


def pressing(items: Iterable[Item], today: date) -> Pressing:
    near = [i for i in items if is_pressing(i, today)]
    late = sum(i.overdue(today) for i in near)
    return Pressing(late, len(near) - late)


def is_pressing(item: Item, today: date) -> bool:
    """Overdue, or due soon."""
    return item.open and item.due <= today + timedelta(days=SOON)


# What waits for what


def waits_for(item: Item, plan: Mapping[str, Item]) -> tuple[str, ...]:
    """The actions that have to be done before this one and are not; none where this one is not to be done itself."""
    if not item.open:
        return ()
    return tuple(a for a in item.edit.after if a in plan and plan[a].open)


def ring(edits: Mapping[str, Edit], action: str, wanted: str) -> tuple[str, ...]:
    """If `action` waited for `wanted`: the ring of actions that would wait for each other, from `action` to itself.

    Empty where there would be none.
    """
    ways: list[tuple[str, ...]] = [(action, wanted)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == action:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [(*way, a) for a in edits[way[-1]].after] if way[-1] in edits else []
    return ()


# What it costs


def totals(items: Iterable[Item]) -> dict[str, Decimal]:
    """The sum of the costs in each currency, in the order of their codes; of what was set aside none."""
    found: dict[str, Decimal] = {}
    for edit in (i.edit for i in items if i.edit.cost is not None and not (i.gone or i.edit.removed)):
        found[edit.currency] = found.get(edit.currency, Decimal()) + (edit.cost or Decimal())
    return dict(sorted(found.items()))


# In groups and in order


def in_groups(items: Iterable[Item], place: Callable[[Item], K]) -> list[tuple[K, list[Item]]]:
    """Groups in the order of their places; in a group by due date, and what is not to be done any more last."""
    groups: dict[K, list[Item]] = {}
    for item in sorted(items, key=lambda i: (set_aside(i), i.due, RANK[i.level], i.id)):
        groups.setdefault(place(item), []).append(item)
    return [(key, groups[key]) for key in sorted(groups)]


def set_aside(item: Item) -> bool:
    """Removed, or no longer called for."""
    return item.gone or item.edit.removed


ORDERS: dict[str, Callable[[Item], Any]] = {
    "alert": lambda i: (not i.emergency, i.due),
    "due": lambda i: i.due,
    "priority": lambda i: (i.own, RANK[i.level]),
    "status": lambda i: STATUSES.index(i.status),
    "cost": lambda i: (i.edit.cost is None, i.edit.currency, i.edit.cost or Decimal()),
}
"""What to sort by where words would sort it wrongly."""


# In a month


def weeks(month: date, first_weekday: int) -> list[list[date]]:
    """The weeks that hold the days of a month, whole; weekdays count from 0, Monday."""
    return Calendar(first_weekday).monthdatescalendar(month.year, month.month)


def other_month(month: date, by: int) -> date:
    """The first day of the month that comes so many months later; the first or last there is, at the ends of time."""
    index = min(max(month.year * 12 + month.month - 1 + by, 12), 9999 * 12 + 10)
    return date(index // 12, index % 12 + 1, 1)


def by_day(items: Iterable[Item]) -> dict[date, list[Item]]:
    """What is due on each day, in the order given."""
    found: dict[date, list[Item]] = {}
    for item in items:
        found.setdefault(item.due, []).append(item)
    return found


# On a timeline


@dataclass(frozen=True)
class Bar:
    """From the day on which an action opened to the day on which it is due. One day at least."""

    item: Item
    begin: date
    end: date


def bar(item: Item) -> Bar:
    """An action that was due before it opened, or whose opening nobody knows, has its one day."""
    begin = item.due if item.opened_on == date.min else min(item.opened_on, item.due)
    return Bar(item, begin, item.due)


@dataclass(frozen=True)
class Scale:
    """Where days lie: `first` at 0, each `day` pixels wide, to the end of `last`."""

    first: date
    last: date
    day: float

    @property
    def width(self) -> int:
        return round(((self.last - self.first).days + 1) * self.day)

    def x(self, day: date) -> int:
        """Where a day begins."""
        return round((day - self.first).days * self.day)

    def months(self) -> list[date]:
        """The first day of each month."""
        found = [self.first]
        while (later := other_month(found[-1], 1)) <= self.last and later > found[-1]:
            found.append(later)
        return found


LONGEST = 366 * 6
"""Days that a timeline shows at most: a date of the year 2205, mistyped, must not squeeze the rest into a line."""


def scale(bars: Iterable[Bar], today: date, room: int, least: float) -> Scale:
    """All bars and today, in whole months, over the room there is; a day is never narrower than `least`."""
    earliest, latest = today - timedelta(days=LONGEST // 2), today + timedelta(days=LONGEST // 2)
    days = [today, *(d for b in bars for d in (b.begin, b.end) if earliest <= d <= latest)]
    first, last = min(days).replace(day=1), other_month(max(days), 1) - timedelta(days=1)
    return Scale(first, last, max(room / ((last - first).days + 1), least))
