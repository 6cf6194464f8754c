"""A part of a case's form: a heading, and fields in two columns below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.case_fields import CaseField, Tell
from app.ui.parts import GRID, column, label, spaced

Values = Mapping[str, Any]
"""The fields of a case; a number that cannot be read is the words that were typed."""


class CasePart(QWidget):
    """`told` carries what the user changed, by the name of the field."""

    told = Signal(dict)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.fields: dict[str, CaseField] = {}
        self.heading = label(title, "accent")
        self.lines = column(self, gap=GRID)
        self.lines.addWidget(self.heading)
        self.grid = spaced(QGridLayout(), 0, GRID)
        for place in (0, 1):
            self.grid.setColumnStretch(place, 1)
        self.lines.addLayout(self.grid)
        self.place = 0

    def show_values(self, values: Values) -> None:
        """Show a case; what is being typed stays."""
        for name, field in self.fields.items():
            field.put(values[name])

    def lock(self, locked: bool) -> None:
        for field in self.fields.values():
            field.lock(locked)

    def flush(self) -> None:
        """Tell what is still being typed."""
        for field in self.fields.values():
            field.flush()

    def teller(self, name: str) -> Tell:
        return lambda value: self.told.emit({name: value})

    # How it is built

    def add(self, name: str, words: str, field: CaseField, wide: bool = False) -> None:
        """A field with its name above it, in half of the width or in all of it."""
        self.fields[name] = field
        if wide and self.place % 2:
            self.place += 1
        box = titled(words, field)
        self.grid.addWidget(box, self.place // 2, self.place % 2, 1, 2 if wide else 1)
        self.place += 2 if wide else 1


def titled(words: str, field: CaseField) -> QWidget:
    box, said = QWidget(), label(words, "muted")
    said.setBuddy(field.entry)
    if not field.entry.accessibleName():
        field.entry.setAccessibleName(words)
    lines = column(box, gap=2)
    lines.addWidget(said)
    lines.addWidget(field.widget)
    lines.addStretch(1)
    return box
