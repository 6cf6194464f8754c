"""Takes suppliers out of a file: which column is what, how it will be read, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QPushButton, QSplitter

from app.chain_import import FIELDS, Import, guess, read_sites
from app.core.chain import Site
from app.errors import UserError
from app.sheets.desk import FactDesk
from app.tabular.read import Table, open_table
from app.ui.chain_mapping import ChainMapping
from app.ui.chain_preview import ChainPreview
from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, label, short
from app.ui.sentence import Sentence
from app.ui.style import role
from app.ui.words import WORDS, tr, trm, trn

PATTERNS = "*.csv *.xlsx"
Known = Callable[[], tuple[tuple[Site, ...], str]]
"""Gives the sites that are there, and the company's name."""


class ChainImport(QFrame):
    """Changes nothing itself: `wanted` carries the sites; `closed` comes when the user is done with it."""

    wanted = Signal(tuple)
    closed = Signal()

    def __init__(self, desk: FactDesk, known: Known) -> None:
        super().__init__()
        role(self, "card")
        self.desk, self.known = desk, known
        self.path: Path | None = None
        self.table: Table | None = None
        self.found = Import()
        self.mapping, self.preview, self.sheets = ChainMapping(), ChainPreview(), QComboBox()
        self.file, self.state, self.also = label("", wrap=False), Sentence(), label("", "muted")
        self.choose = self._button(tr("chain", "Choose a file…"), self.ask_file)
        self.again = self._button(tr("chain", "Read it again"), self.read_again)
        self.take = self._button("", self._finish, "primary")
        self.cancel = self._button(tr("chain", "Cancel"), self.closed.emit)
        self.mapping.changed.connect(self.check)
        self.sheets.activated.connect(lambda _: self.read(self.sheets.currentText()))
        self._lay_out()
        self.clear()

    # What the user does

    def begin(self) -> None:
        """Ask for a file; without one the panel says what it needs."""
        self.clear()
        QTimer.singleShot(0, self, self.ask_file)

    def ask_file(self) -> None:
        kinds = tr("chain", "Tables ({patterns})", patterns=PATTERNS)
        path, _ = QFileDialog.getOpenFileName(self, tr("chain", "Choose a list of suppliers"), "", kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        self.path = path
        self.sheets.clear()
        self.read()

    def read(self, sheet: str = "") -> None:
        """Read the file, or another sheet of it, and guess which column is what."""
        assert self.path is not None
        try:
            self.table = open_table(self.path, sheet)
        except UserError as error:
            self._refuse(trm(error.message))
            return
        self.mapping.show_columns(self.table.columns, guess(self.table.columns, WORDS.translator))
        self._show_file(self.table)
        self.check()

    def read_again(self) -> None:
        """The same file, after it was put right; columns stay chosen where they have the same headings."""
        before, chosen = self.table, self.mapping.mapping()
        self.read(self.sheets.currentText())
        if before and self.table and before.columns == self.table.columns:
            self.mapping.show_columns(self.table.columns, chosen)
            self.check()

    def check(self) -> None:
        """Read all rows as the columns are chosen now, and say what would come of it."""
        if self.table is None:
            return
        mapping = self.mapping.mapping()
        sites, company = self.known()
        self.found = read_sites(self.table, mapping, self.desk, sites, company)
        self.preview.show_rows(self.table, mapping)
        self.preview.show_faults(self.found.faults)
        self._say()

    def clear(self) -> None:
        """As it is before a file was chosen."""
        self.table, self.path, self.found = None, None, Import()
        self._show_parts()
        self.preview.show_faults(())
        self.file.clear()
        role(self.state, "")
        self.state.setText(
            tr(
                "chain",
                "Choose a table with one row for each supplier and headings in the first row. You see how it is read "
                "before anything is taken.",
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if self.found.sites and not self.found.faults:
            self.wanted.emit(self.found.sites)

    # What it says

    def _refuse(self, why: str) -> None:
        self.table, self.found = None, Import()
        self._show_parts()
        self.file.setText(short(self.path.name, 60) if self.path else "")
        role(self.state, "danger")
        self.state.setText(why)

    def _show_file(self, table: Table) -> None:
        self.file.setText(short(table.file, 60))
        if [self.sheets.itemText(n) for n in range(self.sheets.count())] != list(table.sheets):
            self.sheets.clear()
            self.sheets.addItems(list(table.sheets))
        self.sheets.setCurrentText(table.sheet)
        self._show_parts()

    def _show_parts(self) -> None:
        there = self.table is not None
        self.body.setVisible(there)
        self.space.setVisible(not there)
        self.again.setVisible(self.path is not None)
        self.take.setVisible(there)
        self.also.hide()
        self.sheets.setVisible(there and self.sheets.count() > 1)

    def _say(self) -> None:
        faults, n = len(self.found.faults), len(self.found.sites)
        good = n > 0 and not faults
        role(self.state, "accent" if good else "danger")
        self.state.setText(verdict(n, faults))
        self.take.setText(trn("chain", "Import {n} supplier", "Import {n} suppliers", n or self.found.rows))
        self.take.setEnabled(good)
        goods = ", ".join(self.found.unmatched_goods)
        self.also.setText(tr("chain", "Not on the list of goods, kept as written: {goods}", goods=short(goods, 160)))
        self.also.setVisible(bool(goods))

    # How it is built

    def _button(self, words: str, do: Callable[[], object], part: str = "") -> QPushButton:
        found = button(words, part)
        found.clicked.connect(lambda: do())
        return found

    def _lay_out(self) -> None:
        head, foot = Flow(gap=GRID), Flow(gap=GRID)
        for part in (label(tr("chain", "Import a list"), "heading", wrap=False), self.choose, self.file, self.sheets):
            head.addWidget(part)
        for part in (self.take, self.again, self.cancel):
            foot.addWidget(part)
        self.sheets.setAccessibleName(tr("chain", "Sheet"))
        fields = WORDS.formats.words([trm(words) for words in FIELDS.values()])
        self.space = label(tr("chain", "Only the names are needed. A file may tell: {fields}.", fields=fields), "muted")
        self.body = QSplitter()
        area = self.mapping.area()
        area.setMinimumWidth(34 * self.fontMetrics().averageCharWidth())
        for side in (area, self.preview):
            self.body.addWidget(side)
        self.body.setChildrenCollapsible(False)
        self.body.setSizes([320, 500])
        lines = column(self, margin=2 * GRID, gap=GRID)
        for line in (head, self.state, self.space, self.body, self.also, foot):
            lines.addWidget(line, 100 if line is self.body else 0)
        lines.addStretch(1)


def verdict(sites: int, faults: int) -> str:
    """What will come of it, in a sentence."""
    if faults:
        return trn(
            "chain",
            "{n} thing is to be put right in the file, or in the choice of columns. Then read the file again.",
            "{n} things are to be put right in the file, or in the choice of columns. Then read the file again.",
            faults,
        )
    if not sites:
        return tr("chain", "There is no row below the headings.")
    return trn(
        "chain",
        "Ready: {n} supplier. Nothing is changed yet.",
        "Ready: {n} suppliers. Nothing is changed yet.",
        sites,
    )
