"""A ledger in the window: chosen, read beside the window, shown with the rows behind each figure, or refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from app.ui.trade_page import TradePage

HEAD = "Date,Supplier,Country of origin,HS code,Description,Value,Currency\n"
ROWS = (
    "2026-01-31,Ladang,CIV,180100,cocoa beans,1000.10,MYR\n"
    "2026-02-28,Ladang,CIV,180100,cocoa beans,2000.20,MYR\n"
    "2026-02-28,Kedai,DEU,482010,notebooks,500.00,MYR\n"
    "2026-03-01,Kedai,DEU,482010,notebooks,7.00,EUR\n"
)


@pytest.fixture
def page(desk: Any) -> TradePage:
    desk.pages.show("trade")
    shown: TradePage = desk.pages.page
    return shown


def ledger(tmp_path: Path, text: str, name: str = "ledger.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def screened(page: TradePage, qtbot: QtBot, path: Path) -> str:
    page.open(path)
    qtbot.waitUntil(lambda: page.found is not None and "Exposed" in page.text.toPlainText())
    return page.text.toPlainText()


def test_a_ledger_is_screened_and_every_row_counted(page: TradePage, qtbot: QtBot, tmp_path: Path) -> None:
    shown = screened(page, qtbot, ledger(tmp_path, HEAD + ROWS))
    assert "4 rows were read, none left out." in page.state.text()
    assert "3,000.30" in shown
    assert "3,507.30" not in shown  # currencies are never added together
    assert "Unmatched" in shown
    assert "own mapping" in shown


def test_the_rows_behind_a_figure_are_shown_from_the_file(page: TradePage, qtbot: QtBot, tmp_path: Path) -> None:
    screened(page, qtbot, ledger(tmp_path, HEAD + ROWS))
    page.text.anchorClicked.emit(QUrl("rows:MYR/exposed/goods/cocoa"))
    qtbot.waitUntil(lambda: "2 rows behind this figure" in page.text.toPlainText())
    rows = page.text.toPlainText()
    assert "Ladang" in rows
    assert "Kedai" not in rows
    page.text.anchorClicked.emit(QUrl("figures"))
    assert "Exposed" in page.text.toPlainText()


def test_every_figure_on_the_page_has_a_way_to_its_rows(page: TradePage, qtbot: QtBot, tmp_path: Path) -> None:
    from app.ui.trade_page import figure_at

    screened(page, qtbot, ledger(tmp_path, HEAD + ROWS))
    links = page.text.toHtml().split('href="rows:')[1:]
    assert len(links) > 10
    for link in links:
        assert page.found is not None
        figure_at(page.found, "rows:" + link.partition('"')[0])


def test_a_column_that_was_not_known_is_chosen_by_hand(page: TradePage, qtbot: QtBot, tmp_path: Path) -> None:
    path = ledger(tmp_path, HEAD.replace("Value", "Betrag") + ROWS)
    page.open(path)
    qtbot.waitUntil(lambda: "Betrag" in page.state.text())
    assert not page.text.toPlainText()
    page.form.mapping.boxes["value"].setCurrentIndex(6)
    page.go.click()
    qtbot.waitUntil(lambda: "3,000.30" in page.text.toPlainText())


def test_faults_are_named_by_cell_and_their_rows_counted(page: TradePage, qtbot: QtBot, tmp_path: Path) -> None:
    bad = HEAD + ROWS + "2026-03-01,Kedai,Atlantis,12AB,thing,9.00,MYR\n"
    shown = screened(page, qtbot, ledger(tmp_path, bad))
    assert "C6" in shown
    assert "Atlantis" in shown
    assert "5 rows were read" in page.state.text()


def test_what_is_no_table_is_refused_in_words(page: TradePage, tmp_path: Path) -> None:
    page.open(ledger(tmp_path, "", "empty.csv"))
    assert "empty.csv" in page.state.text()
    assert page.table is None
    assert not page.go.isEnabled()


def test_leaving_the_page_stops_the_work(desk: Any, page: TradePage, tmp_path: Path) -> None:
    page.open(ledger(tmp_path, HEAD + ROWS * 5_000))
    work = page.work
    assert work is not None
    desk.pages.show("plan")
    assert work.isFinished()


def test_cancel_shows_no_half_figures(page: TradePage, tmp_path: Path) -> None:
    page.open(ledger(tmp_path, HEAD + ROWS * 5_000))
    page.stop.click()
    assert "Stopped" in page.state.text()
    assert not page.text.toPlainText()


def test_another_way_of_reading_screens_anew(page: TradePage, qtbot: QtBot, tmp_path: Path) -> None:
    screened(page, qtbot, ledger(tmp_path, HEAD + ROWS))
    page.form.currency.setText("IDR")
    page.form.currency.editingFinished.emit()
    qtbot.waitUntil(lambda: "IDR" in page.text.toPlainText())
    assert "MYR" not in page.text.toPlainText().replace("such as MYR", "")
