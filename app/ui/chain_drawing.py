"""The drawing of the supply chain, from the raw material on the left to the company on the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.chain import Site
from app.sheets.desk import FactDesk
from app.ui.chain_scene import ChainScene, told
from app.ui.chain_view import ChainView
from app.ui.chain_words import Marks
from app.ui.flow import Flow
from app.ui.parts import button, column, label
from app.ui.words import tr

Shown = tuple[str, tuple[Site, ...], Marks]


class ChainDrawing(QWidget):
    """The view with the buttons to move in it. `chosen` carries the site that was clicked."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, desk: FactDesk) -> None:
        super().__init__()
        self.desk = desk
        self.shown: Shown | None = None
        self.scene = ChainScene(desk, self.font())
        self.view = ChainView(self.scene)
        self.out, self.closer = self._button("−", tr("chain", "Smaller")), self._button("+", tr("chain", "Larger"))
        self.fit = button(tr("chain", "Show all"), "flat")
        self.out.clicked.connect(lambda: self.view.zoom(1 / 1.25))
        self.closer.clicked.connect(lambda: self.view.zoom(1.25))
        self.fit.clicked.connect(self.view.show_all)
        self.scene.chosen.connect(self.chosen)
        self.view.opened.connect(self.opened)
        self._lay_out()

    def show_sites(self, company: str, sites: Iterable[Site], marks: Marks, selected: str) -> None:
        """Draw the chain; where it is drawn already, only mark the site that is selected."""
        wanted = (company, tuple(sites), dict(marks))
        if wanted == self.shown:
            self.scene.select(selected)
            return
        first, self.shown = self.shown is None, wanted
        self.scene.show_sites(*wanted, selected)
        self.view.setAccessibleDescription(told(self.desk, *wanted[1:]))
        if first:
            self.view.start()

    def _button(self, sign: str, name: str) -> QPushButton:
        found = button(sign, "flat")
        found.setAccessibleName(name)
        found.setToolTip(name)
        found.setFixedWidth(self.fontMetrics().height() * 2)
        return found

    def _lay_out(self) -> None:
        tools = Flow(gap=4)
        said = label(tr("chain", "Each box delivers to the one on its right. The table says the same."), "muted", False)
        for part in (self.out, self.closer, self.fit, said):
            tools.addWidget(part)
        lines = column(self, gap=4)
        lines.addWidget(tools)
        lines.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
