"""Where everything begins: the companies of the file, and three doors for who has none yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.company_line import CompanyLine
from app.ui.door import Door
from app.ui.parts import GRID, button, column, empty, frame, label, row, scrolled
from app.ui.progress_words import Progress
from app.ui.words import tr


@dataclass(frozen=True)
class Known:
    """A company as it is known before it is opened."""

    id: int
    name: str
    changed_at: datetime


class Home(QWidget):
    """Shows the companies it is given and emits what the user wants to open, start or take out."""

    opened = Signal(int)
    started = Signal(str)
    removed = Signal(int)
    sample = Signal()
    file = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[int, CompanyLine] = {}
        self.known: list[Known] | None = None
        canvas = QWidget()
        page = column(canvas, gap=2 * GRID)
        page.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        self.title = label("", "title")
        page.addWidget(self.title)
        self.intro = label("")
        page.addWidget(self.intro)
        self.list = column(gap=GRID)
        page.addLayout(self.list)
        self.doors_title = label(tr("home", "Add another company, or look around"), "heading")
        page.addWidget(self.doors_title)
        page.addLayout(self.doors())
        self.form = self.make_form()
        page.addWidget(self.form)
        page.addStretch(1)
        column(self).addWidget(scrolled(canvas))

    def doors(self) -> QHBoxLayout:
        line = row(gap=2 * GRID)
        self.start_door = Door(
            "company",
            tr("home", "Start with my company"),
            tr(
                "home",
                "Two to three hours, or 45 minutes in short mode. Stop at any time: every answer is saved.",
            ),
        )
        self.sample_door = Door(
            "sample",
            tr("home", "Open the sample"),
            tr("home", "A made-up garment factory with answers and a finished plan, to look at and to try."),
        )
        self.file_door = Door(
            "file",
            tr("home", "Open a file"),
            tr("home", "Go on with a Fairsteps file from this computer, a stick or a colleague."),
        )
        self.start_door.clicked.connect(self.ask_name)
        self.sample_door.clicked.connect(self.sample)
        self.file_door.clicked.connect(self.file)
        for door in (self.start_door, self.sample_door, self.file_door):
            line.addWidget(door, 1)
        return line

    def make_form(self) -> QWidget:
        """One line below the doors, instead of a dialog: a name is all that is needed to begin."""
        box = frame("card")
        inner = column(box, margin=2 * GRID)
        name_label = label(tr("home", "What is your company called?"), "heading")
        inner.addWidget(name_label)
        line = row()
        self.name = QLineEdit()
        self.name.setMaximumWidth(420)
        self.name.setAccessibleName(name_label.text())
        self.name.returnPressed.connect(self.start)
        go = button(tr("home", "Start"), "primary")
        go.clicked.connect(self.start)
        line.addWidget(self.name, 1)
        line.addWidget(go)
        line.addStretch(1)
        inner.addLayout(line)
        self.name_fault = label(tr("home", "Write a name first. You can change it later."), "danger")
        self.name_fault.hide()
        inner.addWidget(self.name_fault)
        box.hide()
        return box

    def ask_name(self) -> None:
        self.form.show()
        self.name.setFocus()

    def start(self) -> None:
        name = self.name.text().strip()
        self.name_fault.setVisible(not name)
        if name:
            self.started.emit(name)

    def show_companies(self, known: list[Known]) -> None:
        """The list, made anew where it has changed; how far each is follows by `show_progress`."""
        if known == self.known:
            return
        self.known = known
        empty(self.list)
        self.lines = {}
        for company in known:
            line = CompanyLine(company.id, company.name, company.changed_at)
            line.opened.connect(self.opened)
            line.removed.connect(self.removed)
            self.lines[company.id] = line
            self.list.addWidget(line)
        some = bool(known)
        self.title.setText(tr("home", "Your companies") if some else tr("home", "Welcome to Fairsteps"))
        self.intro.setText(
            tr("home", "Choose a company to go on with it.")
            if some
            else tr(
                "home",
                "Answer plain questions in eight steps, and get a plan that says who does what by when. "
                "Your companies will stand here. Nothing leaves this computer.",
            )
        )
        self.doors_title.setVisible(some)

    def show_progress(self, company: int, progress: Progress) -> None:
        if company in self.lines:
            self.lines[company].show_progress(progress)

    def be_read_only(self) -> None:
        """Nothing can be added to a file that can only be read."""
        self.start_door.setEnabled(False)
        self.sample_door.setEnabled(False)
        for line in self.lines.values():
            line.remove.hide()

    def enter(self) -> None:
        first = next(iter(self.lines.values()), None)
        (first.name if first else self.start_door.button).setFocus()
