"""Bullets, numbers that begin with 1 in each list, and boxes that a click ticks."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt

from app.papers.document import Listing
from app.papers.formats.docx.draft import Draft, element, write_runs

STYLES = {"bullets": "List Bullet", "steps": "List Number", "checks": "List Check"}
INDENT = Pt(18)
AFTER = Pt(8)
"""Behind a list; its items stand closer."""
EMPTY, TICKED = "☐", "☒"
BOXES = "MS Gothic"
"""The font that Word itself takes for boxes; others put one of their own in its place."""


def add_listing(draft: Draft, listing: Listing) -> None:
    style = STYLES[listing.manner]
    number = restarted(draft) if listing.manner == "steps" else None
    for place, item in enumerate(listing.items, 1):
        line = draft.paragraph(style)
        form = line.paragraph_format
        form.left_indent, form.first_line_indent = INDENT, -INDENT
        form.space_after = AFTER if place == len(listing.items) else None
        if listing.manner == "checks":
            form.tab_stops.add_tab_stop(INDENT, WD_TAB_ALIGNMENT.LEFT)
            add_box(line, draft)
            line.add_run("\t")
        if number is not None:
            line._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
        write_runs(line, item, marked=not draft.paper.low_ink)


def restarted(draft: Draft) -> int:
    """The number of a list that counts as those of its style do, from 1 on."""
    numbering = draft.doc.part.numbering_part.element
    used = draft.doc.styles["List Number"].element.pPr.numPr.numId.val
    made = numbering.add_num(numbering.num_having_numId(used).abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def add_box(line: Any, draft: Draft, ticked: bool = False) -> None:
    """A box of Word's own kind; other programs show its sign."""
    states = (
        element("w14:checked", val=int(ticked)),
        element("w14:checkedState", val="2612", font=BOXES),
        element("w14:uncheckedState", val="2610", font=BOXES),
    )
    about = element("w:sdtPr", element("w:id", val=next(draft.numbers)), element("w14:checkbox", *states))
    fonts = element("w:rFonts", ascii=BOXES, hAnsi=BOXES, eastAsia=BOXES, hint="eastAsia")
    sign = element("w:t")
    sign.text = TICKED if ticked else EMPTY
    shown = element("w:sdtContent", element("w:r", element("w:rPr", fonts), sign))
    line._p.append(element("w:sdt", about, shown))
