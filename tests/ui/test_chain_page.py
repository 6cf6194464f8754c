"""The supply chain: a user with mouse and keys fills the table, imports a list, and looks at the drawing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.store.workspace import open_workspace
from app.ui.chain_model import Column
from app.ui.chain_page import ChainPage
from app.ui.words import WORDS
from tests.ui.chain_window import BAD, CHAIN, GOOD, LEFT, Key, cell, click, fill, fill_name, names, shown, site


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> ChainPage:
    """A chain of four sites, the first of which is selected."""
    session.add_sites(CHAIN)
    return shown(qtbot, session)


def test_a_site_is_added_filled_in_removed_and_brought_back(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert page.stack.currentWidget() is page.empty
    click(qtbot, page.empty, "Add the first site")
    qtbot.keyClicks(page.add.name, "Saigon Zip")
    qtbot.keyClick(page.add.name, Key.Key_Return)
    assert names(page) == ["Saigon Zip"]
    form = page.detail.form
    assert form.country.lineEdit().hasFocus()

    fill(qtbot, form.country.lineEdit(), "vietnam")
    assert site(page, "Saigon Zip").country == "VNM"
    assert cell(page, "Saigon Zip", Column.COUNTRY) == "Vietnam"
    fill(qtbot, form.goods.line, "aubergines")
    fill(qtbot, form.goods.line, "zippers")
    assert (site(page, "Saigon Zip").goods, site(page, "Saigon Zip").other_goods) == (("eggplants",), ("zippers",))
    assert cell(page, "Saigon Zip", Column.GOODS) == "Eggplants, zippers (not on the list)"
    qtbot.keyClicks(form.lines["workers"], "1,250")
    qtbot.waitUntil(lambda: site(page, "Saigon Zip").workers == 1250)
    click(qtbot, form, "Is work done in homes? Don’t know")
    click(qtbot, form.season, "May")
    assert (site(page, "Saigon Zip").home_work, site(page, "Saigon Zip").season) == ("unknown", (5,))

    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_Delete)
    assert session.sites == ()
    assert page.stack.currentWidget() is page.empty
    click(qtbot, page.notice, "Undo")
    assert names(page) == ["Saigon Zip"]
    assert page.detail.site == site(page, "Saigon Zip")
    assert not page.notice.lines


def test_a_good_and_a_country_are_taken_from_the_list_that_typing_opens(qtbot: QtBot, page: ChainPage) -> None:
    page.choose("site.2")
    line = page.detail.form.goods.line
    line.setFocus()
    qtbot.keyClicks(line, "filb")
    popup = line.completer().popup()
    assert popup.isVisible()
    assert popup.model().index(0, 0).data() == "filberts: Hazelnuts"
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "")
    assert site(page, "Kilang Tekstil").goods == ("hazelnuts",)
    assert site(page, "Kilang Tekstil").other_goods == ()

    country = page.detail.form.country
    country.lineEdit().setFocus()
    country.lineEdit().selectAll()
    qtbot.keyClicks(country.lineEdit(), "cote d")
    popup = country.completer().popup()
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert site(page, "Kilang Tekstil").country == "CIV"


def test_a_near_spelling_is_asked_about_and_never_guessed(qtbot: QtBot, page: ChainPage) -> None:
    page.choose("site.2")
    goods = page.detail.form.goods
    fill(qtbot, goods.line, "coton")
    assert site(page, "Kilang Tekstil").other_goods == ("coton",)
    click(qtbot, goods, "Take Cotton")
    assert (site(page, "Kilang Tekstil").goods, site(page, "Kilang Tekstil").other_goods) == (("cotton",), ())
    assert not any(m.isVisible() for m in goods.meant)
    click(qtbot, goods, "Remove Cotton")
    assert site(page, "Kilang Tekstil").goods == ()


def test_names_of_goods_and_countries_are_in_the_language_of_the_window(qtbot: QtBot, session: Session) -> None:
    session.add_sites(CHAIN)
    WORDS.language = "fr"
    try:
        page = shown(qtbot, session)
        page.choose("site.4")
        assert cell(page, "Punjab Ginning", Column.COUNTRY) == "Inde"
        form = page.detail.form
        fill(qtbot, form.country.lineEdit(), "viet nam")
        assert site(page, "Punjab Ginning").country == "VNM"
        assert form.country.currentText() == "Viêt Nam"
        fill(qtbot, form.lines["share"], "12,5", Key.Key_Tab)
        assert site(page, "Punjab Ginning").share == Decimal("12.5")
    finally:
        WORDS.language = "en"


def test_what_does_not_fit_is_told_kept_and_taken_back(qtbot: QtBot, page: ChainPage) -> None:
    page.choose("site.2")
    form = page.detail.form
    fill(qtbot, form.lines["workers"], "many", Key.Key_Tab)
    assert "“many” is not a number of workers" in page.detail.why.text()
    fill(qtbot, form.lines["region"], "Penang", Key.Key_Tab)
    assert (site(page, "Kilang Tekstil").workers, site(page, "Kilang Tekstil").region) == (240, "Penang")

    page.choose("site.4")
    assert not page.detail.alarm.isVisible()
    page.choose("site.2")
    assert form.lines["workers"].text() == "many"
    assert page.detail.alarm.isVisible()
    click(qtbot, page.detail, "Back to what is saved")
    assert form.lines["workers"].text() == "240"
    assert not page.detail.alarm.isVisible()


def test_a_country_that_is_none_is_not_saved_and_near_ones_are_offered(qtbot: QtBot, page: ChainPage) -> None:
    page.choose("site.2")
    form = page.detail.form
    fill(qtbot, form.country.lineEdit(), "Indonesa")
    assert "There is no country “Indonesa”" in page.detail.why.text()
    assert site(page, "Kilang Tekstil").country == "MYS"
    click(qtbot, form.meant, "Take Indonesia")
    assert site(page, "Kilang Tekstil").country == "IDN"
    assert form.country.currentText() == "Indonesia"
    assert not page.detail.alarm.isVisible()
    fill(qtbot, form.country.lineEdit(), "khm")
    assert site(page, "Kilang Tekstil").country == "KHM"


def test_whom_a_site_delivers_to_moves_its_tier_and_a_tier_that_cannot_be_says_why(
    qtbot: QtBot, page: ChainPage
) -> None:
    page.choose("site.3")
    form = page.detail.form
    assert form.parent_.findText("Punjab Ginning (Tier 2)") >= 0
    fill(qtbot, form.parent_.lineEdit(), "Kilang Tekstil (Tier 1)")
    assert (site(page, "Dhaka Sewing").parent, site(page, "Dhaka Sewing").tier) == ("site.2", 2)
    form.tier.setFocus()
    qtbot.keyClick(form.tier, Key.Key_Home)
    assert "tier" in page.detail.why.text()
    assert site(page, "Dhaka Sewing").tier == 2
    page.choose("site.2")
    assert form.parent_.findText("Punjab Ginning (Tier 2)") < 0


def test_a_supplier_of_the_selected_site_is_added_one_tier_behind_it(qtbot: QtBot, page: ChainPage) -> None:
    page.choose("site.4")
    click(qtbot, page.detail, "Add who delivers to it")
    fill(qtbot, page.add.parent_.lineEdit(), "Nobody")
    assert page.add.parent_.currentText() == "Punjab Ginning (Tier 2)"
    qtbot.keyClicks(page.add.name, "Cotton farms")
    qtbot.keyClick(page.add.name, Key.Key_Return)
    added = site(page, "Cotton farms")
    assert (added.tier, added.parent) == (3, "site.4")
    assert page.selected == added.id


def test_removing_a_site_tells_what_becomes_of_those_that_deliver_to_it(qtbot: QtBot, page: ChainPage) -> None:
    page.choose("site.2")
    click(qtbot, page.detail, "Remove this site")
    said = next(iter(page.notice.lines.values())).findChildren(QWidget)
    assert any("now delivers to: Contoh Garment" in getattr(w, "text", str)() for w in said)
    assert site(page, "Punjab Ginning").parent == "site.1"
    page.bridge.set_site(replace(site(page, "Punjab Ginning"), note="seen"))
    assert not page.notice.lines


def test_enter_leads_to_the_field_of_the_cell_and_escape_back(qtbot: QtBot, page: ChainPage) -> None:
    page.choose("site.2")
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(page.model.row_of("site.2"), Column.WORKERS))
    qtbot.keyClick(page.table, Key.Key_Return)
    field = page.detail.form.lines["workers"]
    assert field.hasFocus()
    assert field.selectedText() == "240"
    qtbot.keyClicks(field, "245")
    qtbot.keyClick(field, Key.Key_Escape)
    assert page.table.hasFocus()
    assert site(page, "Kilang Tekstil").workers == 245
    qtbot.keyClick(page.table, Key.Key_Insert)
    assert page.add.name.hasFocus()
    qtbot.keyClick(page.add.name, Key.Key_Escape)
    assert not page.add.isVisible()


def test_the_page_follows_changes_elsewhere_and_keeps_the_selection_and_what_is_typed(
    qtbot: QtBot, page: ChainPage
) -> None:
    page.choose("site.3")
    qtbot.keyClicks(page.detail.form.lines["certificates"], "SA8000")
    page.bridge.set_site(replace(site(page, "Kilang Tekstil"), name="Aaa"))
    page.table.horizontalHeader().setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
    assert names(page)[0] == "Aaa"
    assert page.selected == "site.3"
    assert page.table.current() == site(page, "Dhaka Sewing")
    page.flush()
    assert site(page, "Dhaka Sewing").certificates == "SA8000"
    page.bridge.undo()
    assert page.detail.form.lines["certificates"].text() == ""


@pytest.mark.parametrize(("width", "height"), [(794, 552), (1136, 720)])
def test_nothing_in_the_form_is_wider_than_its_pane(qtbot: QtBot, session: Session, width: int, height: int) -> None:
    session.add_sites(CHAIN)
    WORDS.language = "xx"
    try:
        page = shown(qtbot, session, width, height)
        detail = page.detail
        qtbot.waitUntil(lambda: detail.canvas.width() <= detail.viewport().width())
        assert all(p.geometry().right() <= detail.form.width() for p in detail.form.parts.values())
        assert page.width() == width
    finally:
        WORDS.language = "en"


# The import


def test_a_list_with_a_fault_is_refused_in_words_and_a_good_one_is_taken_and_taken_back(
    qtbot: QtBot, page: ChainPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "suppliers.csv"
    file.write_text(BAD, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    click(qtbot, page.head, "Import a list")
    qtbot.waitUntil(lambda: page.import_ is not None and page.import_.table is not None)
    panel: Any = page.import_
    assert panel.mapping.mapping() == {"name": 0, "country": 1, "goods": 2, "workers": 3}
    assert panel.preview.rows.item(1, 0).text() == "Mill B"
    assert panel.preview.rows.horizontalHeaderItem(3).text() == "Workers\n→ Workers"
    assert panel.preview.faults.item(0).text().startswith("D3 (Workers): “many”")
    assert not panel.take.isEnabled()

    panel.mapping.boxes["workers"].setFocus()
    qtbot.keyClick(panel.mapping.boxes["workers"], Key.Key_Home)
    assert not panel.preview.faults.isVisible()
    assert panel.take.text() == "Import 2 suppliers"
    file.write_text(GOOD, encoding="utf-8")
    click(qtbot, panel, "Read it again")
    assert panel.mapping.mapping().get("workers") is None
    panel.open(file)
    assert "zippers" in panel.also.text()
    before = names(page)
    qtbot.mouseClick(panel.take, LEFT)
    assert [n for n in names(page) if n not in before] == ["Mill A", "Mill B"]
    assert page.stack.currentWidget() is page.splitter
    assert page.selected == site(page, "Mill A").id
    assert site(page, "Mill B").workers == 40
    click(qtbot, page.notice, "Undo")
    assert names(page) == before


def test_a_file_that_is_no_table_says_so_and_nothing_is_lost(
    qtbot: QtBot, page: ChainPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "letter.xlsx"
    file.write_text("Dear supplier", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    click(qtbot, page.head, "Import a list")
    panel: Any = page.import_
    qtbot.waitUntil(lambda: "letter.xlsx" in panel.state.text())
    assert not panel.take.isVisible()
    assert not page.head.add.isEnabled()
    qtbot.keyClick(panel.choose, Key.Key_Escape)
    assert page.stack.currentWidget() is page.splitter
    assert len(names(page)) == 4


# The drawing


def test_a_file_that_is_read_only_is_looked_at(qtbot: QtBot, session: Session, file: Path, library: Any) -> None:
    session.add_sites(CHAIN)
    reader = open_workspace(file)
    page = shown(qtbot, Session(library, reader, session.record.id))
    page.choose("site.3")
    form = page.detail.form
    assert form.lines["name"].text() == "Dhaka Sewing"
    assert form.lines["name"].isReadOnly()
    assert not any(w.isEnabled() for w in (form.tier, form.country, form.season, page.detail.remove, page.head.add))
    page.table.setFocus()
    for key in (Key.Key_Delete, Key.Key_Insert):
        qtbot.keyClick(page.table, key)
    assert not page.add.isVisible()
    assert len(names(page)) == 4
    click(qtbot, page.head, "Drawing")
    assert len(page.drawing.scene.boxes) == 4
    page.close()
    reader.close()


def test_it_stands_in_the_rail_before_the_plan_and_opens_by_a_key(desk: Any, qtbot: QtBot) -> None:
    desk.bridge.add_sites(CHAIN)
    qtbot.keyClick(desk.window, Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert desk.pages.place == "chain"
    keys = list(desk.window.rail.buttons)
    assert keys.index("report") < keys.index("chain") < keys.index("plan")
    page = desk.pages.page
    fill_name(qtbot, page, "Renamed")
    desk.pages.show("plan")
    assert "Renamed" in [s.name for s in desk.bridge.session.sites]
    desk.pages.show("chain")
    desk.speak("ms")
    assert isinstance(desk.pages.page, ChainPage)
