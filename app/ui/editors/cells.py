"""The cells of a table: each shows one value and tells what it became."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QWidget

from app.content.model import Column
from app.core.answers import Cell
from app.ui.editors.base import Rest
from app.ui.editors.date_field import DateField
from app.ui.editors.number import NumberField
from app.ui.editors.words import ELSEWISE, YES_NO, choices_of, named
from app.ui.parts import button, row


class CellEditor(Protocol):
    """`told` is called with a cell's new value; None and "" empty it."""

    def put(self, value: Cell) -> None: ...


class Segments(QWidget):
    """Yes to "does not apply" as a compact row of buttons, one of which can be down; a second press takes it back."""

    told = Signal(object)

    def __init__(self, options: list[tuple[str, str]], name: str) -> None:
        super().__init__()
        self.buttons = {}
        self.value: Cell = None
        self.group = QButtonGroup(self)
        self.group.setExclusive(False)
        line = row(self, gap=4)
        for value, words in options:
            found = button(words, "segment")
            found.setCheckable(True)
            found.setAccessibleName(f"{name}: {words}")
            found.clicked.connect(lambda on, value=value: self.pick(value if on else None))
            self.buttons[value] = found
            self.group.addButton(found)
            line.addWidget(found)
        line.addStretch(1)

    def pick(self, value: Cell) -> None:
        self.put(value)
        self.told.emit(value)

    def put(self, value: Cell) -> None:
        self.value = value
        for known, found in self.buttons.items():
            found.setChecked(known == value)


class Picker(QComboBox):
    """One of a few words in a narrow cell; the first line is empty."""

    told = Signal(object)

    def __init__(self, options: list[tuple[str, str]]) -> None:
        super().__init__()
        self.values: list[Cell] = [None, *(v for v, _ in options)]
        self.addItems(["", *(words for _, words in options)])
        self.setMinimumContentsLength(10)
        self.activated.connect(lambda index: self.told.emit(self.values[index]))

    def put(self, value: Cell) -> None:
        self.setCurrentIndex(self.values.index(value) if value in self.values else 0)


class Words(QLineEdit):
    """Text of one line; told when typing rests, on Enter and when it is left."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rest = Rest(self)
        self.rest.ended.connect(lambda: self.told.emit(self.text()))
        self.textEdited.connect(lambda _: self.rest.stir())
        self.editingFinished.connect(self.rest.flush)

    def put(self, value: Cell) -> None:
        words = "" if value is None else str(value)
        if words != self.text() and not self.rest.waiting:
            self.setText(words)
            self.setCursorPosition(0 if not self.hasFocus() else len(words))


class Day(DateField):
    def put(self, iso: Cell) -> None:
        super().put(str(iso or ""))


def make_cell(owner: str, column: Column, name: str, wide: bool, told: Callable[[Cell], None]) -> QWidget:
    """The editor of a column's kind. `wide`: there is room for segments; `name` says row and column."""
    found = cell_of(owner, column, name, wide)
    if isinstance(found, NumberField | DateField):
        found.rested.connect(told)
    else:
        found.told.connect(told)
    found.setAccessibleName(name)
    return found


def cell_of(owner: str, column: Column, name: str, wide: bool) -> Segments | Picker | Words | NumberField | Day:
    if column.kind in ("yes_no", "one_of"):
        own = choices_of(f"{owner}.column.{column.id}", column.choices)
        options = (own or named(YES_NO)) + named(ELSEWISE)
        return Segments(options, name) if wide else Picker(options)
    if column.kind in ("number", "percentage"):
        return NumberField(100 if column.kind == "percentage" else 1e12)
    return Day() if column.kind == "date" else Words()


def flush_cell(cell: QObject) -> None:
    rest = getattr(cell, "rest", None)
    if isinstance(rest, Rest):
        rest.flush()
