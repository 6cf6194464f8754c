"""The way through the steps: a ring for each that fills by what is answered, never by what was opened."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton

from app.message import N_
from app.ui.icons import icon, ring
from app.ui.parts import GRID, button, column, frame, label, row, scrolled
from app.ui.style import colors, role
from app.ui.words import WORDS, tr, trm, trn

SHORT = {
    "basics": N_("rail", "Your company"),
    "engage": N_("rail", "Engage"),
    "assess": N_("rail", "Assess"),
    "code": N_("rail", "Code"),
    "train": N_("rail", "Train"),
    "monitor": N_("rail", "Monitor"),
    "remediate": N_("rail", "Remediate"),
    "review": N_("rail", "Review"),
    "report": N_("rail", "Report"),
    "chain": N_("rail", "Supply chain"),
    "risks": N_("rail", "Risks"),
    "trade": N_("rail", "Trade"),
    "laws": N_("rail", "Laws"),
    "plan": N_("rail", "Plan"),
    "cases": N_("rail", "Cases"),
    "papers": N_("rail", "Papers"),
    "years": N_("rail", "Years"),
    "library": N_("rail", "Library"),
}
"""A word for each step: its title is too long for the rail."""
IMAGES = ("chain", "risks", "trade", "laws", "plan", "cases", "papers", "years", "library")


@dataclass(frozen=True)
class Stop:
    """One line of the rail. `asked` 0: the line has no ring. `number` 0: no step. `urgent`: of `count`, need help."""

    key: str
    title: str
    number: int = 0
    answered: int = 0
    asked: int = 0
    count: int = 0
    urgent: int = 0

    @property
    def short(self) -> str:
        return trm(SHORT[self.key]) if self.key in SHORT else self.title

    @property
    def shown(self) -> str:
        if self.count:
            return tr("rail", "{name} ({count})", name=self.short, count=self.count)
        return f"{self.number}  {self.short}" if self.number else self.short

    @property
    def spoken(self) -> str:
        """The same for ears: name, step and how far it is."""
        name = tr("rail", "Step {number}: {title}", number=self.number, title=self.title) if self.number else self.shown
        if self.urgent:
            name = f"{name}. {trn('case', '{n} needs help first', '{n} need help first', self.urgent)}"
        if not self.asked:
            return name
        done = tr("rail", "{answered} of {asked} answered", answered=self.answered, asked=self.asked)
        return f"{name}. {done}"


class Rail(QFrame):
    """Shows the stops it is given and emits the key of the one that the user chose."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        role(self, "rail")
        self.buttons: dict[str, QPushButton] = {}
        self.shares: dict[str, QLabel] = {}
        self.worn: dict[str, object] = {}
        """What each line shows: it is drawn anew only where something else is to be shown."""
        self.group = QButtonGroup(self)
        self.lines = column(None, gap=2)
        canvas = frame("canvas")
        canvas.setLayout(self.lines)
        self.lines.setContentsMargins(GRID, GRID, GRID, GRID)
        self.lines.addStretch(1)
        self.area = scrolled(canvas)
        self.shown = ""
        column(self).addWidget(self.area)

    def show_stops(self, stops: list[Stop], current: str) -> None:
        if list(self.buttons) != [s.key for s in stops]:
            self.build(stops)
        for stop in stops:
            worn = stop, stop.key == current, WORDS.language, colors()
            if self.worn.get(stop.key) != worn:
                self.worn[stop.key] = worn
                self.dress(stop, stop.key == current)
        if current != self.shown and current in self.buttons:
            self.shown = current
            QTimer.singleShot(0, self, self.reveal)

    def reveal(self) -> None:
        """Bring the line of the page that is shown into sight."""
        if found := self.buttons.get(self.shown):
            self.area.ensureWidgetVisible(found, 0, GRID)

    def build(self, stops: list[Stop]) -> None:
        for old in (*self.buttons.values(), *self.findChildren(QFrame, "rule")):
            old.deleteLater()
        self.buttons, self.shares, self.worn = {}, {}, {}
        for position, stop in enumerate(stops):
            if stop.key == "chain":
                line = frame("rule")
                line.setObjectName("rule")
                self.lines.insertWidget(self.lines.count() - 1, line)
            self.lines.insertWidget(self.lines.count() - 1, self.line(stop, position))

    def line(self, stop: Stop, position: int) -> QPushButton:
        found = button("", "rail")
        found.setCheckable(True)
        found.setIconSize(QSize(20, 20))
        found.clicked.connect(lambda: self.chosen.emit(stop.key))
        share = label("", "code", wrap=False)
        inner = row(found)
        inner.setContentsMargins(GRID, 0, GRID, 0)
        inner.addStretch(1)
        inner.addWidget(share)
        self.group.addButton(found, position)
        self.buttons[stop.key], self.shares[stop.key] = found, share
        return found

    def dress(self, stop: Stop, current: bool) -> None:
        found = self.buttons[stop.key]
        found.setText(stop.shown)
        found.setChecked(current)
        found.setAccessibleName(stop.spoken)
        found.setToolTip(stop.spoken)
        plain = icon("danger", colors().danger) if stop.urgent else icon(image_of(stop.key))
        found.setIcon(ring(stop.answered / stop.asked) if stop.asked else plain)
        self.shares[stop.key].setText(f"{stop.answered}/{stop.asked}" if stop.asked else "")

    def minimum_width(self) -> int:
        """As wide as its longest line, so that no name is cut."""
        widths = (b.sizeHint().width() + self.shares[k].sizeHint().width() for k, b in self.buttons.items())
        return max(widths, default=160) + 4 * GRID


def image_of(key: str) -> str:
    return key if key in IMAGES else "company"
