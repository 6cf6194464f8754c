"""The risk register: what may happen to people at the sites of the chain, as a list and as a heat map."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from app import risk_words as words
from app.core.risk import Judgment, check_judgment, severities
from app.errors import UserError
from app.report.heatmap import heat_map
from app.ui.bridge import Bridge
from app.ui.parts import GRID, button, column, label
from app.ui.risk_form import RiskForm
from app.ui.risk_list import RiskList
from app.ui.style import colors
from app.ui.words import tr, trm, trn

WIDE = 960
"""Pixels from which list and form stand side by side."""


class RiskPage(QWidget):
    """Follows the bridge; `open_question` tells another page that the user wants to see."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge, self.session = bridge, bridge.session
        self.count = label("", "muted")
        self.list, self.form = RiskList(), RiskForm(self.session.read_only)
        self.drafts: dict[str, Judgment] = {}
        """Judgments that lack their reason, by risk."""
        self.map = QSvgWidget()
        self.tabs, self.empty = QTabWidget(), QWidget()
        self.lay_out()
        self.list.chosen.connect(self.follow)
        self.form.judged.connect(self.judge)
        bridge.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        found = self.session.risks()
        self.tabs.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.setFocusProxy(self.list if found else self.go)
        self.count.setText(self.words(sum(r.open for r in found)))
        if found:
            self.list.show_risks(self.session, found, self.list.current)
            self.follow(self.list.current or found[0].id)
            self.draw()

    def words(self, n: int) -> str:
        sites = len(self.session.sites)
        open_ = trn("risk", "{n} open risk", "{n} open risks", n)
        return open_ + " · " + trn("risk", "{n} site", "{n} sites", sites) if sites else ""

    def follow(self, risk_id: str) -> None:
        if self.form.risk is not None and self.form.risk.id != risk_id:
            self.flush()
        risk = next((r for r in self.session.risks() if r.id == risk_id), None)
        if risk is not None and risk != self.form.risk:
            self.form.show_risk(self.session, risk, self.drafts.pop(risk.id, None))

    def choose(self, risk_id: str) -> None:
        """Select a risk of the register."""
        self.tabs.setCurrentWidget(self.split)
        self.list.select(risk_id)

    def flush(self) -> None:
        """What was said and not saved yet: saved where it can be, else kept for when the risk is shown again."""
        risk, said = self.form.risk, self.form.judgment() if self.form.risk else None
        if risk is None or said is None or said == risk.judgment or self.session.read_only:
            return
        try:
            check_judgment(said)
        except UserError:
            self.drafts[risk.id] = said
        else:
            self.form.risk = None
            self.bridge.judge(said)

    def judge(self, judgment: Judgment) -> None:
        """Keep what was said, or say beside the button why it cannot be kept."""
        try:
            check_judgment(judgment)
        except UserError as error:
            self.form.refuse(trm(error.message))
            return
        self.form.refuse("")
        self.bridge.judge(judgment)

    def draw(self) -> None:
        counts = {cell: len(rs) for cell, rs in severities(self.session.risks()).items()}
        axes = (tr("risk", "Severity"), tr("risk", "Likelihood"))
        legend = [trm(words.LEVELS[k]) for k in ("high", "medium", "low")]
        title = tr("risk", "Open risks by severity and likelihood.")
        svg = heat_map(counts, axes, legend, title, "dark" if colors().dark else "light")
        self.map.load(QByteArray(svg.encode()))
        self.map.renderer().setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.map.setAccessibleName(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else the list above the form."""
        wide = self.width() >= WIDE
        self.split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        super().resizeEvent(event)

    # How it is built

    def lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        outer.addWidget(label(tr("rail", "Risks"), "title", wrap=False))
        outer.addWidget(self.count)
        guide = tr("risk", "Proposed from the facts. You know more: judge each risk, and write why. Severity leads.")
        outer.addWidget(label(guide, "muted"))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.list)
        self.split.addWidget(self.form)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([520, 480])
        self.tabs.addTab(self.split, tr("risk", "Register"))
        self.tabs.addTab(self.map, tr("risk", "Heat map"))
        outer.addWidget(self.tabs, 1)
        outer.addWidget(self.empty, 1)
        self.lay_out_empty()

    def lay_out_empty(self) -> None:
        lines = column(self.empty, margin=3 * GRID, gap=2 * GRID)
        lines.addWidget(label(tr("risk", "No risk is found yet"), "heading"))
        words_ = tr(
            "risk",
            "Enter your sites and suppliers with their country and goods: each is compared with the lists, offline. "
            "No entry on a list does not mean that there is no risk.",
        )
        lines.addWidget(label(words_))
        self.go = button(tr("risk", "Go to the supply chain"), "primary")
        self.go.clicked.connect(lambda: self.open_question.emit("chain"))
        lines.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
