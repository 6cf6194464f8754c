"""The copies that go out: in the supplier's language, hard to break, and usable without an account or a macro."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader

from app.core.chain import Site
from app.i18n.catalog import languages
from app.papers.document import Blank, Listing, Table
from app.saq import out
from app.saq.blocks import questionnaire_blocks
from app.saq.questions import questionnaire
from app.saq.stamp import SHEET
from app.saq.words import words_in
from tests.conftest import TODAY
from tests.saq.copies import ASKED, COMPANY, SITE, blank, fields, opened, places, put, read, saved, stamp

SPOKEN = sorted(languages())
HOSTILE = Site("site.7", "=cmd|' /C calc'!A0 <b>&amp; _x0041_\x07 \ud800 [tab]/*?")


def book_of(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("file_format", ["xlsx", "pdf"])
def test_the_same_copy_has_the_same_bytes(file_format: out.CopyFormat) -> None:
    assert out.make(stamp(), file_format, TODAY) == blank("en", file_format)


# The workbook


@pytest.mark.parametrize("language", SPOKEN)
def test_every_question_stands_in_the_workbook_in_its_language(language: str) -> None:
    book, words = opened(language), words_in(language)
    said = {str(c.value) for row in book.worksheets[0].iter_rows() for c in row if c.value}
    assert {words.text(q) for q in ASKED.values()} <= said
    assert set(places(book)) == set(ASKED)
    assert words.title in said


def test_only_cells_for_answers_can_be_written_in() -> None:
    book = opened()
    sheet = book.worksheets[0]
    assert (sheet.protection.sheet, sheet.protection.password, book.security.lockStructure) == (True, None, True)
    free = {c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked}
    assert free == set(places(book).values())
    assert [s.sheet_state for s in book.worksheets] == ["visible", "hidden"]


@pytest.mark.parametrize("language", SPOKEN)
def test_choices_are_offered_in_the_language(language: str) -> None:
    book, words = opened(language), words_in(language)
    offered = {str(v.sqref): choices(book, v.formula1) for v in rules(book) if v.type == "list"}
    for question, place in places(book).items():
        if ASKED[question].values:
            assert offered[place] == [w for _, w in words.options(ASKED[question])]
    assert words.fmt.country("MYS") in offered[places(book)["country"]]


def rules(book: Any) -> Iterator[Any]:
    for rule in book.worksheets[0].data_validations.dataValidation:
        for place in str(rule.sqref).split():
            copied = openpyxl.worksheet.datavalidation.DataValidation(**dict(rule))
            copied.formula1, copied.sqref = rule.formula1, place
            yield copied


def choices(book: Any, place: str) -> list[str]:
    return [str(row[0].value) for row in book[SHEET][place.partition("!")[2]]]


def test_there_is_no_formula_and_no_macro_in_it() -> None:
    with zipfile.ZipFile(io.BytesIO(blank())) as parts:
        assert not [n for n in parts.namelist() if "vba" in n or "external" in n.lower()]
        assert all(b"<f>" not in parts.read(n) for n in parts.namelist() if "sheet" in n)


def test_a_name_that_looks_like_a_formula_is_a_name(tmp_path: Path) -> None:
    book = book_of(out.make(stamp(site=HOSTILE, company="=1+1"), "xlsx", TODAY))
    cells = [c for s in book.worksheets for row in s.iter_rows() for c in row]
    assert {c.data_type for c in cells} <= {"s", "n", "inlineStr"}
    put(book, {"exits": "No"})
    returned = read(saved(tmp_path, book))
    assert (returned.site, returned.stamp.company) == ("site.7", "=1+1")


def test_the_office_opens_it_and_what_it_saves_is_read(tmp_path: Path) -> None:
    book = opened("en")
    put(book, {"exits": "No", "workers": 85, "drill": TODAY, "need": "Earlier orders", "hours": 61.5})
    saved(tmp_path, book)
    office(tmp_path, "xlsx", "answers.xlsx", "--outdir", "again")
    returned = read(tmp_path / "again" / "answers.xlsx")
    assert returned.answers == {
        "workers": "85", "hours": "61.5", "exits": "no", "drill": TODAY.isoformat(), "need": "Earlier orders",
    }  # fmt: skip
    assert (returned.faults, returned.site) == ((), SITE.id)
    office(tmp_path, "csv", "answers.xlsx")
    assert read(tmp_path / "answers.csv").answers["exits"] == "no"
    office(tmp_path, "pdf", "answers.xlsx")
    pages = PdfReader(tmp_path / "answers.pdf").pages
    assert len(pages) == 2
    assert "Are all exits unlocked" in " ".join(" ".join(p.extract_text() for p in pages).split())


def office(folder: Path, kind: str, *files: str) -> None:
    run = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", kind]
    subprocess.run([*run, *files], cwd=folder, check=True, capture_output=True)


# The PDF


@pytest.fixture(scope="module")
def form() -> Iterator[Any]:
    with pikepdf.open(io.BytesIO(blank("en", "pdf"))) as pdf:
        yield pdf


def test_each_question_has_a_field_with_a_spoken_name(form: Any) -> None:
    known = fields(form)
    assert set(known) == {*ASKED, SHEET}
    for question in ASKED.values():
        field, text = known[question.id], words_in("en").text(question)
        assert str(field.TU) == f"{question.code} {text}"
        for circle, (value, words) in zip(field.get("/Kids", ()), words_in("en").options(question), strict=True):
            assert str(circle.TU).endswith(f": {words}")
            assert set(circle.AP.N.keys()) == {f"/{value}", "/Off"}


def test_every_field_that_is_seen_stands_in_the_tags(form: Any) -> None:
    numbered = dict(zip(*[iter(form.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    widgets = [a for page in form.pages for a in page.obj.Annots if a.Subtype == "/Widget"]
    seen = [w for w in widgets if not int(w.F) & 2]
    assert len(widgets) - len(seen) == 1
    assert all(numbered[w.StructParent].S == "/Form" for w in seen)
    assert form.Root.MarkInfo.Marked
    with form.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
        assert about.pdfa_status == ""


def test_every_font_is_in_the_file(form: Any) -> None:
    fonts = [*form.pages[0].obj.Resources.Font.values(), *form.Root.AcroForm.DR.Font.values()]
    inner = [f.DescendantFonts[0] if "/DescendantFonts" in f else f for f in fonts]
    assert len(inner) == 4
    assert all("/FontFile2" in f.FontDescriptor for f in inner)
    assert "/NeedAppearances" not in form.Root.AcroForm


@pytest.mark.parametrize("language", SPOKEN)
def test_no_checker_finds_fault_with_it(tmp_path: Path, language: str) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(blank(language, "pdf"))
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    assert len(blank(language, "pdf")) < 200_000


def test_names_of_any_kind_are_printed_as_they_are() -> None:
    data = out.make(stamp(site=HOSTILE, company="<script>x</script>"), "pdf", TODAY)
    text = " ".join(PdfReader(io.BytesIO(data)).pages[0].extract_text().split())
    assert "<script>x</script>" in text
    assert "=cmd|" in text


def test_a_viewer_writes_in_it_and_saves_it(tmp_path: Path) -> None:
    """With the keys and clicks of the viewer that is in many browsers."""
    path = tmp_path / "answers.pdf"
    write_in_viewer(path, {"name": "Kilang Éà", "workers": "85"}, {"exits": 2})
    returned = read(path)
    assert returned.answers == {"name": "Kilang Éà", "workers": "85", "exits": "no"}
    assert (returned.site, returned.stamp.language) == (SITE.id, "en")


def write_in_viewer(path: Path, words: dict[str, str], circles: dict[str, int]) -> None:
    raw = pypdfium2.raw
    with pikepdf.open(io.BytesIO(blank("en", "pdf"))) as pdf:
        known = fields(pdf)
        marks = {q: known[q] for q in words} | {q: known[q].Kids[n] for q, n in circles.items()}
        spots = {q: (page_of(pdf, mark), middle(mark)) for q, mark in marks.items()}
    shown = pypdfium2.PdfDocument(blank("en", "pdf"))
    shown.init_forms()
    for question, (number, (x, y)) in spots.items():
        page = shown[number]
        raw.FORM_OnLButtonDown(shown.formenv.raw, page.raw, 0, x, y)
        raw.FORM_OnLButtonUp(shown.formenv.raw, page.raw, 0, x, y)
        for letter in words.get(question, ""):
            raw.FORM_OnChar(shown.formenv.raw, page.raw, ord(letter), 0)
        raw.FORM_ForceToKillFocus(shown.formenv.raw)
    shown.save(path)
    shown.close()


def page_of(pdf: Any, mark: Any) -> int:
    return next(n for n, page in enumerate(pdf.pages) if mark.objgen in [a.objgen for a in page.obj.Annots])


def middle(mark: Any) -> tuple[float, float]:
    left, low, right, high = (float(n) for n in mark.Rect)
    return (left + right) / 2, (low + high) / 2


# On paper, and for whom


@pytest.mark.parametrize("language", SPOKEN)
def test_the_paper_holds_every_question_once(language: str) -> None:
    made = questionnaire_blocks(language, COMPANY, SITE.name)
    said = [row[1] for b in made if isinstance(b, Table) for row in b.rows]
    said += [b.label for b in made if isinstance(b, Blank)]
    said += ["".join(r.text for r in b.text) for b in made if type(b).__name__ == "Para"]
    for question in ASKED.values():
        assert sum(words_in(language).text(question) in str(words) for words in said) == 1, question.id
    boxes = [b for b in made if isinstance(b, Listing) and b.manner == "checks"]
    assert len(boxes) == sum(q.kind == "one_of" for q in ASKED.values())


@pytest.mark.parametrize(
    ("country", "language"), [("MYS", "ms"), ("MEX", "es"), ("SEN", "fr"), ("IND", "en"), ("VNM", "es"), ("", "es")]
)
def test_the_language_of_the_country_is_offered(country: str, language: str) -> None:
    assert out.language_for(Site("site.1", "x", country=country), "es") == language


def test_codes_and_ids_are_as_suppliers_know_them() -> None:
    """Copies that are on their way are known by them: neither may ever change."""
    known = {q.code: q.id for q in questionnaire().questions.values()}
    assert known["S1"] == "name"
    assert known["S29"] == "exits"
    assert list(known) == [f"S{n}" for n in range(1, len(known) + 1)]
