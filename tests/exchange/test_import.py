"""A company is taken in whole, beside those that are there, or nothing of it is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import UserError
from app.exchange.bring import free_name, import_company
from app.exchange.unpack import Parcel, unpack
from app.store.workspace import Workspace, open_workspace
from tests.conftest import TODAY
from tests.exchange.handmade import PROOF, PROVEN, SHA, parcel, tree


@pytest.fixture
def file_to_read(tmp_path: Path) -> Path:
    path = tmp_path / "firm.fairsteps"
    path.write_bytes(parcel(PROVEN))
    return path


@pytest.fixture
def found(file_to_read: Path) -> Parcel:
    return unpack(file_to_read)


def test_it_stands_beside_the_others(workspace: Workspace, found: Parcel) -> None:
    first = workspace.add_company("Kilang Lain", TODAY)
    new = import_company(workspace, found, TODAY)
    assert {c.id: c.name for c in workspace.companies()} == {first: "Kilang Lain", new: "Kilang Tangan"}
    assert workspace.file_path(SHA).read_bytes() == PROOF


def test_a_name_that_is_taken_gets_a_number(workspace: Workspace, found: Parcel) -> None:
    for _ in range(3):
        names = [c.name for c in workspace.companies()]
        import_company(workspace, found, TODAY, free_name(found.record.name, names))
    known = {c.name for c in workspace.companies()}
    assert known == {"Kilang Tangan", "Kilang Tangan (2)", "Kilang Tangan (3)"}


def test_a_company_that_is_taken_in_twice_is_two(workspace: Workspace, found: Parcel) -> None:
    first, second = import_company(workspace, found, TODAY), import_company(workspace, found, TODAY)
    workspace.remove_company(first)
    workspace.sweep()
    assert workspace.load(second).evidence["file.1"].sha256 == SHA
    assert workspace.file_path(SHA).read_bytes() == PROOF


def test_where_it_cannot_be_written_nothing_of_it_stays(file: Path, found: Parcel) -> None:
    """The database refuses the last row: the company is gone with it, and its evidence when the file is closed."""
    open_workspace(file, TODAY).close()
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TRIGGER full BEFORE INSERT ON evidence BEGIN SELECT RAISE(ABORT, 'disk full'); END")
        db.commit()
    workspace = open_workspace(file, TODAY)
    with pytest.raises(UserError, match="disk full"):
        import_company(workspace, found, TODAY)
    assert workspace.companies() == []
    assert workspace.file_path(SHA).is_file()
    workspace.close()
    assert tree(workspace.evidence) == {}


def test_what_was_changed_since_it_was_checked_is_not_taken_in(workspace: Workspace, found: Parcel) -> None:
    assert isinstance(found.source, Path)
    for other in (b"", parcel(PROVEN)[:-1], parcel({"name": "Kilang Tangan"})):
        found.source.write_bytes(other)
        with pytest.raises(UserError, match=r"firm\.fairsteps"):
            import_company(workspace, found, TODAY)
    found.source.unlink()
    with pytest.raises(UserError, match="There is no file"):
        import_company(workspace, found, TODAY)
    assert workspace.companies() == []


def test_evidence_left_over_goes_when_the_file_is_closed(file: Path, found: Parcel) -> None:
    """Also where nothing else was written."""
    workspace = open_workspace(file, TODAY)
    for _, stream in found.evidence():
        workspace.keep_stream(stream, "proof.txt")
    assert tree(workspace.evidence) == {SHA: PROOF}
    workspace.close()
    assert tree(workspace.evidence) == {}


def test_a_file_that_can_only_be_read_takes_nothing_in(workspace: Workspace, file: Path, found: Parcel) -> None:
    second = open_workspace(file, TODAY)
    with pytest.raises(UserError, match="can only be read"):
        import_company(second, found, TODAY)
    second.close()
    assert not workspace.evidence.exists()
    assert workspace.companies() == []


def test_a_folder_that_is_full_of_something_else_is_told(workspace: Workspace, found: Parcel) -> None:
    workspace.evidence.write_text("no folder")
    with pytest.raises(UserError, match="cannot be kept"):
        import_company(workspace, found, TODAY)
    assert workspace.companies() == []


def test_evidence_that_was_damaged_here_is_made_whole(workspace: Workspace, found: Parcel) -> None:
    import_company(workspace, found, TODAY)
    (workspace.evidence / SHA).write_bytes(b"rotten")
    import_company(workspace, found, TODAY)
    assert workspace.file_path(SHA).read_bytes() == PROOF


def test_a_copy_of_the_parcel_elsewhere_is_the_same(file_to_read: Path, workspace: Workspace, tmp_path: Path) -> None:
    moved = shutil.copy(file_to_read, tmp_path / "renamed by mail.bin")
    assert workspace.load(import_company(workspace, unpack(moved), TODAY)).name == "Kilang Tangan"
