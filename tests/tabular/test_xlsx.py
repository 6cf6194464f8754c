"""Workbooks: values with their types, and none of the harm that a zip full of XML can do."""

from __future__ import annotations

import time
import zipfile
from datetime import date, datetime, timedelta
from datetime import time as clock
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.errors import UserError
from app.tabular import package
from app.tabular.read import open_table
from tests.tabular.handmade import CELLS, MACROS, cells, packed, parts, peak_below, refused, sheet, written

HEADING = '<c t="s"><v>0</v></c>'


def saved(folder: Path, *rows: list[object], name: str = "table.xlsx") -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def handmade(folder: Path, rows: str = CELLS, name: str = "table.xlsx", **more: str | bytes) -> Path:
    return written(folder, packed(parts(rows) | more), name)


def test_cells_have_their_types(tmp_path: Path) -> None:
    day = datetime(2026, 12, 31, 14, 30)
    values = ["text", 0.1, 3, -2.0, 1e21, True, False, day, date(2026, 2, 28), " ", None, clock(8, 30)]
    path = saved(tmp_path, [f"c{i}" for i in range(len(values))], values)
    table = open_table(path)
    assert (table.kind, table.encoding, table.separator, table.sheets) == ("xlsx", "", "", ("Sheet",))
    expected = ["text", Decimal("0.1"), Decimal(3), Decimal(-2), Decimal("1E+21"), "TRUE", "FALSE"]
    expected += [date(2026, 12, 31), date(2026, 2, 28), None, None, "08:30:00"]
    assert [list(r.cells) for r in table.rows()] == [expected]
    assert [str(c) for c in next(table.rows()).cells[1:4]] == ["0.1", "3", "-2"]


def test_durations_are_words(tmp_path: Path) -> None:
    assert cells(saved(tmp_path, ["a"], [timedelta(hours=26)])) == [("1 day, 2:00:00",)]


def test_days_counted_from_1904_are_right(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["day"])
    book.active.append([date(2026, 11, 24)])
    book.save(tmp_path / "table.xlsx")
    assert cells(tmp_path / "table.xlsx") == [(date(2026, 11, 24),)]


