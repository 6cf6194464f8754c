"""The plan in a window, and what a hand does on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.ui.bridge import Bridge
from app.ui.plan_model import Column
from app.ui.plan_page import PlanPage

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NONE, CTRL, SHIFT = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
                     Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
WEAK = ("engage.stakeholder_list", "basics.lead_authority", "basics.budget")
BUDGET, CASE, LEAD = "basics.budget_line", "basics.business_case", "basics.appraisal"


def weak_firm(session: Session) -> Bridge:
    """A factory in Malaysia with some weak answers, and nobody in danger."""
    session.set_value("basics.country", "MYS")
    for question in WEAK:
        session.set_value(question, "no")
    return Bridge(session)


def shown(qtbot: QtBot, bridge: Bridge, width: int = 1146, height: int = 700) -> PlanPage:
    made = PlanPage(bridge)
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def ids(page: PlanPage) -> list[str]:
    return [line.item.id for line in page.model.lines if line.item]


def headings(page: PlanPage) -> list[str]:
    return [line.heading for line in page.model.lines if line.item is None]


def cell(page: PlanPage, action: str, column: Column, role: Any = Qt.ItemDataRole.DisplayRole) -> str:
    return str(page.model.index(page.model.row_of(action), column).data(role))


def show_only(page: PlanPage, name: str, value: str) -> None:
    box = page.filters.boxes[name]
    assert box.findData(value) >= 0
    box.setCurrentIndex(box.findData(value))


def edit(page: PlanPage, action: str, **change: Any) -> None:
    page.bridge.edit(replace(page.session.edit_of(action), **change))


def buttons(parent: QWidget, words: str) -> list[QPushButton]:
    found = [b for b in parent.findChildren(QPushButton) if b.isVisible()]
    return [b for b in found if words in (b.text(), b.accessibleName())]


def click(qtbot: QtBot, parent: QWidget, words: str) -> None:
    qtbot.waitUntil(lambda: bool(buttons(parent, words)))
    qtbot.mouseClick(buttons(parent, words)[0], LEFT)


def texts(parent: QWidget) -> str:
    return "\n".join(w.text() for w in parent.findChildren(QLabel) if w.isVisible())


def unfold(page: PlanPage, action: str, section: str) -> Any:
    """The part of the detail of an action, opened."""
    page.choose(action)
    page.detail.work.sections[section].unfold(True)
    return getattr(page.detail.work, section)


def counted(page: PlanPage) -> str:
    """What the head says of the plan; the spaces in it do not break."""
    return page.count.text().replace("\u00a0", " ")
