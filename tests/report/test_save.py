"""A paper is on disk whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import UserError
from app.report.save import write_whole


def test_it_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["plan.pdf"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "plan.pdf"
    with pytest.raises(UserError, match="gone"):
        write_whole(path, b"new")
    assert not path.parent.exists()


def test_a_name_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """A folder stands where the file should: the write succeeds, the rename does not."""
    path = tmp_path / "papers" / "plan.pdf"
    (path / "inside").mkdir(parents=True)
    with pytest.raises(UserError, match="could not be saved"):
        write_whole(path, b"new")
    assert [p.name for p in path.parent.iterdir()] == ["plan.pdf"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["plan.pdf"]
