"""The registers of a paper as a workbook to sort and to go on with: the only openpyxl that writes."""

from __future__ import annotations

import io
from math import ceil
from typing import Any
from zipfile import ZipFile

from app.papers.document import Column, Paper, Table
from app.papers.formats.packing import midnight, steady
from app.papers.formats.sheets import (
    FOOTER,
    HIGHEST,
    LINE,
    NARROWEST,
    PATTERNS,
    WHOLE_MARGIN,
    WIDEST,
    Value,
    lines_of,
    longest_line,
    names,
    number_format,
    on_paper,
    value,
)
from app.printable import printable
from app.report.palette import palette

A4, LETTER = "9", "1"
ABREAST = 200
"""Letters that stand side by side on a page and can still be read."""


def write(paper: Paper) -> bytes:
    """A sheet for each register, with typed cells and no formula anywhere.

    A text that looks like a formula stays a text. Raises ValueError where the paper has no register.
    """
    if not paper.registers:
        raise ValueError(f"{paper.id} has no register for a workbook")
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    titles = names([t.title or paper.title for t in paper.registers])
    for title, table in zip(titles, paper.registers, strict=True):
        fill(book.create_sheet(title), table, paper)
    describe(book, paper)
    return packed(book, paper)


def describe(book: Any, paper: Paper) -> None:
    about = book.properties
    about.title, about.creator = printable(paper.title), printable(paper.company)
    about.lastModifiedBy, about.language = about.creator, paper.language
    about.created = about.modified = midnight(paper.created)


def packed(book: Any, paper: Paper) -> bytes:
    """Written part by part, since `save` would put the hour into it."""
    from openpyxl.writer.excel import ExcelWriter

    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        ExcelWriter(book, archive).write_data()
    return steady(target.getvalue(), paper.created)


def fill(sheet: Any, table: Table, paper: Paper) -> None:
    for column, kind in enumerate(table.columns, 1):
        head(sheet.cell(1, column), kind.title, not paper.low_ink)
    for row, cells in enumerate(table.rows, 2):
        for column, (kind, cell) in enumerate(zip(table.columns, cells, strict=True), 1):
            put(sheet.cell(row, column), value(kind, cell), kind)
    size_cells(sheet, table)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{sheet.cell(len(table.rows) + 1, len(table.columns)).coordinate}"
    if table.blank_rows:  # their grid is printed, to write in by hand
        sheet.print_area = f"A1:{sheet.cell(1 + len(table.rows) + table.blank_rows, len(table.columns)).coordinate}"
    prepare_print(sheet, paper)


def head(cell: Any, title: str, wash: bool) -> None:
    """At the left, since the button of the filter covers what stands at the right."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    put(cell, printable(title), None)
    cell.font = Font(name="Calibri", bold=True)
    cell.alignment = Alignment(horizontal="left", vertical="bottom", wrap_text=True)
    cell.border = Border(bottom=Side("medium"))
    if wash:
        cell.fill = PatternFill("solid", fgColor=palette()["wash"].lstrip("#"))


def put(cell: Any, held: Value, kind: Column | None) -> None:
    """Set the type after the value: openpyxl would take “=1+1” for a formula and “#N/A” for a fault."""
    from openpyxl.styles import Alignment

    cell.value = held
    at = {"tick": "center", "date": "left"}.get(kind.kind) if kind else None
    cell.alignment = Alignment(vertical="top", horizontal=at, wrap_text=isinstance(held, str))
    if isinstance(held, str):
        cell.data_type = "s"
        cell.number_format = PATTERNS["code"] if kind and kind.kind == "code" else "General"
        cell.quotePrefix = held[:1] in "=+-@\t\n"
    elif kind and held is not None:
        cell.number_format = number_format(kind, held)


def size_cells(sheet: Any, table: Table) -> None:
    """As wide as the longest line, within bounds, and as high as the words are, to which not all programs see.

    Where rows are to be filled in, a column is as wide as on paper.
    """
    widths = [min(c.width, WIDEST) if table.blank_rows else 0 for c in table.columns]
    for row in sheet.iter_rows(values_only=True):
        widths = [max(w, longest_line(held)) for w, held in zip(widths, row, strict=True)]
    widths = [min(max(width + 3, NARROWEST), WIDEST) for width in widths]
    for cell, width in zip(sheet[1], widths, strict=True):
        sheet.column_dimensions[cell.column_letter].width = width
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        lines = max(lines_of(held, width) for held, width in zip(row, widths, strict=True))
        if lines > 1:
            sheet.row_dimensions[number].height = min(lines * LINE, HIGHEST)


def prepare_print(sheet: Any, paper: Paper) -> None:
    """On the side, on as many pages abreast as the words need to stay readable, the titles on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4 if paper.size == "A4" else LETTER
    across = sum(d.width for d in sheet.column_dimensions.values())
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = ceil(across / ABREAST), 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    if across > ABREAST:
        sheet.print_title_cols = "A:A"
    sheet.HeaderFooter.scaleWithDoc = False
    sheet.print_options.gridLines = True
    sheet.oddHeader.left.text = on_paper(f"{paper.company} · {paper.title}", WHOLE_MARGIN)
    sheet.oddFooter.left.text = on_paper(paper.footer, FOOTER)
    numbered = on_paper(paper.page_of).replace("{pages}", "&N").replace("{page}", "&P")
    sheet.oddFooter.right.text = numbered or "&P / &N"
