"""The sample's plan in each language: whole, in that language alone, and well filled."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache
from typing import Any

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from app import paths, sample
from app.content.load import load
from app.i18n import extract
from app.i18n.catalog import translator
from app.reference.editions import reference
from app.report.options import PaperOptions
from app.report.pdf import render
from app.report.plan import plan_html

DAY = date(2026, 11, 24)
LANGUAGES = ("en", "es", "fr", "ms")
OTHERS = LANGUAGES[1:]


@cache
def plan(language: str) -> bytes:
    session = sample.sample_session(load(paths.steps()), translator(language), DAY)
    return render(plan_html(session, PaperOptions(language=language, notes=True)))


@cache
def lines(language: str) -> list[str]:
    document = pdfium.PdfDocument(plan(language))
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [" ".join(line.split()) for page in pages for line in page.splitlines()]


@cache
def text(language: str) -> str:
    """The words of the whole paper, single-spaced."""
    return " ".join(lines(language))


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_sentence_is_left(language: str) -> None:
    """But for the titles of sources, which stand as they were published."""
    known = (m for d in ("ui", "content") for m in extract.read(paths.locales() / language / f"LC_MESSAGES/{d}.po"))
    pairs = [(m.id, m.string) for m in known if isinstance(m.id, str)]
    cited = " ".join(s.title for s in reference().edition.sources)
    english = {" ".join(e.split()) for e, said in pairs if len(e) > 20 and e != said and e not in cited}
    assert [e for e in english if e in text(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_place_is_left_unfilled(language: str) -> None:
    assert re.findall(r"\{[a-z_]*\}|%\(\w+\)s", text(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_named_and_long_enough(language: str) -> None:
    reader = PdfReader(io.BytesIO(plan(language)))
    assert len(reader.pages) >= 8
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == language
    assert reader.metadata is not None
    assert "Contoh Garment Sdn Bhd" in str(reader.metadata.title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_inside(language: str) -> None:
    pages: list[Any] = list(PdfReader(io.BytesIO(plan(language))).pages)
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


def test_a_title_fills_its_line_before_it_breaks() -> None:
    """Where the title fits and only the space before its code does not, no line may end at the first word."""
    assert any(line.startswith("Faire le tour des lieux de travail chaque mois") for line in lines("fr"))
    assert "Faire" not in lines("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_under_two_fifths_full_but_at_a_chapters_end(language: str) -> None:
    """A page may be short where the next one begins a chapter, which is where a bookmark of the first level points."""
    full = fills(language)
    ends = chapter_ends(language)
    assert [n + 1 for n, share in full.items() if share < 0.4 and n not in ends] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_chapter_ends_in_a_few_lines_on_a_page_of_their_own(language: str) -> None:
    ends = chapter_ends(language)
    assert [n + 1 for n, share in fills(language).items() if share < 0.2 and n in ends] == []


def chapter_ends(language: str) -> set[int]:
    reader = PdfReader(io.BytesIO(plan(language)))
    starts = {reader.get_destination_page_number(d) for d in reader.outline if not isinstance(d, list)}
    return {n - 1 for n in starts if n} | {len(reader.pages) - 1}


@cache
def fills(language: str) -> dict[int, float]:
    """For each page but the cover, how full it is."""
    document = pdfium.PdfDocument(plan(language))
    full = {n: fill(document, n) for n in range(1, len(document))}
    document.close()
    return full


def fill(document: pdfium.PdfDocument, page: int) -> float:
    """How far down the last ink between header and footer lies, as a share of that height."""
    image = document[page].render(scale=0.5, grayscale=True).to_pil()
    top, bottom = int(image.height * 0.08), int(image.height * 0.92)
    inked = image.crop((0, top, image.width, bottom)).point(lambda v: 255 if v < 200 else 0).getbbox()
    return inked[3] / (bottom - top) if inked else 0.0
