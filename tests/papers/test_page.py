"""The paper as a page: everything is on it, tagged, and no heading stands alone at its foot."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from app.papers.document import Block, Column, Heading, Listing, Paper, Para, Signatures, Table, said
from app.papers.formats.cells import abreast
from app.papers.formats.html import paper_html
from app.papers.formats.poster import LARGEST, SMALLEST, text_size
from app.printable import printable
from app.report.palette import palette
from app.report.pdf import render
from tests.papers.sink import ENDLESS, HOSTILE, SVG, kitchen_sink, poster, texts

WORDS = "Nobody may keep the papers of another person, not for a day and not for any reason. "


def pdf(paper: Paper) -> PdfReader:
    return PdfReader(io.BytesIO(render(paper_html(paper))))


@pytest.fixture(scope="module")
def printed() -> PdfReader:
    return pdf(kitchen_sink())


def letters(text: str) -> str:
    """Without the spaces, which lines break at and long words get."""
    return re.sub(r"\s|\u200b", "", printable(text))


def nodes(reader: PdfReader, kind: str) -> Iterator[Any]:
    """Elements of the tag tree, in the order of reading."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if node.get("/S") == kind:
                yield node
            waiting += [node["/K"]] if "/K" in node else []


def test_everything_is_on_it(printed: PdfReader) -> None:
    """But for Arabic and Tamil, whose letters a PDF holds in the order of their shapes."""
    there = letters("".join(page.extract_text() for page in printed.pages))
    told = list(texts(replace(kitchen_sink(), events=())))
    shaped = {HOSTILE[7], HOSTILE[8]}
    # A tick is a box; what a picture shows is read aloud; its numbers are for formats that take no drawing.
    elsewhere = {"x", "Three of five are done.", "Of"}
    whole = [letters(t.removesuffix(ENDLESS)) for t in told if t not in shaped | elsewhere]
    assert [t for t in whole if t not in there] == []
    assert there.count("w") >= len(ENDLESS)
    assert "1,237.50" in there
    assert "[nameoftheperson]" in there
    html = paper_html(kitchen_sink())
    assert all(text in html for text in shaped)


def test_what_was_typed_is_no_markup() -> None:
    html = paper_html(kitchen_sink(title="<script>x</script>", company='"><img src=x>', footer="</style><b>"))
    assert "<script" not in html
    assert "<img src=x" not in html
    assert html.count("</style>") == 1
    assert SVG in html


