"""From the list of papers to the files that others open, with everything real: window, process, files."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget, QWidgetAction
from pytestqt.qtbot import QtBot

from app.core import casework, filing, years
from app.core.chain import Site
from app.core.session import Session
from app.exchange.read_any import read_any
from app.papers.build import offered
from app.papers.texts import paper_texts
from app.ui.bridge import Bridge
from app.ui.link_label import LinkLabel
from app.ui.paper_batch import NEEDS
from app.ui.papers_page import PapersPage
from app.ui.pdf_pages import PdfPages
from app.ui.words import WORDS

LONG = 60_000
PERSON = "Siti binti Ali, 14"


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[PapersPage]:
    made = shown(qtbot, Bridge(session))
    yield made
    made.close_job()


def shown(qtbot: QtBot, bridge: Bridge) -> PapersPage:
    made = PapersPage(bridge)
    qtbot.addWidget(made)
    made.resize(1146, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def choose_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The dialogs of the system answer with a file of the proposed name, or the folder, below this one."""
    folder = tmp_path / "saved"
    folder.mkdir()

    def place(parent: object, title: str, proposal: str, kinds: str) -> tuple[str, str]:
        return str(folder / Path(proposal).name), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(folder))
    return folder


def words(widget: QWidget) -> str:
    labels = (x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget.window()))
    return "\n".join(labels)


def entries(page: PapersPage) -> list[str]:
    return [a.text() for a in page.head.menu.actions() if a.text()]


def save(page: PapersPage, words: str) -> None:
    next(a for a in page.head.menu.actions() if a.text().startswith(words)).trigger()


def press(widget: QWidget, words: str) -> None:
    next(b for b in widget.findChildren(QPushButton) if b.text() == words).click()


def the_file(qtbot: QtBot, page: PapersPage, folder: Path, ending: str) -> Path:
    qtbot.waitUntil(lambda: "saved" in page.notices.lines, timeout=LONG)
    (found,) = folder.glob(f"*.{ending}")
    return found


def listed(page: PapersPage) -> list[str]:
    return [i.text() for i in page.side.list.lines()]


def text_of(pdf: bytes) -> str:
    pages = PdfPages(pdf)
    found = " ".join(pages.text(n) for n in range(len(pages.sizes)))
    pages.close()
    return found


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


# An archive copy


def test_an_archive_copy_is_opened_again_with_the_same_answers(
    qtbot: QtBot, page: PapersPage, choose_place: Path
) -> None:
    page.bridge.set_value("engage.feedback", "no")
    case = casework.open_case(page.session, "finding", "At the gate")
    casework.set_case(page.session, replace(page.session.record.cases[case], people=PERSON))
    page.bridge.changed.emit()
    sentence = next(a for a in page.head.menu.actions() if isinstance(a, QWidgetAction)).defaultWidget()
    assert isinstance(sentence, QLabel)
    assert "holds all data of the company inside" in sentence.text()
    save(page, "Archive copy")
    found = the_file(qtbot, page, choose_place, "pdf")
    parcel = read_any(found)
    assert parcel.record.answers == page.session.record.answers
    assert not parcel.manifest.people
    assert "Kilang Ujian" in text_of(found.read_bytes())
    page.form.ticks.boxes["people"].setChecked(True)
    page.notices.clear("saved")
    save(page, "Archive copy")
    parcel = read_any(the_file(qtbot, page, choose_place, "pdf"))
    assert [c.people for c in parcel.record.cases.values()] == [PERSON]


def test_there_is_no_archive_copy_of_a_paper_to_share(page: PapersPage) -> None:
    assert "Archive copy…" in entries(page)
    page.form.readers.share.click()
    assert "Archive copy…" not in entries(page)


# Evidence


def test_evidence_is_sealed_and_every_hash_is_right(
    qtbot: QtBot, page: PapersPage, choose_place: Path, tmp_path: Path
) -> None:
    for name in ("minutes.txt", "list.txt"):
        (tmp_path / name).write_text(f"the {name}")
        filing.add_file(page.session, "question/engage.feedback", tmp_path / name)
    page.bridge.changed.emit()
    page.choose("evidence-index")
    assert page.head.seal.isVisible()
    page.head.seal.click()
    sealed = the_file(qtbot, page, choose_place, "zip")
    with zipfile.ZipFile(sealed) as archive:
        sums = dict(reversed(line.split("  ")) for line in archive.read("SHA256SUMS").decode().splitlines())
        assert len(sums) == 3
        assert all(hashlib.sha256(archive.read(name)).hexdigest() == digest for name, digest in sums.items())
        assert "minutes.txt" in text_of(archive.read("evidence-index.pdf"))
    digest = hashlib.sha256(sealed.read_bytes()).hexdigest()
    assert digest in words(page.notices).replace("\u200b", "")
    press(page.notices, "Copy the fingerprint")
    assert QGuiApplication.clipboard().text() == digest


def test_other_papers_have_no_seal(page: PapersPage) -> None:
    assert not page.head.seal.isVisible()


def test_evidence_that_was_changed_is_told_and_no_zip_is_left(
    qtbot: QtBot, page: PapersPage, choose_place: Path, tmp_path: Path
) -> None:
    (tmp_path / "list.txt").write_text("the list")
    file = filing.add_file(page.session, "question/engage.feedback", tmp_path / "list.txt")
    kept = page.session.store.file_path(file.sha256)
    kept.chmod(0o600)
    kept.write_text("another list")
    page.bridge.changed.emit()
    page.choose("evidence-index")
    page.head.seal.click()
    qtbot.waitUntil(lambda: "list.txt" in words(page.notices), timeout=LONG)
    assert list(choose_place.iterdir()) == []


# All of them


def test_all_papers_go_into_a_folder_of_their_own(
    qtbot: QtBot, page: PapersPage, choose_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = [p for p in offered(page.session) if p.subject not in NEEDS]
    (choose_place / "Kilang Ujian – papers").mkdir()
    told: list[Any] = []
    page.batch.told.connect(lambda *args: told.append(args))
    page.form.language.setCurrentIndex(page.form.language.findData("ms"))
    page.form.language.activated.emit(0)
    page.side.all.click()
    assert page.all_progress.isVisible()
    qtbot.waitUntil(lambda: "all" in page.notices.lines, timeout=4 * LONG)
    folder = choose_place / "Kilang Ujian – papers (2)"
    assert len(list(folder.iterdir())) == len(wanted)
    assert {p.suffix for p in folder.iterdir()} == {".pdf", ".json"}
    assert all("(ms)" in p.name for p in folder.iterdir())
    assert [n for n, _, _ in told] == list(range(1, len(wanted) + 1))
    assert f"{len(wanted)} papers were saved" in words(page.notices)
    assert not page.all_progress.isVisible()


def test_all_papers_can_be_stopped_and_what_is_done_stays(qtbot: QtBot, page: PapersPage, choose_place: Path) -> None:
    page.side.all.click()
    folder = choose_place / "Kilang Ujian – papers"
    qtbot.waitUntil(lambda: len(list(folder.glob("*.pdf"))) >= 1, timeout=LONG)
    press(page.all_progress, "Cancel")
    there = len(list(folder.iterdir()))
    qtbot.waitUntil(lambda: "Stopped." in words(page.notices))
    qtbot.waitUntil(lambda: page.fresh, timeout=LONG)
    assert len(list(folder.iterdir())) == there < len(paper_texts())
