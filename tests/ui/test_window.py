"""The owner's assistant at the window, mostly without a mouse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.core.changes import Change
from app.errors import UserError
from app.message import N_
from app.store.workspace import open_workspace
from app.ui.first_run import FirstRun
from app.ui.home import Home
from app.ui.link_label import LinkLabel
from app.ui.step_page import StepPage
from app.ui.words import WORDS

KEY, CTRL, ALT, NONE = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, None


def card(desk: Any, question: str) -> Any:
    desk.pages.show_question(question)
    assert isinstance(desk.pages.page, StepPage)
    return desk.pages.page.cards[question]


def press(qtbot: QtBot, desk: Any, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)


def answer(desk: Any, question: str) -> Any:
    return desk.bridge.session.answer(question).value


def test_first_day_language_then_company_then_answers_and_the_next_day_goes_on_there(
    opened: Any, file: Path, qtbot: QtBot
) -> None:
    first = opened(language="", file=file)
    qtbot.waitUntil(lambda: isinstance(first.window.page, FirstRun))
    qtbot.mouseClick(first.window.page.buttons["ms"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: first.desk is not None)
    assert WORDS.language == "ms"
    home = first.window.page
    assert isinstance(home, Home)
    qtbot.mouseClick(home.start_door.button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(home.name, "Kilang & Anak")
    qtbot.keyClick(home.name, KEY.Key_Return)
    desk = first.desk
    assert desk.bridge.session.name == "Kilang & Anak"
    press(qtbot, desk, KEY.Key_1, ALT)
    question = next(iter(desk.pages.page.cards))
    place = desk.pages.place
    press(qtbot, desk, KEY.Key_3)
    assert answer(desk, question) == "no"
    first.window.close()

    with_file = open_workspace(file)
    company = with_file.companies()[0].id
    assert with_file.load(company).answers[question].value == "no"
    with_file.close()
    second = opened(language="ms", last_file=str(file), last_company=company)
    qtbot.waitUntil(lambda: second.desk.bridge is not None)
    assert second.desk.pages.place == place
    assert second.desk.bridge.session.answer(question).value == "no"


def test_an_answer_says_at_once_what_it_leads_to_and_undo_takes_both_back(desk: Any, qtbot: QtBot) -> None:
    found = card(desk, "engage.stakeholder_list")
    before = desk.pages.stops()
    press(qtbot, desk, KEY.Key_3)
    assert found.consequence.link.isVisible()
    assert desk.pages.stops() != before
    press(qtbot, desk, KEY.Key_Z, CTRL)
    assert answer(desk, "engage.stakeholder_list") is None
    assert not found.consequence.isVisible()
    press(qtbot, desk, KEY.Key_1)
    assert found.consequence.proof.isVisible()
    press(qtbot, desk, KEY.Key_Delete)
    assert answer(desk, "engage.stakeholder_list") is None


def test_next_walks_every_screen_and_ends_behind_the_plan(desk: Any, qtbot: QtBot) -> None:
    order = desk.pages.order()
    for place in order[: order.index("plan")]:
        assert desk.pages.place == place
        press(qtbot, desk, KEY.Key_Right, ALT)
    assert desk.pages.place == "plan"
    press(qtbot, desk, KEY.Key_Left, ALT)
    assert desk.pages.place == order[order.index("plan") - 1]


def test_words_are_saved_when_typing_rests_and_when_the_page_is_left(desk: Any, qtbot: QtBot) -> None:
    found = card(desk, "basics.products")
    qtbot.keyClicks(found.editor.field, "Shirts")
    qtbot.waitUntil(lambda: answer(desk, "basics.products") == "Shirts")
    qtbot.keyClicks(found.editor.field, ", hats")
    press(qtbot, desk, KEY.Key_2, ALT)
    assert answer(desk, "basics.products") == "Shirts, hats"


def test_undo_in_a_field_undoes_typing_first_and_answers_after_that(desk: Any, qtbot: QtBot) -> None:
    desk.bridge.set_value("engage.stakeholder_list", "no")
    found = card(desk, "basics.products")
    qtbot.keyClicks(found.editor.field, "Shirts")
    press(qtbot, desk, KEY.Key_Z, CTRL)
    assert found.editor.field.toPlainText() == ""
    found.flush()
    while desk.bridge.session.history.done:
        press(qtbot, desk, KEY.Key_Z, CTRL)
    assert answer(desk, "engage.stakeholder_list") is None


@pytest.mark.parametrize("kind", ["several_of", "number", "percentage", "date", "text", "table", "one_of", "yes_no"])
def test_every_kind_shows_an_answer_and_takes_dont_know(desk: Any, kind: str) -> None:
    screens = desk.bridge.session.screens()
    question = next(q for s in screens for q in s.questions if q.kind == kind and not (q.profile and kind == "one_of"))
    found = card(desk, question.id)
    options = found.elsewise.options if found.elsewise else found.editor.options
    options["unknown"].button.click()
    assert answer(desk, question.id) == "unknown"
    assert options["unknown"].button.isChecked()
    found.clear.click()
    assert answer(desk, question.id) is None


def test_harm_unfolds_the_guidance_in_a_narrow_window(desk: Any, qtbot: QtBot) -> None:
    desk.window.resize(1024, 600)
    found = card(desk, "remediate.own_papers") if "remediate.own_papers" in desk.library.questions else None
    harm = next(q for q in desk.library.questions.values() if q.emergency == "harm" and q.kind == "yes_no")
    found = found or card(desk, harm.id)
    assert not desk.window.guidance.isVisible()
    desk.bridge.set_value(found.question.id, "no")
    qtbot.waitUntil(desk.window.guidance.isVisible)
    assert "<h2" in desk.window.guidance.shown or "<h2>" in desk.window.guidance.text.toHtml()
    desk.bridge.set_value(found.question.id, "na")
    assert found.notes.box.isVisible()


def test_a_save_that_fails_stays_red_until_it_succeeds(
    desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = card(desk, "engage.stakeholder_list")

    def full(company: int, changes: tuple[Change, ...]) -> None:
        raise UserError(N_("file", "The disk is full."))

    with monkeypatch.context() as broken:
        broken.setattr(desk.file, "write", full)
        press(qtbot, desk, KEY.Key_3)
        assert "save" in desk.window.notices.lines
        assert desk.window.header.failed
        desk.show_home()
        assert desk.bridge is not None
    desk.bridge.retry()
    assert "save" not in desk.window.notices.lines
    assert not desk.window.header.failed
    assert found.bridge.session.unsaved == []


def test_the_language_changes_while_the_place_and_the_question_stay(desk: Any, qtbot: QtBot) -> None:
    card(desk, "basics.products")
    place = desk.pages.place
    desk.speak("xx")
    assert (desk.pages.place, desk.pages.page.current) == (place, "basics.products")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text() != "Cancel"


def test_f9_hides_everything_until_it_is_pressed_again(desk: Any, qtbot: QtBot) -> None:
    press(qtbot, desk, KEY.Key_F9)
    assert desk.window.cover.isVisible()
    assert not desk.window.header.isEnabled()
    press(qtbot, desk, KEY.Key_F9)
    assert not desk.window.cover.isVisible()
    assert desk.window.header.isEnabled()


def test_a_file_that_is_none_is_refused_in_words_and_the_open_one_stays(desk: Any, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    other.write_text("no workspace", encoding="utf-8")
    desk.open_and_show(other)
    assert "file" in desk.window.notices.lines
    assert desk.bridge is not None
    assert other.read_text(encoding="utf-8") == "no workspace"


def test_a_second_window_reads_and_says_who_holds_the_file(desk: Any, opened: Any, file: Path) -> None:
    second = opened(file=file)
    second.desk.open_company(second.desk.infos()[0].id)
    assert second.desk.file.read_only
    assert "read_only" in second.window.notices.lines
    assert not next(iter(second.desk.pages.page.cards.values())).editor.isEnabled()


def test_every_control_of_every_page_has_a_name(desk: Any) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    for place in desk.pages.order():
        desk.pages.show(place)
        page: QWidget = desk.pages.page
        for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
            for control in page.findChildren(kind):
                name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
                inner = control.parent() and isinstance(control.parent(), QComboBox | QWidget) and control.objectName()
                assert name or inner.startswith("qt_") or not control.isVisible(), (place, control)


def test_a_company_taken_out_can_be_brought_back_until_home_is_left(desk: Any) -> None:
    desk.start("Second")
    desk.show_home()
    first = desk.infos()[-1].id
    desk.home.lines[first].remove.click()
    assert first not in desk.home.lines
    desk.lobby.bring_back()
    assert first in desk.home.lines
    desk.home.lines[first].remove.click()
    desk.open_company(desk.infos()[0].id)
    assert first not in [c.id for c in desk.infos()]


def test_a_new_file_over_one_that_is_there_opens_it_and_loses_nothing(
    desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = open_workspace(tmp_path / "known.sqlite")
    known.add_company("Kilang Lama")
    known.close()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "known.sqlite"), ""))
    desk.ask_new()
    assert [c.name for c in desk.infos()] == ["Kilang Lama"]
    assert "known" in desk.window.notices.lines


def test_a_name_of_any_length_and_kind_leaves_the_window_as_wide_as_it_was(
    opened: Any, file: Path, qtbot: QtBot
) -> None:
    """HTML is shown as it was typed, and ten thousand letters push nothing off the screen."""
    known = open_workspace(file)
    known.add_company("<b>Kilang</b> & Anak " + "N" * 10_000)
    known.close()
    desk = opened(file=file).desk
    qtbot.waitUntil(lambda: desk.home is not None and not desk.lobby.waiting)
    line = next(iter(desk.home.lines.values()))
    assert line.name.text().startswith("<b>Kilang</b> && Anak NNN")
    assert line.width() <= desk.window.width()
    desk.open_company(line_company(desk))
    assert len(desk.window.windowTitle()) < 100
    assert desk.window.header.width() <= desk.window.width()


MARKUP = "<b>Puan</b> & " + "N" * 10_000 + " 😀"


def test_what_a_user_typed_is_shown_as_it_is_on_every_page(desk: Any, qtbot: QtBot) -> None:
    desk.bridge.rename(MARKUP)
    desk.start("Second")
    desk.bridge.set_value("basics.products", MARKUP)
    desk.bridge.set_value("remediate.papers_with_workers", "no")
    desk.bridge.add_own(MARKUP)
    desk.bridge.edit(replace(next(i for i in desk.bridge.session.plan() if i.action).edit, owner=MARKUP, note=MARKUP))
    width = desk.window.width()
    for place in desk.pages.order():
        desk.pages.show(place)
        for words in desk.window.findChildren(QLabel):
            assert words.textFormat() == Qt.TextFormat.PlainText or isinstance(words, LinkLabel) or not words.text()
        tips = {w.toolTip() for w in desk.window.findChildren(QWidget)}
        assert not any("<b>" in tip for tip in tips)
    assert all(len(a.text()) < 100 for m in desk.window.findChildren(QMenu) for a in m.actions())
    assert desk.window.width() == width
    desk.pages.show("plan")
    model = desk.pages.page.model
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    assert not any("<b>" in str(c.data(Qt.ItemDataRole.ToolTipRole)) for c in cells)


def test_whether_all_is_saved_is_never_cut(desk: Any, qtbot: QtBot) -> None:
    """In the longest language and the largest text, on the smallest screen."""
    desk.bridge.rename("Contoh Garment Sdn Bhd")
    desk.set_size(2)
    for language in ("xx", "ms"):
        desk.speak(language)
        for place in ("basics", "plan"):
            desk.pages.show_stop(place)
            desk.window.resize(1024, 600)
            saved = desk.window.header.saved
            qtbot.waitUntil(lambda saved=saved: saved.width() >= saved.sizeHint().width())
    desk.set_size(0)


def line_company(desk: Any) -> int:
    return int(next(iter(desk.home.lines)))


def test_a_copy_is_never_written_onto_the_file_that_is_open(
    desk: Any, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    desk.ask_copy()
    assert "copy" in desk.window.notices.lines
    desk.bridge.set_value("engage.feedback", "yes")
    assert desk.bridge.session.unsaved == []


def test_a_long_question_opens_at_its_first_line(desk: Any, qtbot: QtBot) -> None:
    """The 32 signs are taller than any screen: the question is what is seen first."""
    desk.window.resize(1024, 600)
    found = card(desk, "monitor.signs")
    area = desk.pages.page.area
    qtbot.waitUntil(lambda: found.height() > area.viewport().height())
    desk.pages.show_question("monitor.signs")
    words = desk.pages.page.cards["monitor.signs"].words
    assert 0 <= words.mapTo(area.viewport(), QPoint(0, 0)).y() < area.viewport().height() // 2
