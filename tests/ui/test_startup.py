"""What a window that only waits does without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.store.workspace import open_workspace
from app.ui.settings import Settings

HEAVY = (
    "sqlmodel", "sqlalchemy", "alembic", "jinja2", "weasyprint", "pypdfium2", "PySide6.QtNetwork", "app.papers",
    "app.exchange", "app.saq", "docx", "openpyxl", "icalendar", "pikepdf",
)  # fmt: skip
LATER = ("app.core.session", "app.core.codec", "app.content.load", "app.ui.desk", "app.ui.company_file")
"""What companies need, and their names do not."""
WATCHED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.ui.main import start

app = QApplication([])
window, starter = start(app, Path(sys.argv[1]), None)
take_seat = type(starter).take_seat

def named(self) -> None:
    print(len(window.page.lines), "named", *(m for m in sys.argv[2].split(",") if m in sys.modules))
    take_seat(self)

def look() -> None:
    desk = starter.desk
    if desk is None or desk.home is None or desk.lobby.waiting or not desk.home.lines:
        return
    answered = [line.bar.isHidden() for line in desk.home.lines.values()]
    print("summed up" if not any(answered) else "", *(m for m in sys.argv[3:] if m in sys.modules))
    window.close()
    app.quit()

type(starter).take_seat = named
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.exec()
print("pane" if "text" in vars(window.guidance) else "", *(m for m in sys.argv[3:] if m in sys.modules))
"""


def test_home_names_and_sums_up_its_companies_without_the_heavy_libraries(file: Path) -> None:
    known = open_workspace(file)
    for number in range(3):
        known.add_company(f"Firm {number}")
    known.close()
    from app import paths

    Settings(language="en").save(paths.user_settings())
    command = [sys.executable, "-c", WATCHED, str(file), ",".join(LATER), *HEAVY]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert [line.strip() for line in done.stdout.splitlines()] == ["3 named", "summed up", ""]
