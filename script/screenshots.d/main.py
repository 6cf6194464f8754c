"""Opens the real window on the sample company and saves a picture of each page."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
HOME = Path(tempfile.mkdtemp(prefix="fairsteps-screenshots-"))
os.environ.update({n: str(HOME / n) for n in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")})

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app import paths, sample  # noqa: E402
from app.content.load import load  # noqa: E402
from app.i18n.catalog import languages, translator  # noqa: E402
from app.store.workspace import open_workspace  # noqa: E402
from app.ui.main import Starter, start  # noqa: E402
from app.ui.window import Window  # noqa: E402
from app.ui.words import WORDS  # noqa: E402

SIZES = ((1366, 768), (1024, 600))
OUT = ROOT / "screenshots"
HARM = "remediate.child_found"
LEDGER = HOME / "ledger.csv"
LEDGER.write_text(
    "Date,Supplier,Origin,HS code,Description,Value,Currency\n"
    "2026-01-31,Rasi Mills,IND,520512,cotton yarn,12000.10,MYR\n"
    "2026-02-28,Yangzi Weaving,CHN,520811,woven cotton,23000.20,MYR\n"
    "2026-02-28,Steppe,UZB,520100,raw cotton,8000,USD\n"
    "2026-03-15,Kotak Maju,MYS,481910,boxes,900,MYR\n"
    "2026-03-15,Kotak Maju,Atlantis,4819,boxes,100,MYR\n",
    encoding="utf-8",
)
KEYS = {
    "topic": "topic:monitor.topic_grievance",
    "word": "term:forced_labor",
    "country": "country:GHA",
    "good": "good:cocoa",
    "law": "law:uk-msa54",
    "convention": "instrument:C138",
}


def main(wanted: list[str]) -> None:
    app = QApplication(["fairsteps"])
    chosen = [code for code in languages() if not {*languages()} & {*wanted} or code in wanted]
    sizes = [s for s in SIZES if not wanted or not any(w.isdigit() for w in wanted) or str(s[0]) in wanted]
    OUT.mkdir(exist_ok=True)
    for language in chosen:
        file = sample_file(language)
        for size in sizes:
            Tour(app, language, size).run(file)


def sample_file(language: str) -> Path:
    file, today = HOME / f"{language}.sqlite", date.today()
    workspace, library = open_workspace(file, today), load(paths.steps())
    sample.fill(workspace, workspace.add_company(sample.sample().name, today), library, translator(language), today)
    workspace.add_company("Kilang Baharu", today)
    workspace.close()
    return file


class Tour:
    """One walk through all pages in one language and size."""

    def __init__(self, app: QApplication, language: str, size: tuple[int, int]) -> None:
        self.app, self.language, self.size = app, language, size
        self.window: Window
        self.starter: Starter

    def run(self, file: Path) -> None:
        paths.user_settings().unlink(missing_ok=True)
        self.begin(None, None)
        self.until(lambda: self.window.page is not None)
        self.shot("00-language")
        self.window.close()
        self.begin(file, self.language)
        self.until(lambda: self.starter.desk is not None and self.starter.desk.home is not None)
        self.until(lambda: not self.starter.desk.lobby.waiting)
        self.shot("01-home")
        self.company()
        self.starter.desk.leave_company()
        self.window.close()
        self.settle()

    def begin(self, file: Path | None, language: str | None) -> None:
        WORDS.language = self.language
        self.window, self.starter = start(self.app, file, language)
        self.window.resize(*self.size)

    def company(self) -> None:
        desk = self.starter.desk
        desk.open_company(next(c.id for c in desk.infos() if c.name.startswith("Contoh")))
        pages = desk.pages
        for number, place in enumerate(p for p in pages.order() if "." in p):
            pages.show(place)
            self.shot(f"{number + 10}-{place}")
        pages.show_question(HARM)
        self.shot("50-harm")
        self.chain(pages)
        pages.show("plan")
        self.shot("60-plan")
        for number, view in enumerate(("month", "timeline"), 61):
            pages.page.show_view(view)
            self.shot(f"{number}-plan-{view}")
        pages.page.show_view("list")
        pages.show("papers")
        self.until(lambda: getattr(pages.page, "fresh", True), 30)
        self.shot("70-papers")
        self.library(pages)

    def chain(self, pages: Any) -> None:
        pages.show("chain")
        self.shot("51-chain")
        pages.show("risks")
        self.shot("52-risks")
        pages.page.tabs.setCurrentWidget(pages.page.map)
        self.shot("53-heat-map")
        pages.show("trade")
        self.shot("54-trade-empty")
        pages.page.open(LEDGER)
        self.until(lambda: pages.page.found is not None)
        self.shot("55-trade")
        pages.show("laws")
        self.shot("56-laws")

    def library(self, pages: Any) -> None:
        pages.show("library")
        self.shot("80-library")
        for name, key in KEYS.items():
            pages.page.show_key(key)
            self.shot(f"81-library-{name}")
        for code in ("BRA", "GHA", "IDN"):
            pages.page.tree.lines[f"country:{code}"].setCheckState(0, Qt.CheckState.Checked)
        self.shot("81-library-compare")
        pages.page.search.setText(translator(self.language).content("term.identity_documents", "identity documents"))
        self.shot("82-library-search")

    def shot(self, name: str) -> None:
        self.settle()
        path = OUT / f"{self.language}-{self.size[0]}-{name}.png"
        self.window.grab().save(str(path))

    def settle(self) -> None:
        for _ in range(8):
            self.app.processEvents()

    def until(self, done: Callable[[], bool], seconds: float = 10) -> None:
        """Let the window work until something is there."""
        end = monotonic() + seconds
        while not done() and monotonic() < end:
            self.app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1:])
