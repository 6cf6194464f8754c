"""Archive copies, sealed evidence and all papers at once, with everything real: window, process, files."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidgetAction
from pytestqt.qtbot import QtBot

from app.core import casework, filing
from app.core.session import Session
from app.exchange.read_any import read_any
from app.papers.build import offered
from app.papers.texts import paper_texts
from app.ui.bridge import Bridge
from app.ui.paper_batch import NEEDS
from app.ui.papers_page import PapersPage
from tests.ui.papers_window import LONG, PERSON, entries, press, save, shown, text_of, the_file, words


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[PapersPage]:
    made = shown(qtbot, Bridge(session))
    yield made
    made.close_job()


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
    qtbot.waitUntil(lambda: digest in words(page.notices).replace("\u200b", ""))
    qtbot.waitUntil(page.progress.isHidden)
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
    qtbot.waitUntil(lambda: f"{len(wanted)} papers were saved" in words(page.notices))
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
