"""A real window on a real file, started as the program starts it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.main import Starter, start
from app.ui.settings import Settings
from app.ui.words import WORDS

Open = Callable[..., Starter]


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Opens the window as on a day after the first: the language is known. `language=""` is the first day."""
    started: list[Starter] = []

    def make(language: str = "en", file: Path | None = None, **known: Any) -> Starter:
        settings = Settings.load(paths.user_settings())
        settings.language = language
        for name, value in known.items():
            setattr(settings, name, value)
        settings.save(paths.user_settings())
        _, starter = start(qapp, file, None)
        started.append(starter)
        qtbot.waitUntil(lambda: starter.window.furnished)
        if language:
            qtbot.waitUntil(lambda: starter.desk is not None and starter.window.page is not None)
        starter.window.activateWindow()
        return starter

    yield make
    for starter in started:
        starter.window.close()
        starter.leave()
        starter.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    WORDS.language = "en"


@pytest.fixture
def desk(opened: Open, file: Path) -> Any:
    """The window with one new company open, at its first page."""
    found = opened(file=file).desk
    found.start("Kilang Ujian")
    return found


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
