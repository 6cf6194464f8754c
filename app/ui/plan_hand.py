"""What the user does to the plan, carried out by the bridge, with an offer to undo what could be missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from app.core import years
from app.core.plan import Edit, Item
from app.ui.bridge import Bridge
from app.ui.notices import Notices
from app.ui.parts import short
from app.ui.plan_lines import hidden
from app.ui.plan_model import Column, changed
from app.ui.plan_words import PlanWords
from app.ui.words import tr, trn

OFFER = "offer"
"""The notice that offers to undo; it is void as soon as something else changes."""


class PlanHand(QObject):
    """`choose` brings an action back into sight after an undo."""

    def __init__(self, words: PlanWords, bridge: Bridge, notice: Notices, choose: Callable[[str], None]) -> None:
        super().__init__(notice)
        self.words, self.bridge, self.session, self.notice, self.choose = words, bridge, bridge.session, notice, choose

    def edit(self, action: str, change: Mapping[str, Any]) -> None:
        self.bridge.edit(replace(self.session.edit_of(action), **change))

    def confirm(self, action: str, still: bool) -> None:
        """Whether what was done in an earlier year still is."""
        self.bridge.attempt(lambda: years.confirm_done(self.session, action, still))

    def add(self, title: str) -> None:
        before = set(self.session.record.edits)
        self.bridge.add_own(title)
        for action in set(self.session.record.edits) - before:
            self.choose(action)

    def remove(self, action: str) -> None:
        """Take an action out at once, and offer to undo that."""
        item = self.words.by_id.get(action)
        if item is None or hidden(item) or self.session.read_only:
            return
        title = self.words.title(item)
        if item.own:
            self.bridge.drop_own(action)
        else:
            self.edit(action, {"removed": True})
        self.offer(tr("plan", "“{title}” was removed from the plan.", title=short(title)), action)

    def change_many(self, items: Iterable[Item], values: Mapping[Column, Any]) -> None:
        """Set the same in several actions; what is set aside already stays as it is."""
        self._edit_many([self._with(i, values) for i in items if not hidden(i)])

    def set_aside(self, items: Iterable[Item]) -> None:
        """Take several actions out of the plan; they can be put back."""
        self._edit_many([replace(i.edit, removed=True) for i in items if not hidden(i)], aside=True)

    def _with(self, item: Item, values: Mapping[Column, Any]) -> Edit:
        for column, value in values.items():
            item = replace(item, edit=changed(self.words, item, column, value))
        return item.edit

    def _edit_many(self, edits: list[Edit], aside: bool = False) -> None:
        known = self.session.record.edits
        edits = [e for e in edits if known.get(e.action, Edit(e.action)) != e]
        if not edits or self.session.read_only:
            return
        self.bridge.edit_many(edits)
        n = len(edits)
        gone = trn("plan", "{n} action was set aside.", "{n} actions were set aside.", n)
        set_ = trn("plan", "{n} action was changed.", "{n} actions were changed.", n)
        self.offer(gone if aside else set_, edits[0].action if aside else "")

    def offer(self, said: str, action: str) -> None:
        """Say what was done, with a button that undoes it; then `action` is looked at again."""
        self.notice.put(OFFER, "info", said, ((tr("plan", "Undo"), lambda: self._undo(action)),))

    def void(self) -> None:
        """Something changed: an offer to undo the step before does not hold any more."""
        self.notice.clear(OFFER)

    def _undo(self, action: str) -> None:
        self.bridge.undo()
        if action:
            self.choose(action)
