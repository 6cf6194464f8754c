"""The pages of an open company: which one is shown, in which order they come, and the rail that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.content.model import Step
from app.core.conditions import Case
from app.core.navigate import Screen
from app.ui.bridge import Bridge
from app.ui.progress import answered
from app.ui.rail import Rail, Stop
from app.ui.window import Window
from app.ui.words import trc

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.step_page import StepPage

MODULES = {
    "chain": ("app.ui.chain_page", "ChainPage"),
    "risks": ("app.ui.risk_page", "RiskPage"),
    "trade": ("app.ui.trade_page", "TradePage"),
    "laws": ("app.ui.law_page", "LawPage"),
    "plan": ("app.ui.plan_page", "PlanPage"),
    "cases": ("app.ui.case_page", "CasePage"),
    "papers": ("app.ui.papers_page", "PapersPage"),
    "years": ("app.ui.years_page", "YearsPage"),
    "library": ("app.ui.library_page", "LibraryPage"),
}
"""Pages that are imported when they are first opened."""
SHOWN_ON = {"case": "cases", "action": "plan", "risk": "risks"}
"""The page that shows one thing of a kind, by the word before its id: `case/case.1`, `action/code.write` …"""


class Pages(QObject):
    """`place` is where the user is: a screen's place such as `engage.voices`, or a key of MODULES: "chain", "plan" …"""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        self.place = ""
        self.last: dict[str, str] = {}
        """By step, the page of it that was shown last."""
        self.page: QWidget | None = None
        self.counted_in: Case | None = None
        self.counted: dict[str, tuple[int, int]] = {}
        actions = window.commands
        window.rail.chosen.connect(self.show_stop)
        window.guidance.link.connect(self.follow)
        actions["back"].triggered.connect(lambda: self.walk(-1))
        actions["next"].triggered.connect(lambda: self.walk(1))
        for key in ("basics", *MODULES):
            actions[key].triggered.connect(lambda _=False, key=key: self.show_stop(key))
        for number, action in enumerate(actions.steps, 1):
            action.triggered.connect(lambda _=False, number=number: self.show_number(number))

    @property
    def bridge(self) -> Bridge | None:
        return self.desk.bridge

    @property
    def step(self) -> StepPage | None:
        """The page that is shown, where it is one of questions."""
        return cast("StepPage", self.page) if hasattr(self.page, "cards") else None

    def screens(self) -> tuple[Screen, ...]:
        return self.bridge.session.screens() if self.bridge else ()

    def order(self) -> list[str]:
        """Every place, in the order that Next walks them."""
        return [s.place for s in self.screens()] + [*MODULES]

    # Where to

    def show(self, place: str, question: str = "") -> None:
        """Show a place; where there is no such place any more, the first one."""
        order = self.order()
        if not order or self.bridge is None:
            return
        self.let_go()
        self.place = place if place in order else order[0]
        self.page = self.other_page(self.place) if self.place in MODULES else self.step_page(self.place)
        self.window.show_page(self.page)
        self.show_rail()
        self.desk.remember_place(self.place)
        if page := self.step:
            page.enter(question)
        else:
            self.page.setFocus()

    def show_again(self) -> None:
        """The same place anew, in the language and the looks of now; the question keeps the focus."""
        question = self.step.current if self.step else ""
        self.show(self.place, question)

    def show_stop(self, key: str) -> None:
        """A line of the rail: a step opens at the page that was shown last."""
        if key in MODULES:
            self.show(key)
            return
        places = [s.place for s in self.screens() if s.step.id == key]
        if places:
            self.show(self.last[key] if self.last.get(key) in places else places[0])

    def show_number(self, number: int) -> None:
        for step in self.desk.library.steps:
            if step.number == number:
                self.show_stop(step.id)

    def show_question(self, question: str) -> None:
        """The page of a question; or another page, where its name is given."""
        if question in MODULES:
            self.show_stop(question)
        for screen in self.screens():
            if question in (q.id for q in screen.questions):
                self.show(screen.place, question)

    def follow(self, link: str) -> None:
        """A link of the guidance or a page: to a question, to another page, to a thing on it, or into the library."""
        kind, _, thing = link.partition("/")
        if kind in SHOWN_ON:
            self.show(SHOWN_ON[kind])
            cast("Any", self.page).choose(thing)
        elif ":" in link:
            self.last["library"] = link
            self.later("library")
        else:
            self.show_question(link)

    def show_name(self) -> None:
        """The field with the company's name, on the first page of its profile."""
        self.show(self.order()[0])
        if (page := self.step) and page.first:
            page.first.name.setFocus()
            page.first.name.selectAll()

    def walk(self, by: int) -> None:
        order = self.order()
        at = order.index(self.place) + by if self.place in order else 0
        if 0 <= at < len(order):
            self.show(order[at])

    # Pages

    def step_page(self, place: str) -> StepPage:
        """Cards and editors are imported here: home does without them."""
        from app.ui.company_part import CompanyPart
        from app.ui.step_page import StepPage

        assert self.bridge is not None
        screen = next(s for s in self.screens() if s.place == place)
        first = CompanyPart(self.bridge) if place == self.screens()[0].place and screen.step.number == 0 else None
        page = StepPage(self.bridge, screen, first)
        page.go.connect(self.later)
        page.back.connect(lambda: self.later_walk(-1))
        page.next.connect(lambda: self.later_walk(1))
        page.open_plan.connect(lambda: self.later("plan"))
        page.open_help.connect(self.window.show_guidance)
        page.open_case.connect(lambda case: QTimer.singleShot(0, lambda: self.follow(case)))
        page.focused.connect(self.guide)
        order = self.order()
        at = order.index(place)
        page.show_ways(at > 0, at + 1 < len(order) and order[at + 1] == "chain")
        self.last[screen.step.id] = place
        return page

    def later(self, place: str) -> None:
        """Change the page after the click that asked for it is over: its button goes with the page."""
        QTimer.singleShot(0, lambda: self.show(place))

    def later_walk(self, by: int) -> None:
        QTimer.singleShot(0, lambda: self.walk(by))

    def other_page(self, key: str) -> QWidget:
        from importlib import import_module

        module, name = MODULES[key]
        page: Any = getattr(import_module(module), name)(self.bridge, *self.needs(key))
        if key == "library" and key in self.last:
            page.show_key(self.last[key])
        if hasattr(page, "open_question"):
            page.open_question.connect(lambda link: QTimer.singleShot(0, lambda: self.follow(link)))
        return page if isinstance(page, QWidget) else QWidget()

    def needs(self, key: str) -> tuple[Any, ...]:
        """What a page is given besides the bridge."""
        doors = self.desk.doors
        if key == "library":
            return doors.index, doors.reference()
        if key == "chain":
            return doors.reference(), self.marks
        return (doors.reference(),) if key in ("trade", "laws") else ()

    def marks(self) -> dict[str, str]:
        """How urgent each site is: the level of its gravest open risk."""
        from app.report.heatmap import level

        assert self.bridge is not None
        gravest_last = [r for r in reversed(self.bridge.session.risks()) if r.open]
        return {r.site.id: level(*r.rank) for r in gravest_last}

    def guide(self, question: str) -> None:
        if self.bridge is None:
            return
        session, asked = self.bridge.session, self.desk.library.questions[question]
        self.window.guidance.show_question(session, asked)

    def let_go(self) -> None:
        if page := self.step:
            page.leave()
        else:
            self.flush()
        if key := getattr(self.page, "key", ""):
            self.last["library"] = key
        if close_job := getattr(self.page, "close_job", None):
            close_job()
        self.page = None

    def leave(self) -> None:
        self.let_go()
        self.place, self.last = "", {}

    def flush(self) -> None:
        """Save what is typed and still waiting, on whatever page."""
        flush = getattr(self.page, "flush", None)
        if flush:
            flush()

    # The frame around them

    def show_rail(self) -> None:
        if self.bridge is None:
            return
        rail: Rail = self.window.rail
        current = self.place if self.place in MODULES else self.place.partition(".")[0]
        rail.show_stops(self.stops(), current)
        self.window.arrange()
        if (page := self.step) and page.current:
            self.guide(page.current)
            self.alarm(page.current)

    def alarm(self, question: str) -> None:
        """An answer that tells of harm unfolds the guidance, once for each time that it is given."""
        from app.ui.consequence import is_harm

        assert self.bridge is not None
        harmed = is_harm(self.bridge.session, self.desk.library.questions[question])
        if harmed and self.window.property("alarmed") != question:
            self.window.show_guidance()
        self.window.setProperty("alarmed", question if harmed else "")

    def answered(self, step: Step) -> tuple[int, int]:
        """What is answered of what is asked in a step; counted once for all changes that are no answers."""
        assert self.bridge is not None
        case = self.bridge.session.case
        if case is not self.counted_in:
            self.counted_in, self.counted = case, {}
        if step.id not in self.counted:
            self.counted[step.id] = answered(case, step)
        return self.counted[step.id]

    def stops(self) -> list[Stop]:
        assert self.bridge is not None
        session = self.bridge.session
        found = []
        for step in session.library.steps:
            done, asked = self.answered(step)
            if asked:
                found.append(Stop(step.id, trc(f"{step.id}.title", step.title), step.number, done, asked))
        cases = [c for c in session.record.cases.values() if not c.closed]
        counts = {"plan": sum(i.open for i in session.plan()), "cases": len(cases)}
        alarms = {"cases": sum(c.urgent for c in cases)}
        found += [Stop(k, k, count=counts.get(k, 0), urgent=alarms.get(k, 0)) for k in MODULES]
        return found
