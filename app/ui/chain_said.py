"""What is said of a site: yes, no, or that nobody knows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.chain_words import said_words
from app.ui.flow import Flow
from app.ui.parts import button, column


class SaidField(QWidget):
    """Buttons of which one can be down; a second press takes it back. `told` carries the word, "" for none."""

    told = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        flow = Flow()
        for value, words in said_words():
            found = button(words, "segment")
            found.setCheckable(True)
            found.setAccessibleName(f"{name} {words}")
            found.clicked.connect(lambda on, value=value: self.told.emit(value if on else ""))
            self.buttons[value] = found
            flow.addWidget(found)
        column(self).addWidget(flow)
        self.setFocusProxy(next(iter(self.buttons.values())))

    def put(self, value: str) -> None:
        for known, found in self.buttons.items():
            found.setChecked(known == value)