def test_rows_keep_their_numbers_and_columns_their_letters(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for place, value in {"B3": "Name", "D3": " Name ", "B7": "x", "D7": 4}.items():
        book.active[place] = value
    book.save(tmp_path / "table.xlsx")
    table = open_table(tmp_path / "table.xlsx")
    assert table.columns == ("A", "Name", "C", "Name (2)")
    assert [(r.number, r.cells) for r in table.rows()] == [(7, (None, "x", None, Decimal(4)))]


def test_a_cell_beyond_the_headings_is_named(tmp_path: Path) -> None:
    said = refused(saved(tmp_path, ["a", "b"], [1], [], [1, 2, None, "note"]))
    assert "D4" in said
    assert "row 4" in said
    assert "table.xlsx" in said


def test_formulas_give_the_value_that_was_stored(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>In</t></is></c></row>'
    rows += '<row r="2"><c r="A2"><f>SUM(1,1)</f><v>2</v></c><c r="B2" t="str"><f>[1]X!A1</f><v>y</v></c></row>'
    rows += '<row r="3"><c r="A3"><f>SUM(1,1)</f></c><c r="B3" t="b"><f>TRUE()</f><v>1</v></c></row>'
    assert cells(handmade(tmp_path, rows)) == [(Decimal(2), "y"), (None, "TRUE")]


def test_faults_and_what_is_no_number_are_empty(tmp_path: Path) -> None:
    faults = ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]
    rows = "".join(f'<row><c t="e"><v>{fault}</v></c><c><v>1</v></c></row>' for fault in faults)
    rows += '<row><c><v>1E999</v></c><c><v>1</v></c></row><row><c s="1"><v>99999999999</v></c><c><v>1</v></c></row>'
    found = cells(handmade(tmp_path, f"<row>{HEADING * 2}</row>" + rows))
    assert found == [(None, Decimal(1))] * 9


def test_a_sheet_is_chosen_by_name_else_the_first_with_something(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Sites").append(["site"])
    book.create_sheet("People").append(["person"])
    book.create_sheet("Lists").append(["code"])
    book["Lists"].sheet_state = "hidden"
    book.save(path := tmp_path / "table.xlsx")
    assert open_table(path).sheets == ("Sheet", "Sites", "People")
    assert [open_table(path, name).sheet for name in ("", "People", "Lists")] == ["Sites", "People", "Lists"]
    assert "is empty" in refused(path, "Sheet")
    assert "“Sites”" in refused(path, "Suppliers")


def test_a_macro_workbook_is_read_as_values(tmp_path: Path) -> None:
    members = parts(main=MACROS) | {
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
        "xl/externalLinks/externalLink1.xml": "<x",
    }
    assert cells(written(tmp_path, packed(members), "table.xlsm")) == [(Decimal(5),)]


@pytest.mark.parametrize("dimension", ["A1", "A1:XFD1048576", "A1:B2000000000"])
def test_the_size_that_a_sheet_claims_does_not_matter(tmp_path: Path, dimension: str) -> None:
    xml = sheet(CELLS).replace("<sheetData>", f'<dimension ref="{dimension}"/><sheetData>')
    assert cells(handmade(tmp_path, **{"xl/worksheets/sheet1.xml": xml})) == [(Decimal(5),)]


def test_a_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    """Excel's Solver keeps its settings there; a library that makes room for all between them dies of it."""
    rows = CELLS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert cells(handmade(tmp_path, rows)) == [(Decimal(5),)]


@pytest.mark.parametrize("row", ["1048577", "99999999999999", "-3", "x", "1" * 5000])
def test_rows_that_no_sheet_has_are_damage_or_nothing(tmp_path: Path, row: str) -> None:
    path = handmade(tmp_path, CELLS + f'<row r="{row}"><c><v>1</v></c></row>')
    if row == "-3":
        assert cells(path) == [(Decimal(5),)]
    else:
        assert "is damaged" in refused(path)


def test_memory_stays_small(tmp_path: Path) -> None:
    row = '<row><c t="s"><v>0</v></c><c><v>{0}.5</v></c><c s="1"><v>45000</v></c></row>'
    path = handmade(tmp_path, f"<row>{HEADING * 3}</row>" + "".join(row.format(i) for i in range(30_000)))
    open_table(path)
    with peak_below(12_000_000):
        assert sum(1 for _ in open_table(path).rows()) == 30_000


LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
"""Three billion letters, if anybody laughs."""
OUTSIDE = '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY l9 "{"a" * 100_000}">]>'
PARTS = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"]


@pytest.mark.parametrize("before", [BOMB, OUTSIDE, QUADRATIC, "<!-- " + "x" * 200_000 + " -->" + BOMB, "<!DOCTYPE x>"])
@pytest.mark.parametrize("part", PARTS)
def test_no_part_may_bring_entities(tmp_path: Path, part: str, before: str) -> None:
    laughing = str(parts()[part]).replace("<v>0</v>", "<v>&l9;</v>").replace("Name</t>", "&l9;</t>")
    for encoding in ("utf-8", "utf-16"):
        start = time.monotonic()
        path = handmade(tmp_path, **{part: (before + laughing).encode(encoding)})
        assert "DOCTYPE" in refused(path)
        assert time.monotonic() - start < 2


@pytest.mark.parametrize("part", PARTS)
def test_entities_would_not_explode_even_without_that_check(
    tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "has_doctype", lambda *_: False)
    laughing = str(parts()[part]).replace("Name</t>", "&l9;</t>").replace("<v>0</v>", "<v>&l9;</v>")
    laughing = laughing.replace('="Data"', '="&l9;"').replace('count="2"', 'count="&l9;"').replace('"x"', '"&l9;"')
    assert "&l9;" in laughing
    with peak_below(100_000_000):
        assert "is damaged" in refused(handmade(tmp_path, **{part: BOMB + laughing}))


def test_zip_bombs_are_refused_before_they_are_opened(tmp_path: Path) -> None:
    many = {f"xl/media/{i}": b"" for i in range(2_000)}
    assert "more than 2000 parts" in refused(written(tmp_path, packed(parts() | many)))
    assert "more than 200 to 1" in refused(handmade(tmp_path, **{"xl/media/a.png": b"\0" * 20_000_000}))
    assert cells(handmade(tmp_path, **{"xl/media/a.png": b"\0" * 900_000})) == [(Decimal(5),)]


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_more_than_200_mb_are_not_unpacked(tmp_path: Path, packing: int) -> None:
    large = {f"xl/media/{i}.png": b"\0" * 70_000_000 for i in range(3)}
    assert "200 MB" in refused(written(tmp_path, packed(parts() | large, packing)))


@pytest.mark.parametrize(
    "name", ["../evil.xml", "xl/../../evil.xml", "/etc/passwd", "..\\evil", "C:\\evil", "\\\\s\\x"]
)
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    assert "leads out" in refused(handmade(tmp_path, **{name: b"x"}))


def test_a_locked_zip_is_refused(tmp_path: Path) -> None:
    data = bytearray(packed(parts()))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "password" in refused(written(tmp_path, bytes(data)))


def test_damage_is_told(tmp_path: Path) -> None:
    whole = packed(parts())
    broken = {"cut": whole[:-40], "start": whole[:200], "text": b"Name,Note\n1,2\n", "empty zip": packed({})}
    broken["no workbook"] = packed({"hello.txt": "hi"})
    broken["torn"] = whole[:400] + bytes(200) + whole[600:]
    for name, data in broken.items():
        assert "is damaged" in refused(written(tmp_path, data)), name


@pytest.mark.parametrize(
    "rows", ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>', "<row><c", "<row><c><v>x</v></c></row>"]
)
def test_damage_in_a_sheet_is_told(tmp_path: Path, rows: str) -> None:
    assert "is damaged" in refused(handmade(tmp_path, rows))


def test_damage_further_down_is_told_when_it_is_met(tmp_path: Path) -> None:
    filling = "<row><c><v>1</v></c></row>" * 20_000
    table = open_table(handmade(tmp_path, CELLS + filling + "<row><c><v>x</v></c></row>"))
    rows = table.rows()
    assert next(rows).cells == (Decimal(5),)
    with pytest.raises(UserError, match="is damaged"):
        list(rows)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("table.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("page.xls", b"<html><table></table></html>"),
        ("table.ods", packed({"mimetype": "x", "content.xml": "<x/>"})),
        ("renamed.xlsx", packed({"mimetype": "x", "content.xml": "<x/>"})),
        ("renamed.xlsx", packed({"[Content_Types].xml": "<x/>", "xl/workbook.bin": b"x"})),
        ("strict.xlsx", packed(parts() | {"xl/workbook.xml": '<workbook xmlns="x/ooxml/spreadsheetml/main"/>'})),
        ("table.xlsb", b"PK\x03\x04"),
        ("table.numbers", b"PK\x03\x04"),
    ],
)
def test_other_formats_are_to_be_saved_as_xlsx_or_csv(tmp_path: Path, name: str, data: bytes) -> None:
    assert "save it as XLSX or CSV" in refused(written(tmp_path, data, name))


def test_a_workbook_is_known_by_what_it_is(tmp_path: Path) -> None:
    assert open_table(handmade(tmp_path, name="table.csv")).kind == "xlsx"


def test_the_file_is_free_as_soon_as_it_is_opened(tmp_path: Path) -> None:
    path = handmade(tmp_path)
    table = open_table(path)
    path.write_bytes(b"")
    assert [r.cells for r in table.rows()] == [r.cells for r in table.rows()] == [(Decimal(5),)]


def test_a_carriage_return_is_none_of_the_text(tmp_path: Path) -> None:
    path = saved(tmp_path, ["a"], ["one_x000D_\ntwo"])
    assert cells(path) == [("one\ntwo",)]
