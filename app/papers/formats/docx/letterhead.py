"""What stands at the top of the first page."""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Iterator

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Length, Mm

from app.papers.document import Run, said
from app.papers.formats.docx.draft import Draft
from app.printable import printable

TALLEST, WIDEST = Mm(17), Mm(55)
DRAWN = re.compile(r"data:image/(?:png|jpe?g);base64,(.*)", re.DOTALL | re.IGNORECASE)
UNREADABLE = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    binascii.Error,
    ZeroDivisionError,
)


def add_letterhead(draft: Draft) -> None:
    paper = draft.paper
    add_logo(draft)
    if paper.company:
        draft.paragraph("Company", said(paper.company))
    draft.paragraph("Title", said(paper.title))
    if paper.facts:
        draft.paragraph("Facts", tuple(facts(paper.facts)))
    draft.paragraph("Audience", said(paper.audience))


def facts(pairs: tuple[tuple[str, str], ...]) -> Iterator[Run]:
    """Label and words, with room before the next pair."""
    for number, (label, words) in enumerate(pairs):
        yield Run(f"{'     ' if number else ''}{label}: ")
        yield Run(words, strong=True)


def add_logo(draft: Draft) -> None:
    """PNG and JPEG; what Word cannot show is left out."""
    found = DRAWN.match(draft.paper.logo)
    if not found:
        return
    line = draft.paragraph("Company")
    try:
        picture = line.add_run().add_picture(io.BytesIO(base64.b64decode(found[1], validate=True)))
        scale = min(1, TALLEST / picture.height, WIDEST / picture.width)
    except UNREADABLE:
        line._p.getparent().remove(line._p)
        return
    picture.width, picture.height = Length(int(picture.width * scale)), Length(int(picture.height * scale))
    name_picture(picture, printable(draft.paper.logo_text or draft.paper.company))


def name_picture(picture: object, words: str) -> None:
    """Read aloud in place of the picture."""
    about = picture._inline.docPr  # type: ignore[attr-defined]
    about.set("descr", words)
