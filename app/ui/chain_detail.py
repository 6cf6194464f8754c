"""The site that is selected: its form, what does not fit yet, and what a supplier says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from app.core.chain import Site
from app.sheets.desk import FactDesk
from app.ui.chain_draft import Draft, faults
from app.ui.chain_form import ChainForm
from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, frame
from app.ui.saq_part import SaqPart
from app.ui.sentence import Sentence
from app.ui.style import role
from app.ui.words import tr, trm


class ChainDetail(QScrollArea):
    """`saved` carries a site to keep, `removed` and `supplied` the id of one to remove, or to add a supplier to."""

    saved = Signal(Site)
    removed = Signal(str)
    supplied = Signal(str)
    left = Signal()

    def __init__(self, desk: FactDesk, said: SaqPart) -> None:
        super().__init__()
        self.said = said
        self.draft, self.form = Draft(), ChainForm(desk)
        self.site: Site | None = None
        self.sites: tuple[Site, ...] = ()
        self.locked = False
        self.why = Sentence()
        self.back = self._button(tr("chain", "Back to what is saved"), self._take_back, "link")
        self.remove = self._button(tr("chain", "Remove this site"), lambda: self._tell(self.removed))
        self.supply = self._button(tr("chain", "Add who delivers to it"), lambda: self._tell(self.supplied))
        self.form.changed.connect(self._change)
        self._lay_out()

    # What it shows

    def show_site(self, site: Site | None, sites: Iterable[Site]) -> None:
        """Another site, or what became of this one; what is being typed stays."""
        if not (self.site and site and self.site.id == site.id):
            self.flush()
            self.verticalScrollBar().setValue(0)
        self.site, self.sites = site, tuple(sites)
        self.canvas.setVisible(site is not None)
        if site:
            self.form.show_site(site, self.sites, self.draft.of(site.id))
            self.said.show_site(site)
            self._say(site)

    def lock(self, locked: bool) -> None:
        self.locked = locked
        self.form.lock(locked)
        self.remove.setEnabled(not locked)
        self.supply.setEnabled(not locked)

    def flush(self) -> None:
        """Save what is still being typed."""
        if self.site and not self.locked:
            self.form.flush()

    def go_to(self, field: str) -> None:
        """Put the cursor in a field."""
        found = self.form.field(field)
        self.ensureWidgetVisible(found)
        found.setFocus(Qt.FocusReason.TabFocusReason)  # what stands there is selected

    def _say(self, site: Site) -> None:
        """What does not fit. What fits by now, because another site was changed, is saved."""
        waiting: Mapping[str, Any] = self.draft.of(site.id)
        found = faults(site, self.sites, waiting) if waiting else []
        self.why.setText(tr("chain", "Not saved yet. {why}", why=" ".join(map(trm, found))) if found else "")
        self.alarm.setVisible(bool(found))
        if waiting and not found:
            QTimer.singleShot(0, self, lambda: self._change({}))

    # What the user does

    def _change(self, fields: dict[str, Any]) -> None:
        """Save at once what fits; what does not fit stays in its field, with the reason."""
        if self.site is None or self.locked:
            return
        kept = self.draft.change(self.site, self.sites, fields)
        if kept is None or kept == self.site:
            self.show_site(self.site, self.sites)
        if kept is not None and kept != self.site:
            self.saved.emit(kept)

    def _take_back(self) -> None:
        if self.site:
            self.draft.drop(self.site.id)
            self.show_site(self.site, self.sites)

    def _tell(self, signal: Any) -> None:
        self.flush()
        if self.site:
            signal.emit(self.site.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.fit(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # How it is built

    def _button(self, words: str, do: Callable[[], None], part: str = "") -> Any:
        found = button(words, part)
        found.clicked.connect(lambda: do())
        return found

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("chain", "About this site"))
        self.canvas = frame("card")
        body = column(self.canvas, gap=GRID)
        body.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        self.alarm, tools = Flow(), Flow(gap=GRID)
        role(self.why, "danger")
        for line, parts in ((self.alarm, (self.why, self.back)), (tools, (self.supply, self.remove))):
            for part in parts:
                line.addWidget(part)
        for each in (self.alarm, self.form, tools, self.said):
            body.addWidget(each)
        body.addStretch(1)
        self.setWidget(self.canvas)
