"""Every paper of the sample company, in every language and format, opened by readers that are not ours."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest
from docx import Document
from pypdf import PdfReader

from app import paths, sample
from app.i18n import extract
from app.papers.texts import paper_texts
from app.reference.editions import reference
from tests.papers.every import DAY, LANGUAGES, Made, every, of

OTHERS = LANGUAGES[1:]
COMPANY = "Contoh Garment Sdn Bhd"
UNFILLED = re.compile(r"\{[a-z_]+\}|\[\[|\]\]|\*\*|%\(\w+\)s")
languages = pytest.mark.parametrize("language", LANGUAGES)


@cache
def words(made: Made) -> str:
    """All that a reader of the file sees, single-spaced."""
    return " ".join(" ".join(READ[made.format](made.path)).split())


def pdf_words(path: Path) -> Iterator[str]:
    yield from (page.extract_text() for page in PdfReader(path).pages)


def docx_words(path: Path) -> Iterator[str]:
    """Every text run of the document, its headers and footers, in the order in which they stand."""
    document = Document(str(path))
    parts: list[Any] = [document.element.body]
    for section in document.sections:
        parts += [p._element for p in (section.header, section.footer, section.first_page_footer)]
    for part in parts:
        for paragraph in part.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
            yield "".join(t.text or "" for t in paragraph.iter() if t.tag.endswith("}t"))


def xlsx_words(path: Path) -> Iterator[str]:
    book = openpyxl.load_workbook(path)
    for sheet in book:
        yield from (str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


def csv_words(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from (cell for row in csv.reader(file) for cell in row)


def ics_words(path: Path) -> Iterator[str]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    for event in calendar.walk("VEVENT"):
        yield from (str(event.get("SUMMARY", "")), str(event.get("DESCRIPTION", "")))


READ = {"pdf": pdf_words, "docx": docx_words, "xlsx": xlsx_words, "csv": csv_words, "ics": ics_words}


@languages
def test_every_paper_is_there_in_every_format(language: str) -> None:
    wanted = {(p.id, f, a) for p in paper_texts().values() for f in p.formats for a in p.audiences}
    assert {(m.paper, m.format, m.audience) for m in every(language)} == wanted


@languages
def test_every_file_opens_and_names_the_company_or_its_rows(language: str) -> None:
    for made in of(language, "pdf", "docx"):
        assert COMPANY in words(made), made.path.name
    for made in of(language, "xlsx", "csv"):
        assert words(made), made.path.name
    for made in of(language, "json"):
        assert json.loads(made.path.read_text(encoding="utf-8"))["name"] == COMPANY


@languages
def test_no_place_is_left_unfilled(language: str) -> None:
    found = {m.path.name: UNFILLED.findall(words(m)) for m in every(language) if m.format != "json"}
    assert {name: left for name, left in found.items() if left} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left(language: str) -> None:
    """But for titles of sources, which stand as they were published."""
    english = sentences(language)
    found = {m.path.name: [e for e in english if e in words(m)] for m in every(language) if m.format != "json"}
    assert {name: left for name, left in found.items() if left} == {}


@cache
def sentences(language: str) -> tuple[str, ...]:
    domains = ("ui", "content", "papers")
    known = (m for d in domains for m in extract.read(paths.locales() / language / f"LC_MESSAGES/{d}.po"))
    pairs = [(m.id, m.string) for m in known if isinstance(m.id, str)]
    cited = " ".join(s.title for s in reference().edition.sources)
    return tuple({" ".join(e.split()) for e, said in pairs if len(e) > 20 and e != said and e not in cited})


@languages
def test_no_heading_stands_without_what_it_heads(language: str) -> None:
    """In a Word file two headings of one level never follow each other, and none stands last."""
    for made in of(language, "docx"):
        styles = [p.style.name for p in Document(str(made.path)).paragraphs if p.text.strip()]
        heads = [int(s[-1]) if s.startswith("Heading") else 0 for s in styles]
        body = Document(str(made.path)).element.body
        kinds = [child.tag.rpartition("}")[2] for child in body]
        assert heads, made.path.name
        assert kinds[-2] != "p" or heads[-1] == 0, made.path.name


@languages
def test_the_two_page_plan_has_two_pages_and_single_sheets_one(language: str) -> None:
    pages = {m.path.stem: len(PdfReader(m.path).pages) for m in of(language, "pdf")}
    assert {k: n for k, n in pages.items() if k.startswith("plan-summary")} == {
        "plan-summary-ours": 2,
        "plan-summary-share": 2,
    }
    assert {k: n for k, n in pages.items() if k.startswith(("grievance-poster", "boss-talk")) and n != 1} == {}


@languages
def test_papers_are_tagged_named_and_sound(language: str) -> None:
    for made in of(language, "pdf"):
        reader = PdfReader(made.path)
        root: Any = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"].value is True, made.path.name
        assert root["/Lang"] == language, made.path.name
        assert reader.metadata is not None
        assert COMPANY in str(reader.metadata.title), made.path.name
        assert "/EmbeddedFiles" not in root.get("/Names", {}), made.path.name
        run = subprocess.run(["qpdf", "--check", str(made.path)], capture_output=True, check=False)
        assert run.returncode == 0, (made.path.name, run.stdout)


@languages
def test_calendars_name_each_day_once_and_the_same_in_every_export(language: str) -> None:
    english = {m.path.name: uids(m.path) for m in of("en", "ics")}
    for made in of(language, "ics"):
        found = uids(made.path)
        assert found, made.path.name
        assert len(found) == len(set(found))
        assert found == english[made.path.name]


def uids(path: Path) -> list[str]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return [str(e["UID"]) for e in calendar.walk("VEVENT")]


@languages
def test_csv_and_xlsx_hold_the_same_rows(language: str) -> None:
    for made in of(language, "csv"):
        with made.path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        sheet = openpyxl.load_workbook(made.path.with_suffix(".xlsx")).worksheets[0]
        assert (sheet.max_row, sheet.max_column) == (len(rows), len(rows[0])), made.path.name
        assert [c.value or "" for c in sheet[1]] == rows[0], made.path.name
        assert sheet.auto_filter.ref, made.path.name
        assert sheet.freeze_panes, made.path.name


@languages
def test_libreoffice_opens_every_document_and_workbook(language: str, tmp_path: Path) -> None:
    files = [m.path for m in of(language, "docx", "xlsx")]
    run = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", "pdf"]
    done = subprocess.run([*run, "--outdir", str(tmp_path), *map(str, files)], check=True, capture_output=True)
    assert b"rror" not in done.stderr
    # A document and a workbook of one name would write one PDF: what was written is counted from the output.
    assert done.stdout.count(b"convert ") == len(files)
    for path in {p.stem for p in files}:
        assert len(PdfReader(io.BytesIO((tmp_path / f"{path}.pdf").read_bytes())).pages) >= 1


def test_the_plan_has_every_row_in_every_format() -> None:
    """The same actions in the sheet, in the calendar and on paper."""
    from app.content.load import load
    from app.i18n.catalog import translator

    session = sample.sample_session(load(paths.steps()), translator("en"), DAY)
    titles = [i.action.title for i in session.plan() if i.action and not i.gone]
    for made in (m for m in every("en") if m.paper == "plan" and m.audience == "ours"):
        missing = [t for t in titles if " ".join(t.split()) not in words(made)]
        assert missing == [], made.path.name
