"""The fields of a case, each with the same four things that can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QWidget

from app.ui.amounts import Number, written
from app.ui.editors.cells import Day
from app.ui.editors.text import GrowingText, LongLine
from app.ui.flow import Flow
from app.ui.parts import GRID, column, label
from app.ui.style import role
from app.ui.typed import Typed
from app.ui.words import tr

Tell = Callable[[Any], None]
Options = Iterable[tuple[Any, str]]
"""Pairs of value and words."""
WIDEST = 16_777_215
"""Pixels: no bound, to Qt."""


@dataclass(frozen=True)
class CaseField:
    """`put` shows a value and leaves alone what is being typed; `flush` tells what still waits; `entry` takes keys."""

    widget: QWidget
    put: Callable[[Any], object]
    flush: Callable[[], object]
    lock: Callable[[bool], object]
    entry: QWidget


def line(tell: Tell, hint: str = "") -> CaseField:
    """Words on one line."""
    field = QLineEdit()
    field.setPlaceholderText(hint)
    typed = Typed(field, tell)
    return CaseField(field, typed.put, typed.flush, field.setDisabled, field)


def title(tell: Tell) -> CaseField:
    """Words on one line, which wraps where they are long."""
    field = LongLine()
    field.rested.connect(tell)
    put: Callable[[str], None] = lambda words: None if field.rest.waiting else field.put(words)  # noqa: E731
    return CaseField(field, put, field.rest.flush, field.setDisabled, field)


def text(tell: Tell, lines: int = 2, hint: str = "") -> CaseField:
    """Words on several lines. Locked, they can still be scrolled and copied."""
    field = GrowingText(lines)
    field.setPlaceholderText(hint)
    field.rested.connect(tell)

    def put(words: str) -> None:
        if not field.rest.waiting:
            field.put(words)

    def lock(locked: bool) -> None:
        field.setReadOnly(locked)
        role(field, "locked" if locked else "")

    return CaseField(field, put, field.rest.flush, lock, field)


def day(tell: Tell) -> CaseField:
    """A date, or None."""
    field = Day()
    field.setMaximumWidth(WIDEST)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    field.rested.connect(lambda iso: tell(date.fromisoformat(iso) if iso else None))
    put: Callable[[date | None], None] = lambda found: field.put(found.isoformat() if found else "")  # noqa: E731
    return CaseField(field, put, field.rest.flush, field.setDisabled, field)


def choice(tell: Tell, options: Options, lost: str = "") -> CaseField:
    """One of a few words. A value that is none of them is shown as `lost`, and can be left but not taken again."""
    field = QComboBox()
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(9)
    for value, words in options:
        field.addItem(words, value)
    known = field.count()
    field.activated.connect(lambda index: tell(field.itemData(index)))

    def put(value: Any) -> None:
        field.removeItem(known)
        if field.findData(value) < 0:
            field.addItem(lost, value)
        field.setCurrentIndex(field.findData(value))

    return CaseField(field, put, nothing, field.setDisabled, field)


def ticks(tell: Tell, options: Options, listed: bool = False) -> CaseField:
    """Any of a few words, told as a tuple in their order; `listed`: one below the other."""
    checks = {value: QCheckBox(words) for value, words in options}
    box = Flow(gap=GRID, listed=listed)

    def ticked() -> None:
        tell(tuple(v for v, c in checks.items() if c.isChecked()))

    for check in checks.values():
        check.clicked.connect(ticked)
        box.addWidget(check)

    def put(values: Iterable[str]) -> None:
        for value, check in checks.items():
            check.setChecked(value in values)

    return CaseField(box, put, nothing, box.setDisabled, next(iter(checks.values())))


def number(tell: Tell, read: Callable[[str], Number]) -> CaseField:
    """A number; what is typed and is none is told as words, and framed with the reason."""
    box, field, fault = QWidget(), QLineEdit(), label("", "danger")
    lines = column(box, gap=2)
    lines.addWidget(field)
    lines.addWidget(fault)
    typed = Typed(field, lambda words: tell(read(words)))

    def put(value: Number) -> None:
        if typed.waiting or read(field.text()) != value or not field.text():
            typed.put(written(value))
        wrong = isinstance(value, str)
        role(field, "wrong" if wrong else "")
        fault.setText(tr("case", "This is no number, so it is not saved. Write one such as 12.") if wrong else "")
        fault.setVisible(wrong)

    return CaseField(box, put, typed.flush, field.setDisabled, field)


def nothing() -> None:
    """A field that tells at once has nothing to flush."""
