"""Whatever a file holds, it gives rows or a sentence for the user, and never another error."""

from __future__ import annotations

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.tabular.read import open_table
from tests.tabular.handmade import CELLS, packed, parts, sheet

PLAIN = settings(deadline=None, max_examples=150)
WHOLE = packed(parts())


def assert_rows_or_a_sentence(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        refusal = ""
        try:
            table = open_table(path)
            assert len(set(table.columns)) == len(table.columns) > 0
            for row in table.rows():
                assert len(row.cells) == len(table.columns)
                assert all(cell is None or type(cell) in (str, Decimal, date) for cell in row.cells)
        except UserError as error:
            refusal = str(error)
        assert not refusal or name in refusal


@PLAIN
@given(st.binary(max_size=300), st.sampled_from(["table.csv", "table.xlsx", "table.xls", "table", "table.xlsm"]))
def test_any_bytes(data: bytes, name: str) -> None:
    assert_rows_or_a_sentence(data, name)


@PLAIN
@given(st.text(alphabet='a1,;|\t\r\n" \0é\u2028\ufeff', max_size=80), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text_with_quotes_and_separators(text: str, encoding: str) -> None:
    assert_rows_or_a_sentence(text.encode(encoding, "replace"), "table.csv")


@PLAIN
@given(st.data())
def test_a_workbook_with_any_bytes_changed(data: st.DataObject) -> None:
    torn = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        torn[data.draw(st.integers(0, len(torn) - 1))] = data.draw(st.integers(0, 255))
    assert_rows_or_a_sentence(bytes(torn[: data.draw(st.integers(1, len(torn)))]), "table.xlsx")


@PLAIN
@given(st.sampled_from(sorted(parts())), st.data())
def test_a_workbook_with_any_part_changed(name: str, data: st.DataObject) -> None:
    """The zip is whole, so that the library for workbooks meets the damage itself."""
    text = str(parts()[name])
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    other = data.draw(st.sampled_from(["", "<", "<c>", '"', "0", "-1", "9" * 30, "NaN", "é", "rId9", "&x;", text]))
    assert_rows_or_a_sentence(packed(parts() | {name: text[:start] + other + text[end:]}), "table.xlsx")


KINDS = st.sampled_from(["n", "s", "b", "e", "d", "str", "inlineStr", "?"])
VALUES = st.sampled_from(
    ["", "0", "1", "-1", "1.5", "1e400", "NaN", "inf", "x", "2958466", "-700000", "2026-13-40", " "]
)
PLACES = st.sampled_from(["", 'r="A2"', 'r="C2"', 'r="IV3"', 'r="IX3"', 'r="XFD9"', 'r="ZZZZ1"', 'r="2B"', 'r="a-1"'])
STYLES = st.sampled_from(["", 's="0"', 's="1"', 's="9"', 's="x"'])


@PLAIN
@given(st.lists(st.tuples(PLACES, STYLES, KINDS, VALUES), max_size=6))
def test_any_cell(written: list[tuple[str, str, str, str]]) -> None:
    made = "".join(
        f'<row><c {place} {style} t="{kind}"><v>{value}</v></c></row>' for place, style, kind, value in written
    )
    assert_rows_or_a_sentence(packed(parts() | {"xl/worksheets/sheet1.xml": sheet(CELLS + made)}), "table.xlsx")
