"""A year is frozen, compared and followed by the next, in which nothing of the old one stays true unseen."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core import years
from app.core.chain import Site
from app.core.session import Session
from app.ui.link_label import LinkLabel
from app.ui.years_page import YearsPage
from tests.ui.chain_window import click

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
GOOD, WEAK, HARM = "engage.stakeholder_list", "engage.feedback", "remediate.papers_with_workers"
COTTON = Site("site.1", "Kilang Benang", country="CHN", goods=("cotton",), workers=300)


def years_page(desk: Any) -> YearsPage:
    desk.pages.show("years")
    shown: YearsPage = desk.pages.page
    return shown


@pytest.fixture
def firm(desk: Any) -> Any:
    """A company with a good and a weak answer."""
    desk.bridge.set_value(GOOD, "yes")
    desk.bridge.set_value(WEAK, "no")
    return desk


def freeze(qtbot: QtBot, page: YearsPage, name: str) -> None:
    page.freeze.name.setFocus()
    qtbot.keyClicks(page.freeze.name, name)
    qtbot.keyClick(page.freeze.name, Key.Key_Return)


def names(page: YearsPage) -> list[str]:
    return [s.name for s in years.snapshots(page.session)]


def shown(page: YearsPage) -> str:
    return page.compare.text.toPlainText()


def follow(page: YearsPage, target: str) -> None:
    """Click a link of the comparison."""
    assert f'href="{target}"' in page.compare.text.toHtml()
    page.compare.followed.emit(target)


def done_action(desk: Any) -> str:
    action: str = next(i.id for i in desk.bridge.session.plan() if i.open)
    desk.bridge.edit(replace(desk.bridge.session.edit_of(action), status="done"))
    return action


def test_how_things_stand_is_frozen_and_what_is_different_since_is_told(firm: Any, qtbot: QtBot) -> None:
    page = years_page(firm)
    assert "Here will stand what improved" in page.compare.said.text()
    freeze(qtbot, page, "Before the audit")
    assert names(page) == ["Before the audit"]
    assert "Nothing is different." in shown(page)
    firm.bridge.set_value(WEAK, "partly")
    firm.bridge.set_value(GOOD, "no")
    firm.bridge.set_value(HARM, "no")
    firm.bridge.add_sites([COTTON])
    done_action(firm)
    for title in ("New emergencies (1)", "What improved (1)", "What slipped (1)", "Actions done (1)", "New risks ("):
        assert title in shown(page)
    assert "was: not in place, is: partly" in shown(page)
    assert "Step by step: how many questions, before and after" in shown(page)
    assert "Risks that are gone" not in shown(page)

    firm.bridge.drop_site("site.1")
    freeze(qtbot, page, "After")
    firm.bridge.set_value(WEAK, "yes")
    page.compare.before.setCurrentIndex(page.compare.before.findData("snapshot.2"))
    page.compare.after.setCurrentIndex(page.compare.after.findData("snapshot.1"))
    page.compare.show_difference()
    assert "was: not in place, is: partly" in shown(page)
    page.compare.after.setCurrentIndex(page.compare.after.findData("snapshot.2"))
    page.compare.show_difference()
    assert page.compare.said.text() == "Choose two different states."


def test_each_line_leads_to_its_question_action_or_risk(firm: Any, qtbot: QtBot) -> None:
    page = years_page(firm)
    freeze(qtbot, page, "2025")
    firm.bridge.set_value(WEAK, "partly")
    firm.bridge.add_sites([COTTON])
    risk = next(r.id for r in firm.bridge.session.risks() if r.open)
    follow(page, WEAK)
    qtbot.waitUntil(lambda: firm.pages.place.startswith("engage."))
    assert firm.pages.step.current == WEAK
    follow(years_page(firm), f"risk/{risk}")
    qtbot.waitUntil(lambda: firm.pages.place == "risks")
    assert firm.pages.page.list.current == risk
    action = done_action(firm)
    page = years_page(firm)
    follow(page, f"action/{action}")
    qtbot.waitUntil(lambda: firm.pages.place == "plan")
    assert firm.pages.page.selected == action


def test_a_risk_that_is_gone_is_named_and_has_no_link(firm: Any, qtbot: QtBot) -> None:
    firm.bridge.add_sites([COTTON])
    page = years_page(firm)
    freeze(qtbot, page, "2025")
    firm.bridge.drop_site("site.1")
    assert "Risks that are gone" in shown(page)
    assert "Kilang Benang" in shown(page)
    assert "risk/site.1" not in page.compare.text.toHtml()


def test_a_snapshot_needs_a_name_is_removed_at_once_and_comes_back(firm: Any, qtbot: QtBot) -> None:
    page = years_page(firm)
    freeze(qtbot, page, "  ")
    assert page.freeze.fault.isVisible()
    assert names(page) == []
    freeze(qtbot, page, "A & B")
    assert page.freeze.name.text() == ""
    assert not page.freeze.fault.isVisible()
    click(qtbot, page.list, "Remove “A & B”")
    qtbot.waitUntil(lambda: names(page) == [])
    assert page.list.none.isVisible()
    click(qtbot, page.notice, "Undo")
    assert names(page) == ["A & B"]
    assert not page.notice.lines


def test_a_snapshot_that_is_damaged_says_so(firm: Any, qtbot: QtBot) -> None:
    page = years_page(firm)
    freeze(qtbot, page, "2025")
    kept = page.session.record.snapshots
    kept["snapshot.1"] = replace(kept["snapshot.1"], data=b"no")
    page.refresh()
    assert page.compare.said.isVisible()
    assert page.compare.said.text() == "The snapshot “2025” is damaged."


def test_a_new_year_waits_for_every_good_answer_and_done_action(firm: Any, qtbot: QtBot) -> None:
    done_action(firm)
    page = years_page(firm)
    before = firm.pages.stops()
    assert not page.strip.isVisible()
    click(qtbot, page.start, "Start the next year")
    assert names(page) == [page.start.name.text()]
    assert "1 answer and 1 action that was done" in page.strip.words.text()
    assert firm.pages.stops() != before

    click(qtbot, page.strip, "Still so")
    assert page.strip.words.text().endswith("still so: 1 answer.")
    assert not page.strip.still.isVisible()
    first = page.strip.links.itemAt(0).widget()
    assert isinstance(first, LinkLabel)
    first.linkActivated.emit(first.target)
    qtbot.waitUntil(lambda: firm.pages.step is not None)
    card = firm.pages.page.cards[GOOD]
    assert card.carried.isVisible()
    assert "Answer of last year. Still so?" in card.carried.words.text()
    waiting = firm.pages.stops()
    qtbot.mouseClick(card.carried.still, LEFT)
    assert not card.carried.isVisible()
    assert firm.window.focusWidget() in (card.editor.entry(), *card.editor.findChildren(QPushButton))
    assert firm.pages.stops() != waiting
    assert not years_page(firm).strip.isVisible()


def test_what_is_no_longer_so_is_open_again_and_an_answer_given_anew_is_confirmed(firm: Any, qtbot: QtBot) -> None:
    action = done_action(firm)
    page = years_page(firm)
    click(qtbot, page.start, "Start the next year")
    click(qtbot, page.strip, "To be done again")
    assert next(i for i in firm.bridge.session.plan() if i.id == action).open
    firm.pages.show_question(GOOD)
    card = firm.pages.page.cards[GOOD]
    qtbot.keyClick(card.editor.entry(), Key.Key_3)
    assert not card.carried.isVisible()


def test_one_undo_takes_the_new_year_back(firm: Any, qtbot: QtBot) -> None:
    page = years_page(firm)
    click(qtbot, page.start, "Start the next year")
    assert page.strip.isVisible()
    click(qtbot, page.notice, "Undo")
    assert names(page) == []
    assert not page.strip.isVisible()


def test_a_line_of_last_year_stands_below_no_other_answer(firm: Any) -> None:
    firm.pages.show_question(GOOD)
    assert not any(c.carried.isVisible() for c in firm.pages.page.cards.values())


def test_a_file_that_is_read_only_is_compared_and_not_changed(opened: Any, file: Path, session: Session) -> None:
    session.set_value(GOOD, "yes")
    years.start_year(session, "2025")
    desk = opened(file=file).desk
    desk.open_company(session.record.id)
    page = years_page(desk)
    assert "What" in shown(page) or "Nothing" in shown(page)
    assert not any(p.isEnabled() for p in (page.freeze.do, page.freeze.name, page.start.do, page.strip.still))
    desk.pages.show_question(GOOD)
    assert not desk.pages.page.cards[GOOD].carried.still.isEnabled()


def test_a_key_opens_it_and_redo_keeps_its_own(firm: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(firm.window, Key.Key_Y, CTRL_SHIFT)
    assert firm.pages.place == "years"
    assert firm.window.rail.buttons["years"].isChecked()
    assert firm.pages.page.freeze.name.hasFocus()


def test_the_rail_brings_the_page_that_is_shown_into_sight(firm: Any, qtbot: QtBot) -> None:
    firm.window.resize(1024, 600)
    qtbot.keyClick(firm.window, Key.Key_Y, CTRL_SHIFT)
    rail = firm.window.rail
    qtbot.waitUntil(lambda: rail.buttons["years"].visibleRegion().boundingRect().size() == rail.buttons["years"].size())


def test_a_name_is_no_markup(firm: Any, qtbot: QtBot) -> None:
    page = years_page(firm)
    freeze(qtbot, page, "<b>2025</b>")
    name = next(b for b in page.list.findChildren(QPushButton) if b.text() == "<b>2025</b>")
    assert "&lt;b&gt;" in name.toolTip()
    assert page.compare.before.currentText().startswith("<b>2025</b>")


def test_pages_of_questions_and_cases_do_without_what_reads_whole_years() -> None:
    code = (
        "import sys, app.ui.desk, app.ui.step_page, app.ui.case_page;"
        "print(*[m for m in ('app.core.years', 'app.core.codec') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
