"""The choices for one paper: language, readers, size, and what may stand on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from app.i18n.catalog import languages
from app.report.options import Audience, PaperOptions
from app.ui.parts import label
from app.ui.words import tr

INDENT = 28
"""Pixels: what a choice means stands under its words, not under its circle."""


class PaperForm(QWidget):
    """`changed` comes with each choice; `options` gives them all. On a paper to share, names and the firm's own
    actions start unticked; notes and confidential answers cannot be ticked."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language, self.paper_size = QComboBox(), QComboBox()
        self.language_chosen = False
        self.ours, self.share = QRadioButton(tr("papers", "For ourselves")), QRadioButton(tr("papers", "To share"))
        self.notes = QCheckBox(tr("papers", "Include notes"))
        self.confidential = QCheckBox(tr("papers", "Include confidential answers"))
        self.names = QCheckBox(tr("papers", "Names of people"))
        self.own_actions = QCheckBox(tr("papers", "Actions of our own"))
        self._fill(language)
        self._lay_out()
        self._follow_audience()
        self._connect()

    def options(self) -> PaperOptions:
        audience: Audience = "ours" if self.ours.isChecked() else "share"
        return PaperOptions(
            language=self.language.currentData(),
            audience=audience,
            size=self.paper_size.currentData(),
            notes=self.notes.isChecked(),
            confidential=self.confidential.isChecked(),
            names=self.names.isChecked(),
            own_actions=self.own_actions.isChecked(),
        )

    def propose_language(self, language: str) -> None:
        """Follow the answer about the plan's language until the user chose one here."""
        if not self.language_chosen:
            self.language.setCurrentIndex(max(self.language.findData(language), 0))

    def _fill(self, language: str) -> None:
        for code, name in languages().items():
            self.language.addItem(name, code)
        self.paper_size.addItem(tr("papers", "A4"), "a4")
        self.paper_size.addItem(tr("papers", "Letter"), "letter")
        self.ours.setChecked(True)
        self.propose_language(language)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(tr("papers", "Who will read it"), "heading"))
        ours = tr("papers", "Everything: actions, answers, emergencies, people. Keep it in the company.")
        share = tr("papers", "For customers and auditors: actions and coverage. No notes, no answers, no emergencies.")
        group = QButtonGroup(self)
        for choice, words in ((self.ours, ours), (self.share, share)):
            group.addButton(choice)
            choice.setAccessibleDescription(words)
            column.addWidget(choice)
            said = label(words, "muted")
            said.setContentsMargins(INDENT, 0, 0, 0)
            column.addWidget(said)
        column.addLayout(self._fields())
        column.addWidget(label(tr("papers", "What may stand on it"), "heading"))
        for tick in self.ticks():
            column.addWidget(tick)

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        named = ((tr("papers", "Language"), self.language), (tr("papers", "Paper size"), self.paper_size))
        for words, box in named:
            name = label(words, wrap=False)
            name.setBuddy(box)
            box.setAccessibleName(words)
            form.addRow(name, box)
        return form

    def ticks(self) -> tuple[QCheckBox, ...]:
        return self.names, self.own_actions, self.notes, self.confidential

    def _connect(self) -> None:
        self.language.activated.connect(self._choose_language)
        self.ours.toggled.connect(self._follow_audience)
        for box in (self.language, self.paper_size):
            box.currentIndexChanged.connect(self.changed)
        for tick in self.ticks():
            tick.toggled.connect(self.changed)

    def _choose_language(self) -> None:
        self.language_chosen = True

    def _follow_audience(self) -> None:
        """What a paper holds by default follows its readers: privacy first."""
        ours = self.ours.isChecked()
        self.blockSignals(True)
        for tick in (self.names, self.own_actions):
            tick.setChecked(ours)
        for tick in (self.notes, self.confidential):
            tick.setChecked(False)
            tick.setEnabled(ours)
        self.blockSignals(False)
        self.changed.emit()
