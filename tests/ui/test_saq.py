"""A questionnaire goes out of the supply chain's page, comes back, and is taken over with a look at what is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.saq.stamp import stamp_for
from app.store.workspace import open_workspace
from app.ui.chain_page import ChainPage
from tests.conftest import TODAY
from tests.saq.copies import COMPANY, read, typed
from tests.ui.chain_window import CHAIN, Key, click, shown, site

Pick = Callable[[Path | None], None]
ANSWERS: dict[str, Any] = {
    "workers": 260, "season": "March to May", "exits": "No", "union": "perhaps", "wage": "Yes",
    "need": "Earlier orders", "filled_by": "Puan Aminah", "filled_on": date(2026, 11, 20),
}  # fmt: skip


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> ChainPage:
    """A chain of four sites, of which the first supplier is selected."""
    session.rename(COMPANY)
    session.add_sites(CHAIN)
    made = shown(qtbot, session)
    made.choose("site.2")
    return made


@pytest.fixture
def pick(monkeypatch: pytest.MonkeyPatch) -> Pick:
    """What the user picks in the system's own dialog."""

    def choose(path: Path | None) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_, **__: (str(path or ""), "")))

    return choose


def came_back(page: ChainPage, folder: Path, name: str = "Kilang Tekstil", **more: Any) -> Path:
    """A copy for a supplier of the page, filled in."""
    return typed(folder, ANSWERS | more, "en", site(page, name))


def words(parent: QWidget) -> str:
    """All that is seen, line by line."""
    return "\n".join(part.text() for part in parent.findChildren(QLabel) if part.isVisible())


def see(qtbot: QtBot, parent: QWidget, *said: str) -> None:
    for each in said:
        qtbot.waitUntil(lambda each=each: each in words(parent))


def begin_reading(qtbot: QtBot, page: ChainPage, pick: Pick, path: Path | None) -> Any:
    pick(path)
    click(qtbot, page.detail, "Read the answers…")
    panel = page.saq.panel
    qtbot.waitUntil(lambda: page.stack.currentWidget() is panel)
    if path is not None:
        qtbot.waitUntil(lambda: panel.path == path)
    return panel


# It goes out


def test_a_workbook_is_saved_in_the_language_of_the_country(
    qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path
) -> None:
    pick(tmp_path / "copy")
    click(qtbot, page.detail, "Send a questionnaire…")
    assert page.saq.part.form.language.currentText() == "Bahasa Melayu"
    assert page.saq.part.form.language.hasFocus()
    click(qtbot, page.detail, "Save…")
    stamp = read(tmp_path / "copy.xlsx").stamp
    assert stamp == stamp_for("ms", page.session.name, site(page, "Kilang Tekstil"))
    see(qtbot, page.saq.part.notice, "Saved:")
    assert page.saq.part.form.isHidden()


def test_a_pdf_is_made_beside_the_window(qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path) -> None:
    pick(tmp_path / "copy.pdf")
    click(qtbot, page.detail, "Send a questionnaire…")
    form = page.saq.part.form
    form.language.setCurrentIndex(form.language.findData("fr"))
    form.kind.setCurrentIndex(form.kind.findData("pdf"))
    click(qtbot, page.detail, "Save…")
    assert form.progress.isVisible()
    qtbot.waitUntil(lambda: (tmp_path / "copy.pdf").exists(), timeout=30_000)
    returned = read(tmp_path / "copy.pdf")
    assert (returned.site, returned.stamp.language, returned.answers) == ("site.2", "fr", {})
    form.job.close()


def test_what_cannot_be_saved_is_said(qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path) -> None:
    pick(tmp_path / "gone" / "copy.xlsx")
    click(qtbot, page.detail, "Send a questionnaire…")
    click(qtbot, page.detail, "Save…")
    see(qtbot, page.saq.part.notice, "could not be saved")
    assert page.saq.part.form.isVisible()
    qtbot.keyClick(page.saq.part.form, Key.Key_Escape)
    assert page.saq.part.form.isHidden()


def test_a_file_of_that_name_is_not_written_over_unasked(
    qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path
) -> None:
    (tmp_path / "copy.xlsx").write_text("mine")
    pick(tmp_path / "copy")
    click(qtbot, page.detail, "Send a questionnaire…")
    click(qtbot, page.detail, "Save…")
    see(qtbot, page.saq.part.notice, "already a file")
    assert (tmp_path / "copy.xlsx").read_text() == "mine"


def test_our_own_site_is_sent_none(page: ChainPage) -> None:
    page.choose("site.1")
    assert page.saq.part.isHidden()
    page.choose("site.3")
    assert not page.saq.part.isHidden()


# It comes back


def test_answers_are_looked_at_taken_over_and_taken_back(
    qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path
) -> None:
    session = page.session
    panel = begin_reading(qtbot, page, pick, came_back(page, tmp_path))
    see(
        qtbot,
        panel,
        "Answers of Kilang Tekstil",
        "5 answers can be taken over. 1 thing is at fault. 30 questions have no answer.",
        "“perhaps” is not one of: Yes, Partly, No, Don’t know",
        "Workers: you have “240”, the supplier says “260”.",
        "No (look closer)",
        "S30 When did everybody last practice leaving the building?",
    )
    assert session.record.supplier_answers == {}
    assert (panel.by.text(), panel.day) == ("Puan Aminah", date(2026, 11, 20))

    click(qtbot, panel, "Take over")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.splitter)
    assert len(session.record.supplier_answers) == 5
    assert (site(page, "Kilang Tekstil").workers, site(page, "Kilang Tekstil").season) == (240, (3, 4, 5))
    counted = "5 of 36 questions are answered. 1 answer calls for a closer look."
    see(qtbot, page.detail, counted, "No (look closer)", "Puan Aminah, November 20, 2026 (answers.xlsx)")
    assert "Earlier orders" not in words(page.detail)
    click(qtbot, page.detail, "Show all 5 answers")
    see(qtbot, page.detail, "Earlier orders")

    click(qtbot, page.notice, "Undo")
    assert session.record.supplier_answers == {}
    see(qtbot, page.detail, "Nothing has come back yet.")


