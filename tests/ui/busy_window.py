"""A child of `test_kill.py`: the real window, typing and choosing without pause, saying on stdout what was saved."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from app.ui.main import start

QUESTION = "engage.feedback"
COMPANY = 1


class Busy:
    """Types a growing number as a note and moves on, as a user in a hurry; each "Saved" is written to the pipe."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.timer = QTimer()
        self.timer.timeout.connect(self.begin)
        self.timer.start(5)

    def begin(self) -> None:
        desk = starter.desk
        if desk is None or (desk.file is None and desk.home is None):
            return
        self.timer.stop()
        desk.open_company(COMPANY)
        desk.pages.show_question(QUESTION)
        desk.bridge.saved.connect(self.acknowledge)
        self.card = desk.pages.page.cards[QUESTION]
        self.card.notes.unfold(True)
        self.timer.timeout.disconnect()
        self.timer.timeout.connect(self.work)
        self.timer.start(0)

    def work(self) -> None:
        self.number += 1
        note = self.card.notes.note
        note.setFocus()
        note.selectAll()
        QTest.keyClicks(note, str(self.number))
        choices = self.card.editor.findChildren(QRadioButton)
        choices[self.number % 3].click()
        self.card.notes.place.setFocus()  # leaving a field saves it

    def acknowledge(self) -> None:
        note = starter.desk.bridge.session.answer(QUESTION).note or "0"
        os.write(1, f"{note}\n".encode())


app = QApplication([])
window, starter = start(app, Path(sys.argv[1]), "en")
busy = Busy(int(sys.argv[2]))
sys.exit(app.exec())
