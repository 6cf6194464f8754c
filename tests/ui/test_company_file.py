"""One company as one file: saved by the menu, looked at, and added beside the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.core import casework, filing
from app.core.session import Session
from app.exchange.read_any import read_any
from app.store.workspace import open_workspace
from tests.exchange.handmade import PROVEN, parcel
from tests.ui.conftest import Open

PERSON = "Siti binti Ali, 14"


def told(widget: QWidget) -> str:
    """All words that are to be seen."""
    return "\n".join(x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget.window()))


def panel(desk: Any, key: str) -> Any:
    return desk.window.notices.lines[key]


@pytest.fixture
def full(desk: Any, tmp_path: Path) -> Any:
    """The open company with an answer, a case that names somebody, and a file of evidence."""
    session: Session = desk.bridge.session
    desk.bridge.set_value("engage.feedback", "no")
    case = casework.open_case(session, "finding", "A child at the gate")
    casework.set_case(session, replace(session.record.cases[case], people=PERSON))
    proof = tmp_path / "proof.txt"
    proof.write_bytes(b"seen on Monday")
    filing.add_file(session, f"case/{case}", proof)
    return desk


def export(desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, target: Path, people: bool = False) -> None:
    """As the user does it: menu, tick, place."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **kwargs: (str(target), ""))
    desk.window.commands["export_company"].trigger()
    panel(desk, "export").people.setChecked(people)
    panel(desk, "export").save.click()
    qtbot.waitUntil(lambda: "Saved" in told(desk.window.notices), timeout=20_000)


def look_at(desk: Any, qtbot: QtBot, path: Path) -> Any:
    """Open a file by the menu and wait until the panel says what is in it, or what is wrong."""
    desk.arrive(path)
    found = panel(desk, "import")
    qtbot.waitUntil(lambda: found.busy.isHidden(), timeout=20_000)
    return found


def test_a_company_travels_to_another_file_without_the_people_in_its_cases(
    full: Any, opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "Kilang Ujian.fairsteps"
    export(full, qtbot, monkeypatch, target)
    assert PERSON.encode() not in target.read_bytes()
    full.open_and_show(tmp_path / "other.sqlite")
    found = look_at(full, qtbot, target)
    words = told(found)
    assert "Kilang Ujian" in words
    assert "Cases:\u00a01" in words
    assert "Files of evidence:\u00a01" in words
    assert "were left out" in words
    found.add.click()
    qtbot.waitUntil(lambda: full.bridge is not None, timeout=20_000)
    session = full.bridge.session
    assert session.name == "Kilang Ujian"
    assert session.record.answers["engage.feedback"].value == "no"
    (file,) = filing.files(session)
    assert session.store.file_path(file.sha256).read_bytes() == b"seen on Monday"
    assert [c.people for c in session.record.cases.values()] == [""]


def test_names_go_with_it_only_where_that_is_ticked(
    full: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "all.fairsteps"
    export(full, qtbot, monkeypatch, target, people=True)
    (case,) = read_any(target).record.cases.values()
    assert case.people == PERSON
    full.window.commands["export_company"].trigger()
    assert not panel(full, "export").people.isChecked()


def test_a_name_that_is_there_gets_a_number_and_must_not_be_taken_twice(
    full: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "again.fairsteps"
    export(full, qtbot, monkeypatch, target)
    found = look_at(full, qtbot, target)
    assert found.name.text() == "Kilang Ujian (2)"
    for typed, why in (("  ", "Write a name first"), ("Kilang Ujian", "this name already")):
        found.name.setText(typed)
        qtbot.keyClick(found.name, Qt.Key.Key_Return)
        assert why in told(found)
    assert len(full.infos()) == 1
    found.name.setText("Kilang Dua")
    qtbot.keyClick(found.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: full.bridge.session.name == "Kilang Dua", timeout=20_000)
    assert {c.name for c in full.infos()} == {"Kilang Ujian", "Kilang Dua"}
    assert "import" not in full.window.notices.lines


def test_nothing_is_added_by_looking(full: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    target = tmp_path / "look.fairsteps"
    export(full, qtbot, monkeypatch, target)
    full.show_home()
    first = next(iter(full.home.lines.values())).name
    first.setFocus()
    found = look_at(full, qtbot, target)
    qtbot.mouseClick(found.leave, Qt.MouseButton.LeftButton)
    assert "import" not in full.window.notices.lines
    assert [c.name for c in full.infos()] == ["Kilang Ujian"]
    assert full.window.focusWidget() is first


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7\nnothing", "damaged"),
        (b"PK\x03\x04", "holds no company"),
        (b"any words", "not a Fairsteps file"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words_and_the_company_stays_open(
    full: Any, qtbot: QtBot, tmp_path: Path, data: bytes, why: str
) -> None:
    path = tmp_path / "strange.fairsteps"
    path.write_bytes(data)
    full.window.commands["import_company"].setEnabled(True)
    if why == "not a Fairsteps file":
        full.arrive(path)
    else:
        full.company_file.offer(path)
    qtbot.waitUntil(lambda: why in told(full.window.notices), timeout=20_000)
    assert full.bridge.session.name == "Kilang Ujian"
    assert len(full.infos()) == 1


def test_a_target_that_cannot_be_written_is_said_in_the_panel(
    full: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **kwargs: (str(tmp_path / "no" / "x"), ""))
    full.window.commands["export_company"].trigger()
    found = panel(full, "export")
    found.save.click()
    qtbot.waitUntil(found.fault.isVisible, timeout=20_000)
    assert found.save.isEnabled()
    assert not (tmp_path / "no").exists()


def test_a_company_on_the_command_line_is_offered_on_the_first_day_too(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    """`fairsteps X.fairsteps`: there is no workspace yet; one is made when the company is added, and not before."""
    path = tmp_path / "X.fairsteps"
    path.write_bytes(parcel(PROVEN))
    desk = opened(file=path).desk
    found = panel(desk, "import")
    qtbot.waitUntil(lambda: found.busy.isHidden(), timeout=20_000)
    assert not paths.default_workspace().exists()
    name = found.name.text()
    found.add.click()
    qtbot.waitUntil(lambda: desk.bridge is not None, timeout=20_000)
    assert desk.bridge.session.name == name
    assert desk.file.path == paths.default_workspace()


def test_a_company_on_the_command_line_is_added_to_the_file_of_last_time(
    opened: Open, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    known = open_workspace(file)
    company = known.add_company("Firm")
    known.close()
    path = tmp_path / "no ending"
    path.write_bytes(parcel(PROVEN))
    desk = opened(file=path, last_file=str(file), last_company=company).desk
    found = panel(desk, "import")
    qtbot.waitUntil(lambda: found.busy.isHidden(), timeout=20_000)
    assert file.name in told(found)
    assert desk.home is not None
    assert str(path) not in desk.settings.recent


def test_another_language_closes_the_panel_rather_than_leave_it_as_it_was(full: Any, qtbot: QtBot) -> None:
    full.window.commands["export_company"].trigger()
    full.speak("es")
    assert "export" not in full.window.notices.lines


def test_export_needs_an_open_company(full: Any) -> None:
    assert full.window.commands["export_company"].isEnabled()
    full.show_home()
    assert not full.window.commands["export_company"].isEnabled()
    assert full.window.commands["import_company"].isEnabled()
