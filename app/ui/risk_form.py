"""One risk: the facts that propose it, its numbers, and what people say of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QPlainTextEdit, QScrollArea, QWidget

from app import risk_words as words
from app.core.risk import Judgment, Risk
from app.core.session import Session
from app.message import Message
from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, label
from app.ui.words import WORDS, tr, trm

NUMBERS = ("scale", "scope", "irremediability", "likelihood")


class RiskForm(QScrollArea):
    """`judged` carries what was said, when the user saves it; `refused` words stand above the button."""

    judged = Signal(object)

    def __init__(self, read_only: bool) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.risk: Risk | None = None
        canvas = QWidget()
        self.lines = column(canvas, margin=2 * GRID, gap=GRID)
        self.title, self.place = label("", "heading"), label("", "muted")
        self.facts = label("")
        self.numbers = {name: QComboBox() for name in NUMBERS}
        self.involvement, self.response = QComboBox(), QComboBox()
        self.causes = {key: QCheckBox(trm(text)) for key, text in words.CAUSES.items()}
        self.why = QPlainTextEdit()
        self.aside = QCheckBox(tr("risk", "Set this risk aside: it does not concern us"))
        self.refusal = label("", "danger")
        self.save = button(tr("risk", "Save our judgment"), "primary")
        self.save.setEnabled(not read_only)
        self.save.clicked.connect(self._save)
        self.lay_out()
        self.setWidget(canvas)

    def show_risk(self, session: Session, risk: Risk, draft: Judgment | None = None) -> None:
        """`draft`: what was said and could not be saved, in place of what is kept."""
        ref, j = session.reference_facts, draft or risk.judgment
        self.risk = risk
        self.title.setText(words.title(WORDS.translator, ref, risk))
        country = WORDS.formats.country(risk.site.country) if risk.site.country else ""
        self.place.setText(country)
        reason = WORDS.translator.fact(f"harm.{risk.harm}.reason", ref.harms[risk.harm].reason)
        self.facts.setText("\n".join([*words.facts(WORDS.translator, risk), reason]))
        for name, box in self.numbers.items():
            box.setItemText(0, tr("risk", "{n} (proposed)", n=getattr(risk.proposed, name)))
            box.setCurrentIndex(getattr(j, name))
        choose(self.involvement, j.involvement)
        choose(self.response, j.response)
        for key, box_ in self.causes.items():
            box_.setChecked(key in j.causes)
        self.why.setPlainText(j.why)
        self.aside.setChecked(j.dismissed)
        self.refuse("")

    def refuse(self, why: str) -> None:
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))

    def judgment(self) -> Judgment:
        assert self.risk is not None
        return Judgment(
            self.risk.id,
            **{name: box.currentIndex() for name, box in self.numbers.items()},
            involvement=self.involvement.currentData() or "",
            causes=tuple(k for k, box in self.causes.items() if box.isChecked()),
            response=self.response.currentData() or "",
            dismissed=self.aside.isChecked(),
            why=self.why.toPlainText().strip(),
        )

    def _save(self) -> None:
        if self.risk is not None:
            self.judged.emit(self.judgment())

    # How it is built

    def lay_out(self) -> None:
        for part in (self.title, self.place, self.facts, label(tr("risk", "How grave it is"), "accent")):
            self.lines.addWidget(part)
        self.lines.addLayout(self.grid())
        self.lines.addWidget(label(tr("risk", "Root causes"), "accent"))
        causes = Flow(gap=GRID)
        for box in self.causes.values():
            causes.addWidget(box)
        self.lines.addWidget(causes)
        self.lines.addWidget(label(tr("risk", "Why we judge it so"), "accent"))
        self.why.setAccessibleName(tr("risk", "Why we judge it so"))
        self.why.setMaximumHeight(72)
        for last in (self.why, self.aside, self.refusal, self.save):
            self.lines.addWidget(last)
        self.lines.addStretch(1)

    def grid(self) -> QGridLayout:
        names = {
            "scale": tr("risk", "How grave for a person"),
            "scope": tr("risk", "How many people"),
            "irremediability": tr("risk", "How hard to repair"),
            "likelihood": tr("risk", "How likely"),
        }
        grid = QGridLayout()
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, (name, box) in enumerate(self.numbers.items()):
            box.addItems(["", "1", "2", "3", "4", "5"])
            self.add_row(grid, row, names[name], box)
        fill(self.involvement, tr("risk", "As proposed"), words.INVOLVEMENT)
        fill(self.response, tr("risk", "Not decided yet"), words.RESPONSES)
        self.add_row(grid, 4, tr("risk", "Our part in it"), self.involvement)
        self.add_row(grid, 5, tr("risk", "Our response"), self.response)
        return grid

    @staticmethod
    def add_row(grid: QGridLayout, row: int, words_: str, field: QWidget) -> None:
        name = label(words_)
        name.setBuddy(field)
        field.setAccessibleName(words_)
        grid.addWidget(name, row, 0)
        grid.addWidget(field, row, 1)


def fill(box: QComboBox, none: str, options: Mapping[str, Message]) -> None:
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.addItem(none, "")
    for key, text in options.items():
        box.addItem(trm(text), key)


def choose(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(max(box.findData(key), 0))
