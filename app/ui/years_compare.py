"""Two states of the company are chosen and compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QTextBrowser, QWidget

from app.core.session import Session
from app.core.snapshot import Snapshot
from app.core.years import as_it_was, compare
from app.errors import UserError
from app.ui.flow import Flow, together
from app.ui.parts import GRID, column, label
from app.ui.style import role
from app.ui.words import tr, trm
from app.ui.years_views import compared
from app.ui.years_words import snapshot_words

NOW = ""
"""Stands for the company as it is."""


class YearsCompare(QFrame):
    """`followed` carries what a link leads to."""

    followed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        role(self, "card")
        self.session = session
        self.snapshots: tuple[Snapshot, ...] = ()
        self.before, self.after, self.said = QComboBox(), QComboBox(), label("", "muted")
        self.text = QTextBrowser()
        self.lay_out()
        for box in (self.before, self.after):
            box.activated.connect(lambda _: self.show_difference())
        self.text.anchorClicked.connect(lambda url: self.followed.emit(QUrl.toString(url)))

    def show_snapshots(self, found: Sequence[Snapshot]) -> None:
        """Offer the states. What was chosen stays where it is still there."""
        self.snapshots = tuple(found)
        names = [(s.id, snapshot_words(s)) for s in reversed(found)]
        offer(self.before, names)
        offer(self.after, [(NOW, tr("years", "Now")), *names])
        self.show_difference()

    def choose(self, snapshot: str) -> None:
        """Compare a snapshot with now."""
        self.before.setCurrentIndex(self.before.findData(snapshot))
        self.after.setCurrentIndex(self.after.findData(NOW))
        self.show_difference()

    def show_difference(self) -> None:
        wanted = [str(b.currentData() or NOW) for b in (self.before, self.after)]
        first, last = sorted(wanted, key=self.place)
        self.choices.setVisible(bool(self.snapshots))
        self.text.setVisible(first != last)
        self.said.setVisible(first == last)
        self.said.setText(self.why_not())
        if first != last:
            self.text.setHtml(self.difference(first, last))

    def why_not(self) -> str:
        if self.snapshots:
            return tr("years", "Choose two different states.")
        return tr(
            "years",
            "Here will stand what improved, what slipped, which actions were done, and which risks and emergencies "
            "are new. Freeze how things stand today; whenever you come back, you see what is different.",
        )

    def difference(self, first: str, last: str) -> str:
        """The earlier state is always the one before."""
        try:
            before, after = self.state(first), self.state(last)
        except UserError as error:
            self.said.setText(trm(error.message))
            self.said.show()
            return ""
        return compared(before, after, compare(before, after), self.session)

    def state(self, snapshot: str) -> Session:
        return as_it_was(self.session, snapshot) if snapshot else self.session

    def place(self, snapshot: str) -> int:
        """Where a state stands in time."""
        ids = [s.id for s in self.snapshots]
        return ids.index(snapshot) if snapshot in ids else len(ids)

    def lay_out(self) -> None:
        self.choices = Flow(gap=GRID)
        names = label(tr("years", "From"), "muted", wrap=False), label(tr("years", "to"), "muted", wrap=False)
        for said, box in zip(names, (self.before, self.after), strict=True):
            said.setMinimumWidth(max(n.sizeHint().width() for n in names))  # the boxes stand in line where it breaks
            self.choices.addWidget(pair(said, box))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(tr("years", "What is different"))
        self.text.document().setIndentWidth(22)
        self.text.document().setDocumentMargin(4)
        lines = column(self, margin=2 * GRID)
        for part in (label(tr("years", "Compare"), "heading"), self.choices, self.said):
            lines.addWidget(part)
        lines.addWidget(self.text, 100)
        lines.addStretch(1)


def pair(said: QLabel, box: QComboBox) -> QWidget:
    """A box with its name before it; they stay together where a line breaks."""
    said.setBuddy(box)
    box.setAccessibleName(said.text())
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(20)
    return together(said, box)


def offer(box: QComboBox, choices: list[tuple[str, str]]) -> None:
    value = box.currentData()
    box.clear()
    for meant, words in choices:
        box.addItem(words, meant)
    box.setCurrentIndex(max(box.findData(value), 0))
