"""The library: what is listed, what a topic shows, and what a search finds."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from pytestqt.qtbot import QtBot

from app.i18n.catalog import translator
from app.ui.library_page import LibraryPage


@pytest.fixture
def page(desk: Any) -> LibraryPage:
    desk.pages.show("library")
    shown: LibraryPage = desk.pages.page
    return shown


def listed(page: LibraryPage) -> list[str]:
    """Every line of the list, as it stands on the screen."""
    model, found, waiting = page.tree.model(), [], [QModelIndex()]
    while waiting:
        parent = waiting.pop(0)
        rows = [model.index(n, 0, parent) for n in range(model.rowCount(parent))]
        found += [str(r.data()) for r in rows]
        waiting += rows
    return found


def test_all_topics_and_words_are_listed(page: LibraryPage) -> None:
    lines = listed(page)
    assert {t.title for t in page.library.topics.values()} <= set(lines)
    assert {t.text for t in page.library.terms.values()} <= set(lines)


def test_the_rail_and_a_key_open_it_with_the_cursor_in_the_search(desk: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.pages.place == "library"
    assert desk.window.rail.buttons["library"].isChecked()
    assert desk.pages.page.search.hasFocus() or desk.pages.page.focusProxy() is desk.pages.page.search


def test_a_topic_shows_text_example_words_and_where_to_read_on(page: LibraryPage) -> None:
    page.show_key("topic:monitor.topic_grievance")
    topic = page.library.topics["monitor.topic_grievance"]
    shown = page.text.toPlainText()
    assert topic.blocks[0][:40] in shown
    assert "- " not in shown.splitlines()
    assert page.library.examples[topic.examples[0]].title in shown
    assert page.library.terms[topic.terms[0]].definition in shown
    resource = page.library.resources[topic.resources[0]]
    assert resource.title in shown
    assert resource.publisher in shown


def test_links_lead_from_topic_to_word_and_back(page: LibraryPage) -> None:
    page.show_key("topic:monitor.topic_grievance")
    term = page.library.topics["monitor.topic_grievance"].terms[0]
    page.text.anchorClicked.emit(QUrl(f"term:{term}"))
    assert page.key == f"term:{term}"
    assert page.library.topics["monitor.topic_grievance"].title in page.text.toPlainText()
    assert page.tree.currentItem().text(0) == page.library.terms[term].text


def test_a_search_finds_beginnings_and_opens_the_first_hit(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "griev mechan")
    assert "Grievance Mechanisms" in page.text.toPlainText()
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.key.startswith(("topic:monitor", "term:grievance"))


def test_a_search_folds_accents_in_the_language_of_the_window(desk: Any, qtbot: QtBot) -> None:
    desk.speak("fr")
    desk.pages.show("library")
    page = desk.pages.page
    qtbot.keyClicks(page.search, "reclamation")
    word = translator("fr").content("term.grievance_mechanism", page.library.terms["grievance_mechanism"].text)
    assert word in page.text.toPlainText()


def test_a_search_without_a_hit_says_what_to_try(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "zzzzqqq <b>")
    assert "zzzzqqq <b>" in page.text.toPlainText()
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    page.search.setText("   ")
    assert page.library.steps[0].chapters[0].title in page.text.toPlainText()


def test_the_guidance_leads_to_a_topic(desk: Any, qtbot: QtBot) -> None:
    desk.pages.show_question("engage.stakeholder_list")
    assert "topic:engage" in desk.window.guidance.text.toHtml()
    desk.window.guidance.link.emit("topic:engage.topic_why")
    qtbot.waitUntil(lambda: desk.pages.place == "library")
    assert desk.pages.page.key == "topic:engage.topic_why"
