"""The law lens: which laws and standards ask something of this company, why, and what of it is met."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QTextBrowser, QTreeWidgetItem, QWidget

from app.core.lens import LawView, Standing, lens
from app.reference.load import Reference
from app.sheets.desk import FactDesk
from app.sheets.lens import STANDINGS, counts_text
from app.sheets.words import GUIDANCE
from app.ui.bridge import Bridge
from app.ui.law_views import law_view
from app.ui.library_list import law_name
from app.ui.parts import GRID, column, label
from app.ui.style import role
from app.ui.words import WORDS, tr, trm, trn
from app.ui.wrapped import WrappedTree

ID = Qt.ItemDataRole.UserRole


class LawPage(QWidget):
    """Laws by standing on the left, one of them on the right. `open_question` carries a question or a library key."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge, reference: Reference) -> None:
        super().__init__()
        self.bridge, self.session = bridge, bridge.session
        self.facts = FactDesk(reference, WORDS.translator)
        self.count = label("", "muted")
        self.tree, self.text = WrappedTree(), QTextBrowser()
        self.views: dict[str, LawView] = {}
        self.law = ""
        self.lay_out()
        self.tree.currentItemChanged.connect(self._current)
        self.text.anchorClicked.connect(lambda url: self.open_question.emit(QUrl.toString(url)))
        self.setFocusProxy(self.tree)
        bridge.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        found = lens(self.session.case, self.facts.ref)
        self.views = {v.law.id: v for v in found}
        concerning = sum(v.concerns for v in found)
        words = trn("lens", "{n} of {all} concerns you", "{n} of {all} concern you", concerning, all=len(found))
        self.count.setText(words)
        self.fill(found)
        self.show_law(self.law or found[0].law.id)

    def show_law(self, law: str) -> None:
        self.law = law
        at = self.text.verticalScrollBar().value()
        page = law_view(self.facts, self.session.case, self.views[law])
        if page != self.text.property("page"):
            self.text.setProperty("page", page)
            self.text.setHtml(page)
            self.text.verticalScrollBar().setValue(at if self.text.property("law") == law else 0)
            self.text.setProperty("law", law)

    # The list

    def fill(self, found: tuple[LawView, ...]) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        for standing in Standing:
            if group := [v for v in found if v.standing is standing]:
                self.group(standing, group)
        self.tree.expandAll()
        self.tree.blockSignals(False)

    def group(self, standing: Standing, found: list[LawView]) -> None:
        top = QTreeWidgetItem(self.tree, [trm(STANDINGS[standing])])
        for view in found:
            name = law_name(self.facts, view.law)
            counts = f"\n{counts_text(self.facts, view)}" if view.concerns else ""
            item = QTreeWidgetItem(top, [name + counts])
            item.setData(0, ID, view.law.id)
            item.setToolTip(0, name)
            if view.law.id == self.law:
                self.tree.setCurrentItem(item)

    def _current(self, item: QTreeWidgetItem | None) -> None:
        if item and (law := item.data(0, ID)):
            self.show_law(law)

    # How it is built

    def lay_out(self) -> None:
        role(self.tree, "contents")
        self.tree.setAccessibleName(tr("rail", "Laws"))
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setIndentation(2 * GRID)
        self.tree.setMinimumWidth(220)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(2 * GRID)
        self.text.document().setIndentWidth(22)
        self.text.setAccessibleName(tr("lens", "What the law asks of this company"))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.tree)
        split.addWidget(self.text)
        split.setChildrenCollapsible(False)
        split.setSizes([360, 760])
        split.setStretchFactor(1, 1)
        outer = column(self, gap=GRID)
        outer.setContentsMargins(2 * GRID, 12, 0, 0)
        outer.addWidget(label(tr("rail", "Laws"), "title", wrap=False))
        outer.addWidget(self.count)
        outer.addWidget(label(trm(GUIDANCE), "muted"))
        outer.addWidget(split, 1)
