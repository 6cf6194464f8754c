"""What a file is, is told by what is in it."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import UserError
from app.exchange.kinds import Kind, open_any
from app.exchange.pdf_copy import MEDIA_TYPE
from app.exchange.read_any import read_any
from app.report import pdf
from app.store.workspace import open_workspace
from tests.conftest import TODAY
from tests.exchange.handmade import PROVEN, parcel

HTML = '<html lang="en"><title>t</title><h1>Archive copy</h1></html>'
PARCEL = parcel(PROVEN)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A name that tells nothing."""
    return tmp_path / "attachment.dat"


def test_a_workspace_is_told(path: Path) -> None:
    open_workspace(path, TODAY).close()
    assert open_any(path) is Kind.WORKSPACE
    with pytest.raises(UserError, match="a whole Fairsteps file"):
        read_any(path)


@pytest.mark.parametrize("data", [PARCEL, PARCEL[:-1], PARCEL[:100]])
def test_a_parcel_is_told_also_where_it_is_damaged(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert open_any(path) is Kind.PARCEL


def test_a_parcel_is_read(path: Path) -> None:
    path.write_bytes(PARCEL)
    assert (read_any(path).record.name, read_any(path).name) == ("Kilang Tangan", "attachment.dat")


def test_an_archive_copy_is_read(path: Path) -> None:
    path.write_bytes(pdf.render(HTML, attachments=[pdf.Attached("company.fairsteps", PARCEL, MEDIA_TYPE)]))
    assert open_any(path) is Kind.PDF
    assert (read_any(path).record.name, read_any(path).name) == ("Kilang Tangan", "attachment.dat")


def test_another_pdf_is_told(path: Path) -> None:
    path.write_bytes(pdf.render(HTML))
    assert open_any(path) is Kind.PDF
    with pytest.raises(UserError, match=r"There is no company in “attachment\.dat”"):
        read_any(path)


@pytest.mark.parametrize("data", [b"", b"words", b"PK\x03\x04junk", b"SQLite format 3\x00" + b"\0" * 200, b"\0" * 90])
def test_anything_else_is_none(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert open_any(path) is Kind.NONE
    with pytest.raises(UserError, match="holds no company of Fairsteps"):
        read_any(path)


def test_other_programs_files_are_none(path: Path) -> None:
    """Such as an update of the facts, which has a manifest too."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", b"{}")
        archive.writestr("goods.csv", b"")
    assert open_any(path) is Kind.NONE
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE t (x)")
    assert open_any(path) is Kind.NONE


def test_a_file_that_is_not_there_and_a_folder_are_none(path: Path, tmp_path: Path) -> None:
    assert open_any(path) is open_any(tmp_path) is Kind.NONE
    with pytest.raises(UserError, match="There is no file"):
        read_any(path)
