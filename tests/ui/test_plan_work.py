"""What people do about one action: what it waits for, its cost, notes, proof, and who verified it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core import filing, years
from app.core.session import Session
from app.ui.bridge import Bridge
from app.ui.plan_model import Column
from app.ui.plan_page import PlanPage
from app.ui.words import WORDS
from tests.conftest import TODAY
from tests.ui.plan_window import (
    BUDGET,
    CASE,
    CTRL,
    LEAD,
    LEFT,
    NONE,
    Key,
    cell,
    click,
    counted,
    edit,
    shown,
    texts,
    unfold,
    weak_firm,
)


@pytest.fixture
def bridge(session: Session) -> Bridge:
    return weak_firm(session)


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge) -> PlanPage:
    return shown(qtbot, bridge)


# What waits for what


def test_an_action_waits_for_another_until_that_is_done(qtbot: QtBot, page: PlanPage) -> None:
    after = unfold(page, BUDGET, "after")
    qtbot.mouseClick(after.add, LEFT)
    name = next(words for action, words in after.pick.options if action == CASE)
    qtbot.keyClicks(after.pick.lineEdit(), name)
    after.pick.completer().popup().hide()
    qtbot.keyClick(after.pick.lineEdit(), Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.edit_of(BUDGET).after == (CASE,))
    code = page.plan.code(page.plan.by_id[CASE])
    assert cell(page, BUDGET, Column.STATUS) == f"To do\nWaits for {code}"
    title = page.plan.title(page.plan.by_id[CASE])
    assert title in cell(page, BUDGET, Column.STATUS, Qt.ItemDataRole.ToolTipRole)
    edit(page, CASE, status="done")
    assert cell(page, BUDGET, Column.STATUS) == "To do"
    click(qtbot, after, f"Do not wait for “{title}”")
    qtbot.waitUntil(lambda: page.session.edit_of(BUDGET).after == ())


def test_a_ring_is_refused_in_words_that_name_it(qtbot: QtBot, page: PlanPage) -> None:
    edit(page, CASE, after=(BUDGET,))
    edit(page, LEAD, after=(CASE,))
    after = unfold(page, BUDGET, "after")
    after.begin()
    after.pick.picked.emit(CASE)
    qtbot.waitUntil(lambda: "that one waits for this one already" in after.refusal.text())
    after.pick.picked.emit(LEAD)
    qtbot.waitUntil(lambda: "they would wait for each other" in after.refusal.text())
    assert after.refusal.text().count("→") == 3
    assert page.session.edit_of(BUDGET).after == ()
    after.pick.picked.emit("no such words")
    qtbot.waitUntil(lambda: "Choose one from the list" in after.refusal.text())


def test_the_action_that_is_waited_for_is_one_click_away(qtbot: QtBot, page: PlanPage) -> None:
    edit(page, BUDGET, after=(CASE,))
    after = unfold(page, BUDGET, "after")
    after.chosen.emit(CASE)
    assert page.selected == CASE


# What it costs


def test_a_cost_takes_the_currency_of_the_country_and_is_summed(qtbot: QtBot, page: PlanPage) -> None:
    cost = unfold(page, BUDGET, "cost")
    cost.amount.setFocus()
    qtbot.keyClicks(cost.amount, "1200.5")
    page.table.setFocus()
    assert (page.session.edit_of(BUDGET).cost, page.session.edit_of(BUDGET).currency) == (Decimal("1200.5"), "MYR")
    edit(page, CASE, cost=Decimal(99), currency="USD")
    assert page.views.sums.text() == "Cost of the actions shown: MYR 1,200.50 · USD 99.00"
    page.filters.text.setText("budget")
    page.filters.changed.emit()
    assert page.detail.work.sections["cost"].toggle.words == "Cost: MYR 1,200.50"


def test_a_cost_is_read_and_written_as_the_language_does_it(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WORDS, "language", "fr")
    page = shown(qtbot, bridge)
    cost = unfold(page, BUDGET, "cost")
    qtbot.keyClicks(cost.amount, "1200,50")
    cost.flush()
    assert page.session.edit_of(BUDGET).cost == Decimal("1200.50")
    assert page.plan.money(page.plan.by_id[BUDGET]) == "MYR 1\u202f200,50"


@pytest.mark.parametrize(
    ("amount", "currency", "fault"),
    [("many", "MYR", "This is no amount"), ("12", "QQQ", "This is no currency"), ("-3", "MYR", "This is no amount")],
)
def test_what_is_no_cost_is_said_and_not_kept(
    qtbot: QtBot, page: PlanPage, amount: str, currency: str, fault: str
) -> None:
    cost = unfold(page, BUDGET, "cost")
    cost.currency.setEditText(currency)
    qtbot.keyClicks(cost.amount, amount)
    cost.flush()
    assert cost.fault.isVisible()
    assert fault in cost.fault.text()
    assert page.session.edit_of(BUDGET).cost is None
    page.choose(CASE)
    assert not cost.fault.isVisible()
    assert cost.amount.text() == ""


# What was done


def test_notes_are_written_with_their_day_removed_and_brought_back(qtbot: QtBot, page: PlanPage) -> None:
    progress = unfold(page, BUDGET, "progress")
    qtbot.keyClicks(progress.text, "The owner agreed")
    progress.day.setDate(QDate(2026, 11, 20))
    qtbot.mouseClick(progress.add, LEFT)
    progress.text.setFocus()
    qtbot.keyClicks(progress.text, "The line stands in the budget")
    qtbot.keyClick(progress.text, Key.Key_Return, CTRL)
    found = [(n.day, n.text) for n in filing.notes(page.session, BUDGET)]
    assert found == [(date(2026, 11, 20), "The owner agreed"), (TODAY, "The line stands in the budget")]
    assert "day by day: 2" in page.detail.work.sections["progress"].toggle.words
    click(qtbot, progress, "Remove the note of Nov 20, 2026")
    qtbot.waitUntil(lambda: len(filing.notes(page.session, BUDGET)) == 1)
    click(qtbot, progress, "Undo")
    assert len(filing.notes(page.session, BUDGET)) == 2


def test_an_empty_note_is_refused(qtbot: QtBot, page: PlanPage) -> None:
    progress = unfold(page, BUDGET, "progress")
    qtbot.mouseClick(progress.add, LEFT)
    qtbot.waitUntil(lambda: "Write what was done first." in texts(progress))


def test_a_note_that_was_typed_and_not_added_is_not_lost(qtbot: QtBot, page: PlanPage) -> None:
    progress = unfold(page, BUDGET, "progress")
    qtbot.keyClicks(progress.text, "Half a")
    page.choose(CASE)
    assert [n.text for n in filing.notes(page.session, BUDGET)] == ["Half a"]
    assert filing.notes(page.session, CASE) == ()
    assert progress.text.toPlainText() == ""
    qtbot.keyClicks(progress.text, "Other half")
    page.flush()
    assert [n.text for n in filing.notes(page.session, CASE)] == ["Other half"]


def test_files_that_are_let_go_on_the_pane_become_proof_of_the_action(page: PlanPage, tmp_path: Path) -> None:
    (tmp_path / "Budget.pdf").write_bytes(b"signed")
    page.choose(BUDGET)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "Budget.pdf"))])
    copy, pane = Qt.DropAction.CopyAction, page.detail.canvas
    QApplication.sendEvent(pane, QDragEnterEvent(QPoint(9, 9), copy, mime, LEFT, NONE))
    QApplication.sendEvent(pane, QDropEvent(QPointF(9, 9), copy, mime, LEFT, NONE))
    assert [f.name for f in filing.files(page.session, f"action/{BUDGET}")] == ["Budget.pdf"]
    assert page.detail.work.sections["files"].toggle.words == "Files as proof: 1"
    assert page.detail.work.files.isVisible()
    page.choose(CASE)
    assert page.detail.work.sections["files"].toggle.words == "Files as proof"


def test_who_verified_it_and_when(qtbot: QtBot, page: PlanPage) -> None:
    verified = unfold(page, BUDGET, "verified")
    qtbot.keyClicks(verified.by, "Puan Lim")
    verified.day.setDate(QDate(2026, 11, 23))
    page.choose(CASE)
    kept = page.session.edit_of(BUDGET)
    assert (kept.verified_by, kept.verified_on) == ("Puan Lim", date(2026, 11, 23))
    assert page.session.edit_of(CASE).verified_by == ""
    page.choose(BUDGET)
    assert page.detail.work.sections["verified"].toggle.words == "Verified: Puan Lim, Nov 23, 2026"


@pytest.mark.parametrize(("words", "status", "carried"), [("Still so", "done", False), ("No longer so", "todo", False)])
def test_what_was_done_last_year_is_confirmed_or_done_again(
    qtbot: QtBot, page: PlanPage, words: str, status: str, carried: bool
) -> None:
    edit(page, BUDGET, status="done")
    years.start_year(page.session, "2026")
    page.refresh()
    page.choose(BUDGET)
    assert cell(page, BUDGET, Column.MARK) == "To confirm"
    assert "1 to confirm" in counted(page)
    click(qtbot, page.detail.confirm, words)
    kept = page.session.edit_of(BUDGET)
    assert (kept.status, kept.carried) == (status, carried)
    assert not page.detail.confirm.isVisible()


def test_in_a_file_open_for_reading_nothing_of_it_can_be_changed(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge.edit(replace(bridge.session.edit_of(BUDGET), after=(CASE,), cost=Decimal(5), currency="MYR"))
    monkeypatch.setattr(bridge.session.store, "read_only", True)
    page = shown(qtbot, bridge)
    for section in page.detail.work.sections:
        unfold(page, BUDGET, section)
    work = page.detail.work
    assert not any(w.isEnabled() for w in (work.cost.amount, work.cost.currency, work.verified.by, work.verified.day))
    assert not work.after.add.isVisible()
    assert not work.progress.form.isVisible()
    assert not page.detail.canvas.acceptDrops()
    page.table.selectAll()
    assert not page.views.bulk.isVisible()
