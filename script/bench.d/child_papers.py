"""Ten papers in turn, looked at and saved: the memory of the window's process before and after."""

import gc
import json
import os
import sys
import tempfile
from pathlib import Path
from time import monotonic

FILE = sys.argv[2]
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication, QFileDialog  # noqa: E402

from app.ui.main import start  # noqa: E402

FIRST = "plan-summary"
EXPORTS = (
    ("plan", "pdf"), ("plan", "docx"), ("plan", "xlsx"), ("plan", "ics"), ("code-of-conduct", "docx"),
    ("risk-register", "csv"), ("audit-checklist", "xlsx"), ("training-calendar", "ics"), ("statement-uk", "pdf"),
    ("company-data", "json"),
)  # fmt: skip
LONGEST = 60


def until(done: object) -> None:
    end = monotonic() + LONGEST
    while not done():
        app.processEvents()
        if monotonic() > end:
            raise SystemExit("a paper was not made in time")


def memory() -> float:
    """Of this process alone, in MB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def look_at(page: object, paper: str) -> None:
    page.choose(paper)
    until(lambda: page.fresh or not page.makes)


def export(page: object, paper: str, file_format: str) -> None:
    if page.paper.id != paper:
        look_at(page, paper)
    page.notices.clear("saved")
    page.save(file_format)
    until(lambda: "saved" in page.notices.lines)


def measure(folder: Path) -> dict[str, float]:
    QFileDialog.getSaveFileName = lambda parent, title, proposal, kinds: (str(folder / Path(proposal).name), kinds)
    desk = starter.desk
    desk.open_company(desk.infos()[0].id)
    desk.pages.show("papers")
    page = desk.pages.page
    look_at(page, FIRST)
    before = memory()
    for paper, file_format in EXPORTS:
        export(page, paper, file_format)
    look_at(page, FIRST)
    page.notices.clear_all()
    until(lambda: True)
    return {"papers, MB": before, "after ten exports, MB above": memory() - before}


app = QApplication(["fairsteps"])
window, starter = start(app, Path(FILE), "en")
until(lambda: starter.desk is not None and starter.desk.home is not None)
with tempfile.TemporaryDirectory() as saved:
    print(json.dumps(measure(Path(saved))), flush=True)
    os._exit(0)
