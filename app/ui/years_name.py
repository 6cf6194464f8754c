"""A line for a name and a button: to freeze how things stand, and to start the next year."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from app.ui.parts import GRID, button, column, label
from app.ui.style import role
from app.ui.words import tr


class YearsName(QFrame):
    """`named` carries the name that was given."""

    named = Signal(str)

    def __init__(self, title: str, words: str, field: str, do: str, name: str = "", hint: str = "") -> None:
        super().__init__()
        role(self, "card")
        self.name, self.do = QLineEdit(name), button(do)
        self.name.setAccessibleName(field)
        self.name.setPlaceholderText(hint)
        self.fault = label("", "danger")
        self.fault.hide()
        self.do.clicked.connect(self.finish)
        self.name.returnPressed.connect(self.finish)
        self.name.textChanged.connect(lambda _: self.fault.hide())
        lines = column(self, margin=2 * GRID)
        said = label(field, "muted")
        said.setBuddy(self.name)
        for each in (label(title, "heading"), label(words), said, self.name, self.fault):
            lines.addWidget(each)
        lines.addWidget(self.do, 0, Qt.AlignmentFlag.AlignLeft)

    def finish(self) -> None:
        name = self.name.text().strip()
        self.fault.setText(tr("years", "Give it a name first, such as “2026” or “Before the audit”."))
        self.fault.setVisible(not name)
        if name:
            self.named.emit(name)
        else:
            self.name.setFocus()

    def lock(self, locked: bool) -> None:
        self.name.setEnabled(not locked)
        self.do.setEnabled(not locked)
