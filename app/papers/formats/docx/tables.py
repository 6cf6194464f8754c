"""Tables with heads that Word repeats, rows that stay whole, and widths as the paper wants them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from app.papers.document import Column, Facts, Run, Scalar, Signatures, Table, said
from app.papers.formats.cells import RIGHT, abreast, cell_text, is_box, is_ticked
from app.papers.formats.docx.draft import Draft, element, write_runs
from app.papers.formats.docx.lists import add_box
from app.papers.formats.widths import is_dense, shares

BY_HAND = Mm(8.5)
LABELS = 30
"""Percent of the width that labels of facts take."""


def add_table(draft: Draft, table: Table) -> None:
    if table.title:
        draft.paragraph("Caption", said(table.title))
    if table.rows or table.blank_rows or not table.empty:
        fill(draft, table)
    else:
        draft.paragraph("Note", said(table.empty))
    draft.paragraph("Note", said(table.note)) if table.note else gap(draft)


def fill(draft: Draft, table: Table) -> None:
    look = "Paper Form" if table.blank_rows else "Paper Table"
    made = new_table(
        draft, shares(table, draft.fmt, draft.paper.manner == "wide"), 1 + len(table.rows) + table.blank_rows, look
    )
    rows = list(made.rows)
    style = "Table Small" if is_dense(table) else "Table Text"
    head(draft, rows[0], table.columns, f"{style.removesuffix(' Text')} Head")
    for row, cells in zip(rows[1:], table.rows, strict=False):
        for cell, column, value in zip(row.cells, table.columns, cells, strict=True):
            put(draft, draft.first(cell, style), column, value)
    for row in rows[1 + len(table.rows) :]:
        row.height = BY_HAND
        for cell, column in zip(row.cells, table.columns, strict=True):
            put(draft, draft.first(cell, style), column, None)
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    keep_ends(rows)


def keep_ends(rows: Sequence[Any]) -> None:
    """Rows stay whole; no head stands without its first row, and no last row alone on a page."""
    for row in rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    for row in (*rows[:2], *rows[-2:-1]) if len(rows) > 2 else rows[:1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def new_table(draft: Draft, widths: Sequence[float], rows: int, style: str, heads: bool = True) -> Any:
    """As wide as the text. Word keeps to the widths, whatever is written in. `heads`: the first row has them."""
    if draft.on_new_page:
        draft.paragraph("Table Text")
    made = draft.doc.add_table(rows, len(widths))
    made.style, made.autofit = style, False
    look = made._tbl.tblPr.find(qn("w:tblLook"))
    for key, value in {"firstRow": int(heads), "firstColumn": 0, "val": "0420" if heads else "0400"}.items():
        look.set(qn(f"w:{key}"), str(value))
    total = sum(widths) or 1
    lengths = [Length(int(draft.width * width / total)) for width in widths]
    for column, length in zip(made.columns, lengths, strict=True):
        column._gridCol.w = length
    for row in made.rows:
        for cell, length in zip(row.cells, lengths, strict=True):
            cell.width = length
    return made


def head(draft: Draft, row: Any, columns: Sequence[Column], style: str) -> None:
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for cell, column in zip(row.cells, columns, strict=True):
        line = draft.first(cell, style)
        write_runs(line, said(column.title))
        align(line, column)


def put(draft: Draft, line: Any, column: Column, value: Scalar) -> None:
    align(line, column)
    if is_box(column, value):
        add_box(line, draft, is_ticked(value))
    else:
        write_runs(line, said(cell_text(draft.fmt, column, value)))


def align(line: Any, column: Column) -> None:
    if column.kind == "tick":
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif column.kind in RIGHT:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_facts(draft: Draft, facts: Facts) -> None:
    made = new_table(draft, [LABELS, 100 - LABELS], len(facts.pairs), "Paper Table", heads=False)
    for row, (label, text) in zip(made.rows, facts.pairs, strict=True):
        for cell, words in zip(row.cells, ((Run(label, strong=True),), text), strict=True):
            write_runs(draft.first(cell, "Table Text"), words, marked=not draft.paper.low_ink)
    keep_ends(list(made.rows))
    for row in made.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    gap(draft)


def add_signatures(draft: Draft, block: Signatures) -> None:
    """A table without lines: places side by side, each with lines to write on."""
    across = abreast(block)
    made = new_table(draft, [1] * across, -(-len(block.labels) // across), "Normal Table", heads=False)
    cells = [cell for row in made.rows for cell in row.cells]
    for row in made.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    for cell, label in zip(cells, block.labels, strict=False):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
        write_runs(draft.first(cell, "Signer"), said(label))
        for word in draft.words.signing:
            sign_line(draft, cell, word, Length(draft.width // across - Mm(8)))
    gap(draft)


def sign_line(draft: Draft, cell: Any, word: str, width: Length) -> None:
    line = draft.paragraph("Form Line", said(f"{word} "), into=cell)
    line.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    line.add_run("\t")


def gap(draft: Draft) -> None:
    """Two tables with nothing between them would become one, and the page after a table begins with a paragraph."""
    line = draft.paragraph("Table Text")
    line.paragraph_format.line_spacing = Pt(6)
    line.paragraph_format.space_after = Pt(0)
