"""From the list of papers to the files that others open, with everything real: window, process, files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core import years
from app.core.chain import Site
from app.core.session import Session
from app.papers.build import offered
from app.ui.bridge import Bridge
from app.ui.link_label import LinkLabel
from app.ui.papers_page import PapersPage
from app.ui.words import WORDS
from tests.ui.papers_window import LONG, entries, listed, save, shown, text_of, the_file, words


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[PapersPage]:
    made = shown(qtbot, Bridge(session))
    yield made
    made.close_job()


# Finding a paper


def test_every_paper_that_fits_is_listed_under_its_heading(page: PapersPage, session: Session) -> None:
    titles = [p.title for p in offered(session)]
    assert sorted(listed(page)) == sorted(titles)
    all_lines = [page.side.list.item(n).text() for n in range(page.side.list.count())]
    headings = [line for line in all_lines if line not in titles]
    assert headings == [
        "The plan", "Rules", "Suppliers and checks", "Workers and talks", "Speaking to the outside",
        "Somebody needs help",
    ]  # fmt: skip


def test_what_helps_stands_first_while_somebody_is_being_harmed(page: PapersPage) -> None:
    assert page.side.list.item(0).text() == "The plan"
    page.bridge.set_value("remediate.child_found", "in_progress")
    assert page.side.list.item(0).text() == "Somebody needs help"


def test_a_paper_is_found_and_chosen_by_keyboard(qtbot: QtBot, page: PapersPage) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.side.list.setFocus()
    QTest.keySequence(page.side.list, "Ctrl+F")
    assert page.side.filter.hasFocus()
    qtbot.keyClicks(page.side.filter, "conduct code")
    assert listed(page) == ["Code of conduct"]
    qtbot.keyClick(page.side.filter, Qt.Key.Key_Return)
    assert page.side.list.hasFocus()
    assert page.head.title.text() == "Code of conduct"
    page.side.filter.setText("no such thing")
    assert page.side.none.isVisible()
    page.side.filter.clear()
    assert page.side.list.currentItem().text() == "Code of conduct"
    qtbot.keyClick(page.side.list, Qt.Key.Key_Down)
    assert page.head.title.text() == "Corrective action plan for one case"


def test_coming_back_finds_the_paper_the_language_and_the_folder(
    qtbot: QtBot, page: PapersPage, choose_place: Path
) -> None:
    page.choose("company-data")
    page.form.language.setCurrentIndex(page.form.language.findData("fr"))
    page.form.language.activated.emit(0)
    save(page, "Data (JSON)")
    again = shown(qtbot, page.bridge)
    assert again.paper.id == "company-data"
    assert again.form.options().language == "fr"
    assert again.view.folder == str(choose_place)
    again.close_job()


def test_a_paper_that_fits_no_more_gives_way(page: PapersPage) -> None:
    page.bridge.set_value("basics.flags", ["own", "mig", "rec"])
    page.choose("recruitment-survey")
    assert page.paper.id == "recruitment-survey"
    page.bridge.set_value("basics.flags", ["own"])
    assert page.paper.id != "recruitment-survey"
    assert page.head.title.text() in listed(page)


# What it is for


@pytest.mark.parametrize(
    ("paper", "link", "place"),
    [
        ("supplier-plan", "Enter a supplier", "chain"),
        ("case-plan", "Open the cases", "cases"),
        ("year-compare", "Freeze how things stand now", "years"),
    ],
)
def test_where_there_is_nothing_to_pick_the_first_step_is_offered(
    qtbot: QtBot, page: PapersPage, paper: str, link: str, place: str
) -> None:
    page.choose(paper)
    assert not page.head.save.isEnabled()
    assert "Choose first what this paper is for." in words(page.preview)
    found = next(x for x in page.form.subject.findChildren(LinkLabel) if x.link == link)
    with qtbot.waitSignal(page.open_question) as followed:
        qtbot.keyClick(found, Qt.Key.Key_Return)
    assert followed.args == [place]


def test_a_supplier_is_picked_and_the_paper_is_about_it(qtbot: QtBot, page: PapersPage, choose_place: Path) -> None:
    page.bridge.set_site(Site("", "Weberei Nord", country="DEU"))
    page.bridge.set_site(Site("", "Rasi Mills", country="IND"))
    page.choose("supplier-plan")
    box = page.form.subject.box
    assert {box.itemText(n) for n in range(box.count())} == {"Weberei Nord", "Rasi Mills"}
    box.setCurrentIndex(box.findText("Rasi Mills"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: page.fresh, timeout=LONG)
    assert "Rasi Mills" in text_of(page.data)
    assert "Weberei" not in text_of(page.data)
    save(page, "PDF")
    assert "Rasi Mills" in the_file(qtbot, page, choose_place, "pdf").name
    page.choose("supplier-questionnaire")
    assert page.form.subject.box.currentText() == "Rasi Mills"


def test_two_times_are_compared_and_must_differ(qtbot: QtBot, page: PapersPage) -> None:
    years.freeze(page.session, "Before the audit")
    page.bridge.changed.emit()
    page.choose("year-compare")
    assert page.form.options().subject == "snapshot.1/now"
    second = page.form.subject.second
    second.setCurrentIndex(second.findData("snapshot.1"))
    second.activated.emit(second.currentIndex())
    qtbot.waitUntil(lambda: "Choose two different times." in words(page.form))
    assert not page.head.save.isEnabled()


def test_tasks_of_one_person_stay_hers_in_another_language_and_fall_back_to_all(page: PapersPage) -> None:
    for question in ("engage.feedback", "assess.proof_of_age", "code.signed", "monitor.exits"):
        page.bridge.set_value(question, "no")
    page.choose("task-slips")
    assert page.form.options().subject == ""
    page.form.ticks.boxes["names"].setChecked(False)
    box = page.form.subject.box
    box.setCurrentIndex(2)
    box.activated.emit(2)
    english = page.form.options().subject
    page.form.language.setCurrentIndex(page.form.language.findData("fr"))
    page.form.language.activated.emit(0)
    assert page.form.options().subject not in ("", english)
    assert box.currentIndex() == 2


# For whom


def test_a_paper_that_stays_in_the_company_says_so_and_offers_no_readers(page: PapersPage) -> None:
    page.choose("boss-talk")
    assert "This paper stays in the company." in words(page.form)
    assert not page.form.readers.share.isVisible()
    page.choose("supplier-questionnaire")
    assert "made to be given away" in words(page.form)
    assert page.form.options().audience == "share"


def test_a_paper_begins_with_its_first_readers_and_sharing_is_kept(page: PapersPage) -> None:
    page.form.readers.share.click()
    page.choose("plan-summary")
    assert page.form.options().audience == "share"
    page.choose("boss-talk")
    assert page.form.options().audience == "ours"
    page.choose("action-pledge")
    assert page.form.options().audience == "share"


def test_ink_is_saved_on_every_paper_once_it_is_chosen_and_notes_are_asked_for_anew(page: PapersPage) -> None:
    page.choose("code-of-conduct")
    page.form.ticks.boxes["low_ink"].setChecked(True)
    page.choose("plan")
    page.form.ticks.boxes["notes"].setChecked(True)
    page.choose("grievance-poster")
    assert page.form.options().low_ink
    page.choose("plan")
    assert not page.form.options().notes


def test_data_for_other_programs_have_no_preview_and_say_why(page: PapersPage, choose_place: Path) -> None:
    page.choose("company-data")
    assert "file for other programs" in words(page.preview)
    assert entries(page) == ["Data (JSON), for other programs"]
    save(page, "Data")
    (found,) = choose_place.glob("*.json")
    assert "Kilang Ujian" in found.read_text()


# In other formats


def test_the_code_of_conduct_in_french_opens_in_word(qtbot: QtBot, page: PapersPage, choose_place: Path) -> None:
    import docx

    page.choose("code-of-conduct")
    page.form.language.setCurrentIndex(page.form.language.findData("fr"))
    page.form.language.activated.emit(0)
    beats: list[int] = []
    page.startTimer(20)
    page.timerEvent = lambda event: beats.append(1)  # type: ignore[method-assign]
    save(page, "Word")
    found = the_file(qtbot, page, choose_place, "docx")
    assert len(beats) > 5
    read = "\n".join(p.text for p in docx.Document(str(found)).paragraphs)
    assert "Kilang Ujian" in read
    assert found.stem.endswith("(fr)")
    assert str(found) in words(page.notices)


def test_the_plan_becomes_a_table_and_a_calendar(qtbot: QtBot, page: PapersPage, choose_place: Path) -> None:
    import openpyxl

    page.bridge.set_value("code.signed", "no")
    assert entries(page)[:5] == [
        "PDF, to print or to send", "Word, to change the words", "Excel, to sort and to count",
        "Plain table (CSV), for any program", "Calendar (ICS), with the dates",
    ]  # fmt: skip
    save(page, "Excel")
    book = openpyxl.load_workbook(io.BytesIO(the_file(qtbot, page, choose_place, "xlsx").read_bytes()))
    rows = sum(sheet.max_row for sheet in book.worksheets)
    assert rows > len([i for i in page.session.plan() if i.open])
    page.notices.clear("saved")
    save(page, "Calendar")
    assert b"BEGIN:VEVENT" in the_file(qtbot, page, choose_place, "ics").read_bytes()


@pytest.mark.parametrize(("entry", "ending"), [("PDF", "pdf"), ("Excel", "xlsx")])
def test_a_questionnaire_knows_whose_copy_it_is(
    qtbot: QtBot, page: PapersPage, choose_place: Path, entry: str, ending: str
) -> None:
    from app.saq.back import read_answers

    page.bridge.set_site(Site("", "Rasi Mills", country="IND"))
    page.choose("supplier-questionnaire")
    save(page, entry)
    found = read_answers(the_file(qtbot, page, choose_place, ending), WORDS.translator, page.session.today())
    assert found.site == "site.1"


def test_leaving_the_page_at_once_still_saves_the_paper(qtbot: QtBot, page: PapersPage, choose_place: Path) -> None:
    page.choose("code-of-conduct")
    save(page, "Word")
    page.close_job()
    (found,) = choose_place.glob("*.docx")
    assert zipfile.is_zipfile(found)
