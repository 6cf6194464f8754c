"""Rules and answers make the plan: what to do, why, how urgent, by when. The user's own edits lie on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from app.content.model import Action, Question, Rule
from app.core.answers import UNKNOWN
from app.core.assess import fires, is_unknown, rules_of
from app.core.conditions import Case
from app.core.navigate import asked


class Level(StrEnum):
    """How urgent an action is, worst first: today, within a week, then the three priorities."""

    NOW = "now"
    WEEK = "week"
    P1 = "P1"
    P2 = "P2"
    P3 = "P3"


DAYS = {Level.NOW: 0, Level.WEEK: 7, Level.P1: 30, Level.P2: 90, Level.P3: 180}
"""Days from the day that an action first opened to the day that it is due."""
RANK = {level: n for n, level in enumerate(Level)}


@dataclass(frozen=True)
class Reason:
    """A question whose answer calls for an action, and how urgently. `harm`: somebody may be being harmed.

    Or a risk in the supply chain, by its id in `risk`; then there is no question.
    `place` is where the action stands among those that the answer calls for: what helps most stands first.
    """

    question: str
    level: Level
    harm: bool = False
    place: int = 0
    risk: str = ""


@dataclass(frozen=True)
class Opening:
    """The day on which an action was first called for at a level. A fact: once written it never changes."""

    action: str
    level: Level
    opened_on: date


@dataclass(frozen=True)
class Edit:
    """What the user set by hand on an action of the plan; None and "" are "as proposed".

    An action of the user's own has a `title` and an id that starts with "own.". One of the library that the user
    took up without an answer that calls for it has `added_on` and no title.
    """

    action: str
    owner: str = ""
    due: date | None = None
    status: str = "todo"
    note: str = ""
    removed: bool = False
    title: str = ""
    step: str = ""
    added_on: date | None = None
    cost: Decimal | None = None
    """What it costs, in `currency` (ISO 4217)."""
    currency: str = ""
    after: tuple[str, ...] = ()
    """Ids of actions that have to be done first."""
    verified_by: str = ""
    verified_on: date | None = None
    carried: bool = False
    """Done in an earlier year and not confirmed since."""


STATUSES = ("todo", "doing", "done")


@dataclass(frozen=True)
class Item:
    """One line of the plan. `action` is None for an action of the user's own, whose words are in `edit.title`."""

    id: str
    action: Action | None
    reasons: tuple[Reason, ...]
    level: Level
    opened_on: date
    proposed_due: date
    edit: Edit

    @property
    def due(self) -> date:
        return self.edit.due or self.proposed_due

    @property
    def own(self) -> bool:
        return self.action is None

    @property
    def gone(self) -> bool:
        """No answer calls for it any more."""
        return self.action is not None and not self.reasons and self.edit.added_on is None

    @property
    def taken_up(self) -> bool:
        """The user put it in the plan by hand; the library offers it and no answer calls for it."""
        return not self.own and not self.reasons and self.edit.added_on is not None

    @property
    def emergency(self) -> bool:
        """Somebody may be being harmed: help the person first."""
        return bool(self.reasons) and any(r.harm for r in self.reasons)

    @property
    def help_order(self) -> int:
        """Among emergencies of one day, what helps the person most comes first."""
        return min((r.place for r in self.reasons if r.harm), default=0)

    @property
    def status(self) -> str:
        return self.edit.status

    @property
    def open(self) -> bool:
        return not (self.gone or self.edit.removed or self.status == "done")

    @property
    def to_confirm(self) -> bool:
        """Done in an earlier year: nobody has looked since whether it still is."""
        return self.status == "done" and self.edit.carried and not (self.gone or self.edit.removed)

    def overdue(self, today: date) -> bool:
        return self.open and self.due < today


Proposals = Mapping[str, tuple[Reason, ...]]


def propose(case: Case) -> Proposals:
    """Every action that the answers call for, with its reasons, worst first."""
    found: dict[str, dict[str, Reason]] = {}
    for step in case.library.steps:
        for question in asked(case, step):
            for action, reason in called_for(case, question):
                known = found.setdefault(action, {}).get(question.id)
                if known is None or RANK[reason.level] < RANK[known.level]:
                    found[action][question.id] = reason
    return {a: tuple(sorted(r.values(), key=lambda x: RANK[x.level])) for a, r in found.items()}


def called_for(case: Case, question: Question) -> Iterator[tuple[str, Reason]]:
    answer = case.answer(question.id)
    if not answer.given:
        return
    harm = question.emergency == "harm"
    if harm and is_unknown(question, answer.value):
        yield case.library.kinds.find_out, Reason(question.id, Level.WEEK, harm)
    known = answer.value != UNKNOWN
    fired = (r for r in rules_of(case, question) if fires(case, r, answer))
    pairs = ((rule, action) for rule in fired for action in applicable(case, rule))
    for place, (rule, action) in enumerate(pairs):
        yield action.id, Reason(question.id, level_of(question, rule, action, known), harm, place)


