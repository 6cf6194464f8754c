"""Working in the plan: real table, real editors, real keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.core.session import Session
from app.ui.bridge import Bridge
from app.ui.link_label import LinkLabel
from app.ui.plan_model import Column
from app.ui.plan_page import PlanPage
from tests.ui.plan_window import counted

Key = Qt.Key
WEAK = ("engage.stakeholder_list", "basics.lead_authority", "basics.budget")


@pytest.fixture
def bridge(session: Session) -> Bridge:
    """A firm with some weak answers and one child found at work."""
    for question in WEAK:
        session.set_value(question, "no")
    session.set_value("remediate.child_found", "in_progress")
    return Bridge(session)


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge) -> PlanPage:
    return shown(qtbot, bridge)


def shown(qtbot: QtBot, bridge: Bridge, width: int = 1146, height: int = 700) -> PlanPage:
    made = PlanPage(bridge)
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow())
    return made


def ids(page: PlanPage) -> list[str]:
    return [line.item.id for line in page.model.lines if line.item]


def text(page: PlanPage, action: str, column: Column) -> str:
    return str(page.model.index(page.model.row_of(action), column).data())


def editor(qtbot: QtBot, page: PlanPage, action: str, column: Column, kind: type[Any]) -> Any:
    """Open a cell's editor by the keyboard, as a user does."""
    page.choose(action)
    page.table.setCurrentIndex(page.model.index(page.model.row_of(action), column))
    qtbot.keyClick(page.table, Key.Key_Return)
    found = [w for w in page.table.viewport().findChildren(kind) if w.isVisible()]
    assert len(found) == 1
    return found[0]


def links(page: QWidget) -> dict[str, LinkLabel]:
    return {w.target: w for w in page.findChildren(LinkLabel) if w.isVisible()}


def test_emergencies_stand_apart_and_their_link_leads_to_the_action(qtbot: QtBot, page: PlanPage) -> None:
    assert page.urgent.isVisible()
    urgent = [i.id for i in page.items if i.emergency]
    page.urgent.more.click()
    qtbot.waitUntil(lambda: set(links(page.urgent)) == set(urgent))
    link = links(page.urgent)[urgent[2]]
    link.setFocus()
    qtbot.keyClick(link, Key.Key_Return)
    qtbot.waitUntil(lambda: page.selected == urgent[2])
    assert "Help first" in text(page, urgent[2], Column.MARK)


def test_without_an_emergency_the_box_is_not_there(qtbot: QtBot, session: Session) -> None:
    session.set_value("engage.stakeholder_list", "no")
    assert not shown(qtbot, Bridge(session)).urgent.isVisible()


def test_an_owner_is_typed_in_the_table(qtbot: QtBot, page: PlanPage) -> None:
    box = editor(qtbot, page, "basics.budget_line", Column.OWNER, QComboBox)
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "Puan Aisyah")
    qtbot.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.edit_of("basics.budget_line").owner == "Puan Aisyah")
    assert "Puan Aisyah" in page.owners()
    assert page.filters.owner.findText("Puan Aisyah") > 0


def test_the_proposed_role_is_not_written_down_as_an_owner(qtbot: QtBot, page: PlanPage) -> None:
    box = editor(qtbot, page, "basics.budget_line", Column.OWNER, QComboBox)
    qtbot.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(box) or not box.isVisible())
    assert "basics.budget_line" not in page.session.record.edits


def test_a_due_date_is_chosen_and_taken_back(qtbot: QtBot, page: PlanPage) -> None:
    box = editor(qtbot, page, "basics.budget_line", Column.DUE, QDateEdit)
    box.setDate(QDate(2027, 1, 15))
    qtbot.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.edit_of("basics.budget_line").due == date(2027, 1, 15))
    page.choose("basics.budget_line")
    page.detail.reset.click()
    assert page.session.edit_of("basics.budget_line").due is None


def test_a_status_is_chosen(qtbot: QtBot, page: PlanPage) -> None:
    box = editor(qtbot, page, "basics.budget_line", Column.STATUS, QComboBox)
    box.hidePopup()
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert page.session.edit_of("basics.budget_line").status == "done"
    assert "1 done" in counted(page)


