"""What was carried over from last year and waits: how much, the way to the first, and one action at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from app.core.years import confirm_done
from app.ui.bridge import Bridge
from app.ui.flow import Flow
from app.ui.link_label import LinkLabel
from app.ui.parts import GRID, button, column, empty, label, picture, row
from app.ui.plan_words import PlanWords
from app.ui.style import colors, role
from app.ui.words import tr
from app.ui.years_words import Waiting, waiting


class YearsStrip(QFrame):
    """Hidden while nothing waits. `followed` carries where a link leads."""

    followed = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        role(self, "notice-info")
        self.bridge, self.session = bridge, bridge.session
        self.words = label("")
        self.links = column(gap=2)
        self.still = button(tr("years", "Still so"), "", "check")
        self.again = button(tr("years", "To be done again"))
        self.still.clicked.connect(lambda: self.confirm(True))
        self.again.clicked.connect(lambda: self.confirm(False))
        self.tools = Flow(gap=GRID)
        for part in (self.still, self.again):
            self.tools.addWidget(part)
        self.found = Waiting((), ())
        self.lay_out()

    def refresh(self) -> None:
        self.found = waiting(self.session)
        self.setVisible(bool(self.found.words))
        self.words.setText(self.found.words)
        empty(self.links)
        if self.found.questions:
            self.link(self.found.questions[0], tr("years", "Go to the first answer"), "")
        if self.found.actions:
            first = self.found.actions[0]
            name = PlanWords(self.session).title(first)
            self.link(f"action/{first.id}", name, tr("years", "Done last year. Is it still so?"))
        self.tools.setVisible(bool(self.found.actions))
        for part in (self.still, self.again):
            part.setEnabled(not self.session.read_only)

    def confirm(self, still: bool) -> None:
        """Of the action that is shown; the next one takes its place."""
        first = self.found.actions[0].id
        self.bridge.attempt(lambda: confirm_done(self.session, first, still))

    def link(self, target: str, words: str, lead: str) -> None:
        found = LinkLabel(target, words, lead)
        found.linkActivated.connect(self.followed, Qt.ConnectionType.QueuedConnection)
        self.links.addWidget(found)

    def lay_out(self) -> None:
        line, lines = row(self, gap=GRID), column(gap=GRID)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.addWidget(picture("guidance", colors().accent), 0, Qt.AlignmentFlag.AlignTop)
        lines.addWidget(self.words)
        lines.addLayout(self.links)
        lines.addWidget(self.tools)
        line.addLayout(lines, 1)
