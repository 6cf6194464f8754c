"""Who looked whether an action is really done, and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.plan import Item
from app.ui.editors.date_field import DateField
from app.ui.parts import GRID, column, label
from app.ui.plan_words import PlanWords
from app.ui.typed import Typed
from app.ui.words import tr


class PlanVerified(QWidget):
    """`told` carries what is to be changed in the action's edit."""

    told = Signal(object)

    def __init__(self, words: PlanWords) -> None:
        super().__init__()
        self.words = words
        self.by, self.day = QLineEdit(), DateField()
        self.typed = Typed(self.by, lambda text: self.told.emit({"verified_by": text.strip()}))
        self.day.rested.connect(lambda iso: self.told.emit({"verified_on": date.fromisoformat(iso) if iso else None}))
        self.day.setMinimumWidth(130)
        lines = column(self, gap=GRID // 2)
        lines.addWidget(label(tr("plan", "Somebody who did not do it herself looks whether it is done."), "muted"))
        names = (tr("plan", "Verified by"), self.by), (tr("plan", "Verified on"), self.day)
        for words_, field in names:
            name = label(words_, "muted")
            name.setBuddy(field)
            field.setAccessibleName(words_)
            lines.addWidget(name)
            lines.addWidget(field)

    def show_item(self, item: Item) -> None:
        self.typed.put(item.edit.verified_by)
        self.day.put(item.edit.verified_on.isoformat() if item.edit.verified_on else "")
        for field in (self.by, self.day):
            field.setEnabled(not self.words.session.read_only)

    def flush(self) -> None:
        self.typed.flush()
        self.day.rest.flush()
