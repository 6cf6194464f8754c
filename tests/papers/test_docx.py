"""Word documents, read back with python-docx: everything is there, in real styles, and can be gone on with."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from lxml import etree

from app.papers.document import Heading, Listing, PageBreak, Paper, Para, Run, Table, said
from app.papers.formats import make
from app.printable import printable
from tests.papers.sink import DAY, SVG, kitchen_sink, logo, poster, texts


def opened(paper: Paper) -> Any:
    return Document(io.BytesIO(make(paper, "docx")))


@pytest.fixture(scope="module")
def word() -> Any:
    return opened(kitchen_sink())


def told(document: Any) -> str:
    """All text of body, headers and footers, as a reader has it."""
    section = document.sections[0]
    parts = [document.element.body]
    parts += [p._element for p in (section.header, section.footer, section.first_page_footer)]
    lines = []
    for paragraph in (p for part in parts for p in part.iter(qn("w:p"))):
        names = {qn("w:t"): lambda n: n.text or "", qn("w:br"): lambda n: "\n", qn("w:tab"): lambda n: "\t"}
        lines.append("".join(names[n.tag](n) for n in paragraph.iter(*names) if n.getparent().tag == qn("w:r")))
    return "\n".join(lines)


def test_everything_is_in_it(word: Any) -> None:
    said_there = told(word)
    paper = replace(kitchen_sink(), events=())
    missing = [t for t in texts(paper) if printable(t) not in said_there]
    assert missing == ["x"] * missing.count("x")  # ticks are boxes


def test_numbers_and_dates_are_written_as_the_language_writes_them() -> None:
    there = told(opened(kitchen_sink(language="fr")))
    assert "24 nov. 2026" in there
    assert "1\u202f234,50" in there
    assert "12,5\u202f%" in there or "12,5\u00a0%" in there


def test_headings_are_words_own_and_skip_no_level(word: Any) -> None:
    styles = [p.style.name for p in word.paragraphs]
    assert styles.count("Title") == 1
    levels = [0, *(int(s[-1]) for s in styles if s.startswith("Heading"))]
    assert levels[1] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_each_numbered_list_begins_with_one(word: Any) -> None:
    used = [p._p.pPr.numPr.numId.val for p in word.paragraphs if p.style.name == "List Number"]
    assert [len(list(group)) for _, group in itertools.groupby(used)] == [3, 2]
    numbering = word.part.numbering_part.element
    for number in set(used):
        (start,) = numbering.num_having_numId(number).iter(qn("w:startOverride"))
        assert start.get(qn("w:val")) == "1"


def test_boxes_can_be_ticked(word: Any) -> None:
    boxes = list(word.element.body.iter(qn("w14:checkbox")))
    ticked = [b.find(qn("w14:checked")).get(qn("w14:val")) for b in boxes]
    assert ticked.count("1") == 6
    assert ticked.count("0") == 3 + 7 + 6
    ids = [i.get(qn("w:val")) for s in word.element.body.iter(qn("w:sdtPr")) for i in s.iter(qn("w:id"))]
    assert len(set(ids)) == len(boxes)


def test_tables_repeat_their_heads_and_keep_their_widths(word: Any) -> None:
    table = next(t for t in word.tables if t.rows[0].cells[0].text == "Action & what it leaves")
    assert table.style.name == "Paper Table"
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, *[False] * (len(heads) - 1)]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    widths = [cell.width for cell in table.rows[1].cells]
    assert widths == [column.width for column in table.columns]
    assert abs(widths[0] / widths[6] - 26 / 6) < 0.05
    assert abs(sum(widths) - 170 * 36_000) < 7 * 635


def test_a_form_has_high_empty_rows(word: Any) -> None:
    table = next(t for t in word.tables if t.style.name == "Paper Form")
    rows = table.rows[1:]
    assert len(rows) == 6
    assert all(row.height > 300_000 for row in rows)
    assert {cell.text for row in rows for cell in row.cells} == {""}


def test_what_has_to_be_filled_in_is_marked(word: Any) -> None:
    marked = [r for p in word.paragraphs for r in p.runs if r.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert [r.text for r in marked] == ["[name of the person]", "[whom to call]"]
    pale = opened(kitchen_sink(low_ink=True))
    assert "highlight" not in etree.tostring(pale.element.body).decode()
    assert "[name of the person]" in told(pale)


def test_low_ink_leaves_out_every_wash() -> None:
    assert "w:shd" in opened(kitchen_sink()).styles.element.xml
    pale = opened(kitchen_sink(low_ink=True))
    washes = [s for n in ("Danger", "Warning", "Quote") for s in pale.styles[n].element.iter(qn("w:shd"))]
    tables = [s for n in ("Paper Table", "Paper Form") for s in pale.styles[n].element.iter(qn("w:shd"))]
    assert washes + tables == []


@pytest.mark.parametrize(("language", "written"), [("en", "en-US"), ("es", "es-MX"), ("fr", "fr-FR"), ("ms", "ms-MY")])
def test_it_says_its_language_title_maker_and_day(language: str, written: str) -> None:
    document = opened(kitchen_sink(language=language))
    (said_there,) = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    about = document.core_properties
    assert (said_there, about.language) == (written, language)
    assert about.title == "Remediation of child labor & forced labor"
    assert about.author == "Kilang Ujian Sdn Bhd"
    assert about.created.date() == about.modified.date() == DAY
    assert about.comments == ""


@pytest.mark.parametrize(("size", "width"), [("A4", 210.0), ("letter", 215.9)])
def test_the_page_has_its_size(size: str, width: float) -> None:
    section = opened(kitchen_sink(size=size)).sections[0]
    assert round(section.page_width.mm, 1) == width


def test_pages_are_numbered_and_the_first_has_no_header(word: Any) -> None:
    section = word.sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    assert "Kilang Ujian" in section.header.paragraphs[0].text
    for footer in (section.footer, section.first_page_footer):
        assert [f.text for f in footer._element.iter(qn("w:instrText"))] == [" PAGE ", " NUMPAGES "]
        assert re.sub(r"\s+", " ", footer.paragraphs[0].text) == "Remediation, 24 November 2026 Page 1 of 1"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_logo_is_in_it_with_its_words(kind: str) -> None:
    document = opened(kitchen_sink(logo=logo(kind)))
    (picture,) = document.inline_shapes
    assert picture.height <= 17 * 36_000
    assert abs(picture.width / picture.height - 3) < 0.02
    assert picture._inline.docPr.get("descr") == "Logo of Kilang Ujian"


@pytest.mark.parametrize(
    "address", ["", "data:image/svg+xml;base64,PHN2Zy8+", "data:image/png;base64,AAAA", "data:image/png;base64,%%"]
)
def test_a_logo_that_word_cannot_show_is_left_out(address: str) -> None:
    document = opened(kitchen_sink(logo=address))
    assert len(document.inline_shapes) == 0
    assert document.paragraphs[0].text == "Kilang Ujian Sdn Bhd"


def test_a_drawing_is_the_table_of_its_numbers(word: Any) -> None:
    captions = [p.text for p in word.paragraphs if p.style.name == "Caption"]
    assert "Three of five are done." in captions
    assert [["Done", "Of"], ["3", "5"]] in [[[c.text for c in r.cells] for r in t.rows] for t in word.tables]
    assert SVG not in told(word)


def test_what_a_paragraph_announces_stands_with_it() -> None:
    blocks = (Para(said("We did this:")), kitchen_sink().registers[0], Para(said("Alone")), Heading("Next"))
    lines = {p.text: p.paragraph_format.keep_with_next for p in opened(kitchen_sink(blocks=blocks)).paragraphs}
    assert lines["We did this:"]
    assert not lines["Alone"]


def test_a_compact_paper_is_set_smaller_as_on_the_printed_page() -> None:
    plain, compact = (opened(kitchen_sink(manner=m)).styles["Normal"].font.size.pt for m in ("plain", "compact"))
    assert (plain, compact) == (10.0, 8.5)


def test_a_new_page_begins_with_what_follows() -> None:
    blocks = (Para(said("One")), PageBreak(), Heading("Two"), PageBreak(), Table("t", (), title="Three"))
    document = opened(kitchen_sink(blocks=blocks, small_print=()))
    assert [p.text for p in document.paragraphs if p.paragraph_format.page_break_before] == ["Two", "Three"]


def test_nothing_is_locked(word: Any) -> None:
    whole = etree.tostring(word.element).decode() + etree.tostring(word.settings.element).decode()
    assert "w:lock" not in whole
    assert "documentProtection" not in whole


def test_a_poster_is_set_large() -> None:
    document = opened(poster())
    assert document.styles["Normal"].font.size.pt > 16
    assert document.styles["Small Print"].font.size.pt < 9
    assert "Page" not in told(document)


def test_a_list_without_items_is_no_list() -> None:
    document = opened(kitchen_sink(blocks=(Listing((), "steps"), Para((Run("End"),)))))
    assert "End" in told(document)
