"""The main job, as its user does it in Malay: language, profile, step 1, plan, paper; and all of it the next day."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.i18n.catalog import translator
from app.ui.first_run import FirstRun
from app.ui.plan_model import Column
from app.ui.words import WORDS

LEFT = Qt.MouseButton.LeftButton
OWNER = "Puan Aisyah"
STEP_1 = {
    "engage.stakeholder_list": "no",
    "engage.groups_talked": "workers",
    "engage.feedback": "partly",
    "engage.worker_meetings": "yearly",
    "engage.free_choice": "yes",
    "engage.union_freedom": "unknown",
    "engage.reach_hidden": "no",
    "engage.supplier_talks": "partly",
    "engage.initiatives": "association",
    "engage.certificate_known": "no",
    "engage.who_to_call": "no",
}


def first_day(opened: Any, file: Path, qtbot: QtBot) -> Any:
    """Choose Malay and name the company. Returns the desk."""
    starter = opened(language="", file=file)
    qtbot.waitUntil(lambda: isinstance(starter.window.page, FirstRun))
    qtbot.mouseClick(starter.window.page.buttons["ms"], LEFT)
    qtbot.waitUntil(lambda: starter.desk is not None)
    home = starter.window.page
    qtbot.mouseClick(home.start_door.button, LEFT)
    qtbot.keyClicks(home.name, "Kilang Jahitan Maju")
    qtbot.keyClick(home.name, Qt.Key.Key_Return)
    return starter.desk


def fill_profile(desk: Any, qtbot: QtBot) -> None:
    """Country, sector, what is made, headcount and what is true of the firm."""
    pages = desk.pages
    country = pages.page.cards["basics.country"].editor
    country.box.setFocus()
    country.box.setEditText("Malaysia")
    country.flush()
    sector = pages.page.cards["basics.sector"].editor
    sector.box.setCurrentIndex(sector.values.index("garments"))
    sector.pick(sector.box.currentIndex())
    qtbot.keyClicks(pages.page.cards["basics.products"].editor.field, "Baju-T")
    pages.show("basics.people")
    for cell, number in zip(pages.page.cards["basics.headcount"].editor.cells, (40, 5, 40, 0, 0), strict=True):
        for part in ("women", "men"):
            entry = cell[part].findChild(QLineEdit) or cell[part]
            entry.setFocus()
            qtbot.keyClicks(entry, str(number // 2))
    flags = pages.page.cards["basics.flags"].editor
    for flag in ("own", "src", "mig", "rec", "hous"):
        flags.options[flag].button.click()


def answer_step_1(desk: Any) -> None:
    """Every question of step 1, on each of its screens, by a click on its choice."""
    for screen in [s for s in desk.pages.screens() if s.step.id == "engage"]:
        desk.pages.show(screen.place)
        for question in screen.questions:
            card = desk.pages.page.cards[question.id]
            wanted = STEP_1[question.id]
            options = card.editor.options
            if wanted not in options:
                options = card.elsewise.options
            options[wanted].button.click()


def set_owner(desk: Any, qtbot: QtBot, action: str) -> None:
    """In the table, by the keyboard."""
    desk.pages.show("plan")
    page = desk.pages.page
    qtbot.waitUntil(page.isVisible)
    page.choose(action)
    page.table.setCurrentIndex(page.model.index(page.model.row_of(action), Column.OWNER))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    box = next(w for w in page.table.viewport().findChildren(QComboBox) if w.isVisible())
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, OWNER)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.bridge.session.edit_of(action).owner == OWNER)


def preview_and_save(desk: Any, qtbot: QtBot, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real paper by the real child process, seen in the window and then saved."""
    desk.pages.show("papers")
    page = desk.pages.page
    monkeypatch.setattr(page.saver, "ask_path", lambda proposal, ending: str(target))
    qtbot.waitUntil(lambda: page.fresh, timeout=60_000)
    page.head.menu.actions()[0].trigger()
    assert target.read_bytes() == page.data


def test_a_factory_in_malay_from_the_first_question_to_the_paper(
    opened: Any, file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = first_day(opened, file, qtbot)
    assert WORDS.language == "ms"
    fill_profile(desk, qtbot)
    assert desk.bridge.session.case.facts.headcount == 84
    answer_step_1(desk)
    desk.pages.show_question("engage.who_to_call")
    card = desk.pages.page.cards["engage.who_to_call"]
    assert card.consequence.link.isVisible()
    assert "pelan" in card.consequence.link.text().lower()
    set_owner(desk, qtbot, "engage.stakeholder_map")
    target = tmp_path / "pelan.pdf"
    preview_and_save(desk, qtbot, target, monkeypatch)
    told = "".join(p.extract_text() for p in PdfReader(io.BytesIO(target.read_bytes())).pages)
    title = desk.library.actions["engage.stakeholder_map"].title
    for words in ("Kilang Jahitan Maju", OWNER, translator("ms").content("engage.stakeholder_map.title", title)):
        assert " ".join(words.split()) in " ".join(told.split())
    answers = dict(desk.bridge.session.record.answers)
    company = desk.bridge.session.record.id
    desk.window.close()
    again = next_day(opened, file, company, qtbot)
    assert again.pages.place == "papers"
    assert again.bridge.session.name == "Kilang Jahitan Maju"
    assert again.bridge.session.record.answers == answers
    assert {q: v for q, v in given(answers).items() if q in STEP_1} == expected()
    again.pages.show("plan")
    assert OWNER in again.pages.page.owners()
    assert again.bridge.session.edit_of("engage.stakeholder_map").owner == OWNER


def next_day(opened: Any, file: Path, company: int, qtbot: QtBot) -> Any:
    starter = opened(language="ms", last_file=str(file), last_company=company)
    qtbot.waitUntil(lambda: starter.desk.bridge is not None)
    return starter.desk


def given(answers: dict[str, Any]) -> dict[str, object]:
    return {question: answer.value for question, answer in answers.items()}


def expected() -> dict[str, object]:
    several = ("engage.groups_talked", "engage.initiatives")
    return {q: [v] if q in several else v for q, v in STEP_1.items()}


def test_an_emergency_is_overdue_in_the_window_after_eight_days(desk: Any, qtbot: QtBot) -> None:
    """With the clock moved on by 8 days the plan page says so."""
    desk.bridge.set_value("remediate.wages_on_time", "no")
    session = desk.bridge.session
    moved = QDate(session.today()).addDays(8).toPython()
    session.today = lambda: moved
    desk.pages.show("plan")
    shown = [i for i in desk.pages.page.items if i.overdue(session.today())]
    assert "remediate.pay_wages" in {i.id for i in shown}
    assert translator("en")("plan", "Overdue") in all_texts(desk.pages.page)


def all_texts(page: Any) -> str:
    model = page.model
    cells = (model.index(r, c).data() for r in range(model.rowCount()) for c in range(model.columnCount()))
    return "\n".join(str(text) for text in cells if text)
