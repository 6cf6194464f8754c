"""The words of the plan page: what stands in each cell, and why an action is in the plan."""

from __future__ import annotations

from datetime import date

from app.content.model import Question
from app.core.answers import Value
from app.core.plan import STATUSES, Item, Level, Reason
from app.core.session import Session
from app.core.workbench import waits_for
from app.i18n.format import sort_key
from app.printable import shortened
from app.report.words import EFFORTS, PRIORITIES
from app.risk_words import title as risk_title
from app.show import STATUS as STATUS_WORDS
from app.show import value_text
from app.ui.parts import short
from app.ui.words import WORDS, tr, trc, trm

LONGEST = 120
"""Letters of an answer that are quoted as a reason."""
OWN = "own"
"""Stands for a step where actions of the user's own are meant."""


class PlanWords:
    """Puts items of one company's plan into the window's language."""

    def __init__(self, session: Session) -> None:
        self.session, self.library = session, session.library
        self.numbers = {s.id: s.number for s in self.library.steps}
        self._plan: tuple[Item, ...] = ()
        self._held: tuple[object, tuple[bool, bool]] = (None, (False, False))
        self._days: dict[date, str] = {}
        self.statuses = status_words()
        self._roles: dict[str, str] = {}
        self._by_id: dict[str, Item] = {}
        self._searched: dict[str, tuple[Item, str]] = {}

    def title(self, item: Item) -> str:
        return trc(f"{item.action.id}.title", item.action.title) if item.action else item.edit.title

    def code(self, item: Item) -> str:
        return item.action.code if item.action else ""

    def step_id(self, item: Item) -> str:
        return self.library.step_of[item.id].id if item.action else item.edit.step or OWN

    def step(self, step_id: str) -> str:
        """The step's number and title; the profile has no number."""
        step = next((s for s in self.library.steps if s.id == step_id), None)
        if step is None:
            return tr("plan", "Our own action")
        title = trc(f"{step.id}.title", step.title)
        return f"{step.number} · {title}" if step.number else title

    def long_step(self, step_id: str) -> str:
        """The step as a heading: “Step 6 · Remediate Violations”."""
        step = next((s for s in self.library.steps if s.id == step_id), None)
        if step is None or not step.number:
            return self.step(step_id)
        title = trc(f"{step.id}.title", step.title)
        return tr("step", "Step {number} · {title}", number=step.number, title=title)

    def step_number(self, step_id: str) -> str:
        number = next((s.number for s in self.library.steps if s.id == step_id), 0)
        return str(number) if number else "–"

    def step_place(self, item: Item) -> str:
        """Steps in their order; actions of the user's own come after them."""
        return f"{self.numbers.get(self.step_id(item), 99):02}"

    @property
    def by_id(self) -> dict[str, Item]:
        """The plan by the ids of its actions."""
        plan = self.session.plan()
        if plan is not self._plan:
            self._plan, self._by_id = plan, {i.id: i for i in plan}
        return self._by_id

    def holds(self) -> tuple[bool, bool]:
        """Does the plan hold costs, and actions that wait for others?"""
        plan = self.session.plan()
        if plan is not self._held[0]:
            costs = any(i.edit.cost is not None for i in plan)
            self._held = plan, (costs, any(i.edit.after for i in plan))
        return self._held[1]

    def waits(self, item: Item) -> tuple[str, ...]:
        """Ids of the actions that this one still waits for."""
        return waits_for(item, self.by_id) if item.edit.after else ()

    def waiting(self, item: Item) -> str:
        """What it still waits for: one action by its code or the beginning of its title, more by their number."""
        found = self.waits(item)
        if not found:
            return ""
        first = self.by_id[found[0]]
        name = self.code(first) or short(self.title(first), 20)
        if len(found) == 1:
            return tr("plan", "Waits for {name}", name=name)
        return tr("plan", "Waits for {n} actions", n=len(found))

    def waiting_in_full(self, item: Item) -> str:
        """The titles of all that it still waits for."""
        titles = [f"“{self.title(self.by_id[a])}”" for a in self.waits(item)]
        return tr("plan", "Waits for: {actions}", actions=", ".join(titles)) if titles else ""

    def filed(self) -> frozenset[str]:
        """Ids of the actions that have files of evidence."""
        abouts = (e.about.partition("/") for e in self.session.record.evidence.values())
        return frozenset(thing for kind, _, thing in abouts if kind == "action")

    def searched(self, item: Item) -> str:
        """The words that a search looks through, without accents; worked out once for an item."""
        known = self._searched.get(item.id)
        if known is None or known[0] is not item:
            words = (self.title(item), self.code(item), self.owner(item), item.edit.note)
            known = self._searched[item.id] = item, sort_key(" ".join(words))
        return known[1]

    def money(self, item: Item) -> str:
        cost, currency = item.edit.cost, item.edit.currency
        return WORDS.formats.money(cost, currency).strip() if cost is not None else ""

    def role(self, role: str) -> str:
        if role not in self._roles:
            self._roles[role] = trc(f"role.{role}", self.library.roles.get(role, role))
        return self._roles[role]

    def roles(self) -> list[str]:
        return [self.role(r) for r in self.library.roles]

    def proposed_owner(self, item: Item) -> str:
        return self.role(item.action.role) if item.action else ""

    def owner(self, item: Item) -> str:
        """Who does it: the name set by hand, else the role that we propose."""
        return item.edit.owner or self.proposed_owner(item) or tr("plan", "Nobody yet")

    def due(self, item: Item) -> str:
        if item.due not in self._days:
            self._days[item.due] = WORDS.formats.short_date(item.due)
        return self._days[item.due]

    def mark(self, item: Item) -> str:
        """The word that stands before an action that is out of the ordinary."""
        if item.edit.removed:
            return tr("plan", "Removed")
        if item.gone:
            return tr("plan", "No longer called for")
        if item.to_confirm:
            return tr("plan", "To confirm")
        words = [tr("plan", "Help first")] if item.emergency and item.open else []
        words += [tr("plan", "Overdue")] if item.overdue(self.session.today()) else []
        return "\n".join(words)

    def marked_title(self, item: Item) -> str:
        """The title with its mark or, where it has none, with what is done already: “Overdue: Buy lamps”."""
        mark = self.mark(item).replace("\n", ", ") or (status_words()["done"] if item.status == "done" else "")
        title = self.title(item)
        return tr("plan", "{mark}: {title}", mark=mark, title=title) if mark else title

    def month(self, item: Item) -> str:
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", item.due, locale=WORDS.formats.locale)

    def reason(self, reason: Reason) -> tuple[str, str]:
        """What was answered, as a sentence that ends before the question, and the question; or a risk."""
        if reason.risk:
            return tr("plan", "Because of a risk in the supply chain:"), self.risk(reason.risk)
        question = self.library.questions[reason.question]
        value = self.session.answer(question.id).value
        said = "" if question.kind == "table" and isinstance(value, list) else self.quoted(question, value)
        lead = tr("plan", "Because you answered “{answer}” to:", answer=said) if said else ""
        return lead or tr("plan", "Because of what you entered at:"), trc(f"{question.id}.text", question.text)

    def risk(self, risk_id: str) -> str:
        found = next((r for r in self.session.risks() if r.id == risk_id), None)
        return risk_title(WORDS.translator, self.session.reference_facts, found) if found else risk_id

    def quoted(self, question: Question, value: Value) -> str:
        return shortened(value_text(WORDS.translator, question, value), LONGEST)

    def dates(self, item: Item) -> str:
        """When it is due, by whose word, and when it opened."""
        long = WORDS.formats.long_date
        due = tr("plan", "Due {date}", date=long(item.due))
        if item.edit.due and not item.own and item.edit.due != item.proposed_due:
            due = tr("plan", "Due {date} (we proposed {other})", date=long(item.due), other=long(item.proposed_due))
        if item.opened_on == date.min:
            return due
        return due + "\n" + tr("plan", "Opened {date}", date=long(item.opened_on))


def level_word(item: Item) -> str:
    """How urgent it is, as the paper says it. An action of the user's own has no level of ours."""
    if item.own:
        return "–"
    urgent = {Level.NOW: tr("plan", "Today"), Level.WEEK: tr("plan", "This week")}
    return urgent.get(item.level) or trm(PRIORITIES[item.level])


def level_hint(item: Item) -> str:
    """What the level means."""
    hints = {
        Level.NOW: tr("plan", "Somebody may be in danger: to be done on the day it was found."),
        Level.WEEK: tr("plan", "Somebody may be harmed, or a protection against it is missing: within 7 days."),
        Level.P1: tr("plan", "Prevents serious harm or a breach of law: within 30 days."),
        Level.P2: tr("plan", "A core part of the system: within 90 days."),
        Level.P3: tr("plan", "Strengthens the system: within 180 days."),
    }
    return "" if item.own else hints[item.level]


def effort_word(effort: str) -> str:
    return trm(EFFORTS[effort])


def status_words() -> dict[str, str]:
    return {status: trm(STATUS_WORDS[status]) for status in STATUSES}
