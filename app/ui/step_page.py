"""One screen of questions: where the user is, the questions, and the way back and on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.core.navigate import Screen, minutes_left
from app.ui.bridge import Bridge
from app.ui.company_part import CompanyPart
from app.ui.flow import Flow
from app.ui.offers import Offers
from app.ui.parts import GRID, button, column, frame, label, row, scrolled
from app.ui.progress import answered, answered_on
from app.ui.question_card import QuestionCard
from app.ui.style import colors
from app.ui.words import tr, trc, trn

WIDEST = 900
"""Pixels: wider lines are hard to read."""


class StepPage(QWidget):
    """Shows a screen of the bridge's session and keeps it true while answers change.

    `go` carries the place of another screen of the step, `focused` the id of the question that has the focus.
    """

    go = Signal(str)
    back = Signal()
    next = Signal()
    open_plan = Signal()
    open_help = Signal()
    open_case = Signal(str)
    focused = Signal(str)

    def __init__(self, bridge: Bridge, screen: Screen, first: CompanyPart | None = None) -> None:
        super().__init__()
        self.bridge, self.screen_, self.first = bridge, screen, first
        self.cards: dict[str, QuestionCard] = {}
        self.tabs: dict[str, QPushButton] = {}
        self.current = ""
        self.build()
        self.refresh()
        bridge.changed.connect(self.refresh)
        QApplication.instance().focusChanged.connect(self.follow)  # type: ignore[union-attr]

    def build(self) -> None:
        canvas = QWidget()
        page = column(canvas, margin=3 * GRID, gap=2 * GRID)
        page.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        page.addLayout(self.heading())
        if self.first:
            page.addWidget(self.first)
        self.list = column(gap=2 * GRID)
        page.addLayout(self.list)
        self.offers = Offers(self.bridge, self.screen_.step.id)
        self.offers.setMaximumWidth(WIDEST)
        page.addWidget(self.offers)
        page.addStretch(1)
        self.area: QScrollArea = scrolled(canvas)
        outer = column(self, gap=0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.footer())

    def heading(self) -> QVBoxLayout:
        step, page = self.screen_.step, self.screen_.page
        lines = column(gap=4)
        title = trc(f"{step.id}.title", step.title)
        above = tr("step", "Step {number} · {title}", number=step.number, title=title) if step.number else title
        lines.addWidget(label(above, "step"))
        lines.addWidget(label(trc(f"{step.id}.{page.id}.page", page.title), "title"))
        self.progress = label("", "muted")
        lines.addWidget(self.progress)
        self.tab_line = Flow()
        self.tab_group = QButtonGroup(self)
        lines.addWidget(self.tab_line)
        if page.intro:
            lines.addSpacing(GRID)
            lines.addWidget(label(trc(f"{step.id}.{page.id}.intro", page.intro)))
        return lines

    def footer(self) -> QWidget:
        bar = frame("footer")
        line = row(bar, gap=2 * GRID)
        line.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        self.back_button = button(tr("step", "Back"), "", "back")
        self.next_button = button(tr("step", "Next"), "primary", "arrow", colors().on_accent)
        self.next_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.keys = label(tr("step", "Keys: 1 to 9 choose, Alt and the arrows go on and back"), "code", wrap=False)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        line.addWidget(self.back_button)
        line.addStretch(1)
        line.addWidget(self.keys)
        line.addStretch(1)
        line.addWidget(self.next_button)
        return bar

    def show_ways(self, back: bool, to_chain: bool) -> None:
        """Is there a page before this one, and is the supply chain what comes next?"""
        self.back_button.setEnabled(back)
        self.next_button.setText(tr("step", "Go to the supply chain") if to_chain else tr("step", "Next"))

    def refresh(self) -> None:
        """Bring the cards in line with what is asked now, and each card with its answer."""
        if self.first:
            self.first.refresh()
        here = [s for s in self.bridge.session.screens() if s.step.id == self.screen_.step.id]
        questions = next((s.questions for s in here if s.place == self.screen_.place), ())
        for gone in set(self.cards) - {q.id for q in questions}:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for position, question in enumerate(questions):
            if question.id in self.cards:
                self.cards[question.id].refresh()
            else:
                self.add_card(position, QuestionCard(self.bridge, question))
        self.offers.refresh(bool(here) and here[-1].place == self.screen_.place)
        self.show_progress(here)

    def add_card(self, position: int, card: QuestionCard) -> None:
        self.cards[card.question.id] = card
        card.setMaximumWidth(WIDEST)
        card.open_plan.connect(self.open_plan)
        card.open_help.connect(self.open_help)
        card.open_case.connect(self.open_case)
        self.list.insertWidget(position, card)

    def show_progress(self, here: list[Screen]) -> None:
        case = self.bridge.session.case
        done, asked = answered(case, self.screen_.step)
        words = tr("step", "{answered} of {asked} answered", answered=done, asked=asked)
        if minutes := minutes_left(case, self.screen_.step):
            left = trn("step", "about {n} minute left", "about {n} minutes left", minutes)
            words = f"{words} · {left}"
        if case.facts.short:
            words = words + " · " + tr("step", "short mode")
        self.progress.setText(words)
        if list(self.tabs) != [s.place for s in here]:
            self.build_tabs(here)
        for screen in here:
            self.dress_tab(screen)

    def build_tabs(self, here: list[Screen]) -> None:
        self.tab_line.empty()
        self.tabs = {}
        for screen in here:
            tab = button("", "tab")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, place=screen.place: self.go.emit(place))
            self.tabs[screen.place] = tab
            self.tab_group.addButton(tab)
            self.tab_line.addWidget(tab)
        self.tab_line.setVisible(len(here) > 1)

    def dress_tab(self, screen: Screen) -> None:
        done, asked = answered_on(self.bridge.session.case, screen)
        title = trc(f"{screen.step.id}.{screen.page.id}.page", screen.page.title)
        tab = self.tabs[screen.place]
        tab.setText(f"{title}  {done}/{asked}".replace("&", "&&"))
        tab.setAccessibleName(tr("step", "{title}: {done} of {asked} answered", title=title, done=done, asked=asked))
        tab.setChecked(screen.place == self.screen_.place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = self.back_button.sizeHint().width() + self.next_button.sizeHint().width()
        self.keys.setVisible(self.width() > ways + self.keys.sizeHint().width() + 10 * GRID)

    def follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Tell which question the focus is in."""
        while now is not None and not isinstance(now, QuestionCard):
            now = now.parentWidget()
        if now is None or now.question.id not in self.cards:
            return
        for card in self.cards.values():
            card.mark("current", card is now)
        if now.question.id != self.current:
            self.current = now.question.id
            self.focused.emit(self.current)

    def enter(self, question: str = "") -> None:
        """Put the focus in a question: the one asked for, else the first that is still open."""
        case = self.bridge.session.case
        open_ = (i for i in self.cards if not case.answer(i).given)
        wanted = question if question in self.cards else next(open_, next(iter(self.cards), ""))
        if wanted:
            self.cards[wanted].enter()
            self.follow(None, self.cards[wanted])
            self.reveal(self.cards[wanted])

    def reveal(self, card: QuestionCard) -> None:
        """Bring a question's words into sight: with the page's heading where both fit, else from its first line on."""
        room, bar = self.area.viewport().height(), self.area.verticalScrollBar()
        # From the viewport and not from the canvas, so what is scrolled past is added.
        top = card.mapTo(self.area.viewport(), QPoint(0, 0)).y() + bar.value()
        if top + card.height() <= room:
            bar.setValue(0)
        elif card.height() + 4 * GRID > room:
            bar.setValue(top - 2 * GRID)
        else:
            self.area.ensureWidgetVisible(card, 0, 2 * GRID)

    def flush(self) -> None:
        """Hand over whatever is typed and still waiting."""
        if self.first:
            self.first.flush()
        for card in tuple(self.cards.values()):
            card.flush()

    def leave(self) -> None:
        """Save what is waiting and stop listening: the page is about to go."""
        self.flush()
        self.bridge.changed.disconnect(self.refresh)
        QApplication.instance().focusChanged.disconnect(self.follow)  # type: ignore[union-attr]