def test_heading_levels_never_jump() -> None:
    levels = [int(n) for n in re.findall(r"<h([1-6])", paper_html(kitchen_sink()))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_it_is_tagged_and_says_what_it_is(printed: PdfReader) -> None:
    root = printed.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert printed.metadata is not None
    assert printed.metadata.title == "Remediation of child labor & forced labor – Kilang Ujian Sdn Bhd"
    assert printed.metadata.author == "Kilang Ujian Sdn Bhd"


def test_each_cell_knows_its_heads(printed: PdfReader) -> None:
    """Screen readers say them: of its column in a table, of its row where labels stand before it."""
    heads = [node for node in nodes(printed, "/TH") if "/ID" in node]
    cells = [node["/A"]["/Headers"] for node in nodes(printed, "/TD")]
    assert len(heads) >= 3 + 7 + 4
    assert len(cells) >= 3 + 7 * len(HOSTILE) + 4 * 6
    assert {len(headers) for headers in cells} == {1}
    assert 'scope="row"' in paper_html(kitchen_sink())


def test_pictures_have_words(printed: PdfReader) -> None:
    assert [str(f.get("/Alt")) for f in nodes(printed, "/Figure")] == [
        "Logo of Kilang Ujian",
        "Three of five are done.",
    ]


def test_every_font_is_inside(printed: PdfReader) -> None:
    for page in printed.pages:
        for font in page["/Resources"]["/Font"].values():
            (below,) = font.get_object()["/DescendantFonts"]
            assert {"/FontFile2", "/FontFile3"} & set(below.get_object()["/FontDescriptor"].get_object())


def test_low_ink_leaves_out_every_wash() -> None:
    washes = [color for name, color in palette().items() if "wash" in name]
    assert any(wash in paper_html(kitchen_sink()) for wash in washes)
    pale = paper_html(kitchen_sink(low_ink=True))
    assert not any(wash in pale for wash in washes)
    assert f"background: {palette()['danger']}" not in pale


@pytest.mark.parametrize(("size", "width"), [("A4", 595), ("letter", 612)])
def test_pages_are_numbered_in_their_size(size: str, width: int) -> None:
    reader = pdf(kitchen_sink(size=size, language="fr", page_of="Page {page} sur {pages}"))
    for number, page in enumerate(reader.pages, 1):
        assert round(float(page.mediabox.width)) == width
        assert f"Page {number} sur {len(reader.pages)}" in page.extract_text()
        header = "Kilang Ujian Sdn Bhd · Remediation"
        assert (header in page.extract_text()) == (number > 1)


def lowest_line(page: PageObject) -> str:
    """The last line above the footer."""
    lines: dict[int, str] = {}

    def seen(text: str, page_at: list[float], text_at: list[float], *_: Any) -> None:
        if text.strip():
            place = round(text_at[4] * page_at[1] + text_at[5] * page_at[3] + page_at[5])
            lines[place] = lines.get(place, "") + text.strip()

    page.extract_text(visitor_text=seen)
    return min((place, text) for place, text in lines.items() if "FOOT" not in text)[1]


def sections() -> Iterator[Block]:
    columns = (Column("a", "HEAD A", width=20), Column("b", "HEAD B"))
    for n in range(70):
        yield Heading(f"HEADING {n}")
        if n % 3 == 0:
            yield Heading(f"HEADING {n} below", 3)
        yield (
            Para(said(WORDS * (1 + n % 4))),
            Table("t", columns, ((f"row {n} one", WORDS), (f"row {n} two", "b"), (f"row {n} three", WORDS * 2))),
            Listing(tuple(said(f"item {n} {m} {WORDS}") for m in range(3)), "steps"),
            Table("t", columns, (("first", ""),), title=f"HEADING of a form {n}", blank_rows=2),
            Signatures(("SIGNS a", "SIGNS b")),
        )[n % 5]


def test_no_page_ends_with_a_heading() -> None:
    reader = pdf(kitchen_sink(blocks=tuple(sections()), footer="FOOT"))
    assert len(reader.pages) > 10
    ends = [lowest_line(page) for page in reader.pages]
    assert [end for end in ends if "HEAD" in end or "SIGNS" in end] == []
    pages = "\n".join(page.extract_text() for page in reader.pages)
    assert all(f"HEADING {n}" in pages for n in range(70))


def test_a_head_stands_on_each_page_of_a_table() -> None:
    rows = tuple((f"row {n}", WORDS) for n in range(90))
    table = Table("t", (Column("a", "THE HEAD"), Column("b", "B", width=30)), rows)
    reader = pdf(kitchen_sink(blocks=(table,), small_print=()))
    assert len(reader.pages) > 2
    assert all("THE HEAD" in page.extract_text() for page in reader.pages)


@pytest.mark.parametrize("size", ["A4", "letter"])
@pytest.mark.parametrize("more", [0, 1, 2, 4, 8, 14])
def test_a_poster_is_one_page_and_as_large_as_it_can_be(more: int, size: str) -> None:
    extra: tuple[Block, ...] = tuple(Para(said(WORDS + WORDS[: n * 9])) for n in range(more))
    plain = poster()
    paper = replace(plain, blocks=(*plain.blocks, *extra), size=size)  # type: ignore[arg-type]
    reader = pdf(paper)
    assert len(reader.pages) == 1
    assert SMALLEST <= text_size(paper) <= LARGEST
    assert "Page 1" not in reader.pages[0].extract_text()


def test_a_short_poster_is_larger_than_a_long_one() -> None:
    short = replace(poster(), blocks=(Para(said("Stop."), "big"),))
    assert text_size(short) == LARGEST
    assert text_size(poster()) < LARGEST


def test_what_is_empty_says_so_in_place_of_an_empty_table() -> None:
    columns = (Column("a", "THE HEAD"),)
    empty = paper_html(kitchen_sink(blocks=(Table("t", columns, empty="Nothing is open."),)))
    assert "Nothing is open." in empty
    assert "THE HEAD" not in empty


def test_nobody_signs_alone_where_it_can_be_helped() -> None:
    assert [abreast(Signatures(("x",) * n)) for n in (1, 2, 3, 4, 5, 6)] == [2, 2, 3, 2, 3, 3]
