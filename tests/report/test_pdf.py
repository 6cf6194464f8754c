"""The paper as a file: the same each time, tagged, with its fonts inside, and printing what was typed."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from firm import company, weak_company
from printed import reader, words
from pypdf import PageObject, PdfReader

from app.core.plan import Edit
from app.report import pdf
from app.report.fonts import missing_glyphs
from app.report.html import css_string
from app.report.options import PaperOptions
from app.report.plan import plan_html

OURS = PaperOptions("en")


def test_the_same_input_and_date_give_the_same_bytes(tmp_path: Path) -> None:
    """In another process too, where sets and dicts lie otherwise."""
    html = plan_html(weak_company(), OURS)
    source = tmp_path / "plan.html"
    source.write_text(html, encoding="utf-8")
    code = (
        "import sys, pathlib; from app.report.pdf import render;"
        "sys.stdout.buffer.write(render(pathlib.Path(sys.argv[1]).read_text()))"
    )
    env = os.environ | {"PYTHONHASHSEED": "7"}
    other = subprocess.run([sys.executable, "-c", code, str(source)], capture_output=True, check=True, env=env).stdout
    assert pdf.render(html) == pdf.render(html) == other


def test_it_is_tagged_and_says_what_it_is(ours: PdfReader) -> None:
    root = ours.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid" in metadata
    assert 'pdfaid:part="3"' in metadata or "<pdfaid:part>3" in metadata
    assert ours.metadata is not None
    assert "Contoh Garment" in str(ours.metadata.title)
    assert ours.metadata.creation_date is not None
    assert ours.metadata.creation_date.date() == date(2026, 11, 24)


def test_it_has_bookmarks(ours: PdfReader) -> None:
    titles = {o.title for o in ours.outline if not isinstance(o, list)}
    assert {"What to do first", "Contents", "Work", "Sources"} <= titles


def test_heading_levels_never_jump() -> None:
    levels = [int(n) for n in re.findall(r"<h([1-6])", plan_html(weak_company(), OURS))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_pictures_have_words(ours: PdfReader) -> None:
    tree = [ours.trailer["/Root"]["/StructTreeRoot"]]
    figures = []
    while tree:
        node = tree.pop().get_object()
        if isinstance(node, list):
            tree += node
        elif isinstance(node, dict):
            figures += [node] if node.get("/S") == "/Figure" else []
            tree += [node["/K"]] if "/K" in node else []
    assert len(figures) == 2
    assert all(f.get("/Alt") for f in figures)


def test_every_font_is_inside(ours: PdfReader) -> None:
    fonts = [f.get_object() for page in ours.pages for f in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3", "/FontFile"} & set(descriptor)
        assert "Source" in font["/BaseFont"] or "Noto" in font["/BaseFont"]


TYPED = '<b>Bold</b> & "quotes" {{ 7 * 7 }} {% raw %} </style><script>alert(1)</script> ‘it’'


def test_what_users_type_is_printed_as_typed() -> None:
    session = weak_company()
    session.rename(TYPED)
    session.set_value("work.story", f"{TYPED} \x00\x0b end")
    text = words(reader(session, OURS))
    assert text.replace(" ", "").count(TYPED.replace(" ", "")) >= 2
    assert "49" not in text


@pytest.mark.parametrize("name", ["شركة المثال", "நிறுவனம்", "บริษัทตัวอย่าง", "ក្រុមហ៊ុន", "कंपनी", "Công ty Đẹp"])
def test_names_in_workers_scripts_are_set_in_our_own_fonts(name: str) -> None:
    assert missing_glyphs(name) == set()
    made = reader(company(name), OURS)
    page = made.pages[0]
    used = {f.get_object()["/BaseFont"] for f in page["/Resources"]["/Font"].values()}
    assert name.isascii() or any("Noto" in f or "Source" in f for f in used)
    assert not [f for f in used if "Noto" not in f and "Source" not in f]


def test_a_character_that_no_font_has_is_told() -> None:
    assert missing_glyphs("Fair 🏭 Ltd") == {"🏭"}


def test_long_words_and_long_texts_stay_on_the_page() -> None:
    session = weak_company("x" * 600)
    session.rename("Y" * 600)
    session.set_value("work.story", "x" * 10_000)
    made = reader(session, PaperOptions("en", notes=True, confidential=True))
    assert words(made).count("x") >= 10_000 + 8 * 600
    assert all(0 <= x <= 595 for page in made.pages for x in places(page))


def places(page: PageObject) -> list[float]:
    """Where each run of letters starts, in points from the left."""
    found: list[float] = []

    def see(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            found.append(cm[0] * tm[4] + cm[2] * tm[5] + cm[4])

    page.extract_text(visitor_text=see)
    return found


def test_an_owner_with_a_very_long_name_is_named_in_full() -> None:
    session = weak_company()
    session.edit(Edit("work.write_rule", owner="N" * 900))
    assert words(reader(session, OURS)).replace(" ", "").count("N") >= 900


@pytest.mark.parametrize("url", ["https://example.org/a.png", "file:///etc/passwd", "ftp://x/y", "file://host/share/a"])
def test_nothing_is_fetched_from_elsewhere(url: str) -> None:
    assert not pdf.allowed(url)
    assert pdf.render(f'<html lang="en"><title>t</title><img alt="a" src="{url}"><p>Text</p>').startswith(b"%PDF")


def test_a_string_in_a_style_sheet_cannot_be_ended() -> None:
    assert css_string('a"; } </style> \\') == '"a\\22 \\3b  \\7d  \\3c \\2f style\\3e  \\5c "'
