"""Evidence is kept as it was given: whole, once, and only while somebody keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.load import Library
from app.core import filing
from app.core.evidence import LARGEST
from app.core.session import Session
from app.errors import UserError
from app.store.workspace import Workspace, open_workspace
from tests.conftest import TODAY

ABOUT = "question/engage.feedback"


def some_file(folder: Path, name: str = "minutes.pdf", data: bytes = b"%PDF words") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def stored(workspace: Workspace) -> list[str]:
    return sorted(p.name for p in workspace.evidence.iterdir()) if workspace.evidence.exists() else []


def test_a_file_is_kept_byte_for_byte_and_opens_again(session: Session, tmp_path: Path) -> None:
    source = some_file(tmp_path)
    kept = filing.add_file(session, ABOUT, source)
    source.unlink()
    assert session.store.file_path(kept.sha256).read_bytes() == b"%PDF words"
    assert (kept.name, kept.size, kept.media_type, kept.added_on) == ("minutes.pdf", 10, "application/pdf", TODAY)
    assert filing.files(session, ABOUT) == (kept,)


def test_the_same_file_twice_is_said_and_kept_once(session: Session, tmp_path: Path) -> None:
    filing.add_file(session, ABOUT, some_file(tmp_path))
    with pytest.raises(UserError, match="kept here already"):
        filing.add_file(session, ABOUT, some_file(tmp_path, "other name.pdf"))
    assert len(filing.files(session)) == 1


@pytest.mark.parametrize("data", [None, b"x" * (LARGEST + 1)])
def test_a_file_that_vanished_or_is_too_large_leaves_nothing(
    session: Session, workspace: Workspace, tmp_path: Path, data: bytes | None
) -> None:
    source = some_file(tmp_path, data=data) if data else tmp_path / "gone.pdf"
    with pytest.raises(UserError, match=r"gone\.pdf|25 MB"):
        filing.add_file(session, ABOUT, source)
    assert filing.files(session) == ()
    assert stored(workspace) == []


def test_a_folder_is_no_file(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be kept"):
        filing.add_file(session, ABOUT, tmp_path)


def test_a_file_that_was_changed_or_lost_is_told(session: Session, workspace: Workspace, tmp_path: Path) -> None:
    kept = filing.add_file(session, ABOUT, some_file(tmp_path))
    (workspace.evidence / kept.sha256).write_bytes(b"other")
    with pytest.raises(UserError, match="was changed"):
        session.store.file_path(kept.sha256)
    (workspace.evidence / kept.sha256).unlink()
    with pytest.raises(UserError, match="missing"):
        session.store.file_path(kept.sha256)
    for climbing in ("../workspace.sqlite", "", "x"):
        with pytest.raises(UserError, match="missing"):
            session.store.file_path(climbing)


def test_undo_brings_a_dropped_file_back_and_closing_sweeps_what_nobody_keeps(
    file: Path, library: Library, tmp_path: Path
) -> None:
    workspace = open_workspace(file, TODAY)
    session = Session(library, workspace, workspace.add_company("Kilang", TODAY), lambda: TODAY)
    stays = filing.add_file(session, ABOUT, some_file(tmp_path))
    goes = filing.add_file(session, ABOUT, some_file(tmp_path, "b.txt", b"b"))
    filing.drop_file(session, goes.id)
    session.undo()
    assert session.store.file_path(goes.sha256).read_bytes() == b"b"
    filing.drop_file(session, goes.id)
    workspace.close()
    assert stored(workspace) == [stays.sha256]


def test_a_copy_of_the_file_takes_its_evidence_along(session: Session, workspace: Workspace, tmp_path: Path) -> None:
    kept = filing.add_file(session, ABOUT, some_file(tmp_path))
    (tmp_path / "usb").mkdir()
    workspace.save_copy(tmp_path / "usb" / "copy.sqlite")
    copy = open_workspace(tmp_path / "usb" / "copy.sqlite", TODAY)
    assert copy.file_path(kept.sha256).read_bytes() == b"%PDF words"
    copy.close()
