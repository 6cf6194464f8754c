"""Choosing, previewing and saving a paper. A small worker stands in for the real one, but for one test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.ui import paper_saver, papers_page, render_job
from app.ui.bridge import Bridge
from app.ui.paper_kinds import safe_name
from app.ui.papers_page import PapersPage
from app.ui.pdf_pages import PdfPages
from app.ui.render_job import RenderJob
from app.ui.render_stream import RenderStream

WORKER = '''
"""Answers with a PDF that has as many empty pages as the HTML says "page"; "slow" never ends, "bad" fails."""
import io, json, os, sys, time
import pikepdf
out = sys.stdout.buffer
def tell(**event):
    out.write(json.dumps(event).encode() + b"\\n")
    out.flush()
for line in sys.stdin.buffer:
    html = json.loads(line)["html"]
    tell(event="progress", done=1, total=3)
    if "slow" in html:
        time.sleep(600)
    if "crash" in html:
        os._exit(3)
    if "bad" in html:
        tell(event="error", message="no room")
        continue
    file = pikepdf.new()
    for _ in range(html.count("page")):
        file.add_blank_page(page_size=(595, 842))
    data = io.BytesIO()
    file.save(data)
    tell(event="done", bytes=len(data.getvalue()))
    out.write(data.getvalue())
    out.flush()
'''
HTML = {"html": "page page page"}


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stand_in.py").write_text(WORKER)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(render_job, "MODULE", "stand_in")


@pytest.fixture
def html(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the next paper is made of."""
    wanted = dict(HTML)

    def request(*args: object) -> dict[str, object]:
        return dict(wanted)

    monkeypatch.setattr(papers_page, "request", request)
    monkeypatch.setattr(paper_saver, "request", request)
    return wanted


@pytest.fixture
def page(qtbot: QtBot, session: Session, worker: None, html: dict[str, str]) -> Iterator[PapersPage]:
    made = PapersPage(Bridge(session))
    qtbot.addWidget(made)
    made.resize(1146, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_job()


@pytest.fixture
def job(qtbot: QtBot, worker: None) -> Iterator[RenderJob]:
    made = RenderJob()
    yield made
    made.close()


def wait_for_paper(qtbot: QtBot, page: PapersPage) -> None:
    qtbot.waitUntil(lambda: page.fresh, timeout=20_000)


def count(pdf: bytes) -> int:
    pages = PdfPages(pdf)
    found = len(pages.sizes)
    pages.close()
    return found


def save(page: PapersPage, words: str) -> None:
    """Choose a line of the menu “Save as”."""
    next(a for a in page.head.menu.actions() if a.text() == words).trigger()


def button(widget: QWidget, words: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.text() == words)


# The process


def test_a_paper_comes_with_its_progress_and_the_process_is_kept(qtbot: QtBot, job: RenderJob) -> None:
    told: list[tuple[int, int]] = []
    job.progress.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.done, timeout=20_000) as first:
        job.start(HTML)
    assert told == [(1, 3)]
    assert first.args is not None
    assert first.args[0].startswith(b"%PDF")
    process = job.process
    with qtbot.waitSignal(job.done, timeout=20_000):
        job.start(HTML)
    assert job.process is process


def test_cancel_ends_the_process_and_the_next_paper_still_comes(qtbot: QtBot, job: RenderJob) -> None:
    with qtbot.waitSignal(job.progress, timeout=20_000):
        job.start({"html": "slow"})
    with qtbot.assertNotEmitted(job.failed):
        process = job.process
        job.cancel()
    assert not job.busy
    assert job.process is not process
    with qtbot.waitSignal(job.done, timeout=20_000):
        job.start(HTML)


@pytest.mark.parametrize(("html", "why"), [("bad", "no room"), ("crash", "exit code 3")])
def test_a_failure_is_told_and_the_next_paper_still_comes(qtbot: QtBot, job: RenderJob, html: str, why: str) -> None:
    with qtbot.waitSignal(job.failed, timeout=20_000) as told:
        job.start({"html": html})
    assert told.args == [why]
    with qtbot.waitSignal(job.done, timeout=20_000):
        job.start(HTML)


