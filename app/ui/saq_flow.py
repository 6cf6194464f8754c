"""Brings the questionnaire onto the page of the supply chain: the part below the form, and the panel that reads."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.saq.land import Landed, land
from app.ui.bridge import Bridge
from app.ui.parts import short
from app.ui.saq_part import SaqPart
from app.ui.saq_read import SaqRead
from app.ui.words import trn


class SaqFlow(QObject):
    """`opened` when the panel is to be seen, `closed` when not any more; `landed` with words and the supplier’s id."""

    opened = Signal(QWidget)
    closed = Signal()
    landed = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self.bridge, self.session = bridge, bridge.session
        self.part = SaqPart(self.session)
        self.part.read_wanted.connect(self.read)

    @cached_property
    def panel(self) -> SaqRead:
        """Made when it is first wanted."""
        made = SaqRead(self.session)
        made.wanted.connect(self._land)
        made.closed.connect(self.closed)
        return made

    def read(self, site: str) -> None:
        found = self.session.record.sites.get(site)
        if found is not None and not self.session.read_only:
            self.opened.emit(self.panel)
            self.panel.begin(found)

    def _land(self) -> None:
        panel, done = self.panel, list[Landed]()
        returned, day = panel.returned, panel.day
        if returned is None or day is None:
            return
        site, by, chosen = panel.site, panel.by.text(), panel.found.chosen
        why = self.bridge.attempt(lambda: done.append(land(self.session, site.id, returned, by, day, chosen)))
        if why is not None:
            panel.refuse(why)
            return
        self.closed.emit()
        n = len(returned.answers)
        said = trn("saq", "{n} answer of {name} was taken over.", "{n} answers of {name} were taken over.", n,
                   name=short(site.name))  # fmt: skip
        self.landed.emit(said, site.id)
