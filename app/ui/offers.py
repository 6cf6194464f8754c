"""Actions of a step that no answer calls for: the user may take them up by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.content.model import Action
from app.core.plan import offered
from app.ui.bridge import Bridge
from app.ui.parts import GRID, button, column, empty, label, row
from app.ui.style import role
from app.ui.words import tr, trc


class Offers(QFrame):
    """Stands below the last questions of a step; hidden where there is nothing to offer. `taken` tells which."""

    taken = Signal(str)

    def __init__(self, bridge: Bridge, step: str) -> None:
        super().__init__()
        role(self, "card")
        self.bridge, self.step = bridge, step
        self.lines = column(self, margin=2 * GRID)
        self.shown: tuple[str, ...] | None = None
        self.taken.connect(bridge.take_up)

    def refresh(self, last: bool) -> None:
        """`last`: the page that it stands on is the step's last one."""
        session = self.bridge.session
        actions = offered(session.case, self.step, session.plan()) if last else ()
        self.setVisible(bool(actions))
        if self.shown != tuple(a.id for a in actions):
            self.shown = tuple(a.id for a in actions)
            self.build(actions)

    def build(self, actions: tuple[Action, ...]) -> None:
        empty(self.lines)
        self.lines.addWidget(label(tr("step", "What else you can do"), "heading"))
        words = tr("step", "No answer calls for these. Put one in your plan if it fits your company.")
        self.lines.addWidget(label(words, "muted"))
        for action in actions:
            self.lines.addWidget(self.line(action))

    def line(self, action: Action) -> QWidget:
        title = trc(f"{action.id}.title", action.title)
        found = QWidget()
        line = row(found)
        line.addWidget(label(title), 1)
        if action.code:
            line.addWidget(label(action.code, "code", wrap=False))
        take = button(tr("step", "Put in the plan"), "", "add")
        take.setAccessibleName(tr("step", "Put in the plan: {title}", title=title))
        take.setEnabled(not self.bridge.session.read_only)
        take.clicked.connect(lambda: self.taken.emit(action.id))
        line.addWidget(take)
        return found
