"""Files as proof, in a real window: dropped, looked at, refused with the reason, taken out and brought back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core import filing
from app.core.evidence import LARGEST
from app.core.session import Session
from app.ui.bridge import Bridge
from app.ui.evidence_box import EvidenceBox
from app.ui.evidence_copy import safe_name

ABOUT = "action/basics.budget_line"
LEFT = Qt.MouseButton.LeftButton
COPY, NO_KEY = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier


class Programs(QObject):
    """Stands for the computer's programs: it is told what is to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def programs() -> Iterator[Programs]:
    found = Programs()
    QDesktopServices.setUrlHandler("file", found, "open")
    yield found
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def box(qtbot: QtBot, session: Session) -> EvidenceBox:
    return shown(qtbot, session)


def shown(qtbot: QtBot, session: Session) -> EvidenceBox:
    made = EvidenceBox(Bridge(session), ABOUT)
    qtbot.addWidget(made)
    made.resize(360, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def written(folder: Path, name: str, data: bytes = b"signed") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def drag(target: QWidget, *paths: Path) -> QMimeData:
    """Hold files over a part of the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NO_KEY))
    return mime


def drop(target: QWidget, *paths: Path) -> None:
    mime = drag(target, *paths)
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), COPY, mime, LEFT, NO_KEY))


def said(box: EvidenceBox) -> str:
    return "\n".join(w.text() for line in box.notices.lines.values() for w in line.findChildren(QLabel))


def click(qtbot: QtBot, box: QWidget, name: str) -> None:
    qtbot.waitUntil(lambda: bool(buttons(box, name)))
    qtbot.mouseClick(buttons(box, name)[0], LEFT)


def buttons(box: QWidget, name: str) -> list[QPushButton]:
    return [b for b in box.findChildren(QPushButton) if name in (b.text(), b.accessibleName()) and b.isVisible()]


def names(box: EvidenceBox) -> list[str]:
    return [line.file.name for line in box.lines.values()]


def test_files_are_dropped_and_listed_with_size_and_day(box: EvidenceBox, tmp_path: Path) -> None:
    drop(box, written(tmp_path, "Minutes & list.pdf"), written(tmp_path, "Hall.jpg", b"x" * 1_300_000))
    assert names(box) == ["Minutes & list.pdf", "Hall.jpg"]
    told = [w.accessibleName() for w in box.findChildren(QPushButton)]
    assert "Open “Minutes & list.pdf”, 1 kB, added Nov 24, 2026" in told
    assert "Open “Hall.jpg”, 1.2 MB, added Nov 24, 2026" in told


def test_it_shows_that_files_can_be_let_go_here(box: EvidenceBox, tmp_path: Path) -> None:
    drag(box, written(tmp_path, "a.pdf"))
    assert box.property("role") == "drop"
    QApplication.sendEvent(box, QDragLeaveEvent())
    assert box.property("role") == ""
    assert names(box) == []


def test_words_that_are_dragged_are_no_files(box: EvidenceBox) -> None:
    mime = QMimeData()
    mime.setText("some words")
    event = QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NO_KEY)
    event.ignore()
    QApplication.sendEvent(box, event)
    assert not event.isAccepted()


def test_files_are_chosen_by_the_button(
    qtbot: QtBot, box: EvidenceBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(written(tmp_path, "a.pdf")), str(written(tmp_path, "b.pdf", b"other"))]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: (chosen, ""))
    qtbot.mouseClick(box.add_button, LEFT)
    assert names(box) == ["a.pdf", "b.pdf"]


def test_what_cannot_be_kept_is_named_with_the_reason_and_the_rest_is_kept(box: EvidenceBox, tmp_path: Path) -> None:
    (tmp_path / "Photos").mkdir()
    large = tmp_path / "film.mp4"
    large.touch()
    os.truncate(large, LARGEST + 1)
    drop(box, tmp_path / "Photos", large, tmp_path / "gone.pdf", written(tmp_path, "a.pdf"))
    assert "“Photos” cannot be kept as evidence: it is a folder" in said(box)
    assert "“film.mp4” is larger than 25 MB" in said(box)
    assert "“gone.pdf” cannot be kept as evidence: it is not there any more" in said(box)
    assert names(box) == ["a.pdf"]
    drop(box, written(tmp_path, "the same.pdf"))
    assert "“a.pdf” is kept here already." in said(box)
    assert names(box) == ["a.pdf"]


def test_a_file_opens_as_a_copy_with_its_name_that_cannot_be_written(
    qtbot: QtBot, box: EvidenceBox, tmp_path: Path, programs: Programs
) -> None:
    drop(box, written(tmp_path, "Minutes.pdf", b"%PDF words"))
    for _ in range(2):
        qtbot.mouseClick(next(iter(box.lines.values())).name, LEFT)
    qtbot.waitUntil(lambda: len(programs.opened) == 2)
    copy = programs.opened[0]
    assert copy.name == "Minutes.pdf"
    assert copy.read_bytes() == b"%PDF words"
    assert copy.stat().st_mode & 0o777 == 0o400
    assert copy.parent.parent.stat().st_mode & 0o077 == 0


def test_a_file_that_was_lost_or_changed_is_told(
    qtbot: QtBot, box: EvidenceBox, session: Session, tmp_path: Path, programs: Programs
) -> None:
    drop(box, written(tmp_path, "Minutes.pdf"))
    kept = session.store.file_path(box.files[0].sha256)
    kept.write_bytes(b"something else")
    qtbot.mouseClick(next(iter(box.lines.values())).name, LEFT)
    qtbot.waitUntil(lambda: "was changed since it was added" in said(box))
    kept.unlink()
    qtbot.mouseClick(next(iter(box.lines.values())).name, LEFT)
    qtbot.waitUntil(lambda: "is missing" in said(box))
    assert programs.opened == []


def test_a_file_is_taken_out_and_brought_back(qtbot: QtBot, box: EvidenceBox, tmp_path: Path) -> None:
    drop(box, written(tmp_path, "a.pdf"), written(tmp_path, "b.pdf", b"other"))
    click(qtbot, box, "Remove “a.pdf”")
    qtbot.waitUntil(lambda: names(box) == ["b.pdf"])
    assert "“a.pdf” was removed." in said(box)
    click(qtbot, box, "Undo")
    assert names(box) == ["a.pdf", "b.pdf"]
    assert "was removed" not in said(box)


def test_another_thing_has_files_of_its_own(box: EvidenceBox, tmp_path: Path) -> None:
    drop(box, written(tmp_path, "a.pdf"))
    box.show_about("action/basics.appraisal")
    assert names(box) == []
    drop(box, written(tmp_path, "a.pdf"))
    assert names(box) == ["a.pdf"]
    box.show_about("")
    assert names(box) == []


def test_in_a_file_open_for_reading_files_can_be_opened_and_no_more(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: Programs
) -> None:
    filing.add_file(session, ABOUT, written(tmp_path, "a.pdf"))
    monkeypatch.setattr(session.store, "read_only", True)
    box = shown(qtbot, session)
    drop(box, written(tmp_path, "b.pdf", b"other"))
    assert names(box) == ["a.pdf"]
    assert not box.add_button.isVisible()
    assert not next(iter(box.lines.values())).remove.isVisible()
    qtbot.mouseClick(next(iter(box.lines.values())).name, LEFT)
    qtbot.waitUntil(lambda: len(programs.opened) == 1)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Minutes.pdf", "Minutes.pdf"),
        ("../../x.sh", "x.sh"),
        ("C:\\papers\\a.pdf", "a.pdf"),
        ("..", "file"),
        ("a\nb.pdf", "ab.pdf"),
        ("é" * 200 + ".pdf", "é" * 88 + ".pdf"),
    ],
)
def test_no_name_leads_out_of_the_folder_of_copies(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_question_has_files_beside_its_note(desk: Any, qtbot: QtBot, tmp_path: Path) -> None:
    desk.pages.show_question("engage.feedback")
    notes = desk.pages.page.cards["engage.feedback"].notes
    assert notes.files is None
    qtbot.mouseClick(notes.toggle, LEFT)
    drop(notes.files, written(tmp_path, "Voices.pdf"))
    assert [f.name for f in filing.files(desk.bridge.session, "question/engage.feedback")] == ["Voices.pdf"]
    qtbot.mouseClick(notes.toggle, LEFT)
    assert notes.toggle.text() == "Note and evidence (1 file)"
