"""The document while it is written, and the few elements of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX, WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

from app.i18n.format import Formats, formats
from app.papers.document import Paper, Text
from app.papers.formats.cells import shown
from app.papers.formats.words import Words, words
from app.printable import printable
from app.report.palette import Palette, palette

SIZES = {"A4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
SIDE = Mm(20)


@dataclass
class Draft:
    """`on_new_page`: the next paragraph begins a page."""

    doc: WordDocument
    paper: Paper
    fmt: Formats
    words: Words
    on_new_page: bool = False
    numbers: count[int] = field(default_factory=lambda: count(1))

    @classmethod
    def new(cls, paper: Paper) -> Draft:
        return cls(Document(), paper, formats(paper.language), words(paper.language))

    @property
    def width(self) -> Length:
        """Of the text."""
        return Length(self.page[0] - 2 * SIDE)

    @property
    def page(self) -> tuple[Length, Length]:
        """Width and height of the sheet."""
        narrow, long = SIZES[self.paper.size]
        return (long, narrow) if self.paper.manner == "wide" else (narrow, long)

    @property
    def compact(self) -> bool:
        return self.paper.manner == "compact"

    @cached_property
    def style_ids(self) -> dict[str, str]:
        return {str(s.name): str(s.style_id) for s in self.doc.styles}

    def dress(self, paragraph: Paragraph, style: str) -> None:
        """By the style's id: to find each by its name would take most of the time of a long table."""
        paragraph._p.style = self.style_ids[style]

    def first(self, cell: Any, style: str) -> Paragraph:
        """A new cell holds an empty paragraph: it is the first to write in."""
        made: Paragraph = cell.paragraphs[0]
        self.dress(made, style)
        return made

    def paragraph(self, style: str, text: Text = (), into: Any = None) -> Paragraph:
        """A new paragraph at the end of the document, or `into` a cell."""
        made: Paragraph = (into or self.doc).add_paragraph()
        self.dress(made, style)
        if self.on_new_page and into is None:
            made.paragraph_format.page_break_before = True
            self.on_new_page = False
        write_runs(made, text, marked=not self.paper.low_ink)
        return made


def write_runs(paragraph: Paragraph, text: Text, marked: bool = True) -> None:
    """What has to be filled in is underlined by dots, and `marked` with a pen where ink may be used."""
    for run in text:
        made = paragraph.add_run(printable(shown(run)))
        made.bold = True if run.strong else None
        if run.blank:
            made.font.underline = WD_UNDERLINE.DOTTED
            made.font.highlight_color = WD_COLOR_INDEX.YELLOW if marked else None


def colors() -> Palette:
    """Without the # that Word does not take."""
    return {name: value.lstrip("#").upper() for name, value in palette().items()}


def element(name: str, *children: Any, **attributes: object) -> Any:
    """`<w:name w:key="value">` with what stands in it."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"{name.split(':')[0]}:{key}"), str(value))
    for child in children:
        made.append(child)
    return made
