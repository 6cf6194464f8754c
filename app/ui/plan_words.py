"""The words of the plan page: what stands in each cell, and why an action is in the plan."""

from __future__ import annotations

from datetime import date

from app.content.model import Question
from app.core.answers import Value
from app.core.plan import STATUSES, Item, Level, Reason
from app.core.session import Session
from app.report.words import EFFORTS, PRIORITIES
from app.risk_words import title as risk_title
from app.show import STATUS as STATUS_WORDS
from app.show import value_text
from app.ui.words import WORDS, tr, trc, trm

LONGEST = 80
"""Letters of an answer that are quoted as a reason."""
OWN = "own"
"""Stands for a step where actions of the user's own are meant."""


class PlanWords:
    """Puts items of one company's plan into the window's language."""

    def __init__(self, session: Session) -> None:
        self.session, self.library = session, session.library

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

    def role(self, role: str) -> str:
        return trc(f"role.{role}", self.library.roles.get(role, role))

    def roles(self) -> list[str]:
        return [self.role(r) for r in self.library.roles]

    def proposed_owner(self, item: Item) -> str:
        return self.role(item.action.role) if item.action else ""

    def owner(self, item: Item) -> str:
        """Who does it: the name set by hand, else the role that we propose."""
        return item.edit.owner or self.proposed_owner(item) or tr("plan", "Nobody yet")

    def due(self, item: Item) -> str:
        return WORDS.formats.short_date(item.due)

    def mark(self, item: Item) -> str:
        """The word that stands before an action that is out of the ordinary."""
        if item.edit.removed:
            return tr("plan", "Removed")
        if item.gone:
            return tr("plan", "No longer called for")
        words = [tr("plan", "Help first")] if item.emergency and item.open else []
        words += [tr("plan", "Overdue")] if item.overdue(self.session.today()) else []
        return "\n".join(words)

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
        said = value_text(WORDS.translator, question, value)
        if len(said) <= LONGEST:
            return said
        return said[:LONGEST].rpartition(" ")[0].rstrip(" ,;") + "…"

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