def test_a_new_paper_replaces_the_one_being_made(qtbot: QtBot, job: RenderJob) -> None:
    with qtbot.waitSignal(job.progress, timeout=20_000):
        job.start({"html": "slow"})
    with qtbot.waitSignal(job.done, timeout=20_000):
        job.start(HTML)


def test_a_python_that_is_not_there_is_told(
    qtbot: QtBot, worker: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(render_job.sys, "executable", str(tmp_path / "none"))
    made = RenderJob()
    with qtbot.waitSignal(made.failed):
        made.start(HTML)
    assert made.process is None


def test_answers_in_any_pieces_are_put_together() -> None:
    body = b"%PDF \n{not json}\n"
    answer = b'{"event": "progress", "done": 1, "total": 2}\n{"event": "done", "bytes": %d}\n' % len(body) + body
    for size in (1, 3, len(answer)):
        stream = RenderStream()
        pieces = [answer[n : n + size] for n in range(0, len(answer), size)]
        events = [e for piece in pieces for e in stream.feed(piece)]
        assert [e[0] for e in events] == ["progress", "done"]
        assert events[1][2] == body


def test_the_window_lives_while_a_real_paper_is_made(qtbot: QtBot, session: Session) -> None:
    beats: list[int] = []
    made = RenderJob()
    beat = QTimer(interval=20)
    beat.timeout.connect(lambda: beats.append(1))
    beat.start()
    with qtbot.waitSignal(made.done, timeout=60_000) as told:
        made.start({"html": "<html lang='en'><h1>Plan</h1></html>", "title": "T", "created": "2026-11-24"})
    made.close()
    assert told.args is not None
    assert count(told.args[0]) == 1
    assert len(beats) > 5


# The page


def test_the_paper_is_shown_by_itself_page_by_page(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_paper(qtbot, page)
    view = page.preview.view
    assert page.preview.place.text() == "Page 1 of 3"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert page.preview.place.text() == "Page 2 of 3"
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert page.preview.place.text() == "Page 1 of 3"
    assert "page 1 of 3" in view.accessibleName()


def test_zoom_and_fit_width(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_paper(qtbot, page)
    view = page.preview.view
    fitting = view.zoom
    assert view.horizontalScrollBar().maximum() == 0
    page.preview.closer.click()
    assert view.zoom > fitting
    assert view.horizontalScrollBar().maximum() > 0
    page.preview.fit.click()
    assert view.zoom == pytest.approx(fitting)


def test_the_preview_is_the_real_page(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_paper(qtbot, page)
    image = page.preview.view.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#ffffff"


def test_a_change_marks_the_preview_and_makes_it_anew(qtbot: QtBot, page: PapersPage, html: dict[str, str]) -> None:
    wait_for_paper(qtbot, page)
    html["html"] = "page"
    page.rest.setInterval(10)
    page.bridge.set_text("basics.prepared_by", "Aisyah")
    assert page.preview.state.text() == "Out of date"
    wait_for_paper(qtbot, page)
    assert page.preview.state.text() == ""
    assert page.preview.place.text() == "Page 1 of 1"


def test_a_hidden_page_makes_nothing(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_paper(qtbot, page)
    page.hide()
    page.bridge.set_text("basics.prepared_by", "Aisyah")
    assert not page.rest.isActive()
    page.show()
    wait_for_paper(qtbot, page)


def test_options_follow_the_readers(page: PapersPage) -> None:
    page.form.ticks.boxes["notes"].setChecked(True)
    assert page.form.options().shows_notes
    page.form.readers.share.setChecked(True)
    shared = page.form.options()
    assert shared.audience == "share"
    assert not any((shared.notes, shared.confidential, shared.names, shared.own_actions))
    assert not page.form.ticks.boxes["notes"].isVisible()
    page.form.ticks.boxes["names"].setChecked(True)
    assert page.form.options().shows_names


def test_the_language_follows_the_answer_until_it_is_chosen(page: PapersPage) -> None:
    assert page.form.options().language == "en"
    page.bridge.set_value("basics.plan_language", "es")
    assert page.form.options().language == "es"
    page.form.language.setCurrentIndex(page.form.language.findData("ms"))
    page.form.language.activated.emit(page.form.language.currentIndex())
    page.bridge.set_value("basics.plan_language", "fr")
    assert page.form.options().language == "ms"


def test_saving_writes_what_is_previewed(
    qtbot: QtBot, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        page.saver, "ask_path", lambda proposal, ending: asked.append(proposal) or str(tmp_path / "plan")
    )
    wait_for_paper(qtbot, page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.form.language.setFocus()
    QTest.keySequence(page.form.language, "Ctrl+S")
    assert (tmp_path / "plan.pdf").read_bytes() == page.data
    assert Path(asked[0]).name == "Kilang Ujian – Action plan (en).pdf"
    assert "saved" in page.notices.lines


def test_saving_waits_for_the_paper_that_was_asked_for(
    qtbot: QtBot, page: PapersPage, html: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    monkeypatch.setattr(page.saver, "ask_path", lambda proposal, ending: str(target))
    wait_for_paper(qtbot, page)
    html["html"] = "page page"
    page.form.readers.share.setChecked(True)
    save(page, "PDF, to print or to send")
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert count(target.read_bytes()) == 2


def test_a_save_that_fails_is_said_and_leaves_nothing(
    qtbot: QtBot, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.saver, "ask_path", lambda proposal, ending: str(tmp_path / "missing" / "plan.pdf"))
    wait_for_paper(qtbot, page)
    save(page, "PDF, to print or to send")
    assert not (tmp_path / "missing").exists()
    qtbot.waitUntil(button(page.notices, "Choose another place").isVisible)


def test_a_file_is_not_overwritten_through_a_name_without_its_ending(
    qtbot: QtBot, page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"old")
    monkeypatch.setattr(page.saver, "ask_path", lambda proposal, ending: str(tmp_path / "plan"))
    wait_for_paper(qtbot, page)
    save(page, "PDF, to print or to send")
    assert (tmp_path / "plan.pdf").read_bytes() == b"old"
    qtbot.waitUntil(button(page.notices, "Choose another name").isVisible)


def test_cancel_stops_the_paper_and_keeps_the_page(qtbot: QtBot, page: PapersPage, html: dict[str, str]) -> None:
    wait_for_paper(qtbot, page)
    html["html"] = "slow"
    page.form.readers.share.setChecked(True)
    page.head.show_button.click()
    qtbot.waitUntil(page.progress.isVisible)
    page.progress.stop.click()
    assert not page.progress.isVisible()
    assert page.preview.state.text() == "Out of date"


def test_a_failure_is_said_in_the_page(qtbot: QtBot, page: PapersPage, html: dict[str, str]) -> None:
    wait_for_paper(qtbot, page)
    html["html"] = "bad"
    page.head.show_button.click()
    qtbot.waitUntil(lambda: "failed" in page.notices.lines, timeout=20_000)
    html["html"] = "page"
    button(page.notices, "Try again").click()
    qtbot.waitUntil(lambda: page.preview.place.text() == "Page 1 of 1", timeout=20_000)
    assert "failed" not in page.notices.lines


def test_characters_that_our_fonts_lack_are_told(qtbot: QtBot, page: PapersPage, html: dict[str, str]) -> None:
    wait_for_paper(qtbot, page)
    html["html"] = "page 陳氏製衣"
    page.head.show_button.click()
    assert "letters" in page.notices.lines
    html["html"] = "page"
    page.head.show_button.click()
    assert "letters" not in page.notices.lines


def test_the_real_plan_goes_to_the_worker(session: Session) -> None:
    from app.papers.request import request
    from app.report.options import PaperOptions

    wanted = request(session, "plan", "pdf", PaperOptions("en"))
    assert set(wanted) == {"html"}
    assert "Kilang Ujian" in wanted["html"]


def test_the_process_ends_with_the_page(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_paper(qtbot, page)
    job = page.maker.job
    assert job.process is not None
    pid = job.process.processId()
    page.close_job()
    assert job.process is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("A/B: “C” – plan (es)", "A-B- “C” – plan (es)"),
        (" .hidden?. ", "hidden-"),
        ("***", "-"),
        ("...", "paper"),
        ("x" * 300, "x" * 80),
    ],
)
def test_file_names_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize("width", [520, 718, 1150])
def test_list_and_paper_stand_beside_one_another(page: PapersPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 500)
    qtbot.waitUntil(lambda: page.side.geometry().right() < page.room.geometry().left())
    assert page.room.geometry().right() <= page.split.width()
    assert page.preview.width() * 4 >= page.width()
