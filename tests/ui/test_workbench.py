"""A consultant works through the plan: finds, groups, changes many actions at once, and is reminded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.content.load import Library
from app.core import filing
from app.core.session import Session
from app.store.workspace import open_workspace
from app.ui.bridge import Bridge
from app.ui.plan_model import Column
from app.ui.plan_page import PlanPage
from app.ui.plan_timeline import PlanTimeline
from tests.conftest import Clock
from tests.ui.plan_window import (
    BUDGET,
    CASE,
    CTRL,
    LEAD,
    LEFT,
    SHIFT,
    WEAK,
    Key,
    click,
    edit,
    headings,
    ids,
    show_only,
    shown,
    texts,
    weak_firm,
)


@pytest.fixture
def bridge(session: Session) -> Bridge:
    return weak_firm(session)


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge) -> PlanPage:
    return shown(qtbot, bridge)


# Filter, group, sort


def test_what_presses_waits_or_is_to_confirm_is_found(page: PlanPage, clock: Clock) -> None:
    edit(page, BUDGET, due=clock.day - timedelta(days=1))
    edit(page, CASE, due=clock.day + timedelta(days=14))
    edit(page, LEAD, after=(BUDGET,))
    edit(page, "engage.stakeholder_map", status="done", carried=True)
    found = {
        "overdue": [BUDGET],
        "soon": [BUDGET, CASE],
        "waiting": [LEAD],
        "confirm": ["engage.stakeholder_map"],
    }
    for which, wanted in found.items():
        show_only(page, "which", which)
        assert ids(page) == wanted
    show_only(page, "which", "")
    assert len(ids(page)) == len(page.items)


def test_actions_with_and_without_proof_are_told_apart(page: PlanPage, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"signed")
    filing.add_file(page.session, f"action/{BUDGET}", tmp_path / "a.pdf")
    show_only(page, "proof", "with")
    assert ids(page) == [BUDGET]
    show_only(page, "proof", "without")
    page.filters.changed.emit()
    assert BUDGET not in ids(page)


def test_groups_say_how_many_they_hold(page: PlanPage) -> None:
    edit(page, BUDGET, status="done")
    show_only(page, "order", "status")
    todo = sum(i.status == "todo" for i in page.items)
    assert headings(page) == [f"To do ({todo} actions)", "Done (1 action)"]
    show_only(page, "order", "priority")
    assert sum(int(h.rpartition("(")[2].split()[0]) for h in headings(page)) == len(page.items)


def test_a_column_sorts_and_a_third_click_takes_that_back(qtbot: QtBot, page: PlanPage) -> None:
    edit(page, BUDGET, cost=Decimal(50), currency="MYR")
    edit(page, CASE, cost=Decimal(1200), currency="MYR")
    before = ids(page)
    page.table.sortByColumn(Column.COST, Qt.SortOrder.AscendingOrder)
    assert ids(page)[:2] == [BUDGET, CASE]
    page.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert ids(page) == before


def test_coming_back_finds_the_plan_as_it_was_left(qtbot: QtBot, desk: Any) -> None:
    for question in WEAK:
        desk.bridge.set_value(question, "no")
    desk.pages.show("plan")
    page = desk.pages.page
    show_only(page, "order", "step")
    show_only(page, "step", "basics")
    page.table.sortByColumn(Column.TITLE, Qt.SortOrder.DescendingOrder)
    page.choose(CASE)
    left = ids(page)
    page.detail.work.sections["cost"].unfold(True)
    page.show_view("timeline")
    desk.pages.show("library")
    desk.pages.show("plan")
    again = desk.pages.page
    assert again is not page
    assert (ids(again), again.selected) == (left, CASE)
    assert isinstance(again.views.currentWidget(), PlanTimeline)
    assert again.detail.work.sections["cost"].toggle.isChecked()


def test_in_a_low_window_the_finer_filters_are_folded_and_say_what_they_hide(qtbot: QtBot, bridge: Bridge) -> None:
    page = shown(qtbot, bridge, 804, 540)
    assert page.filters.which.isVisible()
    assert not page.filters.step.isVisible()
    show_only(page, "status", "todo")
    assert page.filters.more.text() == "More filters (1 is set)"
    qtbot.mouseClick(page.filters.more, LEFT)
    assert page.filters.step.isVisible()
    assert page.filters.status.currentData() == "todo"


# Many at once


def test_many_actions_are_given_to_one_person_and_one_undo_takes_all_back(qtbot: QtBot, page: PlanPage) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_A, CTRL)
    bulk = page.views.bulk
    assert bulk.isVisible()
    assert bulk.said.text() == f"{len(page.items)} actions chosen"
    assert not bulk.change.isEnabled()
    qtbot.keyClicks(bulk.owner.lineEdit(), "Puan Aisyah")
    bulk.due.setDate(QDate(2027, 3, 1))
    bulk.status.setCurrentIndex(bulk.status.findData("doing"))
    qtbot.mouseClick(bulk.change, LEFT)
    assert {(i.edit.owner, i.due, i.status) for i in page.items} == {("Puan Aisyah", date(2027, 3, 1), "doing")}
    qtbot.waitUntil(lambda: f"{len(page.items)} actions were changed." in texts(page.notice))
    page.bridge.undo()
    assert bulk.due.iso() == ""
    assert {i.edit.owner for i in page.items} == {""}
    assert {i.status for i in page.items} == {"todo"}


def test_what_is_left_as_it_is_stays_as_it_is(qtbot: QtBot, page: PlanPage) -> None:
    edit(page, BUDGET, owner="Encik Tan")
    page.table.selectAll()
    bulk = page.views.bulk
    bulk.status.setCurrentIndex(bulk.status.findData("doing"))
    qtbot.mouseClick(bulk.change, LEFT)
    assert page.session.edit_of(BUDGET).owner == "Encik Tan"
    assert page.session.edit_of(CASE).owner == ""
    assert page.session.edit_of(CASE).due is None


def test_shift_and_ctrl_choose_some_and_they_are_set_aside_together(qtbot: QtBot, page: PlanPage) -> None:
    first, second, third, *others = ids(page)
    page.table.choose(first)
    for action, keys in ((third, SHIFT), (second, CTRL)):
        place = page.table.visualRect(page.model.index(page.model.row_of(action), Column.TITLE)).center()
        qtbot.mouseClick(page.table.viewport(), LEFT, keys, place)
    assert [i.id for i in page.table.several()] == [first, third]
    qtbot.mouseClick(page.views.bulk.aside, LEFT)
    assert ids(page) == [second, *others]
    assert not page.views.bulk.isVisible()
    click(qtbot, page.notice, "Undo")
    assert {first, third} <= set(ids(page))


def test_own_actions_that_are_set_aside_can_be_put_back(qtbot: QtBot, page: PlanPage) -> None:
    page.bridge.add_own("Repair the lamp")
    page.table.selectAll()
    qtbot.keyClick(page.table, Key.Key_Delete)
    assert ids(page) == []
    page.filters.hidden.setChecked(True)
    page.choose("own.1")
    page.detail.back.click()
    page.filters.hidden.setChecked(False)
    assert ids(page) == ["own.1"]


def test_escape_and_the_button_choose_no_more_than_one(qtbot: QtBot, page: PlanPage) -> None:
    page.choose(CASE)
    page.table.selectAll()
    qtbot.keyClick(page.table, Key.Key_Escape)
    assert page.table.several() == []
    assert page.selected == CASE
    page.table.selectAll()
    qtbot.mouseClick(page.views.bulk.none, LEFT)
    assert not page.views.bulk.isVisible()


# At the start


def remembered(starter: Any) -> str:
    line = starter.window.notices.lines.get("reminder")
    return " ".join(w.text() for w in line.findChildren(QLabel)) if line else ""


@pytest.fixture
def firm(file: Path, library: Library) -> Callable[..., None]:
    """A company in the file, with actions due so many days from today, and the file closed."""

    def make(*days: int) -> None:
        workspace = open_workspace(file, date.today())
        session = Session(library, workspace, workspace.add_company("Kilang Ujian"))
        for n, by in enumerate(days):
            session.add_own(f"Secret {n}", date.today() + timedelta(days=by))
        workspace.close()

    return make


def test_opening_a_company_says_how_much_presses_and_leads_there(
    qtbot: QtBot, opened: Any, file: Path, firm: Callable[..., None]
) -> None:
    firm(-3, -2, -1, 0, 14, 15, 200)
    starter = opened(file=file)
    starter.desk.open_company(1)
    assert "3 actions are overdue, 2 are due within 14 days" in remembered(starter)
    assert "Secret" not in remembered(starter)
    click(qtbot, starter.window.notices, "Show them")
    qtbot.waitUntil(lambda: isinstance(starter.desk.pages.page, PlanPage))
    assert len(ids(starter.desk.pages.page)) == 5
    assert starter.desk.pages.page.filters.which.currentData() == "soon"
    assert not remembered(starter)
    starter.desk.pages.show("papers")
    starter.desk.pages.show("plan")
    assert not remembered(starter)


@pytest.mark.parametrize(
    ("days", "said"),
    [((-1,), "1 action is overdue"), ((3, 4), "2 actions are due within 14 days"), ((40,), "")],
)
def test_it_says_no_more_than_there_is(
    opened: Any, file: Path, firm: Callable[..., None], days: tuple[int, ...], said: str
) -> None:
    firm(*days)
    starter = opened(file=file)
    starter.desk.open_company(1)
    assert remembered(starter).strip() == said
    starter.desk.show_home()
    assert not remembered(starter)
