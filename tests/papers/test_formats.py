"""What all formats promise: the same bytes each time, no clock, and no library before it is needed."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.papers.formats import FileFormat, make
from app.papers.formats.html import paper_html
from tests.papers.sink import kitchen_sink

FORMATS: tuple[FileFormat, ...] = ("docx", "xlsx", "csv", "ics")
LIBRARIES = {"docx": "docx", "xlsx": "openpyxl", "csv": "csv", "ics": "icalendar"}
ROOT = Path(__file__).parent.parent.parent


def elsewhere(code: str) -> str:
    """In another process, where sets and dicts lie otherwise and it is another hour."""
    env = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Kuala_Lumpur"}
    run = [sys.executable, "-c", code]
    return subprocess.run(run, capture_output=True, text=True, check=True, cwd=ROOT, env=env).stdout


def test_the_same_paper_gives_the_same_bytes() -> None:
    code = (
        "import hashlib; from app.papers.formats import make; from tests.papers.sink import kitchen_sink\n"
        f"for f in {FORMATS}: print(hashlib.sha256(make(kitchen_sink(), f)).hexdigest())"
    )
    here = [hashlib.sha256(make(kitchen_sink(), f)).hexdigest() for f in FORMATS]
    assert elsewhere(code).split() == here
    assert paper_html(kitchen_sink()) == paper_html(kitchen_sink())


@pytest.mark.parametrize("file_format", ["docx", "xlsx"])
def test_each_part_of_a_package_is_of_the_papers_day(file_format: FileFormat) -> None:
    with ZipFile(io.BytesIO(make(kitchen_sink(), file_format))) as package:
        assert {m.date_time for m in package.infolist()} == {(2026, 11, 24, 0, 0, 0)}
        assert package.testzip() is None
        assert not any("thumbnail" in name for name in package.namelist())


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_format_brings_in_its_own_library_only(file_format: FileFormat) -> None:
    heavy = {"docx", "openpyxl", "icalendar", "weasyprint", "jinja2"}
    code = (
        "import sys, app.papers.formats as f; from tests.papers.sink import kitchen_sink\n"
        f"heavy = {heavy}\nprint(sorted(heavy & set(sys.modules)))\n"
        f"f.make(kitchen_sink(), {file_format!r})\nprint(sorted(heavy & set(sys.modules)))"
    )
    before, after = elsewhere(code).splitlines()
    assert before == "[]"
    assert after == str(sorted({LIBRARIES[file_format]} & heavy))
