"""The first thing ever asked: which language. It is asked in all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.i18n.catalog import languages
from app.ui.parts import GRID, button, column, label
from app.ui.words import WORDS

ASKED = "Language · Idioma · Langue · Bahasa"
"""The same word in each language; it needs no translation."""


class FirstRun(QWidget):
    """A large button for each language, under the language's own name."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        outer = column(self, gap=2 * GRID)
        outer.addStretch(1)
        outer.addWidget(label("Fairsteps", "title", wrap=False), 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(label(ASKED, "muted", wrap=False), 0, Qt.AlignmentFlag.AlignHCenter)
        for code, name in languages().items():
            outer.addWidget(self.door(code, name), 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def door(self, code: str, name: str) -> QPushButton:
        found = button(name)
        found.setMinimumSize(280, 52)
        found.clicked.connect(lambda: self.chosen.emit(code))
        self.buttons[code] = found
        return found

    def take_focus(self) -> None:
        """Begin at the language that the system speaks, if we speak it."""
        self.buttons.get(WORDS.language, next(iter(self.buttons.values()))).setFocus()
