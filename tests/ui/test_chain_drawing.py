"""The drawing of the supply chain: boxes in their tiers, chosen, zoomed, and marked by word and color."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.chain import Site
from app.core.session import Session
from app.ui.chain_layout import laid_out
from app.ui.chain_model import Column
from app.ui.chain_page import ChainPage
from tests.ui.chain_window import CHAIN, LEFT, Key, cell, click, shown, site


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> ChainPage:
    """A chain of four sites, the first of which is selected."""
    session.add_sites(CHAIN)
    return shown(qtbot, session)


def test_the_drawing_shows_each_site_to_the_left_of_the_one_it_delivers_to(qtbot: QtBot, page: ChainPage) -> None:
    click(qtbot, page.head, "Drawing")
    boxes = page.drawing.scene.boxes
    assert set(boxes) == {s.id for s in CHAIN}
    assert boxes["site.4"].x() < boxes["site.2"].x() < boxes["site.1"].x()
    assert boxes["site.3"].x() == boxes["site.2"].x()
    assert boxes["site.3"].card.lines == ("Bangladesh", "Garments, zippers (not on the list)")
    assert "Punjab Ginning, Tier 2, India, Cotton, delivers to Kilang Tekstil." in (
        page.drawing.view.accessibleDescription().splitlines()
    )


def test_a_click_on_a_box_selects_its_site_and_a_double_click_opens_it_in_the_table(
    qtbot: QtBot, page: ChainPage
) -> None:
    click(qtbot, page.head, "Drawing")
    view, box = page.drawing.view, page.drawing.scene.boxes["site.3"]
    place = view.mapFromScene(box.sceneBoundingRect().center())
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert page.selected == "site.3"
    qtbot.mouseDClick(view.viewport(), LEFT, pos=place)
    assert page.stack.currentWidget() is page.splitter
    assert page.table.current() == site(page, "Dhaka Sewing")


def test_the_drawing_grows_and_shrinks_by_keys_wheel_and_buttons(qtbot: QtBot, page: ChainPage) -> None:
    click(qtbot, page.head, "Drawing")
    view = page.drawing.view
    start = view.scale_
    qtbot.keyClick(view, Key.Key_Plus)
    assert view.scale_ == pytest.approx(start * 1.25)
    qtbot.keyClick(view, Key.Key_Minus)
    turn(view, Qt.KeyboardModifier.ControlModifier, 120)
    assert view.scale_ == pytest.approx(start * 1.25)
    turn(view, Qt.KeyboardModifier.NoModifier, 120)
    click(qtbot, page.drawing, "Larger")
    assert view.scale_ == pytest.approx(start * 1.25**2)
    page.bridge.set_site(replace(site(page, "Dhaka Sewing"), country="KHM"))
    assert view.scale_ == pytest.approx(start * 1.25**2)
    assert page.drawing.scene.boxes["site.3"].card.lines[0] == "Cambodia"
    click(qtbot, page.drawing, "Show all")
    assert view.horizontalScrollBar().maximum() == 0


def turn(view: Any, modifiers: Qt.KeyboardModifier, by: int) -> None:
    """The wheel over the middle of the view."""
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(middle, middle, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, modifiers,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_marks_stand_on_boxes_and_in_the_table_as_words(qtbot: QtBot, session: Session) -> None:
    session.add_sites(CHAIN)
    page = shown(qtbot, session)
    assert page.table.isColumnHidden(Column.MARK)
    page.marks = lambda: {"site.3": "high", "site.4": "low", "site.1": ""}
    page.refresh()
    click(qtbot, page.head, "Drawing")
    boxes = page.drawing.scene.boxes
    assert [boxes[s].card.word for s in ("site.3", "site.4", "site.1", "site.2")] == ["Act first", "Watch", "", ""]
    assert not page.table.isColumnHidden(Column.MARK)
    assert cell(page, "Dhaka Sewing", Column.MARK) == "Act first"
    assert not page.grab().isNull()


def test_no_two_boxes_share_a_spot_even_where_tiers_are_skipped_or_shared() -> None:
    sites = [Site(f"site.{n}", f"S{n}", tier=1) for n in range(1, 4)]
    sites += [Site("site.4", "same tier", tier=1, parent="site.1"), Site("site.5", "far", tier=4, parent="site.4")]
    sites += [Site("site.6", "far", tier=4, parent="site.1"), Site("site.7", "ours", "own", 0)]
    layout = laid_out(sites)
    assert len({(s.column, s.row) for s in layout.spots.values()}) == len(sites)
    for each in sites:
        parent = layout.spots.get(each.parent, layout.company)
        assert layout.spots[each.id].column < parent.column


# The whole window
