"""The head of the cases: their number, new ones, and which are shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from app import case_words
from app.core.cases import CaseFile
from app.ui.case_titles import options
from app.ui.flow import Flow, together
from app.ui.parts import GRID, button, column, label, row
from app.ui.words import tr, trn


class CaseHead(QWidget):
    """`wanted` carries the kind of a new case; `filtered` comes when others are to be shown."""

    wanted = Signal(str)
    filtered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count = label("", "muted")
        self.kind = self.box(tr("case", "Kind"), options(case_words.KINDS, tr("case", "All kinds")))
        states = [("", tr("case", "Open and closed")), ("open", tr("case", "Open")), ("closed", tr("case", "Closed"))]
        self.state = self.box(tr("case", "Open or closed"), states)
        self.new = {kind: self.adder(kind, words) for kind, words in new_words().items()}
        top, self.tools = row(gap=2 * GRID), Flow(gap=GRID)
        top.addWidget(label(tr("rail", "Cases"), "title", wrap=False))
        top.addWidget(self.count, 1)
        for part in (*self.new.values(), together(self.kind, self.state)):
            self.tools.addWidget(part)
        lines = column(self, gap=GRID)
        lines.addLayout(top)
        lines.addWidget(self.tools)

    def show_state(self, cases: Iterable[CaseFile], locked: bool) -> None:
        known = tuple(cases)
        self.count.setText(counts(known))
        self.tools.setVisible(bool(known))
        for adder in self.new.values():
            adder.setEnabled(not locked)

    def passes(self, case: CaseFile) -> bool:
        """Is this case shown?"""
        state = self.state.currentData()
        return self.kind.currentData() in ("", case.kind) and (not state or (state == "closed") == case.closed)

    def clear(self) -> None:
        """Let every case pass."""
        for box in (self.kind, self.state):
            box.setCurrentIndex(0)

    def box(self, name: str, choices: list[tuple[str, str]]) -> QComboBox:
        found = QComboBox()
        for value, words in choices:
            found.addItem(words, value)
        found.setAccessibleName(name)
        found.setToolTip(name)
        found.currentIndexChanged.connect(self.filtered)
        return found

    def adder(self, kind: str, words: str) -> QPushButton:
        found = button(words, "", "danger" if kind == "emergency" else "add")
        found.clicked.connect(lambda: self.wanted.emit(kind))
        return found


def new_words() -> dict[str, str]:
    return {
        "finding": tr("case", "New finding"),
        "grievance": tr("case", "New grievance"),
        "emergency": tr("case", "New emergency"),
    }


def counts(cases: tuple[CaseFile, ...]) -> str:
    """How many are open and closed, and how many wait for help."""
    if not cases:
        return ""
    open_, urgent = sum(not c.closed for c in cases), sum(c.urgent for c in cases)
    parts = [trn("case", "{n} needs help first", "{n} need help first", urgent)] if urgent else []
    parts += [trn("case", "{n} open", "{n} open", open_)]
    closed = len(cases) - open_
    parts += [trn("case", "{n} closed", "{n} closed", closed)] if closed else []
    return " · ".join(parts)
