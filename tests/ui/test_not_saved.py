"""The disk is full while somebody works: nothing is lost, and the window says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.core.changes import Change
from app.errors import UserError
from app.message import N_
from app.store.workspace import Workspace, open_workspace

TYPED = "Shirts and hats"


@pytest.fixture
def full(desk: Any, monkeypatch: pytest.MonkeyPatch, file: Path) -> Iterator[pytest.MonkeyPatch]:
    """The disk of the open file takes nothing; another one, a stick perhaps, does."""
    write = Workspace.write

    def refuse(self: Workspace, company: int, changes: tuple[Change, ...]) -> None:
        if self.path == file:
            raise UserError(N_("file", "The disk is full."))
        write(self, company, changes)

    with monkeypatch.context() as broken:
        broken.setattr(Workspace, "write", refuse)
        yield broken


@pytest.fixture
def typing(desk: Any, full: pytest.MonkeyPatch, qtbot: QtBot) -> Any:
    """Words are typed and cannot be written."""
    desk.pages.show_question("basics.products")
    qtbot.keyClicks(desk.pages.page.cards["basics.products"].editor.field, TYPED)
    qtbot.waitUntil(lambda: desk.window.header.failed)
    return desk


def remedies(desk: Any) -> list[QPushButton]:
    return [b for b in desk.window.notices.lines["save"].findChildren(QPushButton) if b.text()]


def kept(file: Path) -> object:
    found = open_workspace(file)
    answer = found.load(found.companies()[0].id).answers.get("basics.products")
    found.close()
    return answer.value if answer else None


def test_the_state_is_red_and_trying_again_saves(typing: Any, full: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    assert typing.window.header.saved.property("role") == "danger"
    again = remedies(typing)[0]
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert typing.window.header.failed
    full.undo()
    qtbot.mouseClick(remedies(typing)[0], Qt.MouseButton.LeftButton)
    assert not typing.window.header.failed
    assert "save" not in typing.window.notices.lines


def test_a_copy_elsewhere_holds_what_could_not_be_saved(
    typing: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick.sqlite"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(stick), ""))
    qtbot.mouseClick(remedies(typing)[1], Qt.MouseButton.LeftButton)
    assert kept(stick) == TYPED


def test_closing_asks_each_time_and_loses_nothing_by_itself(
    typing: Any, file: Path, full: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for _ in range(2):
        typing.window.close()
        assert typing.window.isVisible()
        assert len(remedies(typing)) == 3
    full.undo()
    typing.window.close()
    assert not typing.window.isVisible()
    assert kept(file) == TYPED


def test_only_the_button_that_says_so_closes_without_saving(typing: Any, qtbot: QtBot) -> None:
    typing.window.close()
    qtbot.mouseClick(remedies(typing)[-1], Qt.MouseButton.LeftButton)
    assert not typing.window.isVisible()
