"""The styles of a document, by which its user can change all of it at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from app.papers.formats.docx.draft import Draft, colors, element
from app.papers.formats.docx.frames import add_frames, add_table_styles
from app.papers.formats.poster import TITLE, text_size

FONT = "Calibri"
PLAIN, COMPACT = 10.0, 8.4
LINE = 1.08
"""Distance of lines, beside that of the font itself."""
POSTER = 0.86
"""Of the size that a poster has as a PDF: Word sets lines farther apart, and its user may want to add some."""
LANGUAGES = {"en": "en-US", "es": "es-MX", "fr": "fr-FR", "ms": "ms-MY"}
"""With the country by which Word chooses a dictionary."""


@dataclass(frozen=True)
class Look:
    """`size` beside that of the text; spaces in points. `keep`: never the last line of a page.

    `fixed`: as small on a poster as on any other paper.
    """

    base: str = "Normal"
    size: float = 1
    bold: bool = False
    color: str = "ink"
    before: float = 0
    after: float = 5
    keep: bool = False
    indent: float = 0
    fixed: bool = False


LOOKS = {
    "Title": Look(size=2.1, color="accent", after=6),
    "Heading 1": Look(size=1.4, bold=True, color="accent", before=16, after=5, keep=True),
    "Heading 2": Look(size=1.15, bold=True, before=12, after=4, keep=True),
    "Heading 3": Look(size=1, bold=True, before=10, after=3, keep=True),
    "Company": Look(bold=True, color="muted", after=0, fixed=True),
    "Facts": Look(size=0.9, after=2, fixed=True),
    "Audience": Look(size=0.9, bold=True, after=14, fixed=True),
    "Lead": Look(size=1.12, after=9),
    "Note": Look(size=0.85, color="muted", before=2),
    "Big": Look(size=1.7, bold=True, before=8, after=10),
    "Quote": Look(size=1.1, before=7, after=9, indent=12),
    "Danger": Look(bold=True, before=9, after=10, indent=8),
    "Warning": Look(before=9, after=10, indent=8),
    "List Bullet": Look(after=3),
    "List Number": Look(after=3),
    "List Check": Look(after=3),
    "Caption": Look(size=0.95, bold=True, before=8, after=3, keep=True),
    "Table Text": Look(size=0.92, after=0),
    "Table Head": Look(base="Table Text", size=0.86, bold=True, after=0, keep=True),
    "Table Small": Look(base="Table Text", size=0.82, after=0),
    "Table Small Head": Look(base="Table Small", size=0.78, bold=True, after=0, keep=True),
    "Form Line": Look(size=0.9, color="muted", before=11, after=0),
    "Signer": Look(bold=True, before=12, after=0, keep=True),
    "Small Print": Look(size=0.72, color="muted", after=2, keep=True, fixed=True),
    "Header": Look(size=0.76, color="muted", after=0, fixed=True),
    "Footer": Look(size=0.76, color="muted", after=0, fixed=True),
}


def set_styles(draft: Draft) -> None:
    """Built-in styles keep their names, so that Word's own lists, contents and navigation know them."""
    styles, size = draft.doc.styles, COMPACT if draft.compact else PLAIN
    if draft.paper.manner == "poster":
        size = POSTER * text_size(draft.paper)
    set_defaults(styles, LANGUAGES.get(draft.paper.language, draft.paper.language))
    normal = styles["Normal"]
    normal.font.size = Pt(round(size * 2) / 2)
    normal.font.color.rgb = RGBColor.from_string(colors()["ink"])
    normal.paragraph_format.space_after = Pt(5)
    normal.paragraph_format.line_spacing = LINE
    for name, look in LOOKS.items():
        dress(style(styles, name, look.base), look, size)
    if draft.paper.manner == "poster":
        styles["Title"].font.size, styles["Title"].font.bold = Pt(round(size * TITLE)), True
    add_frames(draft)
    add_table_styles(draft)


def set_defaults(styles: Any, language: str) -> None:
    """Font and language of everything, in place of those of Word's themes."""
    run = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for name in ("w:rFonts", "w:lang"):
        run.remove(run.find(qn(name)))
    run.insert(0, element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT))
    run.append(element("w:lang", val=language, eastAsia="en-US", bidi="ar-SA"))


def style(styles: Any, name: str, base: str) -> Any:
    if name in [s.name for s in styles]:
        return styles[name]
    made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style, made.quick_style = styles[base], True
    return made


def dress(made: Any, look: Look, size: float) -> None:
    """Set by what the style itself says; what the template said is taken off."""
    for part in (made.element.rPr, made.element.pPr):
        for name in ("w:rFonts", "w:color", "w:spacing", "w:kern", "w:pBdr", "w:i", "w:iCs", "w:contextualSpacing"):
            for old in part.findall(qn(name)) if part is not None else ():
                part.remove(old)
    made.hidden = False
    points = look.size * (PLAIN if look.fixed else size)
    made.font.size, made.font.bold = Pt(round(2 * points) / 2), look.bold
    made.font.color.rgb = RGBColor.from_string(colors()[look.color])
    form = made.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(look.after), LINE
    form.keep_with_next = look.keep
    form.widow_control = True
    if look.indent:
        form.left_indent = form.right_indent = Pt(look.indent)
