"""The paper that is chosen: its name, what it is for, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.papers.sealed import INDEX
from app.papers.texts import PaperText
from app.ui.elided import ElidedButton
from app.ui.flow import Flow
from app.ui.icons import put_icon
from app.ui.paper_kinds import summary, title
from app.ui.paper_menu import PaperMenu
from app.ui.parts import GRID, button, column, label
from app.ui.style import role
from app.ui.words import tr


class PaperHead(QWidget):
    """`preview_wanted`, `seal_wanted`; what is to be saved tells the menu. `fold` shows and hides the choices."""

    preview_wanted = Signal()
    seal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.summary = label("", "heading"), label("", "muted")
        self.menu = PaperMenu(self)
        self.save = button(tr("papers", "Save as"), "primary")
        self.save.setProperty("hasMenu", True)
        self.save.setMenu(self.menu)
        self.seal = button(tr("papers", "Seal in one zip…"))
        self.seal.setToolTip(tr("papers", "This index and every file that it names, in one zip with its fingerprint"))
        self.seal.setAccessibleDescription(self.seal.toolTip())
        self.show_button = button(tr("papers", "Preview"))
        self.fold = ElidedButton()
        role(self.fold, "flat")
        put_icon(self.fold, "right")
        self.fold.setCheckable(True)
        self.show_button.clicked.connect(self.preview_wanted)
        self.seal.clicked.connect(self.seal_wanted)
        self.fold.toggled.connect(lambda on: put_icon(self.fold, "down" if on else "right"))
        tools = Flow(gap=GRID)
        for part in (self.save, self.seal, self.show_button, self.fold):
            tools.addWidget(part)
        lines = column(self, gap=GRID // 2)
        for line in (self.title, self.summary):
            lines.addWidget(line)
        lines.addSpacing(GRID // 2)
        lines.addWidget(tools)

    def show_paper(self, paper: PaperText) -> None:
        self.title.setText(title(paper))
        self.summary.setText(summary(paper))
        self.seal.setVisible(paper.id == INDEX)
        self.show_button.setVisible("pdf" in paper.formats)

    def show_state(self, paper: PaperText, ours: bool, ready: bool) -> None:
        """What can be done now. `ready`: all is chosen that the paper needs."""
        self.menu.show_formats(paper, ours)
        for part in (self.save, self.seal, self.show_button):
            part.setEnabled(ready)

    def show_fold(self, there: bool, words: str) -> None:
        self.fold.setVisible(there)
        self.fold.say(words)
        self.fold.setAccessibleName(tr("papers", "Choices: {words}", words=words))
