"""The plan: who does what by when, as a table to work in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.navigate import left_out
from app.core.plan import Edit, Item
from app.i18n.format import sort_key
from app.report.words import words_for_short_mode
from app.ui.bridge import Bridge
from app.ui.icons import icon
from app.ui.notices import Notices
from app.ui.parts import label, short
from app.ui.plan_add import PlanAdd
from app.ui.plan_detail import PlanDetail
from app.ui.plan_empty import PlanEmpty
from app.ui.plan_filters import PlanFilters
from app.ui.plan_lines import arrange, hidden
from app.ui.plan_model import PlanModel
from app.ui.plan_table import PlanTable
from app.ui.plan_urgent import UrgentBox
from app.ui.plan_words import PlanWords
from app.ui.words import WORDS, tr, trn

WIDE = 145
"""From this width on, in letters, the detail stands beside the table, below it under it."""
LOW = 620
"""Below this height emergencies are listed shorter."""
REMOVED = "removed"
"""The notice that offers to undo a removal."""


class PlanPage(QWidget):
    """Follows the bridge; `open_question` tells a question that the user wants to see."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge, self.session = bridge, bridge.session
        self.plan = PlanWords(self.session)
        self.items: tuple[Item, ...] = ()
        self.selected, self.stale = "", False
        self.count = label("", "muted")
        self.add_button = QPushButton(tr("plan", "Add an action of our own"))
        self.urgent, self.notice, self.add = UrgentBox(self.plan), Notices(), PlanAdd()
        self.filters = PlanFilters()
        self.model = PlanModel(self.plan, self)
        self.table = PlanTable(self.model, self.owners)
        self.detail = PlanDetail(self.plan)
        self.empty = PlanEmpty()
        self.splitter, self.stack = QSplitter(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    # What is shown

    def refresh(self) -> None:
        """Show the plan as it stands now. What is selected or being edited stays, filters notwithstanding."""
        self.stale = False
        self.items = self.session.plan()
        self.filters.offer(self._steps(), self._filter_owners())
        self.urgent.show_items([i for i in self.items if i.emergency and i.open])
        self.count.setText(self._counts())
        self._arrange(keep=self.selected)

    def owners(self) -> list[str]:
        """Names already used, then the roles: what an owner's field offers."""
        used = {i.edit.owner for i in self.items if i.edit.owner}
        return list(dict.fromkeys((*sorted(used, key=sort_key), *self.plan.roles())))

    def choose(self, action: str) -> None:
        """Select an action of the plan, opening the filters that hide it."""
        item = next((i for i in self.items if i.id == action), None)
        if item is None:
            return
        if self.model.row_of(action) < 0:
            self.filters.hidden.setChecked(self.filters.hidden.isChecked() or hidden(item))
            self.filters.clear()
        self.table.choose(action)
        self.table.setFocus()

    def _arrange(self, keep: str = "") -> None:
        row = self.table.currentIndex().row()
        self.model.set_lines(arrange(self.items, self.filters.wanted(), self.plan, keep))
        if self.model.row_of(self.selected) < 0:
            self._choose_near(row)
        self.detail.show_item(self.table.current())
        self._show_or_say()

    def _choose_near(self, row: int) -> None:
        """Where the selected action is no longer shown, select the one that took its place."""
        rows = [n for n, line in enumerate(self.model.lines) if line.item]
        self.selected = ""
        if rows:
            near = next((n for n in rows if n >= row), rows[-1])
            self.table.choose(self.model.lines[near].key)

    def _show_or_say(self) -> None:
        filled = bool(self.model.lines)
        self.filters.setVisible(bool(self.items))
        self.stack.setCurrentWidget(self.splitter if filled else self.empty)
        if not self.items:
            self._say_empty()
        elif not filled and self.filters.wanted().narrows:
            words = tr("plan", "No action in your plan fits all that you chose above.")
            self.empty.say(tr("plan", "Nothing found"), words, tr("plan", "Clear the filters"), self.filters.clear)
        elif not filled:
            words = tr("plan", "All actions were removed, or your answers no longer call for them.")
            show = lambda: self.filters.hidden.setChecked(True)  # noqa: E731
            self.empty.say(tr("plan", "Nothing to do"), words, tr("plan", "Show them"), show)

    def _say_empty(self) -> None:
        words = tr(
            "plan",
            "Here will stand what to do, who does it and by when. Answer the questions of the eight steps: "
            "each weak answer puts actions here. You can also add an action of your own.",
        )
        head, offer = tr("plan", "Your plan is still empty"), tr("plan", "Go to the next open question")
        self.empty.say(head, words, offer, self._open_next)
        self.empty.button.setVisible(bool(self._next_open()))

    def _next_open(self) -> str:
        """The first question without an answer."""
        asked = (q for s in self.session.screens() for q in s.questions)
        return next((q.id for q in asked if not self.session.answer(q.id).given), "")

    def _open_next(self) -> None:
        self.open_question.emit(self._next_open())

    def _counts(self) -> str:
        """How much there is to do, in numbers; never a score."""
        todo, doing, done = (sum(i.status == s for i in self.items if not hidden(i)) for s in ("todo", "doing", "done"))
        late = sum(i.overdue(self.session.today()) for i in self.items)
        parts = [
            trn("plan", "{n} to do", "{n} to do", todo),
            trn("plan", "{n} in progress", "{n} in progress", doing),
            trn("plan", "{n} done", "{n} done", done),
        ]
        parts += [trn("plan", "{n} overdue", "{n} overdue", late)] if late else []
        said = " · ".join(parts) if self.items else ""
        skipped = sum(len(left_out(self.session.case, s)) for s in self.session.library.steps)
        return f"{said}\n{words_for_short_mode(WORDS.translator, skipped)}".strip() if skipped else said

    def _steps(self) -> list[tuple[str, str]]:
        present = {self.plan.step_id(i) for i in self.items}
        known = [s.id for s in self.session.library.steps]
        ordered = [s for s in known if s in present] + sorted(present - set(known))
        return [(self.plan.step(s), s) for s in ordered]

    def _filter_owners(self) -> list[str]:
        return sorted({self.plan.owner(i) for i in self.items}, key=sort_key)

    # What the user does

    def _edit(self, action: str, **change: object) -> None:
        self.bridge.edit(replace(self.session.edit_of(action), **change))  # type: ignore[arg-type]

    def _edit_cell(self, edit: Edit) -> None:
        self.bridge.edit(edit)

    def _retitle(self, action: str, title: str) -> None:
        if title:
            self._edit(action, title=title)

    def _remove(self, action: str) -> None:
        """Take an action out at once, and offer to undo that."""
        item = next((i for i in self.items if i.id == action), None)
        if item is None or item.gone or item.edit.removed or self.session.read_only:
            return
        title = self.plan.title(item)
        if item.own:
            self.bridge.drop_own(action)
        else:
            self._edit(action, removed=True)
        said = tr("plan", "“{title}” was removed from the plan.", title=short(title))
        self.notice.put(REMOVED, "info", said, ((tr("plan", "Undo"), lambda: self._undo(action)),))

    def _undo(self, action: str) -> None:
        self.bridge.undo()
        self.choose(action)

    def _add(self, title: str) -> None:
        before = set(self.session.record.edits)
        self.bridge.add_own(title)
        for action in set(self.session.record.edits) - before:
            self.choose(action)

    def _follow(self, action: str) -> None:
        self.selected = action
        self.detail.show_item(self.table.current())

    def _changed(self) -> None:
        """Something changed, here or elsewhere: an offer to undo the step before is void."""
        self.notice.clear(REMOVED)
        if self.isVisible():
            self.refresh()
        else:
            self.stale = True

    # How it is built

    def _connect(self) -> None:
        self.bridge.changed.connect(self._changed)
        self.model.edited.connect(self._edit_cell)
        self.filters.changed.connect(self._arrange)
        self.table.chosen.connect(self._follow)
        self.table.removal_wanted.connect(lambda: self._remove(self.selected))
        self.table.detail_wanted.connect(self.detail.setFocus)
        self.urgent.chosen.connect(self.choose)
        self.add_button.clicked.connect(self.add.begin)
        self.add.wanted.connect(self._add)
        self.detail.open_question.connect(self.open_question)
        self.detail.note_typed.connect(lambda action, text: self._edit(action, note=text))
        self.detail.title_typed.connect(self._retitle)
        self.detail.removed.connect(self._remove)
        self.detail.deleted.connect(self._remove)
        self.detail.put_back.connect(lambda action: self._edit(action, removed=False))
        self.detail.proposed_due.connect(lambda action: self._edit(action, due=None))
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.text.setFocus)

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.detail)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(8)
        self.splitter.splitterMoved.connect(self._fit)
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._header())
        for part in (self.urgent, self.notice, self.add, self.filters):
            column.addWidget(part)
        column.addWidget(self.stack, 1)

    def _header(self) -> QHBoxLayout:
        title = label(tr("plan", "Plan"), "title", wrap=False)
        self.add_button.setIcon(icon("add"))
        self.add_button.setEnabled(not self.session.read_only)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addSpacing(8)
        row.addWidget(self.count, 1)
        row.addWidget(self.add_button)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the splitter where the page becomes narrow or wide."""
        super().resizeEvent(event)
        turned = Qt.Orientation.Horizontal if self._letters() >= WIDE else Qt.Orientation.Vertical
        if self.splitter.orientation() != turned or event.oldSize().width() < 0:
            self.splitter.setOrientation(turned)
            whole = self.width() if turned == Qt.Orientation.Horizontal else self.height()
            share = 70 if turned == Qt.Orientation.Horizontal else 70 if self.height() < LOW else 50
            self.splitter.setSizes([whole * share // 100, whole * (100 - share) // 100])
        self.urgent.set_low(self.height() < LOW)
        QTimer.singleShot(0, self, self._fit)

    def _letters(self) -> int:
        return self.width() // max(self.fontMetrics().averageCharWidth(), 1)

    def _fit(self) -> None:
        self.table.fit(self.table.viewport().width())
