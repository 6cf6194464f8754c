"""What people did about an action: what it waits for, its cost, notes, files, and who verified it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.plan import Item
from app.ui.bridge import Bridge
from app.ui.evidence_box import EvidenceBox
from app.ui.parts import GRID, column, short
from app.ui.plan_after import PlanAfter
from app.ui.plan_cost import PlanCost
from app.ui.plan_progress import PlanProgress
from app.ui.plan_section import PlanSection
from app.ui.plan_verified import PlanVerified
from app.ui.plan_view import PlanView
from app.ui.plan_words import PlanWords
from app.ui.words import WORDS, tr


class PlanWork(QWidget):
    """Parts that fold away, each with what is inside in its title. `told` carries changes of the action's edit."""

    told = Signal(object)
    chosen = Signal(str)

    def __init__(self, words: PlanWords, bridge: Bridge, view: PlanView) -> None:
        super().__init__()
        self.words = words
        self.item: Item | None = None
        self.after, self.cost = PlanAfter(words), PlanCost(words)
        self.progress, self.files = PlanProgress(bridge), EvidenceBox(bridge, "")
        self.verified = PlanVerified(words)
        self.files.head.hide()  # the fold says it
        self.sections: dict[str, PlanSection] = {}
        lines = column(self, gap=GRID // 2)
        for name in ("after", "cost", "progress", "files", "verified"):
            self.sections[name] = PlanSection(name, getattr(self, name), view)
            lines.addWidget(self.sections[name])
        for part in (self.after, self.cost, self.verified):
            part.told.connect(self.told)
        self.after.chosen.connect(self.chosen)
        self.progress.changed.connect(self._say)
        self.files.changed.connect(self._say)

    def show_item(self, item: Item) -> None:
        """Show another action, or what became of this one. Flush before another is shown."""
        self.item = item
        for part in (self.after, self.cost, self.verified):
            part.show_item(item)
        self.progress.show_action(item.id)
        self.files.show_about(f"action/{item.id}")
        self._say()

    def flush(self) -> None:
        """Write down what is still being typed."""
        self.cost.flush()
        self.progress.flush()
        self.verified.flush()

    def add_files(self, paths: Iterable[Path]) -> None:
        """Files that were let go on the pane: they are seen where they went."""
        self.sections["files"].unfold(True)
        self.files.add(paths)

    def glow(self, on: bool) -> None:
        if on:
            self.sections["files"].unfold(True)
        self.files.glow(on)

    def _say(self) -> None:
        if self.item:
            for name, words in self._titles(self.item).items():
                self.sections[name].say(words)

    def _titles(self, item: Item) -> dict[str, str]:
        there = [a for a in item.edit.after if a in self.words.by_id]
        said: Callable[[str, Any], str] = lambda name, what: (  # noqa: E731
            tr("plan", "{name}: {what}", name=name, what=what) if what else name
        )
        day = WORDS.formats.short_date(item.edit.verified_on) if item.edit.verified_on else ""
        verified = ", ".join(filter(None, (short(item.edit.verified_by, 40), day)))
        return {
            "after": said(tr("plan", "Only after other actions"), len(there)),
            "cost": said(tr("plan", "Cost"), self.words.money(item)),
            "progress": said(tr("plan", "What was done, day by day"), len(self.progress.notes)),
            "files": said(tr("plan", "Files as proof"), len(self.files.files)),
            "verified": said(tr("plan", "Verified"), verified),
        }
