"""The line on top: the company and its menu, file and view menus, whether all is saved, and the language."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from app.i18n.catalog import languages
from app.message import N_
from app.ui.actions import Actions
from app.ui.icons import icon, put_icon
from app.ui.parts import GRID, button, icon_button, label, name_icon, no_key, plain_tip, row
from app.ui.style import role
from app.ui.words import WORDS, tr, trm

NAME_WIDTH = 260
"""Pixels that a company's name may take before it is cut with an ellipsis."""
SIZES = (N_("window", "Normal text"), N_("window", "Large text"), N_("window", "Largest text"))

PAGES = ("chain", "risks", "trade", "laws", "plan", "papers", "library")


class Header(QFrame):
    """Shows what it is told, and emits what the user chose in its menus."""

    company_chosen = Signal(int)
    file_chosen = Signal(str)
    language_chosen = Signal(str)
    size_chosen = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        role(self, "header")
        self.actions_ = actions
        self.company_name, self.narrow = "", False
        self.when: datetime | None = None
        self.recent_files: list[str] = []
        self.neighbors: list[tuple[int, str]] = []
        self.text_size = 0
        self.failed = False
        self.build()
        self.retranslate()

    def build(self) -> None:
        a = self.actions_
        self.home = icon_button("home", "")
        self.company, self.file, self.view, self.language = (menu_button() for _ in range(4))
        self.undo, self.redo = icon_button("undo", ""), icon_button("redo", "")
        self.guidance = button("", "flat", "guidance")
        self.guidance.setCheckable(True)
        self.saved = label("", "muted", wrap=False)
        for pressed, name in ((self.home, "home"), (self.undo, "undo"), (self.redo, "redo")):
            pressed.clicked.connect(a[name].trigger)
        self.guidance.clicked.connect(a["guidance"].trigger)
        self.line = line = row(self, gap=4)
        line.setContentsMargins(GRID, 4, GRID, 4)
        for part in (self.home, self.company, self.file, self.view, self.undo, self.redo):
            line.addWidget(part)
        line.addStretch(1)
        for last in (self.saved, self.guidance, self.language):
            line.addWidget(last)

    def retranslate(self) -> None:
        """Say everything again, in the language and the colors of now."""
        for pressed, image in ((self.home, "home"), (self.undo, "undo"), (self.redo, "redo")):
            pressed.setIcon(icon(image))
        put_icon(self.guidance, "guidance")
        name_icon(self.guidance, tip(self.actions_["guidance"]))
        name_icon(self.home, tip(self.actions_["home"]))
        name_icon(self.undo, tip(self.actions_["undo"]))
        name_icon(self.redo, tip(self.actions_["redo"]))
        self.file.setText(tr("window", "File"))
        self.view.setText(tr("window", "View"))
        self.language.setText(languages().get(WORDS.language, WORDS.language))
        self.language.setAccessibleName(tr("window", "Language: {name}", name=self.language.text()))
        self.fill_menus()
        self.show_company(self.company_name, self.neighbors)
        if self.failed:
            self.show_failed()
        else:
            self.show_saved(self.when)

    def fill_menus(self) -> None:
        self.fill_file()
        self.fill_view()
        menu = fresh(self.language)
        group = QActionGroup(menu)
        for code, name in languages().items():
            choice = pick(menu, group, name, code == WORDS.language)
            choice.triggered.connect(lambda _=False, code=code: self.language_chosen.emit(code))

    def fill_file(self) -> None:
        menu, a = fresh(self.file), self.actions_
        menu.addActions([a["open"], a["new_file"], a["save_copy"]])
        menu.addSeparator()
        menu.addActions([a["import_company"], a["export_company"]])
        if self.recent_files:
            menu.addSection(tr("window", "Opened lately"))
        for path in self.recent_files:
            opened = menu.addAction(no_key(Path(path).name))
            opened.setToolTip(plain_tip(path))
            opened.triggered.connect(lambda _=False, path=path: self.file_chosen.emit(path))
        menu.setToolTipsVisible(True)
        menu.addAction(a["remember"])
        menu.addSeparator()
        menu.addActions([a["update_facts"], a["undo_facts"]])
        menu.addSeparator()
        menu.addAction(a["quit"])

    def fill_view(self) -> None:
        menu, a = fresh(self.view), self.actions_
        menu.addActions([a[n] for n in ("back", "next", "basics", *PAGES, "guidance")])
        menu.addSeparator()
        group = QActionGroup(menu)
        for number, words in enumerate(SIZES):
            choice = pick(menu, group, trm(words), number == self.text_size)
            choice.triggered.connect(lambda _=False, number=number: self.size_chosen.emit(number))
        menu.addSeparator()
        menu.addAction(a["cover"])

    def show_company(self, name: str, others: list[tuple[int, str]]) -> None:
        """The company that is open ("" for none), and those of the same file to switch to."""
        self.company_name, self.neighbors = name, others
        menu, a = fresh(self.company), self.actions_
        for number, other in others:
            choice = menu.addAction(no_key(other))
            choice.triggered.connect(lambda _=False, number=number: self.company_chosen.emit(number))
        menu.addSeparator()
        menu.addActions([a["rename"], a["new_company"], a["home"]])
        self.company.setVisible(bool(name))
        self.undo.setVisible(bool(name))
        self.redo.setVisible(bool(name))
        self.fit()
        self.company.setAccessibleName(tr("window", "Company: {name}", name=name))

    def cut_name(self, room: int) -> None:
        metrics = QFontMetrics(self.company.font())
        found = metrics.elidedText(self.company_name, Qt.TextElideMode.ElideRight, room)
        self.company.setText(found.replace("&", "&&"))

    def show_saved(self, moment: datetime | None) -> None:
        """Say when the last change was written; before the first one, that there is nothing to save."""
        self.when, self.failed = moment, False
        words = tr("window", "All is saved")
        if moment:
            words = tr("window", "Saved {time}", time=WORDS.formats.time(moment))
        self.say(words, "muted")

    def show_failed(self) -> None:
        self.failed = True
        self.say(tr("window", "Not saved"), "danger")

    def say(self, words: str, part: str) -> None:
        role(self.saved, part)
        self.saved.setText(words)
        self.fit()

    def show_narrow(self, narrow: bool, guidance: bool) -> None:
        """In a narrow window the guidance pane is folded away: a button brings it back."""
        self.narrow = narrow
        self.guidance.setVisible(narrow and bool(self.company_name))
        self.guidance.setChecked(guidance)
        self.fit()

    def fit(self) -> None:
        """Whether all is saved is never cut: the guidance's words make room for it, then the company's name."""
        self.guidance.setText(tr("window", "Guidance"))
        self.cut_name(NAME_WIDTH)
        if self.narrow and self.is_tight():
            self.cut_name(NAME_WIDTH // 2)
        if self.is_tight():
            self.guidance.setText("")
        if self.is_tight():
            self.cut_name(NAME_WIDTH // (4 if self.narrow else 2))

    def is_tight(self) -> bool:
        return self.line.sizeHint().width() > self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def tip(action: QAction) -> str:
    return f"{action.text()} ({action.shortcut().toString()})"


def menu_button() -> QPushButton:
    found = button("", "flat")
    found.setProperty("hasMenu", True)
    found.setMenu(QMenu(found))
    return found


def fresh(owner: QPushButton) -> QMenu:
    menu = owner.menu()
    menu.clear()
    return menu


def pick(menu: QMenu, group: QActionGroup, words: str, chosen: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)
    return action
