"""What a file holds that came back: what is at fault, what we know otherwise, what is missing, and the answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from app.core.chain import Site
from app.saq.land import Conflict, conflicts
from app.saq.returned import Returned
from app.saq_words import conflict_line, fault_line, missing_lines
from app.ui.parts import GRID, column, empty, label, row, short
from app.ui.saq_grid import LONGEST, SaqGrid
from app.ui.words import WORDS, tr


class SaqFound(QWidget):
    """`chosen` are the fields in which the supplier counts: those that the user ticked."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks: dict[str, QCheckBox] = {}
        self.lines = column(self, gap=GRID // 2)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(field for field, tick in self.ticks.items() if tick.isChecked())

    def clear(self) -> None:
        empty(self.lines)
        self.ticks = {}

    def show_file(self, returned: Returned, site: Site, today: date) -> None:
        self.clear()
        translator = WORDS.translator
        faults = [fault_line(translator, fault) for fault in returned.faults]
        self._part(tr("saq", "At fault in the file"), faults)
        self._otherwise(conflicts(site, returned))
        self._answers(returned, today)
        self._part(tr("saq", "No answer yet"), missing_lines(translator, returned))
        self.lines.addStretch(1)

    def _part(self, title: str, lines: Iterable[str]) -> None:
        said = list(lines)
        if not said:
            return
        self._head(title)
        for line in said:
            self.lines.addWidget(label(short(line, LONGEST)))

    def _answers(self, returned: Returned, today: date) -> None:
        if returned.answers:
            self._head(tr("saq", "Answers"))
            grid = SaqGrid()
            for question, value in returned.answers.items():
                grid.line(question, value, today)
            self.lines.addLayout(grid)

    def _head(self, title: str) -> None:
        self.lines.addSpacing(GRID)
        self.lines.addWidget(label(title, "heading"))

    def _otherwise(self, found: Iterable[Conflict]) -> None:
        known = list(found)
        if not known:
            return
        self._head(tr("saq", "You have it otherwise"))
        self.lines.addWidget(label(tr("saq", "Yours is kept. Tick what the supplier knows better."), "muted"))
        for conflict in known:
            self.lines.addWidget(self._tick(conflict))

    def _tick(self, conflict: Conflict) -> QWidget:
        """A box and, since the words of a box do not wrap, a label beside it."""
        words = short(conflict_line(WORDS.translator, conflict), LONGEST)
        tick, said = QCheckBox(), label(words)
        tick.setAccessibleName(tr("saq", "{what} Take the supplier’s", what=words))
        said.setBuddy(tick)
        self.ticks[conflict.field] = tick
        both = QWidget()
        line = row(both, gap=GRID)
        line.addWidget(tick)
        line.addWidget(said, 1)
        return both