def applicable(case: Case, rule: Rule) -> list[Action]:
    actions = (case.library.actions[a] for a in rule.actions)
    return [a for a in actions if case.holds(a.when)]


def level_of(question: Question, rule: Rule, action: Action, known: bool) -> Level:
    """Harm speeds up every action of its rule, a missing safeguard the first priority; what is not known, a week."""
    if question.emergency == "harm":
        return Level.NOW if rule.urgency == "now" and known else Level.WEEK
    if question.emergency == "safeguard" and action.priority == "P1":
        return Level.WEEK
    return Level(action.priority)


def new_openings(proposals: Proposals, known: Mapping[str, Mapping[Level, date]], today: date) -> list[Opening]:
    """Openings that are not written down yet: each action at each level that some answer now calls for."""
    wanted = ((a, r.level) for a, reasons in proposals.items() for r in reasons)
    missing = dict.fromkeys((a, level) for a, level in wanted if level not in known.get(a, {}))
    return [Opening(a, level, today) for a, level in missing]


def due_date(opened: Mapping[Level, date], levels: set[Level]) -> date:
    """The earliest date that a level that counts asks for."""
    return min(opened[level] + timedelta(days=DAYS[level]) for level in levels)


def together(answers: Proposals, risks: Proposals) -> Proposals:
    """What the answers and what the risks call for; an action that both call for has the reasons of both."""
    ids = dict.fromkeys((*answers, *risks))
    return {a: (*answers.get(a, ()), *risks.get(a, ())) for a in ids}


def build(
    case: Case,
    openings: Mapping[str, Mapping[Level, date]],
    edits: Mapping[str, Edit],
    called: Proposals | None = None,
    before: Sequence[Item] = (),
) -> tuple[Item, ...]:
    """The whole plan in working order: emergencies first, then by due date, then as steps and rules name them.

    An action that has opened once stays, even when no answer calls for it any more. `called`: what the answers and
    the risks call for; without it, what the answers alone do. `before`: a plan whose own actions may be taken over,
    where nothing was changed in them.
    """
    proposals = propose(case) if called is None else called
    taken_up = (e.action for e in edits.values() if e.added_on)
    ids = [a for a in dict.fromkeys((*proposals, *openings, *taken_up)) if a in case.library.actions]
    items = [item_of(case, i, proposals.get(i, ()), openings.get(i, {}), edits.get(i)) for i in ids]
    known = {i.id: i for i in before if i.own}
    own = [i if (i := known.get(e.action)) and i.edit is e else own_item(e) for e in edits.values() if e.title]
    order = {question: n for n, question in enumerate(case.library.questions)}
    return tuple(sorted((*items, *own), key=lambda i: working_order(i, order)))


def working_order(item: Item, order: Mapping[str, int]) -> tuple[object, ...]:
    """Of emergencies of one day, what helps most stands first, in the order in which harm is asked about."""
    if not item.emergency:
        return (True, item.due, RANK[item.level])
    asked_at = min((order[r.question] for r in item.reasons if r.harm), default=0)
    return (False, item.due, RANK[item.level], item.help_order, asked_at)


def item_of(
    case: Case, action_id: str, reasons: tuple[Reason, ...], opened: Mapping[Level, date], edit: Edit | None
) -> Item:
    action, edit = case.library.actions[action_id], edit or Edit(action_id)
    levels = {r.level for r in reasons} or set(opened) or {Level(action.priority)}
    since = edit.added_on or case.today
    dates = {level: opened.get(level, since) for level in levels}
    worst = min(levels, key=RANK.__getitem__)
    first = min(opened.values(), default=since)
    return Item(action_id, action, reasons, worst, first, due_date(dates, levels), edit)


def offered(case: Case, step: str, items: Sequence[Item]) -> tuple[Action, ...]:
    """Actions of a step that no answer calls for, that fit this company and that are not in its plan yet."""
    there = {i.id for i in items if not (i.taken_up and i.edit.removed)}
    fitting = (a for a in case.library.by_hand.get(step, ()) if case.holds(a.when))
    return tuple(a for a in fitting if a.id not in there)


def own_item(edit: Edit) -> Item:
    opened = edit.added_on or edit.due or date.min
    due = edit.due or opened + timedelta(days=DAYS[Level.P2])
    return Item(edit.action, None, (), Level.P2, opened, due, edit)
