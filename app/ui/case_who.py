"""Who is affected: groups and a number, with names and details apart."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import case_words
from app.ui.amounts import whole
from app.ui.case_fields import number, text, ticks
from app.ui.case_part import CasePart, Values, titled
from app.ui.case_titles import options
from app.ui.icons import put_icon
from app.ui.parts import button, column, frame, label
from app.ui.words import tr


class CaseWho(CasePart):
    """Names are in no field of the window while they are hidden, and hidden again with each other case."""

    def __init__(self) -> None:
        super().__init__(tr("case", "Who is affected"))
        groups = ticks(self.teller("groups"), options(case_words.GROUPS))
        self.add("groups", tr("case", "Groups"), groups, wide=True)
        self.add("affected", tr("case", "How many people"), number(self.teller("affected"), whole))
        self.toggle = button("", "link")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self.unfold)
        self.people = text(self.teller("people"), 3)
        self.shown, self.kept = "", ""
        """The id of the case, and what is written of its people."""
        self.box = self.people_box()
        self.lines.addWidget(self.toggle)
        self.lines.addWidget(self.box)
        promise = tr("case", "Names and details are kept apart: they never print unless you tick them.")
        self.lines.addWidget(label(promise, "muted"))
        self.unfold(False)

    def show_values(self, values: Values) -> None:
        super().show_values(values)
        self.kept = values["people"]
        if values["id"] != self.shown:
            self.shown = values["id"]
            self.toggle.setChecked(False)
        self.unfold(self.toggle.isChecked())

    def unfold(self, open_: bool) -> None:
        if not open_:
            self.people.flush()
        self.people.put(self.kept if open_ else "")
        self.box.setVisible(open_)
        put_icon(self.toggle, "down" if open_ else "right")
        self.toggle.setText(self.words(open_))

    def words(self, open_: bool) -> str:
        if open_:
            return tr("case", "Hide names and details")
        written = tr("case", "Show names and details (something is written)")
        return written if self.kept.strip() else tr("case", "Show names and details")

    def lock(self, locked: bool) -> None:
        super().lock(locked)
        self.people.lock(locked)

    def flush(self) -> None:
        super().flush()
        self.people.flush()

    def people_box(self) -> QWidget:
        box = frame("quiet")
        words = tr("case", "Names and details: who, how to reach them, what they need")
        column(box, margin=8).addWidget(titled(words, self.people))
        return box
