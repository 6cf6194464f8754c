"""The page of the supply chain in a window, and what a hand does on it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.core.chain import Site
from app.core.session import Session
from app.ui.bridge import Bridge
from app.ui.chain_model import Column
from app.ui.chain_page import ChainPage
from app.ui.main import load_reference

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CHAIN = (
    Site("site.1", "Contoh Garment", "own", 0, "", "MYS", goods=("garments",), workers=85),
    Site("site.2", "Kilang Tekstil", tier=1, parent="site.1", country="MYS", share=Decimal("34.5"), workers=240),
    Site("site.3", "Dhaka Sewing", tier=1, country="BGD", goods=("garments",), other_goods=("zippers",)),
    Site("site.4", "Punjab Ginning", tier=2, parent="site.2", country="IND", goods=("cotton",)),
)
BAD = "Supplier,Country,Product,Workers\nMill A,Malaysia,cotton,12\nMill B,India,zippers,many\n"
GOOD = "Supplier,Country,Product,Workers\nMill A,Malaysia,cotton,12\nMill B,India,zippers,40\n"


def shown(qtbot: QtBot, session: Session, width: int = 1146, height: int = 700) -> ChainPage:
    made = ChainPage(Bridge(session), load_reference())
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def site(page: ChainPage, name: str) -> Site:
    return next(s for s in page.session.sites if s.name == name)


def names(page: ChainPage) -> list[str]:
    return [str(page.model.index(row, Column.NAME).data()) for row in range(page.model.rowCount())]


def cell(page: ChainPage, name: str, column: Column) -> str:
    return str(page.model.index(names(page).index(name), column).data())


def buttons(parent: QWidget, words: str) -> list[QAbstractButton]:
    """The buttons that are seen, by the words on them or spoken of them."""
    found = [b for b in parent.findChildren(QAbstractButton) if b.isVisible()]
    return [b for b in found if words in (b.text(), b.accessibleName())]


def click(qtbot: QtBot, parent: QWidget, words: str) -> None:
    qtbot.waitUntil(lambda: bool(buttons(parent, words)))
    qtbot.mouseClick(buttons(parent, words)[0], LEFT)


def fill(qtbot: QtBot, line: QLineEdit, words: str, key: Any = Key.Key_Return) -> None:
    """Type over what stands in a field, and leave it by a key."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Key.Key_Delete)
    qtbot.keyClicks(line, words)
    hide_list(line)
    qtbot.keyClick(line, key)


def hide_list(line: QLineEdit) -> None:
    completer = line.completer()
    if completer:
        completer.popup().hide()


# The table and the form


def fill_name(qtbot: QtBot, page: ChainPage, name: str) -> None:
    line = page.detail.form.lines["name"]
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, name)
