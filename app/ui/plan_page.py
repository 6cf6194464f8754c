"""The plan: who does what by when, as a table to work in, as a month and on a timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.plan import Item
from app.i18n.format import sort_key
from app.ui.bridge import Bridge
from app.ui.icons import put_icon
from app.ui.notices import Notices
from app.ui.parts import label
from app.ui.plan_add import PlanAdd
from app.ui.plan_counts import counts_of, next_open, steps_of
from app.ui.plan_detail import PlanDetail
from app.ui.plan_empty import PlanEmpty
from app.ui.plan_filters import PlanFilters
from app.ui.plan_hand import PlanHand
from app.ui.plan_lines import arrange, hidden
from app.ui.plan_switch import PlanSwitch
from app.ui.plan_urgent import UrgentBox
from app.ui.plan_view import view_of
from app.ui.plan_views import PlanViews
from app.ui.plan_words import PlanWords
from app.ui.words import tr

WIDE = 145
"""From this width on, in letters, the detail stands beside the table, below it under it."""
NARROW = 100
"""Below this width, in letters, words in the head are shortened."""
LOW = 620
"""Below this height emergencies and filters are shown shorter."""


class PlanPage(QWidget):
    """Follows the bridge; `open_question` tells a question that the user wants to see."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge, self.session, self.view = bridge, bridge.session, view_of(bridge)
        self.plan = PlanWords(self.session)
        self.items: tuple[Item, ...] = ()
        self.stale = False
        self.count = label("", "muted")
        self.switch, self.add_button = PlanSwitch(), QPushButton(tr("plan", "Add an action of our own"))
        self.urgent, self.notice, self.add = UrgentBox(self.plan), Notices(), PlanAdd()
        self.filters = PlanFilters()
        self.views = PlanViews(self.plan, self.view, self.owners)
        self.table, self.model = self.views.table, self.views.model
        self.detail = PlanDetail(self.plan, bridge, self.view)
        self.hand = PlanHand(self.plan, bridge, self.notice, self.choose)
        self.empty = PlanEmpty()
        self.splitter, self.stack = QSplitter(), QStackedWidget()
        self._lay_out()
        self._as_it_was()
        self._connect()
        self.refresh()

    @property
    def selected(self) -> str:
        """The action that is looked at."""
        return self.view.selected

    # What is shown

    def refresh(self) -> None:
        """Show the plan as it stands now. What is selected or being edited stays, filters notwithstanding."""
        self.stale = False
        self.items = self.session.plan()
        self._offer()
        self.urgent.show_items([i for i in self.items if i.emergency and i.open])
        self.count.setText(counts_of(self.session, self.items))
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
        self.views.enter()

    def flush(self) -> None:
        """Write down what is still being typed: the page is left."""
        self.detail.flush()

    def _arrange(self, keep: str = "") -> None:
        row = self.table.currentIndex().row()
        self.view.filter = self.filters.wanted()
        self.views.show_lines(arrange(self.items, self.view.filter, self.plan, keep))
        if self.model.row_of(self.selected) < 0:
            self._choose_near(row)
        elif self.table.current() is None:
            self.table.choose(self.selected)
        self.detail.show_item(self.table.current())
        self._show_or_say()
        if self.isVisible():
            self._fit()

    def _choose_near(self, row: int) -> None:
        """Where the selected action is no longer shown, select the one that took its place."""
        rows = [n for n, line in enumerate(self.model.lines) if line.item]
        self.view.selected = ""
        if rows:
            near = next((n for n in rows if n >= row), rows[-1])
            self.table.choose(self.model.lines[near].key)

    def _show_or_say(self) -> None:
        filled = bool(self.model.lines)
        self.filters.setVisible(bool(self.items))
        self.switch.setVisible(bool(self.items))
        self.stack.setCurrentWidget(self.splitter if filled else self.empty)
        if not self.items:
            self.empty.say_nothing_yet(bool(next_open(self.session)), self._open_next)
        elif not filled and self.filters.wanted().narrows:
            self.empty.say_nothing_found(self.filters.clear)
        elif not filled:
            self.empty.say_nothing_to_do(lambda: self.filters.hidden.setChecked(True))

    def _offer(self) -> None:
        owners = sorted({self.plan.owner(i) for i in self.items}, key=sort_key)
        self.filters.offer(steps_of(self.plan, self.items), owners)

    def _as_it_was(self) -> None:
        """Filters, order and way of showing, as the page was left."""
        self.items = self.session.plan()
        self._offer()
        self.filters.put(self.view.filter)
        self.show_view(self.view.shown)

    # What the user does

    def show_view(self, name: str) -> None:
        """As a list, a month or a timeline."""
        self.switch.show_chosen(name)
        self.views.show_view(name)
        QTimer.singleShot(0, self, self._fit)

    def _make_room(self) -> None:
        """Where the detail stands under the list, it gives its room to what is done to several actions at once."""
        below = self.splitter.orientation() == Qt.Orientation.Vertical
        self.detail.setVisible(not below or self.views.bulk.isHidden())

    def _open_next(self) -> None:
        self.open_question.emit(next_open(self.session))

    def _remove(self) -> None:
        several = self.table.several()
        if several:
            self.hand.set_aside(several)
        else:
            self.hand.remove(self.selected)

    def _follow(self, action: str) -> None:
        self.view.selected = action
        self.detail.show_item(self.table.current())
        self.views.mark(action)

    def _changed(self) -> None:
        """Something changed, here or elsewhere."""
        self.hand.void()
        if self.isVisible():
            self.refresh()
        else:
            self.stale = True

    # How it is built

    def _connect(self) -> None:
        self.bridge.changed.connect(self._changed)
        self.filters.changed.connect(self._arrange)
        self.switch.chosen.connect(self.show_view)
        self.urgent.chosen.connect(self.choose)
        self.add_button.clicked.connect(self.add.begin)
        self.add.wanted.connect(self.hand.add)
        self._connect_views()
        self._connect_detail()
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.text.setFocus)

    def _connect_views(self) -> None:
        self.model.edited.connect(self.bridge.edit)
        self.table.chosen.connect(self._follow)
        self.table.removal_wanted.connect(self._remove)
        self.views.chosen.connect(self.table.choose)
        self.views.counted.connect(self._make_room)
        self.views.detail_wanted.connect(self.detail.setFocus)
        self.views.bulk.change_wanted.connect(lambda values: self.hand.change_many(self.table.several(), values))
        self.views.bulk.aside_wanted.connect(self._remove)

    def _connect_detail(self) -> None:
        detail = self.detail
        detail.open_question.connect(self.open_question)
        detail.told.connect(self.hand.edit)
        detail.chosen.connect(self.choose)
        detail.removed.connect(self.hand.remove)
        detail.deleted.connect(self.hand.remove)
        detail.put_back.connect(lambda action: self.hand.edit(action, {"removed": False}))
        detail.confirmed.connect(self.hand.confirm)

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.views)
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
        put_icon(self.add_button, "add")
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.setToolTip(self.add_button.text())
        self.add_button.setEnabled(not self.session.read_only)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addSpacing(8)
        row.addWidget(self.count, 1)
        row.addWidget(self.switch)
        row.addSpacing(8)
        row.addWidget(self.add_button)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the splitter where the page becomes narrow or wide."""
        super().resizeEvent(event)
        narrow = self._letters() < NARROW
        turned = Qt.Orientation.Horizontal if self._letters() >= WIDE else Qt.Orientation.Vertical
        if self.splitter.orientation() != turned or event.oldSize().width() < 0:
            self.splitter.setOrientation(turned)
            whole = self.width() if turned == Qt.Orientation.Horizontal else self.height()
            share = 70 if turned == Qt.Orientation.Horizontal else 70 if self.height() < LOW else 50
            self.splitter.setSizes([whole * share // 100, whole * (100 - share) // 100])
        self._make_room()
        self.urgent.set_low(self.height() < LOW)
        self.filters.set_low(self.height() < LOW, narrow)
        self.add_button.setText(tr("plan", "Add") if narrow else self.add_button.accessibleName())
        QTimer.singleShot(0, self, self._fit)

    def _letters(self) -> int:
        return self.width() // max(self.fontMetrics().averageCharWidth(), 1)

    def _fit(self) -> None:
        self.table.fit(self.table.viewport().width())
