"""What the program says of one action: steps, reasons, proof, role, effort, pitfall and dates."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.content.model import Action
from app.core.plan import Item
from app.ui.link_label import LinkLabel
from app.ui.parts import label
from app.ui.plan_words import PlanWords, effort_word, level_hint, level_word
from app.ui.words import tr, trc

RISKS = "risks"
"""Where the link of a risk leads: to the register."""
INDENT = 20
"""Pixels from the number of a step to its words."""


class PlanFacts(QWidget):
    """Built for one action; `open_question` tells the question whose link was followed."""

    open_question = Signal(str)

    def __init__(self, words: PlanWords, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.item = words, item
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        if item.action:
            self._add_title(item.action)
        self._add_state()
        self._add(words.dates(item))
        self._add_reasons()
        if item.action:
            self._add_action(item.action)

    def _add(self, text: str, part: str = "") -> None:
        if text:
            self.column.addWidget(label(text, part))

    def _add_title(self, action: Action) -> None:
        step = self.words.long_step(self.words.step_id(self.item))
        self._add(" · ".join(filter(None, (action.code, step))), "code")
        self._add(self.words.title(self.item), "heading")

    def _add_state(self) -> None:
        mark = self.words.mark(self.item).replace("\n", " · ")
        self._add(mark, "danger" if self.item.emergency and self.item.open else "warning")
        if self.item.edit.removed:
            self._add(tr("plan", "You removed this action. It is not printed and not counted."))
        elif self.item.gone:
            self._add(tr("plan", "Your answers no longer call for this action. What you noted is kept."))

    def _add_reasons(self) -> None:
        if self.item.reasons or self.item.taken_up:
            self._head(tr("plan", "Why"))
        if self.item.taken_up:
            self._add(tr("plan", "You put it in the plan yourself. No answer calls for it."))
        for reason in self.item.reasons:
            lead, question = self.words.reason(reason)
            link = LinkLabel(reason.question or RISKS, question, lead)
            link.linkActivated.connect(self.open_question, Qt.ConnectionType.QueuedConnection)
            self.column.addWidget(link)

    def _add_action(self, action: Action) -> None:
        self._head(tr("plan", "What to do"))
        self._add_steps(action)
        self._part(tr("plan", "Proof to keep"), trc(f"{action.id}.evidence", action.evidence))
        self._part(tr("plan", "Who could do it"), self._who(action))
        self._part(tr("plan", "Effort"), effort_word(action.effort))
        self._part(tr("plan", "Priority"), f"{level_word(self.item)}. {level_hint(self.item)}")
        self._part(tr("plan", "What often goes wrong"), trc(f"{action.id}.pitfall", action.pitfall))

    def _who(self, action: Action) -> str:
        together = [self.words.role(r) for r in action.together]
        who = self.words.role(action.role)
        if not together:
            return who
        return tr("plan", "{who}, together with: {others}", who=who, others=", ".join(together))

    def _add_steps(self, action: Action) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setColumnMinimumWidth(0, INDENT - 4)
        grid.setColumnStretch(1, 1)
        for number, text in enumerate(action.steps, 1):
            place = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            grid.addWidget(label(f"{number}.", wrap=False), number, 0, place)
            grid.addWidget(label(trc(f"{action.id}.step{number}", text)), number, 1)
        self.column.addLayout(grid)

    def _part(self, head: str, text: str) -> None:
        if text:
            self._head(head)
            self._add(text)

    def _head(self, text: str) -> None:
        self.column.addSpacing(4)
        self._add(text, "accent")
