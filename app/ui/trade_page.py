"""Trade exposure: a ledger of purchases or customs entries, screened against the lists without a network."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QSplitter, QTextBrowser, QWidget

from app.core.entry import Entry, RowFault
from app.core.exposure import Exposure, Figure, Matcher, screen
from app.errors import UserError
from app.ledger import Reading, entries_at, read_entries
from app.message import Message
from app.reference.load import Reference
from app.sheets.desk import FactDesk
from app.sheets.names import goods_in_all_languages
from app.tabular.read import Table, open_table
from app.ui.bridge import Bridge
from app.ui.flow import Flow
from app.ui.parts import GRID, button, column, label, scrolled, short
from app.ui.sentence import Sentence
from app.ui.style import role
from app.ui.trade_form import TradeForm
from app.ui.trade_views import figures_view, rows_view
from app.ui.words import WORDS, tr, trm, trn
from app.ui.work import Progress, Stop, Work

PATTERNS = "*.csv *.xlsx"
ROWS = 200
"""Rows behind a figure that are shown; the others are counted."""


class TradePage(QWidget):
    """The file is read and not kept. `open_question` carries the key of a page of the library."""

    open_question = Signal(str)

    def __init__(self, bridge: Bridge, reference: Reference) -> None:
        super().__init__()
        self.facts = FactDesk(reference, WORDS.translator)
        self.matcher: Matcher | None = None
        self.table: Table | None = None
        self.found: Exposure | None = None
        self.reading = Reading({})
        """As the figures that are shown were read."""
        self.work: Work | None = None
        self.form, self.text = TradeForm(), QTextBrowser()
        self.state, self.bar = Sentence(), QProgressBar()
        self.choose = button(tr("ledger", "Choose a ledger…"), "primary")
        self.go, self.stop = button(tr("ledger", "Screen it")), button(tr("ledger", "Cancel"), "link")
        self.lay_out()
        self.choose.clicked.connect(self.ask_file)
        self.go.clicked.connect(self.screen_it)
        self.stop.clicked.connect(self.cancel)
        self.form.changed.connect(self.read_otherwise)
        self.text.anchorClicked.connect(lambda url: self.follow(QUrl.toString(url)))
        self.setFocusProxy(self.choose)
        self.say(self.first_words())

    # What the user does

    def ask_file(self) -> None:
        kinds = tr("chain", "Tables ({patterns})", patterns=PATTERNS)
        path, _ = QFileDialog.getOpenFileName(self, tr("ledger", "Choose a ledger"), "", kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Look at a ledger, guess its columns, and screen it where nothing is missing."""
        self.close_job()
        self.text.clear()
        try:
            self.table = open_table(path)
        except UserError as error:
            self.table = None
            self.split.hide()
            self.say(trm(error.message), "danger")
            return
        self.form.show_table(self.table)
        self.split.show()
        self.screen_it()

    def screen_it(self) -> None:
        if self.table is not None:
            self.reading = self.form.reading()
            self.run(partial(self.screened, self.table, self.reading), self.show_figures)

    def read_otherwise(self) -> None:
        """Figures that were read in another way than the form says are not left standing."""
        if self.form.reading() != self.reading:
            self.screen_it()

    def follow(self, link: str) -> None:
        """A figure's link leads to its rows; any other into the library."""
        if link == "figures":
            self.show_figures(self.found)
        elif link.startswith("rows:") and self.table is not None and self.found is not None:
            figure = figure_at(self.found, link)
            task = partial(self.rows, self.table, self.reading, figure)
            self.run(task, partial(self.show_rows, figure))
        else:
            self.open_question.emit(link)

    def cancel(self) -> None:
        self.close_job()
        self.say(tr("ledger", "Stopped. Nothing is shown, since not all rows were read."))

    # Work beside the window

    def screened(self, table: Table, reading: Reading, progress: Progress, stop: Stop) -> Exposure:
        if self.matcher is None:
            self.matcher = Matcher(self.facts.ref, goods_in_all_languages(self.facts.ref))
        return screen(read_entries(table, reading, progress, stop), self.matcher)

    def rows(
        self, table: Table, reading: Reading, figure: Figure, progress: Progress, stop: Stop
    ) -> list[Entry | RowFault]:
        """The first rows of a figure, read again from the file."""
        return list(entries_at(read_entries(table, reading, progress, stop), figure.rows[:ROWS]))

    def run(self, task: Callable[[Progress, Stop], object], then: Callable[..., None]) -> None:
        self.close_job()
        self.work = work = Work(task)
        work.progressed.connect(self.tell)
        work.done.connect(then)
        work.failed.connect(self.fail)
        work.finished.connect(lambda: self.busy(False))
        self.busy(True)
        work.start()

    def close_job(self) -> None:
        if self.work is not None:
            self.work.end()
            self.work = None
        self.busy(False)

    def tell(self, rows: int) -> None:
        self.say(trn("ledger", "{n} row read", "{n} rows read", rows))

    def fail(self, message: Message) -> None:
        self.found = None
        self.text.clear()
        self.say(trm(message), "danger")

    # What it shows

    def show_figures(self, found: Exposure | None) -> None:
        self.found = found
        if found is None or self.table is None:
            return
        self.text.setHtml(figures_view(self.facts, found, short(self.table.file, 60)))
        words = trn("ledger", "{n} row was read, none left out.", "{n} rows were read, none left out.", found.count)
        self.say(words, "accent")

    def show_rows(self, figure: Figure, rows: list[Entry | RowFault]) -> None:
        assert self.matcher is not None
        title = trn("ledger", "{n} row behind this figure", "{n} rows behind this figure", figure.count)
        self.text.setHtml(rows_view(self.facts, self.matcher, title, rows, figure.count - len(rows)))
        self.say("")

    def say(self, words: str, part: str = "muted") -> None:
        role(self.state, part)
        self.state.setText(words)

    def busy(self, there: bool) -> None:
        self.bar.setVisible(there)
        self.stop.setVisible(there)
        self.go.setEnabled(not there and self.table is not None)

    def first_words(self) -> str:
        return tr(
            "ledger",
            "Choose a list of what you bought or imported: date, supplier, country of origin, customs code or "
            "description, value and currency. It is compared with the lists on this computer, and not kept.",
        )

    # How it is built

    def lay_out(self) -> None:
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(160)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(2 * GRID)
        self.text.setAccessibleName(tr("ledger", "Trade exposure"))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        side = scrolled(self.form)
        side.setMinimumWidth(30 * self.fontMetrics().averageCharWidth())
        self.split.addWidget(side)
        self.split.addWidget(self.text)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([340, 760])
        self.split.setStretchFactor(1, 1)
        self.split.hide()
        head = Flow(gap=GRID)
        for part in (self.choose, self.go, self.bar, self.stop):
            head.addWidget(part)
        outer = column(self, gap=GRID)
        outer.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        outer.addWidget(label(tr("ledger", "Trade exposure"), "title", wrap=False))
        outer.addWidget(head)
        outer.addWidget(self.state)
        outer.addWidget(self.split, 100)
        outer.addStretch(1)
        self.busy(False)


def figure_at(found: Exposure, link: str) -> Figure:
    """The figure of a link such as `rows:MYR/exposed/goods/cotton` or `rows:MYR/unmatched`."""
    currency, part, *more = link.removeprefix("rows:").split("/")
    place = getattr(found.books[currency], part)
    if not more:
        return place if isinstance(place, Figure) else place.whole
    figures = getattr(place, more[0])
    return figures if isinstance(figures, Figure) else figures[more[1]]
