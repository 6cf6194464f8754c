"""A date that may be missing, with a calendar in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from app.ui.editors.base import Rest
from app.ui.words import WORDS, day_format, tr

NONE = QDate(1900, 1, 1)
"""Qt's date field cannot be empty: this day stands for no date and is never shown."""


class Calendar(QCalendarWidget):
    """Opens at this month where no date is set."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.selectedDate() == NONE:
            self.setCurrentPage(QDate.currentDate().year(), QDate.currentDate().month())


class DateField(QDateEdit):
    """Emits `rested` with an ISO date, or "" for none. The month stands in letters: 3/4 means two things."""

    rested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setLocale(QLocale(WORDS.language))
        self.setMinimumDate(NONE)
        self.setSpecialValueText(tr("step", "No date yet"))
        self.setDisplayFormat(day_format())
        self.setCalendarPopup(True)
        calendar = Calendar()
        calendar.setLocale(self.locale())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setCalendarWidget(calendar)
        self.setMinimumWidth(170)
        self.setMaximumWidth(220)
        self.setDate(NONE)
        self.rest = Rest(self)
        self.rest.ended.connect(lambda: self.rested.emit(self.iso()))
        self.dateChanged.connect(lambda _: self.rest.stir())

    def iso(self) -> str:
        day = self.date()
        return "" if day == NONE else day.toString(Qt.DateFormat.ISODate)

    def put(self, iso: str) -> None:
        day = to_qdate(iso)
        if day != self.date() and not self.rest.waiting:
            self.blockSignals(True)
            self.setDate(day)
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first key in an empty field starts from today; Delete empties it."""
        if event.key() == Qt.Key.Key_Delete:
            self.setDate(NONE)
            return
        starts = event.text().isalnum() or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if self.date() == NONE and starts:
            self.setDate(QDate.currentDate())
            self.setSelectedSection(QDateEdit.Section.DaySection)
        super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab leaves an empty field: Qt looks for its day, month and year, finds none and would stay for ever."""
        return QWidget.focusNextPrevChild(self, next_) if self.date() == NONE else super().focusNextPrevChild(next_)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rest.flush()


def to_qdate(iso: str) -> QDate:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return NONE
    return QDate(day.year, day.month, day.day)
