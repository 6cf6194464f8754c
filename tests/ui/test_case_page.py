"""The register of cases: an answer that tells of harm is followed until somebody checked that it is put right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from app.core import casework
from app.core.cases import CaseFile, CaseStep
from app.core.chain import Site
from app.core.session import Session
from app.store.workspace import open_workspace
from app.ui.case_page import CasePage
from app.ui.parts import short
from tests.conftest import TODAY
from tests.ui.chain_window import click

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PAPERS = "remediate.papers_with_workers"
ASKED = "Does every worker hold their own passport, identity papers, work permit and bank card?"
SHORT = short(ASKED, 60)
"""Stands for a title that nobody typed."""
CANARY = "Rosa Marquez"


@pytest.fixture
def page(desk: Any) -> CasePage:
    desk.pages.show("cases")
    shown: CasePage = desk.pages.page
    return shown


def rows(page: CasePage) -> list[tuple[str, ...]]:
    table = page.list
    texts = [[table.item(r, c).text() for c in range(2)] for r in range(table.rowCount())]
    return [(title, *stands.split("\n")) for title, stands in texts]


def field(page: CasePage, name: str) -> Any:
    return next(p.fields[name].entry for p in page.form.parts if name in p.fields)


def write(qtbot: QtBot, page: CasePage, name: str, words: str) -> None:
    """Type into a field and leave it."""
    found = field(page, name)
    found.setFocus()
    qtbot.keyClicks(found, words)
    page.list.setFocus()


def pick(page: CasePage, name: str, value: object) -> None:
    box = field(page, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def kept(page: CasePage) -> CaseFile:
    found = page.case
    assert found
    return found


def seen(page: QWidget) -> str:
    """All words in the window that the page is in, shown or spoken, hidden or not."""
    window, found = page.window(), []
    for part in (window, *window.findChildren(QWidget)):
        found += [part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle()]
        if isinstance(part, QLabel | QLineEdit | QAbstractButton):
            found.append(part.text())
        if isinstance(part, QPlainTextEdit):
            found.append(part.toPlainText())
        if isinstance(part, QTableWidget):
            items = (part.item(r, c) for r in range(part.rowCount()) for c in range(part.columnCount()))
            found += [i.text() for i in items if i]
    return "\n".join(found)


def test_an_answer_that_tells_of_harm_is_a_case_until_it_is_put_right(desk: Any, qtbot: QtBot) -> None:
    desk.pages.show_question(PAPERS)
    card = desk.pages.page.cards[PAPERS]
    qtbot.keyClick(card.editor.entry(), Key.Key_3)
    assert "case/case.1" in desk.window.guidance.shown
    assert "1 needs help first" in desk.window.rail.buttons["cases"].accessibleName()
    click(qtbot, card, "Open the case")
    qtbot.waitUntil(lambda: desk.pages.place == "cases")
    page = desk.pages.page
    assert rows(page) == [(SHORT, "Emergency", "Help first")]
    assert field(page, "title").placeholderText() == SHORT
    assert page.form.help.missing.isVisible()
    assert page.form.help.y() < page.form.what.y()

    write(qtbot, page, "help_given", "Papers were given back at noon")
    assert not kept(page).urgent
    assert not page.form.help.missing.isVisible()
    pick(page, "status", "remedy")
    assert rows(page) == [(SHORT, "Emergency", "Being put right")]

    click(qtbot, page.form, "Close the case")
    assert page.form.closing.refusal.text() == "Write down who checked it and on which day before you close it."
    assert not kept(page).closed
    write(qtbot, page, "verified_by", "Aisyah")
    assert page.form.closing.refusal.isVisible()
    field(page, "verified_on").setFocus()
    qtbot.keyClick(field(page, "verified_on"), Key.Key_Up)
    page.form.flush()
    assert page.form.closing.refusal.text() == "It closes when the workers concerned agree that it is put right."
    pick(page, "workers_agree", "yes")
    assert not page.form.closing.refusal.isVisible()
    click(qtbot, page.form, "Close the case")
    assert kept(page).closed
    assert kept(page).closed_on == desk.bridge.session.today()
    assert rows(page) == [(SHORT, "Emergency", "Closed")]
    assert not field(page, "title").isEnabled()
    assert not desk.window.rail.buttons["cases"].accessibleName().count("help first")

    link = page.form.closing.harm.itemAt(0).widget()
    assert link.text().startswith("Your answer still says that somebody is being harmed")
    link.linkActivated.emit(link.target)
    qtbot.waitUntil(lambda: desk.pages.place == "remediate.bonds")


def test_names_are_nowhere_in_the_window_until_they_are_asked_for(desk: Any, page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New grievance")
    who = page.form.who
    assert not who.box.isVisible()
    assert "they never print unless you tick them" in seen(page)
    click(qtbot, page.form, "Show names and details")
    who.people.entry.setFocus()
    qtbot.keyClicks(who.people.entry, CANARY)
    assert CANARY in seen(page)
    click(qtbot, page.form, "Hide names and details")
    assert kept(page).people == CANARY
    assert CANARY not in seen(page)
    click(qtbot, page.form, "Show names and details (something is written)")
    assert who.people.entry.toPlainText() == CANARY
    click(qtbot, page, "New finding")
    page.choose("case.1")
    assert not who.box.isVisible()
    assert CANARY not in seen(page)
    qtbot.keyClick(page.list, Key.Key_Delete)
    assert CANARY not in seen(page)
    click(qtbot, page.notice, "Undo")
    assert kept(page).people == CANARY


def test_what_is_typed_is_saved_at_rest_when_left_and_when_the_page_goes(desk: Any, qtbot: QtBot, file: Path) -> None:
    desk.pages.show("cases")
    page = desk.pages.page
    click(qtbot, page.empty, "New finding")
    title = field(page, "title")
    assert title.hasFocus()
    qtbot.keyClicks(title, "Exit was blocked")
    qtbot.waitUntil(lambda: kept(page).title == "Exit was blocked")
    assert rows(page) == [("Exit was blocked", "Finding", "Opened")]
    qtbot.keyClick(title, Key.Key_Tab)
    what = field(page, "what")
    what.setFocus()
    qtbot.keyClicks(what, "Boxes before the door")
    qtbot.keyClicks(page.form.steps.new, "Clear it")
    desk.pages.show("risks")
    case = desk.bridge.session.record.cases["case.1"]
    assert (case.what, [s.what for s in case.steps]) == ("Boxes before the door", ["Clear it"])
    desk.window.close()
    with_file = open_workspace(file)
    assert with_file.load(with_file.companies()[0].id).cases["case.1"] == case
    with_file.close()


def test_what_is_typed_for_one_case_is_not_put_in_another(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    click(qtbot, page, "New grievance")
    qtbot.keyClicks(field(page, "title"), "Late wages")
    qtbot.keyClicks(field(page, "standard"), "Our contract")
    page.list.select("case.1")
    cases = page.session.record.cases
    assert (cases["case.2"].title, cases["case.2"].standard) == ("Late wages", "Our contract")
    assert (cases["case.1"].title, cases["case.1"].standard) == ("", "")
    assert page.selected == "case.1"
    assert field(page, "title").toPlainText() == ""


def test_undo_takes_back_a_burst_of_typing(desk: Any, page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    write(qtbot, page, "title", "Exit")
    write(qtbot, page, "title", " was blocked")
    desk.undo()
    assert kept(page).title == ""
    desk.redo()
    assert field(page, "title").toPlainText() == "Exit was blocked"


def test_steps_are_added_changed_and_taken_out_where_they_stand(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    steps = page.form.steps
    for words in ("Clear the exit", "Walk the halls each week"):
        steps.new.setFocus()
        qtbot.keyClicks(steps.new, words)
        qtbot.keyClick(steps.new, Key.Key_Return)
    second = steps.rows[1]
    second.fields["kind"].entry.activated.emit(1)
    second.fields["who"].entry.setFocus()
    qtbot.keyClicks(second.fields["who"].entry, "Farah")
    steps.new.setFocus()
    assert kept(page).steps == (
        CaseStep("Clear the exit"),
        CaseStep("Walk the halls each week", "preventive", "Farah"),
    )
    click(qtbot, steps, "Remove step 1")
    assert [s.what for s in kept(page).steps] == ["Walk the halls each week"]
    assert steps.rows[0].fields["what"].entry.toPlainText() == "Walk the halls each week"


def test_a_step_that_is_late_is_said_to_be(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    late = CaseStep("Clear the exit", due=TODAY.replace(year=2020))
    page.save("case.1", {"steps": (late,)})
    assert page.form.steps.rows[0].late.text() == "Overdue"
    assert rows(page)[0][2] == "A step is overdue"
    page.save("case.1", {"steps": (replace(late, done_on=TODAY),)})
    assert not page.form.steps.rows[0].late.isVisible()


def test_money_that_is_owed_is_counted_and_keeps_a_case_open(desk: Any, page: CasePage, qtbot: QtBot) -> None:
    desk.bridge.set_value("basics.country", "MYS")
    click(qtbot, page.empty, "New grievance")
    write(qtbot, page, "owed", "1,200.50")
    assert (kept(page).owed, kept(page).currency) == (Decimal("1200.50"), "MYR")
    write(qtbot, page, "paid", "200")
    assert page.form.money.left.text() == "Still owed: MYR 1,000.50"
    page.save("case.1", {"verified_by": "Aisyah", "verified_on": TODAY, "workers_agree": "yes"})
    click(qtbot, page.form, "Close the case")
    assert "Money is still owed" in page.form.closing.refusal.text()
    page.save("case.1", {"paid": Decimal("1200.50")})
    assert page.form.money.left.text() == "All of it is paid."
    click(qtbot, page.form, "Close the case")
    assert kept(page).closed


def test_words_for_a_number_wait_in_their_field_and_stand_in_the_way(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New grievance")
    write(qtbot, page, "affected", "a few")
    assert kept(page).affected is None
    assert "This is no number" in seen(page)
    click(qtbot, page, "New finding")
    assert field(page, "affected").text() == ""
    page.choose("case.1")
    assert field(page, "affected").text() == "a few"
    click(qtbot, page.form, "Close the case")
    assert "cannot be read" in page.form.closing.refusal.text()
    field(page, "affected").selectAll()
    write(qtbot, page, "affected", "3")
    assert kept(page).affected == 3
    assert "This is no number" not in seen(page)


def test_ticks_severity_site_and_causes_are_kept(desk: Any, qtbot: QtBot) -> None:
    desk.bridge.add_sites([Site("site.1", "Kilang Benang")])
    desk.pages.show("cases")
    page = desk.pages.page
    click(qtbot, page.empty, "New finding")
    for words in ("Migrant workers", "Women", "Recruiter or labor agent"):
        click(qtbot, page.form, words)
    for name, value in (("severity", 4), ("site", "site.1"), ("channel", "audit"), ("kind", "grievance")):
        pick(page, name, value)
    case = kept(page)
    assert (case.groups, case.causes) == (("women", "migrants"), ("recruitment",))
    assert (case.severity, case.site, case.channel, case.kind) == (4, "site.1", "audit", "grievance")
    desk.bridge.drop_site("site.1")
    desk.pages.show("cases")
    assert field(desk.pages.page, "site").currentText() == "A site that is no longer in the supply chain"


def test_the_day_of_a_case_can_be_changed_and_not_taken_away(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    before = kept(page).opened_on
    day = field(page, "opened_on")
    qtbot.keyClick(day, Key.Key_Delete)
    page.form.flush()
    assert kept(page).opened_on == before
    assert day.iso() == before.isoformat()


def test_those_who_need_help_stand_first_and_filters_leave_what_is_wanted(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    page.save("case.1", {"title": "Poster is missing", "severity": 5})
    click(qtbot, page, "New emergency")
    page.save("case.2", {"title": "Door is locked"})
    click(qtbot, page, "New finding")
    page.save(
        "case.3", {"title": "Exit was blocked", "verified_by": "A", "verified_on": TODAY, "workers_agree": "none"}
    )
    click(qtbot, page.form, "Close the case")
    assert [r[0] for r in rows(page)] == ["Door is locked", "Poster is missing", "Exit was blocked"]
    assert page.head.count.text() == "1 needs help first · 2 open · 1 closed"
    page.head.state.setCurrentIndex(1)
    assert [r[0] for r in rows(page)] == ["Door is locked", "Poster is missing"]
    page.head.kind.setCurrentIndex(page.head.kind.findData("grievance"))
    assert rows(page) == []
    assert page.none.isVisible()
    assert not page.form.canvas.isVisible()
    page.choose("case.3")
    assert len(rows(page)) == 3
    assert page.list.current == "case.3"


def test_a_case_is_removed_at_once_and_comes_back(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    write(qtbot, page, "title", "Exit was blocked")
    click(qtbot, page.form, "Remove this case")
    assert page.empty.isVisible()
    click(qtbot, page.notice, "Undo")
    assert rows(page) == [("Exit was blocked", "Finding", "Opened")]
    assert not page.notice.lines


def test_a_new_case_does_not_inherit_the_evidence_of_one_that_is_gone(
    page: CasePage, qtbot: QtBot, tmp_path: Path
) -> None:
    click(qtbot, page.empty, "New finding")
    proof = tmp_path / "photo.txt"
    proof.write_text("the exit", encoding="utf-8")
    page.form.evidence.add([proof])
    click(qtbot, page.form, "Remove this case")
    click(qtbot, page.notice, "Undo")
    assert [f.name for f in page.form.evidence.files] == ["photo.txt"]
    click(qtbot, page.form, "Remove this case")
    click(qtbot, page.empty, "New grievance")
    assert kept(page).id == "case.1"
    assert page.form.evidence.files == ()


def test_a_case_that_an_answer_calls_for_is_not_removed(desk: Any, qtbot: QtBot) -> None:
    desk.bridge.set_value(PAPERS, "no")
    desk.pages.show("cases")
    page = desk.pages.page
    click(qtbot, page.form, "Remove this case")
    assert "Correct the answer first." in seen(page.notice)
    assert len(rows(page)) == 1


def test_a_closed_case_can_be_opened_again(page: CasePage, qtbot: QtBot) -> None:
    click(qtbot, page.empty, "New finding")
    page.save("case.1", {"verified_by": "A", "verified_on": TODAY, "workers_agree": "none"})
    click(qtbot, page.form, "Close the case")
    assert page.form.closed.isVisible()
    click(qtbot, page.form, "Open it again")
    assert not kept(page).closed
    assert field(page, "title").isEnabled()
    states = field(page, "status")
    assert "Closed" not in [states.itemText(n) for n in range(states.count())]


def test_a_file_that_is_read_only_is_looked_at(opened: Any, file: Path, session: Session) -> None:
    casework.open_case(session, "grievance", "Late wages")
    desk = opened(file=file).desk
    desk.open_company(session.record.id)
    desk.pages.show("cases")
    page = desk.pages.page
    assert rows(page) == [("Late wages", "Grievance", "Opened")]
    assert page.session.read_only
    for name in ("title", "kind", "opened_on", "affected", "severity", "owed", "verified_by"):
        assert not field(page, name).isEnabled()
    assert field(page, "what").isReadOnly()
    assert not any(b.isEnabled() for b in (*page.head.new.values(), page.form.remove, page.form.closing.close_))


def test_keys_alone_open_the_page_and_walk_the_form_as_it_stands(desk: Any, qtbot: QtBot) -> None:
    desk.bridge.set_value(PAPERS, "no")
    qtbot.keyClick(desk.window, Key.Key_G, CTRL)
    page = desk.pages.page
    page.save("case.1", {"steps": (CaseStep("Give the papers back"),)})
    step = page.form.steps.rows[0].fields["who"].entry
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Key.Key_Return)
    assert field(page, "help_given").hasFocus()
    source = page.form.what.source.itemAt(0).widget()
    walked = []
    for _ in range(90):
        qtbot.keyClick(desk.window.focusWidget(), Key.Key_Tab)
        walked.append(desk.window.focusWidget())
    order = [field(page, "wishes"), source]
    order += [field(page, n) for n in ("title", "channel", "affected", "severity")]
    order += [step, page.form.steps.new, field(page, "owed"), page.form.evidence.add_button, page.form.closing.close_]
    assert list(dict.fromkeys(w for w in walked if w in order)) == order
    assert walked.index(page.head.new["finding"]) < walked.index(page.list)
    qtbot.keyClick(field(page, "title"), Key.Key_Escape)
    assert page.list.hasFocus()
