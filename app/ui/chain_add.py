"""One line to add a site: its name, and whom it delivers to."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from app.core.chain import OWN, Site, by_id
from app.ui.chain_places import ParentBox, parents, tier_below
from app.ui.flow import Flow, together
from app.ui.parts import button, column, label
from app.ui.style import role
from app.ui.words import tr

OURS = "own"
"""The choice of a site that is the company's own; ids of sites have a dot."""


class ChainAdd(QFrame):
    """Hidden until `begin`. `wanted` carries the site, without an id; Escape or Cancel closes it."""

    wanted = Signal(Site)

    def __init__(self) -> None:
        super().__init__()
        role(self, "card")
        self.sites: tuple[Site, ...] = ()
        self.name, self.parent_ = QLineEdit(), ParentBox()
        self.ok, self.cancel = button(tr("chain", "Add"), "primary"), button(tr("chain", "Cancel"))
        self.ok.clicked.connect(self._finish)
        self.name.returnPressed.connect(self._finish)
        self.name.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
        self.cancel.clicked.connect(self.hide)
        self._lay_out()
        self.hide()

    def begin(self, sites: Iterable[Site], parent: str = "") -> None:
        """`parent`: the site that is offered as the one it delivers to."""
        self.sites = tuple(sites)
        self.parent_.offer([*parents(self.sites), (OURS, tr("chain", "It is our own site"))])
        self.parent_.put(parent)
        self.name.clear()
        self.ok.setEnabled(False)
        self.show()
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self.parent_.settle()
        name, parent = self.name.text().strip(), self.parent_.value
        if name:
            self.hide()
            self.wanted.emit(made(name, parent, self.sites))

    def _lay_out(self) -> None:
        line = Flow(gap=8)
        for words, field in ((tr("chain", "Name"), self.name), (tr("chain", "Delivers to"), self.parent_)):
            said = label(words, wrap=False)
            said.setBuddy(field)
            field.setAccessibleName(words)
            line.addWidget(together(said, field))
        self.name.setMinimumWidth(170)
        self.parent_.setMinimumWidth(280)
        line.addWidget(together(self.ok, self.cancel))
        inner = column(self)
        inner.setContentsMargins(12, 6, 12, 6)
        inner.addWidget(line)


def made(name: str, parent: str, sites: Iterable[Site]) -> Site:
    """A new site: our own, or a supplier one tier behind the one it delivers to."""
    if parent == OURS:
        return Site("", name, OWN, 0)
    above = by_id(sites).get(parent)
    return Site("", name, tier=tier_below(above, "supplier"), parent=above.id if above else "")
