"""The floor: the time to the first paint of an empty window, and its memory."""

import json
import os
import sys
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

STARTED = float(sys.argv[1])
figures: dict[str, float] = {}


class Floor(QMainWindow):
    def paintEvent(self, event: object) -> None:
        if not figures:
            figures["empty window, ms"] = (monotonic() - STARTED) * 1000
            QTimer.singleShot(500, done)


def done() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    figures["empty window, MB"] = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    print(json.dumps(figures))
    app.quit()


app = QApplication([])
window = Floor()
window.resize(1366, 768)
window.show()
app.exec()