def test_the_supplier_counts_where_it_is_ticked(qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path) -> None:
    panel = begin_reading(qtbot, page, pick, came_back(page, tmp_path))
    panel.found.ticks["workers"].setFocus()
    qtbot.keyClick(panel.found.ticks["workers"], Key.Key_Space)
    click(qtbot, panel, "Take over")
    assert site(page, "Kilang Tekstil").workers == 260


def test_the_copy_of_another_supplier_is_asked_about_first(
    qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path
) -> None:
    path = typed(tmp_path, ANSWERS, "en", site(page, "Dhaka Sewing"))
    panel = begin_reading(qtbot, page, pick, path)
    assert panel.anyway.text() == "This copy was made for “Dhaka Sewing”. Take it for “Kilang Tekstil” all the same"
    assert not panel.take.isEnabled()
    panel.anyway.setFocus()
    qtbot.keyClick(panel.anyway, Key.Key_Space)
    assert panel.take.isEnabled()
    click(qtbot, panel, "Take over")
    assert {a.site for a in page.session.record.supplier_answers.values()} == {"site.2"}


def test_who_said_it_has_to_be_told(qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path) -> None:
    panel = begin_reading(qtbot, page, pick, came_back(page, tmp_path, filled_by=None, filled_on=None))
    assert not panel.take.isEnabled()
    assert panel.by.hasFocus()
    qtbot.keyClicks(panel.by, "Encik Lim")
    assert (panel.take.isEnabled(), panel.day) == (True, TODAY)
    panel.on.put("2026-12-24")
    click(qtbot, panel, "Take over")
    assert "lies ahead" in panel.state.text()
    assert page.session.record.supplier_answers == {}


def test_a_file_that_is_none_changes_nothing_and_another_can_be_chosen(
    qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path
) -> None:
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    panel = begin_reading(qtbot, page, pick, tmp_path / "bad.xlsx")
    assert "is damaged" in panel.state.text()
    assert not panel.take.isVisible()
    pick(came_back(page, tmp_path))
    click(qtbot, panel, "Choose a file…")
    assert "can be taken over" in panel.state.text()
    assert panel.take.isVisible()
    qtbot.keyClick(panel, Key.Key_Escape)
    assert page.stack.currentWidget() is page.splitter
    assert page.session.record.supplier_answers == {}


def test_leaving_the_dialog_leaves_a_panel_that_says_what_it_needs(qtbot: QtBot, page: ChainPage, pick: Pick) -> None:
    panel = begin_reading(qtbot, page, pick, None)
    assert "Choose the file that came back." in panel.state.text()
    assert not panel.again.isVisible()
    click(qtbot, panel, "Cancel")
    assert page.stack.currentWidget() is page.splitter


def test_a_file_that_was_put_right_is_read_again(qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path) -> None:
    panel = begin_reading(qtbot, page, pick, came_back(page, tmp_path))
    assert len(panel.returned.faults) == 1
    came_back(page, tmp_path, union="No")
    click(qtbot, panel, "Read it again")
    assert (panel.returned.faults, panel.returned.answers["union"]) == ((), "no")


def test_another_supplier_shows_its_own_answers(qtbot: QtBot, page: ChainPage, pick: Pick, tmp_path: Path) -> None:
    click(qtbot, begin_reading(qtbot, page, pick, came_back(page, tmp_path)), "Take over")
    page.choose("site.3")
    see(qtbot, page.detail, "Nothing has come back yet.")
    page.choose("site.2")
    see(qtbot, page.detail, "5 of 36 questions are answered.")


def test_a_file_open_for_reading_only_takes_nothing_over(qtbot: QtBot, session: Session, file: Path) -> None:
    session.add_sites(CHAIN)
    second = open_workspace(file, TODAY)
    reader = Session(session.library, second, session.record.id, lambda: TODAY)
    page = shown(qtbot, reader)
    page.choose("site.2")
    assert not page.saq.part.read.isEnabled()
    assert page.saq.part.send.isEnabled()
    second.close()


@pytest.mark.parametrize(("width", "height"), [(1146, 700), (804, 532)])
def test_nothing_is_cut_off(
    qtbot: QtBot, session: Session, pick: Pick, tmp_path: Path, width: int, height: int
) -> None:
    session.add_sites([replace(s, name=f"{s.name} {'and Sons Sendirian Berhad ' * 3}") for s in CHAIN])
    page = shown(qtbot, session, width, height)
    page.choose("site.2")
    long = "word " * 200
    path = typed(tmp_path, ANSWERS | {"need": long, "filled_by": "Aminah " * 30}, "en", session.record.sites["site.2"])
    panel = begin_reading(qtbot, page, pick, path)
    assert panel.rect().contains(panel.take.geometry().translated(panel.take.parentWidget().pos()))
    for part in panel.found.findChildren(QLabel):
        assert part.geometry().right() <= panel.found.width()
    assert panel.area.horizontalScrollBar().maximum() == 0
    panel.anyway.setChecked(True)
    click(qtbot, panel, "Take over")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.splitter)
    assert page.detail.horizontalScrollBar().maximum() == 0
