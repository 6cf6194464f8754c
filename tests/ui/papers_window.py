"""The page of papers as a user finds it, for the tests that work with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.bridge import Bridge
from app.ui.papers_page import PapersPage
from app.ui.pdf_pages import PdfPages

LONG = 240_000
PERSON = "Siti binti Ali, 14"


def shown(qtbot: QtBot, bridge: Bridge) -> PapersPage:
    made = PapersPage(bridge)
    qtbot.addWidget(made)
    made.resize(1146, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(widget: QWidget) -> str:
    labels = (x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget.window()))
    return "\n".join(labels)


def entries(page: PapersPage) -> list[str]:
    return [a.text() for a in page.head.menu.actions() if a.text()]


def save(page: PapersPage, words: str) -> None:
    next(a for a in page.head.menu.actions() if a.text().startswith(words)).trigger()


def press(widget: QWidget, words: str) -> None:
    next(b for b in widget.findChildren(QPushButton) if b.text() == words).click()


def the_file(qtbot: QtBot, page: PapersPage, folder: Path, ending: str) -> Path:
    qtbot.waitUntil(lambda: "saved" in page.notices.lines and bool(words(page.notices)), timeout=LONG)
    (found,) = folder.glob(f"*.{ending}")
    return found


def listed(page: PapersPage) -> list[str]:
    return [i.text() for i in page.side.list.lines()]


def text_of(pdf: bytes) -> str:
    pages = PdfPages(pdf)
    found = " ".join(pages.text(n) for n in range(len(pages.sizes)))
    pages.close()
    return found
