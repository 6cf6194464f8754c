"""What is in a file with one company, before it is added beside the others."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QProgressBar

from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, label, short
from app.ui.style import role
from app.ui.words import WORDS, tr, trm

if TYPE_CHECKING:
    from app.exchange.unpack import Parcel


class ImportPanel(QFrame):
    """Says at first that the file is being read. `wanted` carries the name to add the company under."""

    wanted = Signal(str)
    closed = Signal()

    def __init__(self, file: str) -> None:
        super().__init__()
        role(self, "notice-info")
        self.file = file
        self.taken: Collection[str] = ()
        self.head = label(tr("exchange", "Reading “{file}”", file=short(file)), "heading")
        self.busy, self.about, self.fault = QProgressBar(), label(""), label("", "danger")
        self.alone = ""
        """What is in the file, without a word of the company that has the same name."""
        self.name_label, self.name = label(tr("exchange", "Name here"), wrap=False), QLineEdit()
        self.add, self.leave = button(tr("exchange", "Add this company"), "primary"), button(tr("exchange", "Cancel"))
        self.tools = Flow(gap=GRID)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.name.textChanged.connect(lambda _: self.fault.hide())
        self.leave.clicked.connect(self.closed)
        self.lay_out()

    def show_parcel(self, parcel: Parcel, name: str, taken: Collection[str], file: str) -> None:
        """The company in it, with a name that is free. `file`: to which it will be added."""
        self.taken = taken
        self.head.setText(tr("exchange", "A company in “{file}”", file=short(self.file)))
        self.about.setText("\n".join(said(parcel, name, file)))
        self.alone = "\n".join(said(parcel, parcel.record.name, file))
        self.name.setText(name)
        for part in (self.about, self.name_label, self.name, self.add):
            part.show()
        self.busy.hide()
        self.name.setFocus()
        self.name.selectAll()

    def begin(self) -> None:
        """It is being added."""
        self.fault.hide()
        self.busy.show()
        self.name.setEnabled(False)
        self.add.setEnabled(False)

    def refuse(self, why: str) -> None:
        self.busy.hide()
        self.name.setEnabled(True)
        self.add.setEnabled(True)
        self.fault.setText(why)
        self.fault.setAccessibleName(why)
        self.fault.show()
        if self.name.isVisibleTo(self):
            self.name.setFocus()
        else:
            self.head.setText(tr("exchange", "“{file}” was not opened", file=short(self.file)))
            self.leave.setText(tr("exchange", "Close"))
            self.leave.setFocus()

    def _add(self) -> None:
        """Two companies of one name could not be told apart."""
        name = self.name.text().strip()
        if not name:
            self.refuse(tr("exchange", "Write a name first."))
        elif name in self.taken:
            self.about.setText(self.alone)  # the refusal says that there is such a company
            self.refuse(tr("exchange", "There is a company of this name already. Choose another name."))
        else:
            self.wanted.emit(name)

    def lay_out(self) -> None:
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.head.text())
        self.name.setAccessibleName(self.name_label.text())
        self.name.setMinimumWidth(280)
        self.name_label.setBuddy(self.name)
        for part in (self.name_label, self.name, self.add, self.leave):
            self.tools.addWidget(part)
        lines = column(self)
        lines.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        for line in (self.head, self.busy, self.about, self.fault, self.tools):
            lines.addWidget(line)
        for later in (self.about, self.fault, self.name_label, self.name, self.add):
            later.hide()


def said(parcel: Parcel, name: str, file: str) -> list[str]:
    """Name and day, what it holds and what it does not, and where it will stand."""
    from app.exchange_command import LABELS

    manifest = parcel.manifest
    day = WORDS.formats.long_date(manifest.made_on)
    held = [counted(trm(LABELS[k]), n) for k, n in manifest.counts.items() if n and k in LABELS]
    known = tr("exchange", "There is a company of this name already.") if name != parcel.record.name else ""
    beside = tr("exchange", "It will be added to “{file}”, beside the companies that are there.", file=short(file))
    left = tr("exchange", "Names and details of people in cases were left out of it.") if not manifest.people else ""
    lines = (
        tr("exchange", "{company}, saved on {day}", company=short(parcel.record.name), day=day),
        "\u00a0· ".join(held),
        left,
        " ".join(filter(None, (beside, known))),
    )
    return [line for line in lines if line]


def counted(what: str, n: int) -> str:
    """The number stays with what it counts where a line breaks."""
    return tr("facts", "{label}: {value}", label=what, value=WORDS.formats.number(n)).replace(": ", ":\u00a0")
