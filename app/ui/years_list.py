"""The snapshots that are kept: each with its name and day, and a way to take it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.core.snapshot import Snapshot
from app.ui.parts import GRID, button, column, empty, icon_button, label, no_key, plain_tip, row, short
from app.ui.style import role
from app.ui.words import WORDS, tr


class YearsList(QFrame):
    """`removed` tells the snapshot to take out, `chosen` the one to compare with now."""

    removed = Signal(str)
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        role(self, "card")
        lines = column(self, margin=2 * GRID)
        lines.addWidget(label(tr("years", "What was frozen"), "heading"))
        self.none = label(tr("years", "Nothing yet. A frozen state is what you can compare with later."), "muted")
        lines.addWidget(self.none)
        self.list = column(gap=GRID // 2)
        lines.addLayout(self.list)

    def show_snapshots(self, found: Sequence[Snapshot], locked: bool) -> None:
        """The newest first."""
        empty(self.list)
        self.none.setVisible(not found)
        for snapshot in reversed(found):
            self.list.addWidget(self.line(snapshot, locked))

    def line(self, snapshot: Snapshot, locked: bool) -> QWidget:
        found = QWidget()
        line, words = row(found), column(gap=0)
        name = button(no_key(short(snapshot.name, 40)), "link")
        name.setAccessibleName(tr("years", "Compare “{name}” with now", name=snapshot.name))
        name.setToolTip(plain_tip(name.accessibleName()))
        name.clicked.connect(lambda: self.chosen.emit(snapshot.id))
        remove = icon_button("remove", tr("years", "Remove “{name}”", name=snapshot.name))
        remove.setVisible(not locked)
        remove.clicked.connect(lambda: self.removed.emit(snapshot.id))
        words.addWidget(name)
        words.addWidget(label(WORDS.formats.long_date(snapshot.taken_on), "code"))
        line.addLayout(words, 1)
        line.addWidget(remove)
        return found
