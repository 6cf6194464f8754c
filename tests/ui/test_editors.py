"""Each way to answer, used by keyboard: what is shown is what is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core.changes import Logo
from app.ui.company_part import LARGEST, WIDEST, read_logo
from app.ui.editors.number import NumberField
from app.ui.words import WORDS


def card(desk: Any, question: str) -> Any:
    desk.pages.show_question(question)
    return desk.pages.page.cards[question]


def answer(desk: Any, question: str) -> Any:
    return desk.bridge.session.answer(question).value


def test_a_country_is_found_by_a_part_of_its_name(desk: Any, qtbot: QtBot) -> None:
    found = card(desk, "basics.country")
    box = found.editor.box
    qtbot.keyClicks(box, "MALAYSIA")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    found.flush()
    assert answer(desk, "basics.country") == "MYS"
    box.setEditText("Atlantis")
    found.flush()
    assert answer(desk, "basics.country") == "MYS"
    assert "Atlantis" not in box.currentText()


def test_cells_of_a_table_are_kept_row_by_row_and_come_back_with_undo(desk: Any, qtbot: QtBot) -> None:
    found = card(desk, "basics.headcount")
    cells = found.editor.cells[0]
    qtbot.keyClicks(cells["women"], "85")
    qtbot.keyClicks(cells["men"], "12")
    found.flush()
    (row,) = answer(desk, "basics.headcount")
    assert (row["women"], row["men"]) == (85, 12)
    desk.undo()
    desk.undo()
    assert answer(desk, "basics.headcount") is None
    assert cells["women"].text() == ""


def test_none_of_these_excludes_the_others(desk: Any) -> None:
    question = next(
        q for s in desk.bridge.session.screens() for q in s.questions if any(c.exclusive for c in q.choices)
    )
    editor = card(desk, question.id).editor
    alone = next(c.id for c in question.choices if c.exclusive)
    other = next(c.id for c in question.choices if not c.exclusive)
    editor.options[other].button.click()
    editor.options[alone].button.click()
    assert answer(desk, question.id) == [alone]
    editor.options[other].button.click()
    assert answer(desk, question.id) == [other]


def test_a_date_is_typed_or_never(desk: Any, qtbot: QtBot) -> None:
    found = card(desk, "basics.owner_review")
    assert answer(desk, "basics.owner_review") is None
    found.editor.never.click()
    assert answer(desk, "basics.owner_review") == "never"
    qtbot.keyClick(found.editor.field, Qt.Key.Key_Up)
    found.flush()
    assert answer(desk, "basics.owner_review") > "2020"
    assert not found.editor.never.isChecked()


@pytest.mark.parametrize(
    ("language", "typed", "number"), [("en", "2.5", 2.5), ("fr", "2,5", 2.5), ("es", "1000", 1000)]
)
def test_numbers_are_read_as_the_language_writes_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str, typed: str, number: float
) -> None:
    monkeypatch.setattr(WORDS, "language", language)
    field = NumberField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed)
    assert field.number() == number
    assert QLocale(language).language() == field.locale_.language()


@pytest.mark.parametrize("typed", ["about ten", "-4", "101"])
def test_what_is_no_percentage_is_told_and_not_kept(desk: Any, qtbot: QtBot, typed: str) -> None:
    question = next(q.id for s in desk.bridge.session.screens() for q in s.questions if q.kind == "percentage")
    found = card(desk, question)
    qtbot.keyClicks(found.editor.field, typed)
    found.flush()
    assert answer(desk, question) is None
    assert found.editor.fault.isVisible()
    assert found.editor.field.text() == typed


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(path))
    return path


def test_a_logo_is_taken_shown_and_removed_and_others_are_refused(desk: Any, tmp_path: Path) -> None:
    desk.rename()
    part = desk.pages.page.first
    part.take(picture(tmp_path / "logo.png", 300, 100))
    assert isinstance(desk.bridge.session.record.logo, Logo)
    assert part.image.isVisible()
    part.remove.click()
    assert desk.bridge.session.record.logo is None
    fake, huge = tmp_path / "fake.png", tmp_path / "huge.jpg"
    fake.write_text("MZ", encoding="utf-8")
    huge.write_bytes(b"\xff\xd8" + bytes(LARGEST))
    for wrong in (fake, huge, picture(tmp_path / "wide.png", WIDEST + 1, 1), tmp_path / "missing.png"):
        assert not isinstance(read_logo(wrong), Logo), wrong
