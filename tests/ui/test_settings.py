"""What is remembered on a computer comes back, and a broken file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.ui.risky_place import warning_for
from app.ui.settings import RECENT, Settings


def test_settings_come_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = Settings(language="ms", text_size=2)
    settings.opened(tmp_path / "a.sqlite")
    settings.save(path)
    assert Settings.load(path) == settings


@pytest.mark.parametrize("text", ["", "[]", '{"language": 5, "text_size": 99, "recent": [1]}', "\0"])
def test_a_broken_file_gives_settings_that_work(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    settings = Settings.load(path)
    assert (settings.language, settings.recent) == ("", [])
    assert 0 <= settings.text_size <= 2


def test_recent_files_are_few_without_doubles_and_can_be_off(tmp_path: Path) -> None:
    settings = Settings()
    for number in (*range(9), 8):
        settings.opened(tmp_path / f"{number}.sqlite")
    assert len(settings.recent) == len(set(settings.recent)) == RECENT
    settings.remember_recent = False
    settings.forget_files()
    settings.opened(tmp_path / "secret.sqlite")
    assert "secret" not in str(vars(settings))


def test_a_folder_that_is_copied_to_the_internet_is_told(tmp_path: Path) -> None:
    assert warning_for(tmp_path / "OneDrive - Contoh" / "workspace.sqlite")
    assert warning_for(tmp_path / "workspace.sqlite") is None
