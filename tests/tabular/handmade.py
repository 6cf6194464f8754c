"""Workbooks written by hand, part by part, for what no spreadsheet program writes."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from openpyxl.xml.constants import CONTYPES_NS as TYPES
from openpyxl.xml.constants import PKG_REL_NS as RELATIONS
from openpyxl.xml.constants import REL_NS as OFFICE
from openpyxl.xml.constants import SHEET_MAIN_NS as MAIN

from app.errors import UserError
from app.tabular.read import Cell, open_table

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MACROS = "application/vnd.ms-excel.sheet.macroEnabled"
CELLS = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>'


def sheet(rows: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def parts(rows: str = CELLS, main: str = f"{KIND}.sheet") -> dict[str, str | bytes]:
    """A whole workbook with one sheet, whose heading is "Name"."""
    relation = '<Relationship Id="r{0}" Type="' + OFFICE + '/{1}" Target="{2}"/>'
    inner = relation.format(1, "worksheet", "worksheets/sheet1.xml") + relation.format(2, "styles", "styles.xml")
    kinds = {"workbook": f"{main}.main", "worksheets/sheet1": f"{KIND}.worksheet", "styles": f"{KIND}.styles"}
    kinds["sharedStrings"] = f"{KIND}.sharedStrings"
    said = "".join(f'<Override PartName="/xl/{n}.xml" ContentType="{k}+xml"/>' for n, k in kinds.items())
    return {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="x"/>{said}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet(rows),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/>'
        "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>Name</t></si></sst>',
    }


def packed(members: dict[str, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def written(folder: Path, data: bytes | str, name: str = "table.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def cells(path: Path, sheet: str = "") -> list[tuple[Cell, ...]]:
    return [row.cells for row in open_table(path, sheet).rows()]


def refused(path: Path, sheet: str = "") -> str:
    """What the user is told, at opening or midway."""
    with pytest.raises(UserError) as caught:
        cells(path, sheet)
    assert caught.value.message.context in ("table", "file")
    return str(caught.value)


@contextmanager
def peak_below(most: int) -> Iterator[None]:
    """Python's memory, in bytes, while this goes on."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()
