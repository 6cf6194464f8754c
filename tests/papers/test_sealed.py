"""Evidence sealed in one zip: it is whole, or it is not there."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.content.load import Library
from app.core import filing
from app.core.session import Session
from app.errors import StoppedError
from app.papers.sealed import seal
from app.report.options import PaperOptions
from app.store.workspace import open_workspace

TODAY = date(2026, 11, 24)
NAMES = ("minutes.txt", "list.txt")


@pytest.fixture
def firm(library: Library, tmp_path: Path) -> Iterator[Session]:
    """A company with two files as evidence."""
    workspace = open_workspace(tmp_path / "firm.sqlite", TODAY)
    session = Session(library, workspace, workspace.add_company("Kilang Satu", TODAY), lambda: TODAY)
    for name in NAMES:
        (tmp_path / name).write_text(f"the {name}")
        filing.add_file(session, "question/engage.feedback", tmp_path / name)
    yield session
    workspace.close()


def test_who_stops_the_sealing_keeps_the_zip_from_before_and_nothing_half_written(
    firm: Session, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    out = tmp_path / "out" / "evidence.zip"
    digest = seal(firm, PaperOptions("en"), b"the index", out)
    before, turns = out.read_bytes(), iter((False, True))
    with pytest.raises(StoppedError):
        seal(firm, PaperOptions("en"), b"another index", out, lambda: next(turns))
    assert out.read_bytes() == before
    assert list(out.parent.iterdir()) == [out]
    assert len(digest) == 64
    assert {n.partition(" ")[2] for n in zipfile.ZipFile(out).namelist() if n[0].isdigit()} == set(NAMES)
