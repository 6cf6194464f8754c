"""A plan of a thousand actions in the real window: a keystroke of the search, an edit, and a screenful of scrolling."""

import json
import os
import sys
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

FILE = sys.argv[2]
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication  # noqa: E402

from app.core.plan import Edit  # noqa: E402
from app.ui.main import start  # noqa: E402
from app.ui.plan_model import Column  # noqa: E402

ACTIONS, RUNS = 1000, 60
TYPED = ("l", "la", "lam", "lamp", "lamp 7", "hall", "hall 3", "stairs", "")


def settle() -> None:
    for _ in range(3):
        app.processEvents()


def timed(work: object) -> float:
    begun = perf_counter()
    work()
    settle()
    return (perf_counter() - begun) * 1000


def actions(today: date) -> list[Edit]:
    """Own actions of several people, over a year, some of which wait for others."""
    people = ("Puan Aisyah", "Encik Tan", "Nurul", "")
    return [
        Edit(f"own.{n}", people[n % 4], today + timedelta(days=n % 365), "todo", f"Agreed in hall {n % 9}",
             title=f"Repair lamp {n} over the stairs of hall {n % 12}", step=("monitor", "code", "")[n % 3],
             added_on=today, after=(f"own.{n - 1}",) if n % 10 == 5 else ())
        for n in range(1, ACTIONS + 1)
    ]  # fmt: skip


def measure() -> dict[str, list[float]]:
    desk = starter.desk
    desk.open_company(desk.infos()[0].id)
    desk.bridge.edit_many(actions(desk.bridge.session.today()))
    desk.pages.show("plan")
    settle()
    page = desk.pages.page
    bar = page.table.verticalScrollBar()
    first = next(n for n, line in enumerate(page.model.lines) if line.item and line.item.own)

    def edit(n: int) -> None:
        index = page.model.index(first + n % 20, Column.OWNER)
        page.model.setData(index, f"Puan {n}")

    for n in range(5):  # the first save imports what saving needs
        edit(n)
    return {
        "filter": [timed(lambda n=n: page.filters.text.setText(TYPED[n % len(TYPED)])) for n in range(RUNS)],
        "edit": [timed(lambda n=n: edit(n)) for n in range(RUNS)],
        "scroll": [timed(lambda n=n: bar.setValue(n * bar.pageStep() % bar.maximum())) for n in range(1, RUNS + 1)],
    }


app = QApplication(["fairsteps"])
window, starter = start(app, Path(FILE), "en")
while starter.desk is None or starter.desk.home is None:
    app.processEvents()
print(json.dumps(measure()), flush=True)
os._exit(0)
