"""One company of the home page: its name, how far it is, when it changed and what is due next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, icon_button, label, no_key, picture, row, short
from app.ui.progress_words import Progress
from app.ui.style import colors, role
from app.ui.words import WORDS, tr, trn


class CompanyLine(QFrame):
    """Its name is the button that opens it. Open emergencies are said in a word, in front of everything else."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, company: int, name: str, changed_at: datetime) -> None:
        super().__init__()
        role(self, "card")
        name = short(name)
        self.name = button(no_key(name), "name")
        self.name.setAccessibleName(tr("home", "Open {name}", name=name))
        self.name.clicked.connect(lambda: self.opened.emit(company))
        self.remove = icon_button("remove", tr("home", "Take {name} out of this file", name=name))
        self.remove.clicked.connect(lambda: self.removed.emit(company))
        self.done = label("", "muted", wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        day = WORDS.formats.short_date(changed_at.date())
        self.changed = label(tr("home", "Last change {day}", day=day), "muted", wrap=False)
        self.due = label("", "muted", wrap=False)
        self.alarm_image = picture("danger", colors().danger)
        self.alarm = label("", "danger", wrap=False)
        self.lay_out()

    def lay_out(self) -> None:
        outer = column(self, margin=GRID + 4, gap=4)
        top = row()
        top.addWidget(self.name)
        top.addStretch(1)
        top.addWidget(self.alarm_image)
        top.addWidget(self.alarm)
        top.addWidget(self.remove)
        facts = Flow(gap=2 * GRID)
        for part in (self.bar, self.done, self.changed, self.due):
            facts.addWidget(part)
        outer.addLayout(top)
        outer.addWidget(facts)
        for part in (self.bar, self.alarm, self.alarm_image):
            part.hide()

    def show_progress(self, progress: Progress) -> None:
        words = tr("home", "{answered} of {asked} answered", answered=progress.answered, asked=progress.asked)
        self.done.setText(words)
        self.bar.setMaximum(max(progress.asked, 1))
        self.bar.setValue(progress.answered)
        self.bar.setAccessibleName(words)
        self.bar.show()
        self.due.setText(self.due_words(progress))
        role(self.due, "warning" if progress.overdue else "muted")
        if progress.harm:
            self.alarm.setText(trn("home", "{n} open emergency", "{n} open emergencies", progress.harm))
        self.alarm.setVisible(progress.harm > 0)
        self.alarm_image.setVisible(progress.harm > 0)

    def due_words(self, progress: Progress) -> str:
        if progress.overdue:
            return trn("home", "{n} action overdue", "{n} actions overdue", progress.overdue)
        if progress.next_due is None:
            return ""
        return tr("home", "Next action due {day}", day=WORDS.formats.short_date(progress.next_due))
