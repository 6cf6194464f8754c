"""What is saved is whole and holds one company alone, or nothing is saved."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from app.core import casework, filing
from app.core.changes import Record
from app.core.evidence import EvidenceFile
from app.core.progress import ProgressNote
from app.core.session import Session
from app.errors import UserError
from app.exchange.pack import pack, packed
from app.exchange.unpack import unpack
from app.store.workspace import Workspace
from tests.conftest import TODAY
from tests.exchange.handmade import tree

CANARY = "Zubaidah77"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out" / "firm.fairsteps"


@pytest.fixture
def firm(session: Session, tmp_path: Path, target: Path) -> Session:
    """With two files of evidence, one of them twice."""
    for name, data in (("minutes.pdf", b"%PDF minutes"), ("photo.jpg", b"photo" * 1000)):
        (tmp_path / name).write_bytes(data)
        filing.add_file(session, "question/engage.feedback", tmp_path / name)
    filing.add_file(session, "question/code.signed", tmp_path / "photo.jpg")
    target.parent.mkdir()
    return session


def saved(firm: Session, target: Path, **how: Any) -> None:
    pack(firm.record, firm.store, target, TODAY, **how)


def refused(firm: Session, target: Path, record: Record | None = None) -> str:
    with pytest.raises(UserError) as caught:
        pack(record or firm.record, firm.store, target, TODAY)
    return str(caught.value)


def test_it_is_a_zip_that_tells_what_is_in_it_first(firm: Session, target: Path) -> None:
    manifest = pack(firm.record, firm.store, target, TODAY)
    assert [p.name for p in target.parent.iterdir()] == ["firm.fairsteps"]
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist()[:2] == ["manifest.json", "company.json"]
        assert archive.testzip() is None
        assert len(archive.namelist()) == 4
    assert (manifest.company, manifest.made_on, manifest.people) == ("Kilang Ujian", TODAY, True)
    assert (manifest.counts["files"], manifest.counts["answers"]) == (3, 1)
    assert unpack(target).manifest == manifest


def test_it_replaces_an_older_one(firm: Session, target: Path) -> None:
    target.write_bytes(b"older")
    saved(firm, target)
    assert unpack(target).record.name == "Kilang Ujian"


def test_no_byte_of_another_company_is_in_it(firm: Session, workspace: Workspace, target: Path, tmp_path: Path) -> None:
    other = Session(firm.library, workspace, workspace.add_company(CANARY, TODAY), lambda: TODAY)
    for question in other.library.questions:
        other.set_note(question, note=CANARY, evidence=CANARY, evidence_place=CANARY)
    (tmp_path / f"{CANARY}.txt").write_text(CANARY)
    filing.add_file(other, "question/engage.feedback", tmp_path / f"{CANARY}.txt")
    filing.add_note(other, "code.write", CANARY)
    casework.open_case(other, title=CANARY)
    saved(firm, target)
    assert CANARY.encode() not in target.read_bytes()
    assert CANARY.encode() in packed(other.record, workspace, TODAY)


@pytest.mark.parametrize("data", [None, b"", b"%PDF Minutes", b"%PDF minutes and more"])
def test_evidence_that_is_lost_or_changed_is_named_and_nothing_is_saved(
    firm: Session, workspace: Workspace, target: Path, data: bytes | None
) -> None:
    target.write_bytes(b"older")
    minutes = workspace.evidence / firm.record.evidence["file.1"].sha256
    minutes.unlink()
    if data is not None:
        minutes.write_bytes(data)
    told = refused(firm, target)
    assert "“minutes.pdf”" in told
    assert "Take it out of the list of evidence" in told
    assert tree(target.parent) == {"firm.fairsteps": b"older"}
    with pytest.raises(UserError, match=r"minutes\.pdf"):
        packed(firm.record, workspace, TODAY)


class Growing:
    """Evidence that changes between the look at it and the copy."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def file_path(self, sha256: str) -> Path:
        return self.path


@pytest.mark.parametrize("data", [b"", b"%PDF Minutes", b"x" * 5_000_000])
def test_evidence_that_changes_while_it_is_copied_is_noticed(firm: Session, target: Path, data: bytes) -> None:
    changed = target.parent / "changed"
    changed.write_bytes(data)
    with pytest.raises(UserError, match="was changed"):
        pack(firm.record, Growing(changed), target, TODAY)
    changed.unlink()
    assert list(target.parent.iterdir()) == []


def test_a_workspace_is_never_overwritten(firm: Session, workspace: Workspace) -> None:
    before = workspace.path.read_bytes()
    assert "Choose another name" in refused(firm, workspace.path)
    assert workspace.path.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(firm: Session, target: Path) -> None:
    assert "gone" in refused(firm, target.parent / "gone" / "firm.fairsteps")
    assert list(target.parent.iterdir()) == []


def test_a_name_that_cannot_be_written_leaves_nothing_behind(firm: Session, target: Path) -> None:
    """A folder stands where the file should."""
    (target / "inside").mkdir(parents=True)
    assert "could not be saved" in refused(firm, target)
    assert list(target.parent.rglob("*")) == [target, target / "inside"]


def test_what_does_not_read_back_is_not_saved(firm: Session, target: Path) -> None:
    """Words that no reader would take: they are found by reading, right after writing."""
    record = firm.record
    for wrong in (
        dataclasses.replace(record, name=" "),
        dataclasses.replace(record, progress={"note.1": ProgressNote("note.2", "a", TODAY, "x")}),
    ):
        assert "was not saved: read back" in refused(firm, target, wrong)
    assert list(target.parent.iterdir()) == []


def with_files(firm: Session, *files: EvidenceFile) -> Record:
    return dataclasses.replace(firm.record, evidence={f.id: f for f in files})


def test_more_than_fits_is_told_before_it_is_written(firm: Session, target: Path) -> None:
    one = firm.record.evidence["file.1"]
    large = [dataclasses.replace(one, id=f"file.{n}", sha256=f"{n:064x}", size=25_000_000) for n in range(1, 81)]
    assert "80 files, 2008 MB; 2000 MB fit in" in refused(firm, target, with_files(firm, *large))
    many = [dataclasses.replace(one, id=f"file.{n}", sha256=f"{n:064x}", size=1) for n in range(1, 20_100)]
    assert "too many for one file" in refused(firm, target, with_files(firm, *many))
    assert list(target.parent.iterdir()) == []


def test_things_are_written_by_id_and_not_as_they_were_typed(firm: Session, workspace: Workspace) -> None:
    turned = {k: dict(reversed(v.items())) for k, v in vars(firm.record).items() if isinstance(v, dict)}
    record = dataclasses.replace(firm.record, **turned)
    assert packed(record, workspace, TODAY) == packed(firm.record, workspace, TODAY)


FULL_DISK = """
import resource, signal, sys
from datetime import date
from pathlib import Path
from app.errors import UserError
from app.exchange.pack import pack
from app.store.workspace import open_workspace
workspace = open_workspace(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
try:
    pack(workspace.load(1), workspace, Path(sys.argv[2]), date(2026, 11, 24))
except UserError as error:
    print(error)
"""


def test_a_full_disk_is_told_and_leaves_the_old_file(firm: Session, workspace: Workspace, target: Path) -> None:
    target.write_bytes(b"older")
    command = [sys.executable, "-W", "error", "-c", FULL_DISK, str(workspace.path), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "could not be saved: File too large" in done.stdout
    assert done.stderr == ""
    assert tree(target.parent) == {"firm.fairsteps": b"older"}
