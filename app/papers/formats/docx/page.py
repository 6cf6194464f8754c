"""Page, margins, header, footer, and what the document says of itself."""

from __future__ import annotations

import re
from typing import Any

from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm

from app.papers.formats.docx.draft import SIDE, Draft, element
from app.papers.formats.docx.styles import set_styles
from app.papers.formats.packing import midnight
from app.printable import printable

COUNTERS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
NEWEST = "15"
"""Of Word's manners; in those of older Words boxes cannot be ticked by a click."""


def set_up(draft: Draft) -> None:
    set_styles(draft)
    set_page(draft)
    set_margins(draft)
    describe(draft)
    clear_template(draft)


def set_page(draft: Draft) -> None:
    section = draft.doc.sections[0]
    section.page_width, section.page_height = draft.page
    if draft.paper.manner == "wide":
        section.orientation = WD_ORIENTATION.LANDSCAPE
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin = Mm(18) if draft.compact else Mm(22), Mm(17)
    section.header_distance, section.footer_distance = Mm(12), Mm(10)


def set_margins(draft: Draft) -> None:
    """The first page has the letterhead, and no header above it."""
    paper, section = draft.paper, draft.doc.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = ""
    if paper.manner != "poster":
        section.header.paragraphs[0].text = printable(f"{paper.company} · {paper.title}")
    for footer in (section.footer, section.first_page_footer):
        fill_footer(footer.paragraphs[0], draft)


def fill_footer(line: Any, draft: Draft) -> None:
    line.paragraph_format.tab_stops.clear_all()
    line.style.paragraph_format.tab_stops.clear_all()
    line.style.paragraph_format.tab_stops.add_tab_stop(draft.width, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(printable(draft.paper.footer))
    if draft.paper.manner == "poster":
        return
    line.add_run("\t")
    for piece in re.split(r"(\{pages?\})", draft.paper.page_of):
        if piece in COUNTERS:
            add_field(line, COUNTERS[piece])
        elif piece:
            line.add_run(printable(piece))


def add_field(line: Any, code: str) -> None:
    """A number that Word counts when it lays out the pages."""
    for part in (
        element("w:fldChar", fldCharType="begin"),
        element("w:instrText"),
        element("w:fldChar", fldCharType="separate"),
        element("w:t"),
        element("w:fldChar", fldCharType="end"),
    ):
        part.text = {qn("w:instrText"): f" {code} ", qn("w:t"): "1"}.get(part.tag)
        line.add_run()._r.append(part)


def describe(draft: Draft) -> None:
    paper, about = draft.paper, draft.doc.core_properties
    about.title, about.author = printable(paper.title)[:255], printable(paper.company)[:255]
    about.last_modified_by, about.language = about.author, paper.language
    about.created = about.modified = midnight(paper.created)
    about.comments = ""


def clear_template(draft: Draft) -> None:
    """The template's picture of itself goes, and Word is told that the document is of today's kind."""
    package = draft.doc.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
    settings = draft.doc.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), NEWEST)