def test_an_editor_in_progress_survives_a_change_elsewhere(qtbot: QtBot, page: PlanPage) -> None:
    box = editor(qtbot, page, "basics.budget_line", Column.OWNER, QComboBox)
    box.lineEdit().clear()
    qtbot.keyClicks(box, "Encik")
    before = page.model.row_of("basics.budget_line")
    page.bridge.set_value("remediate.child_found", None)
    page.bridge.set_value("monitor.signs", "unknown")
    page.bridge.set_value("engage.stakeholder_list", "yes")
    assert page.model.row_of("basics.budget_line") != before
    assert box.isVisible()
    assert box.currentText() == "Encik"
    qtbot.keyClicks(box, " Tan")
    qtbot.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.edit_of("basics.budget_line").owner == "Encik Tan")


def test_selection_and_scroll_survive_a_change(qtbot: QtBot, page: PlanPage) -> None:
    page.resize(804, 540)
    qtbot.waitUntil(lambda: page.table.verticalScrollBar().maximum() > 0)
    page.choose("basics.budget_line")
    place = page.table.verticalScrollBar().value()
    page.bridge.set_text("basics.prepared_by", "Aisyah")
    assert page.selected == "basics.budget_line"
    assert page.table.current() is not None
    assert page.table.verticalScrollBar().value() == place


def test_what_is_worked_on_stays_in_sight_though_it_no_longer_fits_the_filter(page: PlanPage) -> None:
    page.choose("basics.budget_line")
    page.filters.status.setCurrentIndex(page.filters.status.findData("todo"))
    page.model.setData(page.model.index(page.model.row_of("basics.budget_line"), Column.STATUS), "done")
    assert "basics.budget_line" in ids(page)
    page.filters.hidden.toggle()
    page.filters.hidden.toggle()
    assert "basics.budget_line" not in ids(page)


