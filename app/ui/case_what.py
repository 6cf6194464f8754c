"""What happened: the first thing that is written down of a case."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app import case_words
from app.core.cases import CaseFile
from app.core.session import Session
from app.ui.case_fields import choice, day, line, text, title
from app.ui.case_part import CasePart, Values
from app.ui.case_titles import options, untitled
from app.ui.editors.text import LongLine
from app.ui.link_label import LinkLabel
from app.ui.parts import column, empty
from app.ui.words import tr, trc


class CaseWhat(CasePart):
    """`followed` tells the question whose answer opened the case."""

    followed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(tr("case", "What happened"))
        self.session = session
        self.source = column(gap=0)
        self.lines.insertLayout(1, self.source)
        self.shown = ""
        tell = self.teller
        sites = [("", tr("case", "No site of the supply chain")), *((s.id, s.name) for s in session.sites)]
        gone = tr("case", "A site that is no longer in the supply chain")
        law = tr("case", "A law, a contract, our code, or a customer’s rule")
        self.title = title(tell("title"))
        self.add("title", tr("case", "Title"), self.title, wide=True)
        self.add("kind", tr("case", "Kind"), choice(tell("kind"), options(case_words.KINDS)))
        self.add("status", tr("case", "How it stands"), choice(tell("status"), open_states(), closed_word()))
        channels = options(case_words.CHANNELS, tr("case", "Not said"))
        self.add("channel", tr("case", "Who or what brought it up"), choice(tell("channel"), channels), wide=True)
        self.add("site", tr("case", "Site"), choice(tell("site"), sites, gone), wide=True)
        self.add("place", tr("case", "Place"), line(tell("place"), tr("case", "Such as: hall 2, night shift")))
        self.add("opened_on", tr("case", "On which day it came up"), day(self.tell_day))
        self.add("what", tr("case", "What was seen or said"), text(tell("what"), 3), wide=True)
        self.add("standard", tr("case", "Which rule is broken"), line(tell("standard"), law), wide=True)

    def show_case(self, case: CaseFile) -> None:
        """The title that stands there while none is typed, and the question that it comes from."""
        field = self.title.entry
        assert isinstance(field, LongLine)
        field.setPlaceholderText(untitled(self.session, case))
        if case.source != self.shown:
            self.shown = case.source
            self.link(case)

    def tell_day(self, value: object) -> None:
        """A case has a day on which it came up: it can be changed, not taken away."""
        if value:
            self.told.emit({"opened_on": value})
        else:
            self.fields["opened_on"].put(self.day)

    def show_values(self, values: Values) -> None:
        self.day = values["opened_on"]
        super().show_values(values)

    def link(self, case: CaseFile) -> None:
        empty(self.source)
        asked = self.session.library.questions.get(case.source)
        if asked:
            found = LinkLabel(asked.id, trc(f"{asked.id}.text", asked.text), tr("case", "An answer opened this case:"))
            found.linkActivated.connect(self.followed, Qt.ConnectionType.QueuedConnection)
            self.source.addWidget(found)
            found.lower()  # Tab walks what is in a part from the lowest to the topmost


def open_states() -> list[tuple[str, str]]:
    return [(value, words) for value, words in options(case_words.STATES) if value != "closed"]


def closed_word() -> str:
    return dict(options(case_words.STATES))["closed"]
