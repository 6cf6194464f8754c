"""The years: how things stood, what is different since, and the start of the next year."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.core.years import drop_snapshot, freeze, snapshots, start_year
from app.ui.bridge import Bridge
from app.ui.notices import Notices
from app.ui.parts import GRID, column, label, scrolled, short
from app.ui.words import tr, trm
from app.ui.years_compare import YearsCompare
from app.ui.years_list import YearsList
from app.ui.years_name import YearsName
from app.ui.years_strip import YearsStrip
from app.ui.years_words import year_that_ends

WIDE = 700
"""Pixels from which the comparison stands beside the list."""
DONE, REFUSED = "done", "refused"
"""Notices: the offer to undo what was just done, and why something could not be done."""


class YearsPage(QWidget):
    """Follows the bridge; `open_question` tells where a link leads."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge, self.session = bridge, bridge.session
        self.notice, self.strip, self.list = Notices(), YearsStrip(bridge), YearsList()
        self.compare = YearsCompare(self.session)
        self.freeze, self.start = self.freezer(), self.starter()
        self.split = QSplitter()
        self.lay_out()
        self.connect_all()
        self.refresh()

    def refresh(self) -> None:
        found, locked = snapshots(self.session), self.session.read_only
        self.strip.refresh()
        self.list.show_snapshots(found, locked)
        self.compare.show_snapshots(found)
        for part in (self.freeze, self.start):
            part.lock(locked)

    def changed(self) -> None:
        """Something changed, here or elsewhere: an offer to undo the step before is void."""
        self.notice.clear(DONE)
        self.refresh()

    # What the user does

    def keep(self, name: str) -> None:
        said = tr("years", "How things stand now is frozen as “{name}”.", name=short(name))
        if self.attempt(partial(freeze, self.session, name), said):
            self.freeze.name.clear()

    def begin(self, name: str) -> None:
        said = tr("years", "The next year has begun. How “{name}” ended is kept.", name=short(name))
        self.attempt(partial(start_year, self.session, name), said)

    def remove(self, snapshot: str) -> None:
        """Take a snapshot out at once, and offer to undo that."""
        gone = self.session.record.snapshots.get(snapshot)
        if gone is not None:
            said = tr("years", "“{name}” was removed.", name=short(gone.name))
            self.attempt(partial(drop_snapshot, self.session, snapshot), said)
            self.freeze.name.setFocus()

    def attempt(self, change: Callable[[], object], said: str) -> bool:
        """Carry out a change and offer to undo it, or say here why it was refused."""
        self.notice.clear(REFUSED)
        refused = self.bridge.attempt(change)
        if refused:
            self.notice.put(REFUSED, "warning", trm(refused))
        else:
            self.notice.put(DONE, "info", said, ((tr("years", "Undo"), self.bridge.undo),))
        return not refused

    # How it is built

    def freezer(self) -> YearsName:
        return YearsName(
            tr("years", "Freeze how things stand now"),
            tr("years", "Keeps all answers, actions, risks and cases of today under a name, to compare with later."),
            tr("years", "Name"),
            tr("years", "Freeze"),
            hint=tr("years", "such as: before the audit"),
        )

    def starter(self) -> YearsName:
        words = tr(
            "years",
            "How the year ended is kept under a name, and open actions go on. Good answers and finished actions wait "
            "until you say that they are still so.",
        )
        title, name = tr("years", "Start the next year"), tr("years", "Name of the year that ends")
        return YearsName(title, words, name, title, year_that_ends(self.session.today()))

    def connect_all(self) -> None:
        self.bridge.changed.connect(self.changed)
        self.freeze.named.connect(self.keep)
        self.start.named.connect(self.begin)
        self.list.removed.connect(self.remove, Qt.ConnectionType.QueuedConnection)
        self.list.chosen.connect(self.compare.choose)
        for part in (self.strip, self.compare):
            part.followed.connect(self.open_question)

    def lay_out(self) -> None:
        side = QWidget()
        cards = column(side, gap=2 * GRID)
        for card in (self.freeze, self.list, self.start):
            cards.addWidget(card)
        cards.addStretch(1)
        self.split.addWidget(scrolled(side))
        self.split.addWidget(self.compare)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(GRID)
        lines = column(self)
        lines.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        lines.addWidget(label(tr("rail", "Years"), "title", wrap=False))
        for part in (self.strip, self.notice):
            lines.addWidget(part)
        lines.addWidget(self.split, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.freeze.name.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one above the other."""
        super().resizeEvent(event)
        beside = self.width() >= WIDE
        turned = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.split.orientation() != turned or event.oldSize().width() < 0:
            self.split.setOrientation(turned)
            whole, share = (self.width(), 33) if beside else (self.height(), 45)
            self.split.setSizes([whole * share // 100, whole * (100 - share) // 100])
