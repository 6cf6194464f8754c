"""What to do in a case: its steps, changed where they stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.cases import CaseStep
from app.ui.case_part import CasePart, Values
from app.ui.case_step_row import CaseStepRow
from app.ui.parts import GRID, button, column, row
from app.ui.words import tr


class CaseSteps(CasePart):
    """What stands in the line for a new step is added when the line is left."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(tr("case", "What to do"))
        self.today = today
        self.steps: tuple[CaseStep, ...] = ()
        self.rows: list[CaseStepRow] = []
        self.list = column(gap=GRID)
        self.new, self.more = QLineEdit(), button(tr("case", "Add a step"), "", "add")
        words = tr("case", "What is to be done? Such as: give every passport back")
        self.new.setPlaceholderText(tr("case", "Such as: give every passport back"))
        self.new.setAccessibleName(words)
        self.new.editingFinished.connect(self.add_step)
        self.more.clicked.connect(self.new.setFocus)
        self.tools = QWidget()
        last = row(self.tools)
        last.addWidget(self.new, 1)
        last.addWidget(self.more)
        self.lines.addLayout(self.list)
        self.lines.addWidget(self.tools)

    def show_values(self, values: Values) -> None:
        self.steps = values["steps"]
        while len(self.rows) > len(self.steps):
            gone = self.rows.pop()
            self.list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(self.steps):
            self.add_row()
        for number, (shown, step) in enumerate(zip(self.rows, self.steps, strict=True), 1):
            shown.show_step(step, number, self.today())

    def lock(self, locked: bool) -> None:
        self.tools.setVisible(not locked)
        for shown in self.rows:
            shown.lock(locked)

    def flush(self) -> None:
        for shown in tuple(self.rows):
            shown.flush()
        self.add_step()

    # What the user does

    def add_step(self) -> None:
        words = " ".join(self.new.text().split())
        self.new.clear()
        if words:
            self.tell((*self.steps, CaseStep(words)))

    def change(self, at: int, step: CaseStep) -> None:
        if at < len(self.steps) and self.steps[at] != step:
            self.tell((*self.steps[:at], step, *self.steps[at + 1 :]))

    def remove(self, at: int) -> None:
        self.flush()
        self.new.setFocus()
        self.tell((*self.steps[:at], *self.steps[at + 1 :]))

    def tell(self, steps: tuple[CaseStep, ...]) -> None:
        self.told.emit({"steps": steps})

    def add_row(self) -> None:
        shown, at = CaseStepRow(), len(self.rows)
        shown.told.connect(lambda step: self.change(at, step))
        shown.removed.connect(lambda: self.remove(at))
        self.rows.append(shown)
        self.list.addWidget(shown)
        shown.show()
        self.tools.raise_()  # Tab walks what is in a part from the lowest to the topmost
