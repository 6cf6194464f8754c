"""Help the person first: open emergencies, above everything else in the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.plan import Item
from app.ui.link_label import LinkLabel
from app.ui.parts import empty, label, picture
from app.ui.plan_words import PlanWords
from app.ui.style import colors, role
from app.ui.words import tr, trn

FEW = 3
"""Lines that are shown before the user asks for all; one where the window is low."""


class UrgentBox(QFrame):
    """`chosen` tells the action whose link was followed."""

    chosen = Signal(str)

    def __init__(self, words: PlanWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.items: list[Item] = []
        self.few = FEW
        role(self, "notice-danger")
        self.count = label("")
        self.more = QPushButton()
        self.more.setCheckable(True)
        role(self.more, "link")
        self.more.toggled.connect(self._fill)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        self._lay_out()

    def _lay_out(self) -> None:
        sign = picture("danger", colors().danger)
        head = label(tr("plan", "Help the person first"), "danger", wrap=False)
        top = QHBoxLayout()
        top.addWidget(sign)
        top.addWidget(head)
        top.addSpacing(8)
        top.addWidget(self.count, 1)
        top.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(self.lines)

    def show_items(self, items: list[Item]) -> None:
        """The open emergencies in the order of the plan; without any the box is not there."""
        self.setVisible(bool(items))
        if items != self.items:
            self.items = items
            self._fill()

    def set_low(self, low: bool) -> None:
        """Leave more room to the table in a low window."""
        few = 1 if low else FEW
        if few != self.few:
            self.few = few
            self._fill()

    def _fill(self) -> None:
        n = len(self.items)
        self.count.setText(trn("plan", "{n} urgent action is open", "{n} urgent actions are open", n))
        self.more.setVisible(n > self.few)
        self.more.setText(tr("plan", "Show fewer") if self.more.isChecked() else tr("plan", "Show all"))
        empty(self.lines)
        for item in self.items if self.more.isChecked() else self.items[: self.few]:
            self.lines.addWidget(self._line(item))

    def _line(self, item: Item) -> LinkLabel:
        late = item.overdue(self.words.session.today())
        due = self.words.due(item)
        lead = tr("plan", "Overdue since {date}:", date=due) if late else tr("plan", "Due {date}:", date=due)
        line = LinkLabel(item.id, self.words.title(item), lead)
        line.linkActivated.connect(self.chosen, Qt.ConnectionType.QueuedConnection)
        return line
