"""Workbooks, read back with openpyxl: typed cells, nothing that runs, and whatever was typed."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.papers.document import Column, Paper, Scalar, Table
from app.papers.formats import make
from app.papers.formats.sheets import clipped, cut_name, names
from app.printable import printable
from tests.papers.sink import DAY, HOSTILE, kitchen_sink, register

TEXT = Column("text", "Text")
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def opened(paper: Paper) -> Any:
    return openpyxl.load_workbook(io.BytesIO(make(paper, "xlsx")))


def one(column: Column, value: Scalar) -> Any:
    """The cell that a value becomes."""
    table = Table("t", (column,), ((value,),), register=True)
    return opened(kitchen_sink(blocks=(table,))).worksheets[0]["A2"]


@pytest.fixture(scope="module")
def sheet() -> Any:
    return opened(kitchen_sink()).worksheets[0]


def test_each_register_is_a_sheet() -> None:
    again = replace(register(), title="")
    book = opened(kitchen_sink(blocks=(register(), again, again)))
    assert book.sheetnames == [
        "Register of all actions tasks",
        "Remediation of child labor & f…",
        "Remediation of child labor… (2)",
    ]
    assert len(set(map(str.casefold, book.sheetnames))) == 3
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_everything_is_in_it(sheet: Any) -> None:
    heads, *rows = sheet.iter_rows(values_only=True)
    assert heads == tuple(c.title for c in register().columns)
    assert len(rows) == len(HOSTILE) + 1
    assert [unescaped(row[0]) for row in rows[:-1]] == [printable(text) for text in HOSTILE]
    n, row = 3, rows[3]
    assert row[1:] == (f"A{n}.01", datetime(2026, 11, 24), 3000, 1237.5, 0.375, "x")
    assert rows[-1] == ("Nothing is known", None, "not known yet", None, None, None, "n/a")


def test_cells_have_their_types_and_patterns(sheet: Any) -> None:
    row = list(sheet[5])
    assert [c.data_type for c in row] == ["s", "s", "d", "n", "n", "n", "s"]
    assert [c.number_format for c in row[2:6]] == ["yyyy-mm-dd", "#,##0", "#,##0.00##", "0.0#%"]
    assert row[1].number_format == "@"


def test_it_is_made_to_be_used_and_printed(sheet: Any) -> None:
    last = len(HOSTILE) + 2
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:G{last}"
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter.right.text == "Page &P of &N"
    assert sheet.oddHeader.left.text == "Kilang Ujian Sdn Bhd · Remediation of child labor && forced labor"
    assert 9 <= sheet.column_dimensions["A"].width <= 48
    assert sheet.row_dimensions[HOSTILE.index("line one\r\nline two\rline three") + 2].height == 45


def test_it_says_what_it_is() -> None:
    about = opened(kitchen_sink(language="ms")).properties
    assert about.title == "Remediation of child labor & forced labor"
    assert about.language == "ms"
    assert about.created.date() == about.modified.date() == DAY


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "\n=1", "=cmd|' /C calc'!A0", "#N/A", "{=A1}"])
def test_nothing_runs(text: str) -> None:
    paper = kitchen_sink(blocks=(Table("t", (Column("h", text),), ((text,),), title=text, register=True),))
    with ZipFile(io.BytesIO(make(paper, "xlsx"))) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert 't="e"' not in sheet
    cell = one(TEXT, text)
    assert (cell.data_type, cell.value) == ("s", text)
    assert cell.quotePrefix == (text[0] in "=+-@\t\n")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(st.characters(codec=None), min_size=1, max_size=80), min_size=1, max_size=12))
@example(["_x0041_", "_x005F_", "=_x000D_", " spaces ", "\n", "\r\n", "'", "\ud83d", "\U0001f600"])
def test_any_text_survives(typed: list[str]) -> None:
    table = Table("t", (TEXT,), tuple((text,) for text in typed), register=True)
    sheet = opened(kitchen_sink(blocks=(table,))).worksheets[0]
    found = [unescaped(sheet.cell(n, 1).value or "") for n in range(2, len(typed) + 2)]
    assert found == [printable(text) for text in typed]


def unescaped(text: str) -> str:
    """As Excel reads it; openpyxl leaves it as it is written."""
    return ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)


@pytest.mark.parametrize("letter", ["w", "😀", "é"])
def test_a_text_longer_than_a_cell_is_cut_with_a_mark(letter: str) -> None:
    held = one(TEXT, letter * 40_000).value
    assert len(held.encode("utf-16-le")) // 2 <= 32_767
    assert len(held.encode("utf-16-le")) // 2 >= 32_765
    assert held.endswith(letter + "…")
    assert one(TEXT, "w" * 32_767).value == "w" * 32_767


@pytest.mark.parametrize(
    ("column", "value", "held", "pattern"),
    [
        (Column("n", "N", "number"), 10**16, "1" + "0" * 16, "General"),
        (Column("n", "N", "number"), Decimal("0.125"), 0.125, "#,##0.##########"),
        (Column("n", "N", "number"), Decimal("NaN"), "NaN", "General"),
        (Column("m", "M", "money"), Decimal("-3"), -3, "#,##0.00##"),
        (Column("p", "P", "percent"), 40, 0.4, "0%"),
        (Column("p", "P", "percent"), Decimal(100) / 3, pytest.approx(1 / 3), "0.0#%"),
        (Column("d", "D", "date"), date(1899, 5, 1), "1899-05-01", "General"),
        (Column("t", "T"), 2026, 2026, "General"),
        (Column("c", "C", "code"), 7, "7", "@"),
    ],
)
def test_what_excel_would_change_is_kept(column: Column, value: Scalar, held: object, pattern: str) -> None:
    cell = one(column, value)
    assert (cell.value, cell.number_format) == (held, pattern)


@settings(deadline=None)
@given(st.lists(st.text(max_size=50), min_size=1, max_size=8))
@example(["History", "history", "'a'", "a/b", "A?B", "", "x" * 40, "X" * 40, "😀" * 30])
def test_names_of_sheets_are_such_as_excel_takes(titles: list[str]) -> None:
    made = list(names(titles))
    assert len({name.casefold() for name in made}) == len(titles)
    for name in made:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name != "History"


def test_a_name_keeps_as_much_of_the_title_as_fits() -> None:
    assert cut_name("Corrective actions", " (2)") == "Corrective actions (2)"
    assert cut_name("Corrective actions of the whole year", "") == "Corrective actions of the whol…"
    assert clipped("abc", 3) == "abc"


def test_headers_stay_within_what_excel_reads() -> None:
    long = "&L" * 300
    sheet = opened(kitchen_sink(company=long, footer=long, page_of=long)).worksheets[0]
    for part in (sheet.oddHeader, sheet.oddFooter):
        assert len(str(part.left.text or "")) + len(str(part.right.text or "")) + 6 <= 255


def test_a_paper_without_a_register_has_no_workbook() -> None:
    with pytest.raises(ValueError, match="kitchen-sink"):
        make(kitchen_sink(blocks=()), "xlsx")
