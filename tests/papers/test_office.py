"""LibreOffice opens what we write, as an office does that has no Word."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.papers.formats import FileFormat, make
from tests.papers.sink import kitchen_sink, poster

FILES: dict[str, tuple[FileFormat, dict[str, object]]] = {
    "sink.docx": ("docx", {}),
    "letter.docx": ("docx", {"size": "letter", "low_ink": True, "language": "ms"}),
    "register.xlsx": ("xlsx", {}),
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PdfReader]:
    """All files as PDF: one start of the office serves them all."""
    folder = tmp_path_factory.mktemp("office")
    for name, (file_format, changes) in FILES.items():
        (folder / name).write_bytes(make(kitchen_sink(**changes), file_format))
    (folder / "poster.docx").write_bytes(make(poster(), "docx"))
    files = sorted(p.name for p in folder.iterdir())
    run = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf"]
    subprocess.run([*run, *files], cwd=folder, check=True, capture_output=True)
    return {name: reader(folder / name) for name in files}


def reader(file: Path) -> PdfReader:
    return PdfReader(io.BytesIO(file.with_suffix(".pdf").read_bytes()))


def words(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@pytest.mark.parametrize("name", ["sink.docx", "letter.docx"])
def test_a_document_opens_with_its_pages_numbered(printed: dict[str, PdfReader], name: str) -> None:
    pdf = printed[name]
    there = words(pdf)
    for said in ("Help first", "[name of the person]", "To fill in by hand", "For the workers", "Guidance, not law."):
        assert said in there
    for number, page in enumerate(pdf.pages, 1):
        assert f"Page {number} of {len(pdf.pages)}" in page.extract_text()
    assert "Kilang Ujian Sdn Bhd · Remediation" not in pdf.pages[0].extract_text()
    assert "Kilang Ujian Sdn Bhd · Remediation" in pdf.pages[1].extract_text()


def test_lists_count_from_one_each(printed: dict[str, PdfReader]) -> None:
    there = words(printed["sink.docx"])
    assert "1. First this." in there
    assert "1. First again. 2. Second again." in there


def test_pages_have_the_papers_size(printed: dict[str, PdfReader]) -> None:
    widths = {name: round(float(pdf.pages[0].mediabox.width)) for name, pdf in printed.items()}
    assert widths == {"sink.docx": 595, "letter.docx": 612, "poster.docx": 595, "register.xlsx": 842}


def test_a_register_opens_with_nothing_run(printed: dict[str, PdfReader]) -> None:
    there = words(printed["register.xlsx"])
    for said in ("=cmd|' /C calc'!A0", "@SUM(A1:A9)", "-2+3", "2026-11-24", "1,237.50", "37.5%", "Page 1 of"):
        assert said in there
    assert "Err:" not in there
