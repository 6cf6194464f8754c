"""Which lines of the plan are shown, and in which order: filters and groups, without a widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.core.plan import RANK, STATUSES, Item
from app.core.workbench import in_groups, is_pressing, set_aside
from app.i18n.format import sort_key
from app.ui.plan_words import PlanWords, level_word, status_words
from app.ui.words import tr, trn

ORDERS = ("urgent", "due", "step", "owner", "priority", "status")
"""Emergencies first, then by due date; or in groups by month, step, owner, priority, status."""
WHICH = ("", "overdue", "soon", "confirm", "waiting")
"""All; overdue; overdue or due soon; done in an earlier year and not confirmed; waiting for another action."""
PROOF = ("", "with", "without")
"""Any; with files of evidence; without."""


@dataclass(frozen=True)
class Filter:
    """Empty fields let everything pass. `hidden` shows what was removed or is no longer called for, too."""

    step: str = ""
    owner: str = ""
    status: str = ""
    text: str = ""
    which: str = ""
    proof: str = ""
    hidden: bool = False
    order: str = "urgent"

    @property
    def narrows(self) -> bool:
        return bool(self.text.strip() or self.which or self.folded)

    @property
    def folded(self) -> int:
        """How many of those filters narrow that are folded away in a low window."""
        return sum(map(bool, (self.step, self.owner, self.status, self.proof)))


@dataclass(frozen=True)
class Line:
    """One row: an item, or the heading of a group, which its `group` tells apart."""

    item: Item | None
    heading: str = ""
    group: str = ""

    @property
    def key(self) -> str:
        return self.item.id if self.item else f"group {self.group}"


hidden = set_aside


def arrange(items: Iterable[Item], wanted: Filter, words: PlanWords, keep: str = "") -> list[Line]:
    """The lines to show. The item `keep` stays through the filters: it is being worked on."""
    tests = tests_of(wanted, words)
    there = list(items) if wanted.hidden else [i for i in items if not hidden(i)]
    shown = [i for i in there if all(test(i) for test in tests) or (i.id == keep and not hidden(i))]
    if wanted.hidden:
        shown.sort(key=hidden)  # what is not to be done any more comes last
    return grouped(shown, wanted.order, words) if wanted.order != "urgent" else [Line(i) for i in shown]


Test = Callable[[Item], bool]


def tests_of(wanted: Filter, words: PlanWords) -> list[Test]:
    """What an item has to pass; nothing where the filter lets everything through."""
    filed = words.filed() if wanted.proof else frozenset()
    typed = sort_key(wanted.text).split()
    tests: list[tuple[object, Test]] = [
        (wanted.step, lambda i: words.step_id(i) == wanted.step),
        (wanted.owner, lambda i: words.owner(i) == wanted.owner),
        (wanted.status, lambda i: i.status == wanted.status),
        (wanted.which, which_test(wanted.which, words)),
        (wanted.proof, lambda i: (i.id in filed) is (wanted.proof == "with")),
        (typed, lambda i: has_words(i, typed, words)),
    ]
    return [test for set_, test in tests if set_]


def which_test(which: str, words: PlanWords) -> Test:
    today = words.session.today()
    tests: dict[str, Test] = {
        "overdue": lambda i: i.overdue(today),
        "soon": lambda i: is_pressing(i, today),
        "confirm": lambda i: i.to_confirm,
        "waiting": lambda i: bool(words.waits(i)),
    }
    return tests.get(which, lambda _: True)


def has_words(item: Item, typed: Iterable[str], words: PlanWords) -> bool:
    """Each word, accents aside, stands in the title, code, owner or note."""
    where = words.searched(item)
    return all(word in where for word in typed)


def grouped(items: list[Item], order: str, words: PlanWords) -> list[Line]:
    """Each group under its heading with how many it holds, inside a group by due date."""
    place, name = places(words)[order]
    lines: list[Line] = []
    for key, group in in_groups(items, place):
        heading = trn("plan", "{name} ({n} action)", "{name} ({n} actions)", len(group), name=name(group[0]))
        lines += [Line(None, heading, str(key)), *map(Line, group)]
    return lines


def places(words: PlanWords) -> dict[str, tuple[Callable[[Item], str], Callable[[Item], str]]]:
    """For each order: what a group is sorted by, and its heading."""
    return {
        "due": (lambda i: i.due.strftime("%Y-%m"), words.month),
        "step": (words.step_place, lambda i: words.step(words.step_id(i))),
        "owner": (lambda i: sort_key(words.owner(i)), words.owner),
        "priority": (lambda i: "own" if i.own else f"{RANK[i.level]}", level_heading),
        "status": (lambda i: f"{STATUSES.index(i.status)}", lambda i: status_words()[i.status]),
    }


def level_heading(item: Item) -> str:
    return tr("plan", "Our own action") if item.own else level_word(item)
