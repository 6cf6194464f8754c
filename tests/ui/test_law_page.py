"""The law lens in the window: which laws concern the company, why, and the way from a requirement to its question."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from app.ui.law_page import ID, LawPage


@pytest.fixture
def page(desk: Any) -> LawPage:
    desk.bridge.set_value("basics.country", "MYS")
    desk.bridge.set_value("basics.flags", ["own", "mig", "rec"])
    desk.pages.show("laws")
    shown: LawPage = desk.pages.page
    return shown


def listed(page: LawPage) -> dict[str, list[str]]:
    """Laws by the heading that they stand under."""
    tops = [page.tree.topLevelItem(n) for n in range(page.tree.topLevelItemCount())]
    return {t.text(0): [t.child(n).data(0, ID) for n in range(t.childCount())] for t in tops if t}


def test_every_law_stands_once_and_none_is_said_to_bind(page: LawPage) -> None:
    groups = listed(page)
    laws = [law for found in groups.values() for law in found]
    assert sorted(laws) == sorted(x.id for x in page.facts.ref.laws)
    assert "May bind you: check" in groups
    assert "my-ea1955" in groups["May bind you: check"]
    assert "not legal advice" in page.text.toPlainText()


def test_an_answer_moves_a_law_while_the_page_is_open(desk: Any, page: LawPage) -> None:
    page.show_law("my-ea1955")
    assert "You answered" in page.text.toPlainText()
    desk.bridge.set_value("basics.country", "DEU")
    assert "my-ea1955" not in listed(page).get("May bind you: check", [])
    desk.bridge.undo()
    assert "my-ea1955" in listed(page)["May bind you: check"]


def test_a_requirement_leads_to_its_question_and_a_law_to_the_library(desk: Any, page: LawPage, qtbot: QtBot) -> None:
    view = page.views["my-ea1955"]
    question = next(r.questions[0] for r in view.requirements if r.questions)
    page.show_law("my-ea1955")
    assert question.code in page.text.toPlainText()
    page.text.anchorClicked.emit(QUrl(question.id))
    qtbot.waitUntil(lambda: desk.pages.step is not None and desk.pages.step.current == question.id)
    desk.pages.show("laws")
    desk.pages.page.text.anchorClicked.emit(QUrl("law:my-ea1955"))
    qtbot.waitUntil(lambda: desk.pages.place == "library")
    assert desk.pages.page.key == "law:my-ea1955"