def test_delete_removes_and_undo_brings_back(qtbot: QtBot, page: PlanPage) -> None:
    page.choose("basics.budget_line")
    qtbot.keyClick(page.table, Key.Key_Delete)
    assert "basics.budget_line" not in ids(page)
    assert page.selected in ids(page)
    undo = next(b for b in page.notice.findChildren(QWidget) if getattr(b, "text", str)() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert page.selected == "basics.budget_line"
    assert not page.session.edit_of("basics.budget_line").removed


def test_the_offer_to_undo_goes_with_the_next_change(qtbot: QtBot, page: PlanPage) -> None:
    page.choose("basics.budget_line")
    qtbot.keyClick(page.table, Key.Key_Delete)
    assert page.notice.lines
    page.bridge.set_value("basics.lead_authority", "yes")
    assert not page.notice.lines


def test_removed_and_no_longer_called_for_are_shown_as_such(page: PlanPage) -> None:
    page.choose("basics.budget_line")
    page.detail.remove.click()
    page.bridge.set_value("basics.lead_authority", "yes")
    assert not {"basics.budget_line", "basics.appraisal"} & set(ids(page))
    page.filters.hidden.setChecked(True)
    assert text(page, "basics.budget_line", Column.MARK) == "Removed"
    assert text(page, "basics.appraisal", Column.MARK) == "No longer called for"
    page.choose("basics.budget_line")
    page.detail.back.click()
    assert text(page, "basics.budget_line", Column.MARK) == ""


def test_an_action_of_our_own_is_added_renamed_and_deleted(qtbot: QtBot, page: PlanPage) -> None:
    page.filters.text.setText("budget")
    page.add_button.click()
    qtbot.keyClicks(page.add.title, "Repair the lamp over the stairs")
    qtbot.keyClick(page.add.title, Key.Key_Return)
    assert page.selected == "own.1"
    page.detail.title.setText("Repair both lamps")
    page.detail.flush()
    assert text(page, "own.1", Column.TITLE) == "Repair both lamps"
    page.detail.delete.click()
    assert "own.1" not in ids(page)
    page.bridge.undo()
    assert "own.1" in ids(page)


def test_the_reason_is_one_click_away(qtbot: QtBot, page: PlanPage) -> None:
    page.choose("basics.budget_line")
    link = links(page.detail)["basics.budget"]
    assert "“No”" in link.accessibleName()
    with qtbot.waitSignal(page.open_question) as told:
        link.linkActivated.emit(link.target)
    assert told.args == ["basics.budget"]


def test_a_note_is_written_down_when_it_is_left(qtbot: QtBot, page: PlanPage) -> None:
    page.choose("basics.budget_line")
    page.detail.note.setFocus()
    qtbot.keyClicks(page.detail.note, "Ask the owner")
    page.table.setFocus()
    assert page.session.edit_of("basics.budget_line").note == "Ask the owner"


def test_a_note_goes_to_the_action_it_was_typed_for(qtbot: QtBot, page: PlanPage) -> None:
    page.choose("basics.budget_line")
    qtbot.keyClicks(page.detail.note, "For the budget")
    page.choose("basics.business_case")
    assert page.session.edit_of("basics.budget_line").note == "For the budget"
    assert page.session.edit_of("basics.business_case").note == ""
    assert page.detail.note.toPlainText() == ""


def test_overdue_is_said_in_words_and_can_be_filtered(page: PlanPage, clock: Any) -> None:
    clock.day += timedelta(days=8)
    page.refresh()
    late = [i.id for i in page.items if i.overdue(clock.day)]
    assert late
    assert f"{len(late)} overdue" in counted(page)
    page.filters.which.setCurrentIndex(page.filters.which.findData("overdue"))
    assert ids(page) == late
    assert "Overdue" in text(page, late[0], Column.MARK)


@pytest.mark.parametrize("order", ["due", "step", "owner", "priority", "status"])
def test_groups_stand_under_headings_that_cannot_be_selected(page: PlanPage, order: str) -> None:
    page.filters.order.setCurrentIndex(page.filters.order.findData(order))
    headings = [n for n, line in enumerate(page.model.lines) if line.item is None]
    assert headings[0] == 0
    assert len(headings) == len({page.model.lines[n].heading for n in headings})
    assert not page.model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert len(ids(page)) == len(page.items)
    assert page.table.columnSpan(0, 0) == len(Column)


def test_words_step_and_owner_filter(page: PlanPage) -> None:
    page.filters.text.setText("BUDGET")
    assert "basics.budget_line" in ids(page)
    assert len(ids(page)) < len(page.items)
    page.filters.clear()
    page.filters.step.setCurrentIndex(page.filters.step.findData("engage"))
    assert {i.partition(".")[0] for i in ids(page)} == {"engage"}
    page.filters.text.setText("no such words")
    assert page.stack.currentWidget() is page.empty
    page.empty.button.click()
    assert len(ids(page)) == len(page.items)


def test_a_column_sorts_inside_its_group(page: PlanPage) -> None:
    page.table.sortByColumn(Column.TITLE, Qt.SortOrder.DescendingOrder)
    titles = [page.plan.title(line.item).casefold() for line in page.model.lines if line.item]
    assert titles == sorted(titles, reverse=True)


def test_an_empty_plan_says_how_to_fill_it(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, Bridge(session))
    assert page.stack.currentWidget() is page.empty
    with qtbot.waitSignal(page.open_question) as told:
        page.empty.button.click()
    assert told.args is not None
    assert not session.answer(told.args[0]).given


def test_the_detail_goes_below_where_the_window_is_narrow(qtbot: QtBot, page: PlanPage) -> None:
    assert page.splitter.orientation() == Qt.Orientation.Horizontal
    page.resize(804, 540)
    qtbot.waitUntil(lambda: page.splitter.orientation() == Qt.Orientation.Vertical)
    assert page.width() == 804
    assert page.height() == 540


def test_a_hidden_page_catches_up_when_it_is_shown(page: PlanPage) -> None:
    assert "basics.appraisal" in ids(page)
    page.hide()
    page.bridge.set_value("basics.lead_authority", "yes")
    page.show()
    assert "basics.appraisal" not in ids(page)


def test_nothing_can_be_changed_in_a_file_open_for_reading(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bridge.session.store, "read_only", True)
    page = shown(qtbot, bridge)
    page.choose("basics.budget_line")
    assert not page.add_button.isEnabled()
    assert not page.detail.remove.isEnabled()
    assert page.detail.note.isReadOnly()
    index = page.model.index(page.model.row_of("basics.budget_line"), Column.OWNER)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    qtbot.keyClick(page.table, Key.Key_Delete)
    assert "basics.budget_line" in ids(page)


def test_titles_can_be_read_in_the_largest_text_on_the_smallest_screen(qtbot: QtBot, bridge: Bridge) -> None:
    page = shown(qtbot, bridge, 740, 540)
    letters = page.table.viewport().width() // page.fontMetrics().averageCharWidth()
    large = page.font()
    large.setPointSizeF(large.pointSizeF() * letters / 68)
    page.table.setFont(large)
    page._fit()
    widths = [page.table.columnWidth(c) for c in Column if not page.table.isColumnHidden(c)]
    assert page.table.columnWidth(Column.TITLE) == max(widths)
    assert sum(widths) <= page.table.viewport().width()
    assert page.table.isColumnHidden(Column.STEP)
    assert text(page, "remediate.child_out_of_work", Column.MARK) == ""
    spoken = page.model.index(0, Column.MARK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken
