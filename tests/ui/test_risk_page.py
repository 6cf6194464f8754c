"""The risk register in the window: what is proposed, what people say of it, and what it puts into the plan."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.chain import Site
from app.ui.risk_page import RiskPage

MILL = Site("site.1", "Kilang Benang", country="MYS", goods=("garments",), workers=300)
FARM = Site("site.2", "Ladang Koko", tier=2, country="CIV", goods=("cocoa",), workers=4)


def risk_page(desk: Any) -> RiskPage:
    desk.pages.show("risks")
    shown: RiskPage = desk.pages.page
    return shown


@pytest.fixture
def page(desk: Any) -> RiskPage:
    desk.bridge.add_sites([MILL, FARM])
    return risk_page(desk)


def rows(page: RiskPage) -> list[list[str]]:
    table = page.list
    return [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]


def choose(page: RiskPage, words: str) -> None:
    page.list.setCurrentCell(next(n for n, row in enumerate(rows(page)) if words in row[1]), 1)


def test_without_a_chain_the_page_says_what_to_enter_and_leads_there(desk: Any, qtbot: QtBot) -> None:
    page = risk_page(desk)
    assert page.empty.isVisible()
    assert not page.tabs.isVisible()
    page.open_question.emit("chain")
    qtbot.waitUntil(lambda: desk.pages.place == "chain")


def test_the_key_opens_it_and_the_gravest_risk_stands_first(desk: Any, page: RiskPage, qtbot: QtBot) -> None:
    desk.pages.show("plan")
    qtbot.keyClick(desk.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert desk.pages.place == "risks"
    found = rows(desk.pages.page)
    ranks = [(int(severity), int(likelihood)) for _, _, severity, likelihood in found]
    assert ranks == sorted(ranks, reverse=True)
    assert {"Kilang Benang", "Ladang Koko"} <= {name for name in ("Kilang Benang", "Ladang Koko") if name in str(found)}
    assert desk.window.rail.buttons["risks"].isChecked()


def test_facts_stand_beside_the_numbers(page: RiskPage) -> None:
    choose(page, "Kilang Benang")
    assert "listed for forced labor" in page.form.facts.text()
    assert "proposed" in page.form.numbers["scale"].currentText()


def test_a_judgment_needs_a_reason_and_stays_on_record(desk: Any, page: RiskPage, qtbot: QtBot) -> None:
    choose(page, "Kilang Benang")
    risk = page.form.risk
    assert risk
    page.form.numbers["likelihood"].setCurrentIndex(1)
    qtbot.mouseClick(page.form.save, Qt.MouseButton.LeftButton)
    assert page.form.refusal.isVisible()
    assert not desk.bridge.session.record.judgments
    page.form.why.setPlainText("We were there in May.")
    qtbot.mouseClick(page.form.save, Qt.MouseButton.LeftButton)
    kept = desk.bridge.session.record.judgments[risk.id]
    assert (kept.likelihood, kept.why) == (1, "We were there in May.")
    assert page.form.isVisible()
    assert page.form.risk
    assert page.form.risk.scores.likelihood == 1


def test_a_risk_that_is_set_aside_leaves_the_map_and_its_actions_the_plan(
    desk: Any, page: RiskPage, qtbot: QtBot
) -> None:
    def reasons() -> set[str]:
        return {r.risk for i in desk.bridge.session.plan() for r in i.reasons if r.risk}

    choose(page, "Kilang Benang")
    risk = page.form.risk
    assert risk
    assert risk.id in reasons()
    page.form.aside.setChecked(True)
    page.form.why.setPlainText("Closed last year.")
    qtbot.mouseClick(page.form.save, Qt.MouseButton.LeftButton)
    assert risk.id not in reasons()
    assert [row[0] for row in rows(page) if "Kilang Benang" in row[1] and row[0] == "Set aside"] == ["Set aside"]
    desk.bridge.undo()
    assert risk.id in reasons()


def test_what_is_being_written_survives_a_change_elsewhere(desk: Any, page: RiskPage) -> None:
    choose(page, "Kilang Benang")
    page.form.why.setPlainText("We were")
    desk.bridge.add_own("Ask the mill")
    assert page.form.why.toPlainText() == "We were"


def test_the_heat_map_is_a_picture_with_a_name(page: RiskPage) -> None:
    page.tabs.setCurrentWidget(page.map)
    assert page.map.renderer().isValid()
    assert page.map.accessibleName()
    picture = page.map.grab().toImage()
    colors = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    assert len(colors) > 3


def test_the_chain_marks_each_site_by_its_gravest_open_risk(desk: Any, page: RiskPage) -> None:
    assert len(rows(page)) == 2
    desk.pages.show("chain")
    marked = desk.pages.marks()
    assert marked == {"site.1": "high", "site.2": "high"}
    shown = desk.pages.page.model
    words = {str(shown.index(r, c).data()) for r in range(shown.rowCount()) for c in range(shown.columnCount())}
    assert "Act first" in words


def test_what_is_typed_is_kept_when_another_risk_or_page_is_opened(desk: Any, page: RiskPage) -> None:
    choose(page, "Kilang Benang")
    risk = page.form.risk
    assert risk
    page.form.why.setPlainText("We were there in May.")
    choose(page, "Ladang Koko")
    assert desk.bridge.session.record.judgments[risk.id].why == "We were there in May."
    assert "Ladang Koko" in page.form.title.text()
    page.form.why.setPlainText("Bought through a trader.")
    desk.pages.show("plan")
    assert {j.why for j in desk.bridge.session.record.judgments.values()} == {
        "We were there in May.",
        "Bought through a trader.",
    }


def test_a_number_without_its_reason_waits_for_it(desk: Any, page: RiskPage) -> None:
    choose(page, "Kilang Benang")
    page.form.numbers["likelihood"].setCurrentIndex(1)
    choose(page, "Ladang Koko")
    assert page.form.numbers["likelihood"].currentIndex() == 0
    choose(page, "Kilang Benang")
    assert page.form.numbers["likelihood"].currentIndex() == 1
    assert not desk.bridge.session.record.judgments


def test_keys_alone_reach_the_list_and_the_form(desk: Any, page: RiskPage, qtbot: QtBot) -> None:
    desk.pages.show("risks")
    shown = desk.pages.page
    assert shown.list.hasFocus()
    first = shown.form.title.text()
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    assert shown.form.title.text() != first
    qtbot.keyClick(shown.list, Qt.Key.Key_Tab)
    assert shown.form.isAncestorOf(desk.window.focusWidget())
