"""One case as a form, in the order in which one acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.core.cases import CaseFile, closing_fault
from app.ui.bridge import Bridge
from app.ui.case_closing import CaseClosing
from app.ui.case_fields import CaseField
from app.ui.case_help import CaseHelp
from app.ui.case_money import CaseMoney
from app.ui.case_part import CasePart
from app.ui.case_steps import CaseSteps
from app.ui.case_what import CaseWhat
from app.ui.case_who import CaseWho
from app.ui.case_why import CaseWhy
from app.ui.evidence_box import EvidenceBox
from app.ui.parts import GRID, button, column, frame, label
from app.ui.style import role
from app.ui.words import WORDS, tr, trm

NUMBERS = ("affected", "owed", "paid")


class CaseForm(QScrollArea):
    """`changed` carries the id of a case and what the user changed; `removed` an id; `followed` a question's."""

    changed = Signal(str, dict)
    removed = Signal(str)
    followed = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.session = bridge.session
        self.case: CaseFile | None = None
        self.drafts: dict[str, dict[str, str]] = {}
        """By case, what was typed for a number and is none."""
        self.stand: tuple[object, ...] = ()
        """How the fields stood when Tab was last told their order."""
        self.refusing = ""
        """The case that was refused to be closed."""
        self.what, self.who, self.help = CaseWhat(self.session), CaseWho(), CaseHelp()
        self.why, self.steps, self.money = CaseWhy(), CaseSteps(self.session.today), CaseMoney(self.session)
        self.closing = CaseClosing()
        self.evidence = EvidenceBox(bridge, "")
        role(self.evidence.head, "accent")
        self.remove = button(tr("case", "Remove this case"), "link")
        self.closed = label("", "accent")
        self.lay_out()
        self.connect_all()

    @property
    def parts(self) -> tuple[CasePart, ...]:
        return (self.what, self.who, self.help, self.why, self.steps, self.money, self.closing)

    # What it shows

    def show_case(self, case: CaseFile | None) -> None:
        """Another case, or what became of this one; what is being typed stays."""
        if not (self.case and case and self.case.id == case.id):
            self.flush()
            self.verticalScrollBar().setValue(0)
        self.case = case
        self.canvas.setVisible(case is not None)
        if case:
            self.fill(case)

    def fill(self, case: CaseFile) -> None:
        values = {**vars(case), **self.drafts.get(case.id, {})}
        for part in self.parts:
            part.show_values(values)
        for shown in (self.what, self.help, self.money):
            shown.show_case(case)
        harm = case.source in self.session.open_harm()
        self.closing.show_case(case, harm, self.session.read_only)
        self.evidence.show_about(f"case/{case.id}")
        self.lock(self.session.read_only or case.closed)
        self.remove.setEnabled(not self.session.read_only)
        self.closed.setText(closed_words(case))
        self.closed.setVisible(case.closed)
        self.put_help(case.kind == "emergency")
        self.say_refusal(case)
        self.order_keys()

    def lock(self, locked: bool) -> None:
        for part in self.parts:
            part.lock(locked)

    def say_refusal(self, case: CaseFile) -> None:
        """What still stands in the way, for as long as it does."""
        fault = closing_fault(self.as_closed(case)) if self.refusing == case.id and not case.closed else None
        if fault is None:
            self.refusing = ""
        self.closing.refuse(trm(fault) if fault else "")

    def put_help(self, first: bool) -> None:
        """Help stands on top in an emergency, else after who is affected."""
        place = 1 if first else 3
        if self.order.indexOf(self.help) != place:
            self.order.removeWidget(self.help)
            self.order.insertWidget(place, self.help)

    def flush(self) -> None:
        """Save what is still being typed."""
        if self.case:
            for part in self.parts:
                part.flush()

    # What the user does

    def tell(self, fields: dict[str, Any]) -> None:
        """Pass on what fits; words where a number should stand wait in their field."""
        if self.case is None:
            return
        waiting = self.drafts.setdefault(self.case.id, {})
        for name in NUMBERS:
            waiting.pop(name, "") if name in fields else ""
        waiting |= {k: v for k, v in fields.items() if k in NUMBERS and isinstance(v, str)}
        kept = {k: v for k, v in fields.items() if k not in waiting}
        if kept:
            self.changed.emit(self.case.id, kept)
        else:
            self.show_case(self.case)

    def close_case(self) -> None:
        self.flush()
        if self.case is None:
            return
        if self.drafts.get(self.case.id):
            self.closing.refuse(tr("case", "A number above cannot be read. Correct it before you close the case."))
            return
        self.refusing = self.case.id
        closed = self.as_closed(self.case)
        if closing_fault(closed):
            self.say_refusal(self.case)
        else:
            self.tell({"status": "closed", "closed_on": closed.closed_on})

    def as_closed(self, case: CaseFile) -> CaseFile:
        return replace(case, status="closed", closed_on=self.session.today())

    def go_to(self, field: str) -> None:
        """Put the cursor in a field."""
        found: CaseField = next(p.fields[field] for p in self.parts if field in p.fields)
        self.ensureWidgetVisible(found.widget)
        found.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # How it is built

    def connect_all(self) -> None:
        for part in self.parts:
            part.told.connect(self.tell)
        self.evidence.changed.connect(self.order_keys)
        self.what.followed.connect(self.followed)
        self.closing.followed.connect(self.followed)
        self.closing.closing.connect(self.close_case)
        self.closing.reopening.connect(lambda: self.tell({"status": "check", "closed_on": None}))
        self.remove.clicked.connect(lambda: self.removed.emit(self.case.id if self.case else ""))

    def lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("case", "About this case"))
        self.canvas = frame("card")
        self.order = column(self.canvas, gap=3 * GRID)
        self.order.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        for part in self.stack():
            self.order.addWidget(part)
        self.order.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.order.addStretch(1)
        self.setWidget(self.canvas)

    def stack(self) -> Iterator[QWidget]:
        yield self.closed
        yield from self.parts[:-1]
        yield from (self.evidence, self.closing)

    def order_keys(self) -> None:
        """Tab goes from field to field as they stand on the page, also to what was put there later."""
        stand = (self.order.indexOf(self.help), len(self.steps.rows), *self.evidence.lines)
        if stand == self.stand:
            return
        self.stand, last = stand, None
        for at in range(self.order.count()):
            item = self.order.itemAt(at)
            part = item.widget() if item else None
            for found in [w for w in (part.findChildren(QWidget) if part else []) if takes_keys(w, self)]:
                if last is not None:
                    QWidget.setTabOrder(last, found)
                last = found


def closed_words(case: CaseFile) -> str:
    day = WORDS.formats.long_date(case.closed_on) if case.closed_on else ""
    return tr("case", "Closed on {day}. To change it, open it again at the end of this page.", day=day)


def takes_keys(widget: QWidget, form: QWidget) -> bool:
    """Does Tab stop here? Parts of a field leave that to the field, and its calendar is a window of its own."""
    inner = widget.focusProxy() is not None or widget.objectName().startswith("qt_")
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not inner and widget.window() is form.window()
