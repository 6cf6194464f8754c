"""The cases: findings, grievances and emergencies, from help to a closure that somebody checked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.core import casework
from app.core.cases import CaseFile
from app.ui.bridge import Bridge
from app.ui.case_empty import CaseEmpty
from app.ui.case_form import CaseForm
from app.ui.case_head import CaseHead
from app.ui.case_list import CaseList
from app.ui.case_titles import case_title
from app.ui.notices import Notices
from app.ui.parts import GRID, column, label, short
from app.ui.words import tr, trm

WIDE = 700
"""Pixels from which list and form stand side by side."""
DONE, REFUSED = "done", "refused"
"""Notices: the offer to undo what was just done, and why something could not be done."""


class CasePage(QWidget):
    """Follows the bridge; `open_question` tells another page that the user wants to see."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge, self.session = bridge, bridge.session
        self.cases: tuple[CaseFile, ...] = ()
        self.selected = ""
        self.head, self.notice, self.empty = CaseHead(), Notices(), CaseEmpty()
        self.list, self.form = CaseList(), CaseForm(bridge)
        self.none = label(tr("case", "No case fits what you chose above."), "muted")
        self.split, self.stack = QSplitter(), QStackedWidget()
        self.lay_out()
        self.connect_all()
        self.refresh()

    # What is shown

    def refresh(self) -> None:
        """Show the cases as they stand now. What is selected stays, filters notwithstanding."""
        row, self.cases = self.list.currentRow(), casework.cases(self.session)
        shown = [c for c in self.cases if self.head.passes(c) or c.id == self.selected]
        if not any(c.id == self.selected for c in shown):
            self.selected = shown[min(max(row, 0), len(shown) - 1)].id if shown else ""
        self.head.show_state(self.cases, self.session.read_only)
        self.list.show_cases(self.session, shown, self.selected)
        self.form.show_case(self.case)
        self.none.setVisible(not shown)
        self.stack.setCurrentWidget(self.split if self.cases else self.empty)

    @property
    def case(self) -> CaseFile | None:
        """The case that is selected."""
        return self.session.record.cases.get(self.selected)

    def choose(self, case: str) -> None:
        """Select a case of the register, opening the filters that hide it."""
        found = self.session.record.cases.get(case)
        if found is None:
            return
        if not self.head.passes(found):
            self.head.clear()
        self.follow(case)
        self.refresh()

    def flush(self) -> None:
        """Save what is still being typed."""
        self.form.flush()

    # What the user does

    def follow(self, case: str) -> None:
        self.selected = case
        self.form.show_case(self.case)

    def filter(self) -> None:
        """Others are to be shown: the one that is selected stays only where it passes."""
        self.form.flush()
        if self.case and not self.head.passes(self.case):
            self.selected = ""
        self.refresh()

    def save(self, case: str, fields: dict[str, Any]) -> None:
        """A change of a case that is there; what is typed for one that is gone brings it not back."""
        known = self.session.record.cases.get(case)
        if known is not None and not self.session.read_only:
            self.attempt(lambda: casework.set_case(self.session, replace(known, **fields)))

    def open(self, kind: str) -> None:
        """A new case, with the cursor in its title."""
        self.form.flush()
        before = set(self.session.record.cases)
        self.attempt(lambda: casework.open_case(self.session, kind))
        for added in set(self.session.record.cases) - before:
            self.choose(added)
            self.form.go_to("title")

    def remove(self, case: str) -> None:
        """Take a case out at once, and offer to undo that."""
        self.form.flush()
        gone = self.session.record.cases.get(case)
        if gone is None or self.session.read_only:
            return
        self.attempt(lambda: casework.drop_case(self.session, case))
        if case not in self.session.record.cases:
            said = tr("case", "“{name}” was removed.", name=short(case_title(self.session, gone)))
            self.notice.put(DONE, "info", said, ((tr("case", "Undo"), lambda: self.undo(case)),))
            self.setFocus()

    def undo(self, case: str) -> None:
        self.bridge.undo()
        self.choose(case)

    def attempt(self, change: Any) -> None:
        """Carry out a change, or say here why it was refused."""
        self.notice.clear(REFUSED)
        refused = self.bridge.attempt(change)
        if refused:
            self.notice.put(REFUSED, "warning", trm(refused))
            self.refresh()

    def changed(self) -> None:
        """Something changed, here or elsewhere: an offer to undo the step before is void."""
        self.notice.clear(DONE)
        self.refresh()

    # How it is built

    def connect_all(self) -> None:
        self.bridge.changed.connect(self.changed)
        self.list.chosen.connect(self.follow)
        self.list.form_wanted.connect(lambda: self.form.go_to("help_given" if self.urgent() else "title"))
        self.list.removal_wanted.connect(lambda: self.remove(self.selected))
        self.form.changed.connect(self.save)
        self.form.removed.connect(self.remove)
        self.form.followed.connect(self.open_question)
        self.form.left.connect(self.list.setFocus)
        self.head.wanted.connect(self.open)
        self.head.filtered.connect(self.filter)
        self.empty.wanted.connect(self.open)

    def urgent(self) -> bool:
        return self.case is not None and self.case.urgent

    def lay_out(self) -> None:
        left = QWidget()
        side = column(left)
        side.addWidget(self.none)
        side.addWidget(self.list, 1)
        self.split.addWidget(left)
        self.split.addWidget(self.form)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(GRID)
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.empty)
        self.empty.lock(self.session.read_only)
        lines = column(self)
        lines.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        for part in (self.head, self.notice):
            lines.addWidget(part)
        lines.addWidget(self.stack, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list has the keys first. As a focus proxy it would keep Tab from what stands above it."""
        (self.list if self.cases else self.empty).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else the list above the form."""
        super().resizeEvent(event)
        beside = self.width() >= WIDE
        turned = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.split.orientation() != turned or event.oldSize().width() < 0:
            self.split.setOrientation(turned)
            whole, share = (self.width(), 38) if beside else (self.height(), 35)
            self.split.setSizes([whole * share // 100, whole * (100 - share) // 100])
