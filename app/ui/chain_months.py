"""The months in which a site has most work."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.chain_words import months
from app.ui.flow import Flow
from app.ui.parts import button, column


class MonthsField(QWidget):
    """Twelve buttons of which any number is down. `told` carries the numbers of the months."""

    told = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        flow = Flow()
        self.buttons = [button(name, "segment") for name in months()]
        for found, name in zip(self.buttons, months("wide"), strict=True):
            found.setCheckable(True)
            found.setAccessibleName(name)
            found.clicked.connect(lambda: self.told.emit(self.value()))
            flow.addWidget(found)
        column(self).addWidget(flow)
        self.setFocusProxy(self.buttons[0])

    def value(self) -> tuple[int, ...]:
        return tuple(n for n, b in enumerate(self.buttons, 1) if b.isChecked())

    def put(self, season: tuple[int, ...]) -> None:
        for number, found in enumerate(self.buttons, 1):
            found.setChecked(number in season)
