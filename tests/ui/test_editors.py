"""Each way to answer, used by keyboard: what is shown is what is kept."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core.changes import Logo
from app.message import Message
from app.ui.company_part import LARGEST, WIDEST, read_logo
from app.ui.editors.number import NumberField
from app.ui.words import WORDS, trm


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


def test_a_logo_of_thirty_thousand_pixels_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    side, rows = 30_000, zlib.compressobj(9)
    data = b"".join(rows.compress(bytes(1 + side // 8)) for _ in range(side)) + rows.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    chunks = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    assert "4000 pixels" in trm(refusal(tmp_path / "logo.png"))


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://example.org/a.png" width="9" height="9"/>',
        '<image xlink:href="file:///etc/passwd" width="9" height="9"/>',
        "<style>@import 'https://example.org/a.css';</style>",
        '<rect width="9" height="9" fill="url(https://example.org/a.svg#p)"/>',
    ],
)
def test_a_drawing_that_asks_for_parts_from_elsewhere_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "logo.svg").write_text(svg(inside), encoding="utf-8")
    assert "from elsewhere" in trm(refusal(tmp_path / "logo.svg"))


def test_a_drawing_with_growing_entities_is_refused_and_a_whole_one_is_taken(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + svg("<text>&b;</text>")
    (tmp_path / "laughs.svg").write_text(laughs, encoding="utf-8")
    assert "no PNG, JPEG or SVG" in trm(refusal(tmp_path / "laughs.svg"))
    whole = '<defs><linearGradient id="g"/></defs><rect width="9" height="9" fill="url(#g)"/>'
    (tmp_path / "whole.svg").write_text(svg(whole), encoding="utf-8")
    assert isinstance(read_logo(tmp_path / "whole.svg"), Logo)


def svg(inside: str) -> str:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {names} width="40" height="20">{inside}</svg>'


def refusal(path: Path) -> Message:
    found = read_logo(path)
    assert isinstance(found, Message)
    return found
