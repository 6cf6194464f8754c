"""Who will read a paper: ourselves, or somebody outside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.report.options import Audience
from app.ui.parts import GRID, column, label
from app.ui.words import tr

INDENT = 28
"""Pixels: what a choice means stands under its words, not under its circle."""


class PaperReaders(QWidget):
    """`changed` comes when other readers are chosen. Where a paper has one kind of readers only, it says so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ours, self.share = QRadioButton(tr("papers", "For ourselves")), QRadioButton(tr("papers", "To share"))
        self.ours.setChecked(True)
        self.chosen = False
        """Did the user choose the readers here?"""
        self.only = label("", "muted")
        self.choices = QWidget()
        self.lay_out()
        self.ours.toggled.connect(self.changed)
        for choice in (self.ours, self.share):
            choice.clicked.connect(self._choose)

    @property
    def audience(self) -> Audience:
        return "ours" if self.ours.isChecked() else "share"

    def show_paper(self, audiences: Sequence[Audience]) -> None:
        """A paper begins with its first readers; who chose to share keeps to that where the paper may be shared."""
        keep = self.chosen and self.audience == "share" and "share" in audiences
        wanted = "share" if keep else audiences[0]
        self.choices.setVisible(len(audiences) > 1)
        self.only.setVisible(len(audiences) == 1)
        self.only.setText(only_words(audiences[0]))
        (self.ours if wanted == "ours" else self.share).setChecked(True)

    def _choose(self) -> None:
        self.chosen = True

    def lay_out(self) -> None:
        lines = column(self, gap=GRID // 2)
        lines.addWidget(label(tr("papers", "Who will read it"), "heading"))
        lines.addWidget(self.only)
        lines.addWidget(self.choices)
        inner, group = column(self.choices, gap=GRID // 2), QButtonGroup(self)
        ours = tr("papers", "All that it can hold. Keep it in the company.")
        share = tr("papers", "For people outside: without notes, confidential answers and details of harm.")
        for choice, words in ((self.ours, ours), (self.share, share)):
            group.addButton(choice)
            choice.setAccessibleDescription(words)
            said = label(words, "muted")
            said.setContentsMargins(INDENT, 0, 0, 0)
            inner.addWidget(choice)
            inner.addWidget(said)


def only_words(audience: Audience) -> str:
    if audience == "ours":
        return tr("papers", "This paper stays in the company.")
    return tr("papers", "This paper is made to be given away.")
