"""What every part of a paper needs at hand: the company, the choices, and the language's words and manner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.content.model import Question, Step
from app.core.conditions import Case
from app.core.plan import Item
from app.core.session import Session
from app.i18n.catalog import Translator, translator
from app.i18n.format import Formats, formats
from app.report.options import PaperOptions


@dataclass
class Desk:
    """One company and one paper. Decides, in one place, what this paper may show."""

    session: Session
    options: PaperOptions

    @cached_property
    def tr(self) -> Translator:
        return translator(self.options.language)

    @cached_property
    def fmt(self) -> Formats:
        return formats(self.tr.language)

    @property
    def case(self) -> Case:
        return self.session.case

    @property
    def today(self) -> date:
        return self.case.today

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The whole plan, in working order."""
        return self.session.plan()

    @cached_property
    def shown(self) -> tuple[Item, ...]:
        """The lines of the plan that may stand on this paper with all they say."""
        return tuple(i for i in self.items if self.may_show(i))

    def may_show(self, item: Item) -> bool:
        """On a paper to share, emergencies are only counted: even a title tells what happened to somebody."""
        if item.gone or item.edit.removed or (item.own and not self.options.shows_own_actions):
            return False
        return self.options.ours or not item.emergency

    def hides(self, question: Question) -> bool:
        """Is what was answered here kept off this paper?"""
        return not self.options.ours or (question.confidential and not self.options.shows_confidential)

    # Words of the content, in the paper's language

    def question(self, question: Question) -> str:
        return self.tr.content(f"{question.id}.text", question.text)

    def step(self, step: Step) -> str:
        """Its title. The profile is called “your company”, which a customer would take for its own."""
        if not step.number and not self.options.ours:
            return self.tr("paper", "The company")
        return self.tr.content(f"{step.id}.title", step.title)

    def title(self, item: Item) -> str:
        if item.action is None:
            return item.edit.title
        return self.tr.content(f"{item.id}.title", item.action.title)

    def role(self, role: str) -> str:
        return self.tr.content(f"role.{role}", self.case.library.roles.get(role, role))

    def who(self, item: Item) -> str:
        """The person where names may be shown and one is set, else the role."""
        if self.options.shows_names and item.edit.owner.strip():
            return item.edit.owner
        return self.role(item.action.role) if item.action else ""

    def due(self, item: Item) -> str:
        return self.fmt.short_date(item.due)

    def overdue(self, item: Item) -> bool:
        return item.overdue(self.today)
