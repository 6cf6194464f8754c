"""What a paper is for: a supplier, a case, a person, or two times to compare. Where there is none yet, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.core.session import Session
from app.core.years import snapshots
from app.papers.subjects import subjects
from app.papers.texts import PaperText
from app.report.options import PaperOptions
from app.ui.case_titles import case_title
from app.ui.elided import ElidedBox
from app.ui.link_label import LinkLabel
from app.ui.paper_view import PaperView
from app.ui.parts import GRID, column, empty, label, plain_tip, short
from app.ui.words import tr
from app.ui.years_words import snapshot_words

NOW = "now"
Choices = list[tuple[str, str]]


class PaperSubject(QWidget):
    """`changed` comes when something else is picked; `followed` carries the place where the first one is made."""

    changed = Signal()
    followed = Signal(str)

    def __init__(self, session: Session, view: PaperView) -> None:
        super().__init__()
        self.session, self.view = session, view
        self.kind = self.language = ""
        self.choices: Choices = []
        self.head, self.until = label("", "heading"), label("", "muted")
        self.box, self.second = picker(), picker()
        self.none = column(gap=2)
        lines = column(self, gap=GRID // 2)
        for part in (self.head, self.box, self.until, self.second):
            lines.addWidget(part)
        lines.addLayout(self.none)
        for box in (self.box, self.second):
            box.activated.connect(self._picked)

    @property
    def value(self) -> str:
        """What goes into the options of a paper; empty where nothing is picked."""
        first = str(self.box.currentData() or "")
        return f"{first}/{self.second.currentData()}" if self.kind == "snapshots" and first else first

    @property
    def ready(self) -> bool:
        """Is there all that the paper needs?"""
        first, _, second = self.value.partition("/")
        return self.kind in ("", "owner") or bool(first and first != second)

    @property
    def name(self) -> str:
        """The name of what is picked, to stand in the name of a file; empty for a comparison and for all."""
        return self.box.currentText() if self.kind in ("supplier", "owner") and self.value else ""

    def show_paper(self, paper: PaperText, options: PaperOptions) -> None:
        """Offer what this paper can be for. What was picked last for such a paper is picked again."""
        renamed = paper.subject == self.kind == "owner" and options.language != self.language
        before, at = len(self.choices), self.box.currentIndex()
        self.kind, self.language = paper.subject, options.language
        self.setVisible(bool(self.kind))
        self.choices = self.offers(paper, options)
        fill(self.box, self.choices, self.view.subjects.get(self.kind, ""))
        if renamed and len(self.choices) == before:  # a role has another name in each language, and the same place
            self.box.setCurrentIndex(at)
        fill(self.second, [(NOW, tr("papers", "Now")), *self.choices], self.view.subjects.get("second", NOW))
        if self.kind:
            self.say()

    def offers(self, paper: PaperText, options: PaperOptions) -> Choices:
        """Newest snapshots first; all owners before single ones."""
        session = self.session
        found = list(subjects(session, paper, options))
        if self.kind == "case":
            cases = session.record.cases
            words = ((i, cases[i]) for i, _ in found)
            return [(i, tr("papers", "{n}: {case}", n=c.number, case=short(case_title(session, c)))) for i, c in words]
        if self.kind == "snapshots":
            return [(s.id, snapshot_words(s)) for s in reversed(snapshots(session))]
        everybody = [("", tr("papers", "Everybody, a page each"))] if self.kind == "owner" and found else []
        return [*everybody, *found]

    def say(self) -> None:
        heads = {
            "supplier": tr("papers", "Which supplier is it for?"),
            "case": tr("papers", "Which case is it about?"),
            "owner": tr("papers", "Whose tasks?"),
            "snapshots": tr("papers", "From when"),
        }
        there, two = bool(self.choices), self.kind == "snapshots"
        self.head.setText(heads[self.kind])
        self.until.setText(tr("papers", "until"))
        self.box.setAccessibleName(heads[self.kind])
        self.second.setAccessibleName(tr("papers", "until"))
        self.box.setVisible(there)
        for part in (self.until, self.second):
            part.setVisible(there and two)
        empty(self.none)
        if not there:
            self.none.addWidget(self.first_step())
        elif not self.ready:
            self.none.addWidget(label(tr("papers", "Choose two different times."), "warning"))

    def first_step(self) -> LinkLabel:
        """What to do so that there is something to pick."""
        steps = {
            "supplier": ("chain", tr("papers", "Enter a supplier"), tr("papers", "No supplier is entered yet.")),
            "case": ("cases", tr("papers", "Open the cases"), tr("papers", "No case is written down yet.")),
            "owner": ("plan", tr("papers", "Open the plan"), tr("papers", "No action is open.")),
            "snapshots": (
                "years",
                tr("papers", "Freeze how things stand now"),
                tr("papers", "Nothing was frozen yet that today could be compared with."),
            ),
        }
        found = LinkLabel(*steps[self.kind])
        found.linkActivated.connect(self.followed, Qt.ConnectionType.QueuedConnection)
        return found

    def _picked(self) -> None:
        self.view.subjects[self.kind] = str(self.box.currentData() or "")
        self.view.subjects["second"] = str(self.second.currentData() or NOW)
        self.say()
        self.changed.emit()


def picker() -> QComboBox:
    found = ElidedBox()
    found.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    found.setMinimumContentsLength(12)
    return found


def fill(box: QComboBox, choices: Choices, wanted: str) -> None:
    box.clear()
    for value, words in choices:
        box.addItem(short(words), value)
        box.setItemData(box.count() - 1, plain_tip(words), Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(max(box.findData(wanted), 0) if choices else -1)
