"""One function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Pt

from app.papers.document import (
    Blank,
    Block,
    Facts,
    Heading,
    Listing,
    PageBreak,
    Para,
    Picture,
    Run,
    Signatures,
    Table,
    said,
)
from app.papers.formats.cells import stepwise
from app.papers.formats.docx.draft import Draft
from app.papers.formats.docx.lists import add_listing
from app.papers.formats.docx.tables import add_facts, add_signatures, add_table

MANNERS = {
    "": "Normal",
    "lead": "Lead",
    "note": "Note",
    "danger": "Danger",
    "warning": "Warning",
    "quote": "Quote",
    "big": "Big",
}
FULL_LINE = 90
"""Letters."""
LED_IN = (Blank, Facts, Listing, Picture, Signatures, Table)
"""What a paragraph before it announces, and may not be parted from."""


def add_blocks(draft: Draft) -> None:
    blocks = list(stepwise(draft.paper.blocks))
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        WRITERS[type(block)](draft, block)
        if kept := lines_kept(block, after):
            for last in draft.doc.paragraphs[-kept:]:
                last.paragraph_format.keep_with_next = True
    for number, line in enumerate(draft.paper.small_print):
        made = draft.paragraph("Small Print", said(line))
        made.paragraph_format.space_before = Pt(0 if number else 8)


def lines_kept(block: Block, after: Block | None) -> int:
    """How many of the block's last paragraphs stand on one page with what follows."""
    if isinstance(after, Signatures) and isinstance(block, Blank | Listing):
        return 2
    return 1 if isinstance(block, Para) and isinstance(after, LED_IN) else 0


def add_heading(draft: Draft, heading: Heading) -> None:
    """The paper's title is Word's Title, so that its sections are headings of the first level."""
    draft.paragraph(f"Heading {heading.level - 1}", said(heading.text))


def add_para(draft: Draft, para: Para) -> None:
    sign = (Run("! ", strong=True),) if para.manner in ("danger", "warning") else ()
    draft.paragraph(MANNERS[para.manner], (*sign, *para.text))


def add_blank(draft: Draft, blank: Blank) -> None:
    """Lines drawn by tabs: whoever types before one makes it shorter. A label that fills one leaves no room there."""
    lines = blank.lines + (len(blank.label) > FULL_LINE)
    for number in range(lines):
        line = draft.paragraph("Form Line", said(f"{blank.label} ") if number == 0 else ())
        line.paragraph_format.keep_with_next = number < lines - 1
        line.paragraph_format.tab_stops.add_tab_stop(draft.width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        line.add_run("\t")
    line.paragraph_format.space_after = Pt(6)


def add_picture(draft: Draft, picture: Picture) -> None:
    """Word takes no SVG without a second picture behind it; numbers in a table can be read and gone on with."""
    add_table(draft, picture.numbers)


def break_page(draft: Draft, _: PageBreak) -> None:
    draft.on_new_page = True


WRITERS: dict[type[Any], Callable[[Draft, Any], None]] = {
    Heading: add_heading,
    Para: add_para,
    Listing: add_listing,
    Facts: add_facts,
    Table: add_table,
    Blank: add_blank,
    Signatures: add_signatures,
    Picture: add_picture,
    PageBreak: break_page,
}
