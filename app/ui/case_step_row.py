"""One step of a case: what, whether it puts right or prevents, who, by when, and on which day it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton

from app import case_words
from app.core.cases import CaseStep
from app.ui.case_fields import CaseField, choice, day, line, title
from app.ui.case_part import titled
from app.ui.case_titles import options
from app.ui.parts import GRID, column, icon_button, label, name_icon, row, spaced
from app.ui.style import role
from app.ui.words import tr


class CaseStepRow(QFrame):
    """`told` carries the step as it became, `removed` that it is to go."""

    told = Signal(CaseStep)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        role(self, "quiet")
        self.step = CaseStep("")
        self.late = label("", "warning")
        self.remove: QPushButton = icon_button("remove", "")
        self.remove.clicked.connect(self.removed)
        self.fields: dict[str, CaseField] = {
            "what": title(self.teller("what")),
            "kind": choice(self.teller("kind"), options(case_words.STEP_KINDS)),
            "who": line(self.teller("who")),
            "due": day(self.teller("due")),
            "done_on": day(self.teller("done_on")),
        }
        self.lay_out()

    def show_step(self, step: CaseStep, number: int, today: date) -> None:
        self.step = step
        for name, field in self.fields.items():
            field.put(getattr(step, name))
        for name, words in self.names().items():
            self.fields[name].entry.setAccessibleName(tr("case", "Step {n}, {field}", n=number, field=words))
        name_icon(self.remove, tr("case", "Remove step {n}", n=number))
        overdue = bool(step.due and not step.done_on and step.due < today)
        self.late.setText(tr("case", "Overdue") if overdue else "")
        self.late.setVisible(overdue)

    def teller(self, name: str) -> Callable[[Any], None]:
        return lambda value: self.told.emit(replace(self.step, **{name: value}))

    def lock(self, locked: bool) -> None:
        self.remove.setVisible(not locked)
        for field in self.fields.values():
            field.lock(locked)

    def flush(self) -> None:
        for field in self.fields.values():
            field.flush()

    def names(self) -> dict[str, str]:
        return {
            "what": tr("case", "What"),
            "kind": tr("case", "What it is for"),
            "who": tr("case", "Who"),
            "due": tr("case", "Due"),
            "done_on": tr("case", "Done on"),
        }

    def lay_out(self) -> None:
        lines, first, rest = column(self, margin=GRID), row(), spaced(QGridLayout(), 0, GRID)
        first.addWidget(self.fields["what"].widget, 1)
        first.addWidget(self.late)
        first.addWidget(self.remove)
        lines.addLayout(first)
        for at, name in enumerate(("kind", "who", "due", "done_on")):
            rest.addWidget(titled(self.names()[name], self.fields[name]), at // 2, at % 2)
            rest.setColumnStretch(at % 2, 3 - at % 2)
        lines.addLayout(rest)
