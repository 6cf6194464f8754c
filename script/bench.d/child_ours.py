"""The program as a user starts it: first paint, home with its companies, idle memory, then a step and a language."""

import json
import os
import sys
from pathlib import Path
from time import monotonic, perf_counter

STARTED, FILE = float(sys.argv[1]), sys.argv[2]
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.ui.main import start  # noqa: E402
from app.ui.words import WORDS  # noqa: E402

figures: dict[str, float] = {}


class Watch(QObject):
    """Notes the first paint of the window, and the first of a home page that names twenty companies."""

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            if thing is window:
                figures.setdefault("first paint, ms", since_start())
            lines = getattr(window.page, "lines", {})
            if len(lines) == 20 and "home, ms" not in figures and thing in lines.values():
                figures["home, ms"] = since_start()
                QTimer.singleShot(1500, idle)
        return False


def since_start() -> float:
    return (monotonic() - STARTED) * 1000


def idle() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    figures["idle, MB"] = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    desk = starter.desk
    desk.open_company(desk.infos()[0].id)
    settle()
    figures["step page, ms"] = timed(lambda: desk.pages.show("engage.voices"))
    figures["language, ms"] = timed(lambda: desk.speak("fr" if WORDS.language != "fr" else "en"))
    desk.pages.walk(1)  # the first save imports what saving needs
    figures["library, ms"] = timed(lambda: desk.pages.show("library"))
    desk.pages.show("engage.voices")  # where the next run begins, as this one did
    print(json.dumps(figures), flush=True)
    os._exit(0)


def settle() -> None:
    for _ in range(5):
        app.processEvents()


def timed(work: object) -> float:
    begun = perf_counter()
    work()
    settle()
    return (perf_counter() - begun) * 1000


app = QApplication(["fairsteps"])
window, starter = start(app, Path(FILE), None)
watch = Watch()
app.installEventFilter(watch)
app.exec()
