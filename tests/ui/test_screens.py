"""What is on the screen is whole: nothing is cut, hidden under a scroll bar, or left over from before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.ui.editors.text import GrowingText
from app.ui.header import SIZES
from app.ui.link_label import LinkLabel
from app.ui.parts import scrolled
from app.ui.years_views import link
from tests.ui.chain_window import CHAIN, click
from tests.ui.chain_window import shown as chain_shown
from tests.ui.conftest import Open
from tests.ui.plan_window import show_only, weak_firm
from tests.ui.plan_window import shown as plan_shown
from tests.ui.test_company_file import export, look_at, told

NARROW = "\u202f"
"""The narrow space that French sets before a question mark."""
STEP = "Give every passport back to the worker who owns it, on the same day, and write down who got which one"


def whole(parent: QWidget, area: QScrollArea) -> bool:
    """Is a widget within the part of a page that is seen?"""
    top = parent.mapTo(area.viewport(), parent.rect().topLeft()).y()
    return top >= 0 and top + min(parent.height(), area.viewport().height()) <= area.viewport().height()


def test_rows_are_whole_again_after_an_order_with_headings(qtbot: QtBot, session: Session) -> None:
    page = plan_shown(qtbot, weak_firm(session))
    tall = page.table.verticalHeader().defaultSectionSize()
    show_only(page, "order", "step")
    assert any(line.item is None for line in page.model.lines)
    for order in ("urgent", "due", "step", "urgent"):
        show_only(page, "order", order)
        for row, line in enumerate(page.model.lines):
            assert (page.table.rowHeight(row) == tall) == (line.item is not None)


@pytest.mark.parametrize("width", [900, 1340])
def test_the_form_that_a_button_opens_is_seen(qtbot: QtBot, session: Session, width: int) -> None:
    session.add_sites(CHAIN)
    page = chain_shown(qtbot, session, width, 500)
    page.choose("site.2")
    bar = page.detail.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.detail.ensureWidgetVisible(page.saq.part.send, 0, 0)
    before = bar.maximum()
    click(qtbot, page.detail, "Send a questionnaire…")
    qtbot.waitUntil(lambda: bar.maximum() > before)  # the form has its place on the page
    qtbot.waitUntil(lambda: whole(page.saq.part.form, page.detail))


def test_what_became_of_a_questionnaire_is_seen(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session.add_sites(CHAIN)
    page = chain_shown(qtbot, session, 900, 500)
    page.choose("site.2")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "copy.xlsx"), ""))
    click(qtbot, page.detail, "Send a questionnaire…")
    page.detail.verticalScrollBar().setValue(0)
    page.saq.part.form.save()
    qtbot.waitUntil(lambda: bool(page.saq.part.notice.lines) and whole(page.saq.part.notice, page.detail))


def test_what_was_saved_is_not_told_beside_what_comes_back(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session.add_sites(CHAIN)
    page = chain_shown(qtbot, session)
    page.choose("site.2")
    page.saq.part._tell_saved(tmp_path / "copy.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    click(qtbot, page.detail, "Read the answers…")
    assert not page.saq.part.notice.lines


def test_a_question_mark_stays_with_its_word() -> None:
    """Qt makes a plain space of the narrow one in rich text, where a line can break; of a wide one it does not."""
    words = f"Qui décide{NARROW}?"
    shown = QTextDocument()
    shown.setHtml(link("engage.feedback", words))
    assert "décide\u00a0?" in shown.toRawText()
    assert "décide\u00a0?" in LinkLabel("engage.feedback", words).text()


def test_no_rich_text_goes_around_that() -> None:
    files = Path(__file__).parents[2].joinpath("app", "ui").rglob("*.py")
    assert [f.name for f in files if "import escape" in f.read_text(encoding="utf-8")] == ["rich.py"]


def test_a_page_that_scrolls_is_as_wide_as_what_is_in_it_and_its_bar(qtbot: QtBot) -> None:
    canvas = QWidget()
    canvas.setMinimumSize(300, 2000)
    area = scrolled(canvas)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    area.resize(area.minimumSizeHint().width(), 200)
    assert area.viewport().width() >= 300


@pytest.mark.parametrize("lines", [2, 3])
@pytest.mark.parametrize("size", range(len(SIZES)))
def test_a_field_shows_as_many_lines_as_it_says(desk: Any, qtbot: QtBot, lines: int, size: int) -> None:
    desk.set_size(size)
    field = GrowingText(lines)
    qtbot.addWidget(field)
    field.put("\n".join(["words"] * lines))
    with qtbot.waitExposed(field):
        field.show()
    field.resize(400, field.sizeHint().height())
    assert field.verticalScrollBar().maximum() == 0
    desk.set_size(0)


def test_the_title_of_a_step_is_seen_whole(desk: Any, qtbot: QtBot) -> None:
    desk.bridge.set_value("remediate.papers_with_workers", "no")
    desk.pages.show("cases")
    page = desk.pages.page
    page.form.steps.new.setText(STEP)
    page.form.steps.add_step()
    field = page.form.steps.rows[0].fields["what"].entry
    page.form.ensureWidgetVisible(field)
    qtbot.waitUntil(lambda: field.height() >= field.sizeHint().height())
    assert field.document().size().height() > 1
    assert field.verticalScrollBar().maximum() == 0


def test_a_title_is_one_line_however_it_was_typed(desk: Any, qtbot: QtBot) -> None:
    desk.pages.show("cases")
    page = desk.pages.page
    page.head.new["finding"].click()
    field = page.form.what.title.entry
    qtbot.keyClicks(field, "Exit")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.case.title == "Exit"
    pasted = QMimeData()
    pasted.setText(" was\nblocked")
    field.insertFromMimeData(pasted)
    page.flush()
    assert page.case.title == "Exit was blocked"


def test_what_was_saved_is_not_told_beside_what_is_read(
    desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "one.fairsteps"
    export(desk, qtbot, monkeypatch, target)
    panel = look_at(desk, qtbot, target)
    assert "Saved:" not in told(desk.window.notices)
    panel.name.setText("Kilang Ujian")
    panel.add.click()
    assert told(panel).count("There is a company of this name already") == 1


@pytest.mark.parametrize("language", ["en", "es", "fr", "ms"])
def test_the_years_do_not_go_under_their_scroll_bar(opened: Open, language: str, file: Path) -> None:
    starter: Any = opened(language=language, file=file)
    starter.desk.start("Kilang Ujian")
    starter.window.resize(1024, 600)
    starter.desk.pages.show("years")
    starter.window.repaint()
    for area in starter.desk.pages.page.findChildren(QScrollArea):
        if area.widget() is not None and area.isVisible():
            assert area.viewport().width() >= area.widget().minimumSizeHint().width()


def test_buttons_of_one_form_stand_in_one_line(qtbot: QtBot, session: Session) -> None:
    session.add_sites(CHAIN)
    page = chain_shown(qtbot, session, 700, 500)
    page.add.begin(page.sites)
    page.saq.part.form.begin(page.sites[1])
    for pair in ((page.add.ok, page.add.cancel), (page.saq.part.form.save_, page.saq.part.form.cancel)):
        assert same_line(*pair)


def same_line(first: QAbstractButton, last: QAbstractButton) -> bool:
    window = first.window()
    return first.mapTo(window, first.rect().topLeft()).y() == last.mapTo(window, last.rect().topLeft()).y()
