"""Which lines of the plan are shown, and in which order: filters, groups and sorting, without a widget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.core.plan import RANK, Item
from app.i18n.format import sort_key
from app.ui.plan_words import PlanWords

ORDERS = ("urgent", "due", "step", "owner")
"""Emergencies first, then by due date; or in groups by month, by step, by owner."""


@dataclass(frozen=True)
class Filter:
    """Empty fields let everything pass. `hidden` shows what was removed or is no longer called for, too."""

    step: str = ""
    owner: str = ""
    status: str = ""
    text: str = ""
    overdue: bool = False
    hidden: bool = False
    order: str = "urgent"

    @property
    def narrows(self) -> bool:
        return bool(self.step or self.owner or self.status or self.text.strip() or self.overdue)


@dataclass(frozen=True)
class Line:
    """One row: an item, or the heading of a group."""

    item: Item | None
    heading: str = ""

    @property
    def key(self) -> str:
        return self.item.id if self.item else f"group {self.heading}"


def hidden(item: Item) -> bool:
    return item.gone or item.edit.removed


def arrange(items: Iterable[Item], wanted: Filter, words: PlanWords, keep: str = "") -> list[Line]:
    """The lines to show. The item `keep` stays through the filters: it is being worked on."""
    today = words.session.today()
    shown = [i for i in items if passes(i, wanted, words, today) or (i.id == keep and not hidden(i))]
    shown.sort(key=hidden)  # what is not to be done any more comes last
    return grouped(shown, wanted.order, words) if wanted.order != "urgent" else [Line(i) for i in shown]


def passes(item: Item, wanted: Filter, words: PlanWords, today: date) -> bool:
    return (
        (wanted.hidden or not hidden(item))
        and wanted.step in ("", words.step_id(item))
        and wanted.owner in ("", words.owner(item))
        and wanted.status in ("", item.status)
        and (not wanted.overdue or item.overdue(today))
        and has_words(item, wanted.text, words)
    )


def has_words(item: Item, text: str, words: PlanWords) -> bool:
    """Each word of the text, accents aside, stands in the title, code, owner or note."""
    if not text.strip():
        return True
    where = sort_key(" ".join((words.title(item), words.code(item), words.owner(item), item.edit.note)))
    return all(word in where for word in sort_key(text).split())


def grouped(items: list[Item], order: str, words: PlanWords) -> list[Line]:
    """Each group under its heading, inside a group by due date."""
    groups: dict[tuple[str, str], list[Item]] = {}
    for item in sorted(items, key=lambda i: (hidden(i), i.due, RANK[i.level], i.id)):
        groups.setdefault(group_of(item, order, words), []).append(item)
    lines: list[Line] = []
    for place, heading in sorted(groups):
        lines += [Line(None, heading), *map(Line, groups[place, heading])]
    return lines


def group_of(item: Item, order: str, words: PlanWords) -> tuple[str, str]:
    """What a group is sorted by, and its heading. Actions of the user's own come after the steps."""
    if order == "due":
        return item.due.strftime("%Y-%m"), words.month(item)
    if order == "step":
        numbers = {s.id: s.number for s in words.library.steps}
        step = words.step_id(item)
        return f"{numbers.get(step, 99):02}", words.step(step)
    return sort_key(words.owner(item)), words.owner(item)
