"""The supply chain: who delivers to whom, as a table to work in and as a drawing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.chain import Site, children
from app.reference.load import Reference
from app.sheets.desk import FactDesk
from app.ui.bridge import Bridge
from app.ui.chain_add import ChainAdd
from app.ui.chain_detail import ChainDetail
from app.ui.chain_drawing import ChainDrawing
from app.ui.chain_empty import ChainEmpty
from app.ui.chain_head import ChainHead
from app.ui.chain_model import ChainModel
from app.ui.chain_table import ChainTable
from app.ui.chain_words import Marks, counts, parent_word
from app.ui.notices import Notices
from app.ui.parts import short
from app.ui.saq_flow import SaqFlow
from app.ui.words import WORDS, tr, trn

WIDE = 132
"""From this width on, in letters, the form stands beside the table, below it under it."""
DONE = "done"
"""The notice that offers to undo what was just done."""


def no_marks() -> Marks:
    return {}


class ChainPage(QWidget):
    """Follows the bridge. `marks` tells how urgent each site is, by its id: high, medium, low or ""."""

    def __init__(self, bridge: Bridge, reference: Reference, marks: Callable[[], Marks] = no_marks) -> None:
        super().__init__()
        self.bridge, self.session, self.marks = bridge, bridge.session, marks
        self.desk = FactDesk(reference, WORDS.translator)
        self.sites: tuple[Site, ...] = ()
        self.selected, self.stale, self.importing = "", False, False
        self.head, self.notice, self.add, self.empty = ChainHead(), Notices(), ChainAdd(), ChainEmpty()
        self.model = ChainModel(self.desk, self)
        self.saq = SaqFlow(bridge, self)
        self.table, self.detail = ChainTable(self.model), ChainDetail(self.desk, self.saq.part)
        self.drawing = ChainDrawing(self.desk)
        self.import_: QWidget | None = None
        self.answers: QWidget | None = None
        """The panel that reads what a supplier answered, while it is open."""
        self.splitter, self.stack = QSplitter(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.detail.lock(self.session.read_only)
        self.refresh()

    # What is shown

    def refresh(self) -> None:
        """Show the chain as it stands now. What is selected stays."""
        self.stale = False
        row, self.sites = self.table.currentIndex().row(), self.session.sites
        self.model.set_sites(self.sites, self.marks())
        self.head.count.setText(counts(self.sites))
        if self.model.row_of(self.selected) < 0:
            self._choose_near(row)
        self._show_selected()
        self._show_part()
        self.table.fit()

    def choose(self, site: str) -> None:
        """Select a site of the chain."""
        self.table.choose(site)

    def flush(self) -> None:
        """Save what is still being typed."""
        self.detail.flush()

    def _choose_near(self, row: int) -> None:
        """Where the selected site is gone, select the one that took its place."""
        self.selected = ""
        if self.model.sites:
            near = min(max(row, 0), len(self.model.sites) - 1)
            self.table.choose(self.model.sites[near].id)

    def _show_selected(self) -> None:
        self.detail.show_site(self.table.current(), self.sites)

    def _show_part(self) -> None:
        """The one of import, empty page, table and drawing that is wanted now."""
        part: QWidget = self.drawing if self.head.drawn else self.splitter
        if not self.sites:
            part = self.empty
        if self.importing and self.import_:
            part = self.import_
        if self.answers:
            part = self.answers
        if part is self.drawing:
            self.drawing.show_sites(self.session.name, self.sites, self.marks(), self.selected)
        self.stack.setCurrentWidget(part)
        self.head.show_state(bool(self.sites), self.importing or bool(self.answers), self.session.read_only)
        self.setFocusProxy({self.splitter: self.table}.get(part, part))  # type: ignore[call-overload]

    # What the user does

    def _follow(self, site: str) -> None:
        self.selected = site
        self._show_selected()
        if self.stack.currentWidget() is self.drawing:
            self.drawing.scene.select(site)

    def _save(self, site: Site) -> None:
        """A change of a site that is there; what is typed for one that is gone brings it not back."""
        if site.id in self.session.record.sites:
            self.bridge.set_site(site)

    def _begin_add(self, parent: str = "") -> None:
        if not self.session.read_only and not self.importing and not self.answers:
            self.add.begin(self.sites, parent)

    def _add(self, site: Site) -> None:
        before = set(self.session.record.sites)
        self.bridge.set_site(site)
        for added in set(self.session.record.sites) - before:
            self._show_table()
            self.choose(added)
            self.detail.go_to("country")

    def _remove(self, site: str) -> None:
        """Take a site out at once, and offer to undo that."""
        gone = self.session.record.sites.get(site)
        if gone is None or self.session.read_only:
            return
        said = self._removal_words(gone)
        self.bridge.drop_site(site)
        self.table.setFocus()
        self._offer_undo(said, site)

    def _removal_words(self, gone: Site) -> str:
        name = short(gone.name)
        moved = len(children(gone.id, self.sites))
        if not moved:
            return tr("chain", "“{name}” was removed.", name=name)
        parent = short(parent_word(gone, self.session.record.sites))
        return trn(
            "chain",
            "“{name}” was removed. {n} site that delivered to it now delivers to: {parent}.",
            "“{name}” was removed. {n} sites that delivered to it now deliver to: {parent}.",
            moved,
            name=name,
            parent=parent,
        )

    def _offer_undo(self, said: str, site: str = "") -> None:
        self.notice.put(DONE, "info", said, ((tr("chain", "Undo"), lambda: self._undo(site)),))

    def _undo(self, site: str) -> None:
        self.bridge.undo()
        self.choose(site)

    def _begin_import(self) -> None:
        """The panel is made when it is first wanted: it brings what reads tables with it."""
        if self.session.read_only:
            return
        self.add.hide()
        self.flush()
        if self.import_ is None:
            self._make_import()
        self.importing = True
        self._show_part()
        self.import_.begin()  # type: ignore[union-attr]

    def _make_import(self) -> None:
        from app.ui.chain_import import ChainImport

        made = ChainImport(self.desk, lambda: (self.session.sites, self.session.name))
        made.wanted.connect(self._import)
        made.closed.connect(self._end_import)
        self.stack.addWidget(made)
        self.import_ = made

    def _import(self, sites: tuple[Site, ...]) -> None:
        self.importing = False
        before = set(self.session.record.sites)
        self.bridge.add_sites(sites)
        added = [s for s in self.session.sites if s.id not in before]
        if added:
            self._show_table()
            self.choose(added[0].id)
            self._offer_undo(trn("chain", "{n} supplier was added.", "{n} suppliers were added.", len(added)))

    def _end_import(self) -> None:
        self.importing = False
        self._show_part()
        self.setFocus()

    def _open_answers(self, panel: QWidget) -> None:
        self.add.hide()
        self.flush()
        if self.stack.indexOf(panel) < 0:
            self.stack.addWidget(panel)
        self.answers = panel
        self._show_part()

    def _show_answers(self, said: str, site: str) -> None:
        self._offer_undo(said, site)
        self._bring_to_sight(self.saq.part)

    def _bring_to_sight(self, part: QWidget) -> None:
        """As soon as it has its place on the page."""
        QTimer.singleShot(0, self, lambda: self.detail.ensureWidgetVisible(part, 0, 0))

    def _end_answers(self) -> None:
        self.answers = None
        self._show_part()
        self.setFocus()

    def _show_table(self) -> None:
        self.head.turn(0)
        self._show_part()

    def _open_site(self) -> None:
        self._show_table()
        self.table.setFocus()

    def _changed(self) -> None:
        """Something changed, here or elsewhere: an offer to undo the step before is void."""
        self.notice.clear(DONE)
        if self.isVisible():
            self.refresh()
        else:
            self.stale = True

    # How it is built

    def _connect(self) -> None:
        self.bridge.changed.connect(self._changed)
        self.table.chosen.connect(self._follow)
        self.table.form_wanted.connect(self.detail.go_to)
        self.table.removal_wanted.connect(lambda: self._remove(self.selected))
        self.table.addition_wanted.connect(self._begin_add)
        self.detail.saved.connect(self._save)
        self.detail.removed.connect(self._remove)
        self.detail.supplied.connect(self._begin_add)
        self.detail.left.connect(self.table.setFocus)
        self.saq.part.unfolded.connect(self._bring_to_sight)
        self.saq.opened.connect(self._open_answers)
        self.saq.closed.connect(self._end_answers)
        self.saq.landed.connect(self._show_answers)
        self.add.wanted.connect(self._add)
        self.head.add.clicked.connect(lambda: self._begin_add())
        self.head.list.clicked.connect(self._begin_import)
        self.empty.first.clicked.connect(self._begin_add)
        self.empty.list.clicked.connect(self._begin_import)
        self.drawing.chosen.connect(self.choose)
        self.drawing.opened.connect(self._open_site)
        self.head.turned.connect(lambda _: self._show_part())

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.detail)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(8)
        self.splitter.splitterMoved.connect(lambda *_: self.table.fit())
        for part in (self.splitter, self.drawing, self.empty):
            self.stack.addWidget(part)
        self.empty.lock(self.session.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for line in (self.head, self.notice, self.add):
            column.addWidget(line)
        column.addWidget(self.stack, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the splitter where the page becomes narrow or wide."""
        super().resizeEvent(event)
        letters = self.width() // max(self.fontMetrics().averageCharWidth(), 1)
        turned = Qt.Orientation.Horizontal if letters >= WIDE else Qt.Orientation.Vertical
        if self.splitter.orientation() != turned or event.oldSize().width() < 0:
            self.splitter.setOrientation(turned)
            beside = turned == Qt.Orientation.Horizontal
            whole, share = (self.width(), 58) if beside else (self.height(), 50)
            self.splitter.setSizes([whole * share // 100, whole * (100 - share) // 100])
        QTimer.singleShot(0, self, self.table.fit)
