"""The plan as a month and on a timeline, by hand and by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.ui.bridge import Bridge
from app.ui.plan_page import PlanPage
from app.ui.plan_timeline import PlanTimeline
from tests.conftest import TODAY
from tests.ui.plan_window import (
    BUDGET,
    CASE,
    LEFT,
    NONE,
    Key,
    click,
    edit,
    shown,
    weak_firm,
)


@pytest.fixture
def bridge(session: Session) -> Bridge:
    return weak_firm(session)


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge) -> PlanPage:
    return shown(qtbot, bridge)


# A month


def month(qtbot: QtBot, page: PlanPage) -> Any:
    click(qtbot, page.switch, "Month")
    return page.views.currentWidget()


def test_a_month_shows_what_is_due_on_each_day_and_a_click_opens_it(qtbot: QtBot, page: PlanPage) -> None:
    edit(page, BUDGET, due=date(2026, 11, 12))
    found = month(qtbot, page)
    assert found.name.text() == "November 2026"
    index = found.model.index_of(date(2026, 11, 12))
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    title = page.plan.title(page.plan.by_id[BUDGET])
    assert spoken == f"Thursday, November 12, 2026: 1 action is due. Overdue: {title}"
    place = found.grid.visualRect(index)
    line = found.grid.fontMetrics().height()
    qtbot.mouseClick(found.grid.viewport(), LEFT, NONE, QPoint(place.left() + 20, place.top() + line + 8))
    assert page.selected == BUDGET
    assert page.detail.item is not None
    assert page.detail.item.id == BUDGET


def test_a_month_is_walked_by_keys_and_its_days_are_lists(qtbot: QtBot, page: PlanPage) -> None:
    edit(page, BUDGET, due=date(2026, 12, 1))
    edit(page, CASE, due=date(2026, 12, 1))
    found = month(qtbot, page)
    assert found.grid.hasFocus()
    qtbot.keyClick(found.grid, Key.Key_PageDown)
    assert found.name.text() == "December 2026"
    assert found.day == date(2026, 12, 1)
    assert found.list.count() == 2
    qtbot.keyClick(found.grid, Key.Key_Return)
    assert found.list.hasFocus()
    qtbot.keyClick(found.list, Key.Key_Down)
    qtbot.keyClick(found.list, Key.Key_Return)
    assert page.selected == found.list.item(1).data(Qt.ItemDataRole.UserRole)
    qtbot.keyClick(found.grid, Key.Key_PageUp)
    qtbot.keyClick(found.grid, Key.Key_Right)
    assert found.day == date(2026, 11, 2)
    assert found.list.item(0).text() == "Nothing is due on this day."
    qtbot.mouseClick(found.today, LEFT)
    assert found.day == TODAY


def test_a_month_shows_no_more_than_passes_the_filters(qtbot: QtBot, page: PlanPage) -> None:
    page.filters.text.setText("budget")
    found = month(qtbot, page)
    passed = {i.id for i in page.views.items}
    assert {i.id for items in found.model.due.values() for i in items} == passed
    page.filters.text.setText("")
    assert sum(map(len, found.model.due.values())) == len(page.items)


def test_a_day_with_more_than_fits_says_how_many_there_are(qtbot: QtBot, page: PlanPage) -> None:
    page.table.selectAll()
    page.views.bulk.due.setDate(QDate(2026, 11, 25))
    qtbot.mouseClick(page.views.bulk.change, LEFT)
    found = month(qtbot, page)
    found.look_at(date(2026, 11, 25))
    assert found.list.count() == len(page.items)
    assert f"{len(page.items)} actions are due" in found.list.accessibleName()


# A timeline


def timeline(qtbot: QtBot, page: PlanPage) -> PlanTimeline:
    click(qtbot, page.switch, "Timeline")
    found = page.views.currentWidget()
    assert isinstance(found, PlanTimeline)
    return found


def test_a_timeline_has_a_bar_for_each_action_under_its_step(qtbot: QtBot, page: PlanPage) -> None:
    found = timeline(qtbot, page)
    bars = [r for r in found.rows if not isinstance(r, str)]
    assert {b.item.id for b in bars} == {i.id for i in page.items}
    assert [r for r in found.rows if isinstance(r, str)] == ["Your company", "1 · Engage Stakeholders and Partners"]
    assert all(0 <= found.scale.x(b.begin) <= found.scale.x(b.end) < found.scale.width for b in bars)


def test_a_bar_is_chosen_by_hand_and_by_keys_and_said_in_words(qtbot: QtBot, page: PlanPage) -> None:
    edit(page, BUDGET, due=TODAY - timedelta(days=4))
    found = timeline(qtbot, page)
    bars = [r for r in found.rows if not isinstance(r, str)]
    place = found.place(found.rows.index(bars[1]))
    qtbot.mouseClick(found.viewport(), LEFT, NONE, place.center())
    assert page.selected == bars[1].item.id
    qtbot.keyClick(found, Key.Key_Home)
    qtbot.keyClick(found, Key.Key_Down)
    assert page.selected == bars[1].item.id
    page.choose(BUDGET)
    assert "Overdue: " in found.accessibleDescription()
    assert "due November 20, 2026, To do" in found.accessibleDescription()
    qtbot.keyClick(found, Key.Key_Return)
    assert page.detail.hasFocus()


def test_a_long_timeline_is_scrolled_to_the_action_that_is_looked_at(qtbot: QtBot, page: PlanPage) -> None:
    today = page.session.today()
    for n in range(40):
        page.session.add_own(f"Lamp {n}", today + timedelta(days=20 * n))
    page.refresh()
    page.choose("own.40")
    found = timeline(qtbot, page)
    bar = found.bar_of("own.40")
    assert bar is not None
    assert found.viewport().rect().contains(found.place(found.rows.index(bar)).center())
    qtbot.keyClick(found, Key.Key_Home)
    assert found.verticalScrollBar().value() <= found.line()


@pytest.mark.parametrize("view", ["month", "timeline"])
def test_every_view_can_be_drawn_in_the_smallest_window(qtbot: QtBot, bridge: Bridge, view: str) -> None:
    bridge.edit(replace(bridge.session.edit_of(BUDGET), due=TODAY - timedelta(days=4)))
    page = shown(qtbot, bridge, 804, 540)
    page.show_view(view)
    picture = page.views.grab().toImage()
    places = product(range(0, picture.width(), 3), range(0, picture.height(), 3))
    seen = {picture.pixelColor(x, y).name() for x, y in places}
    assert len(seen) > 3
    assert (page.width(), page.height()) == (804, 540)
