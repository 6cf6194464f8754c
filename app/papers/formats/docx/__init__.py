"""A paper as a Word document that its user can go on writing: this folder is the only python-docx."""

from __future__ import annotations

import io

from app.papers.document import Paper
from app.papers.formats.packing import steady


def write(paper: Paper) -> bytes:
    """A document of real styles, lists, tables and fields; nothing in it is locked.

    A drawing is given as the table of its numbers.
    """
    from app.papers.formats.docx.blocks import add_blocks
    from app.papers.formats.docx.draft import Draft
    from app.papers.formats.docx.letterhead import add_letterhead
    from app.papers.formats.docx.page import set_up

    draft = Draft.new(paper)
    set_up(draft)
    add_letterhead(draft)
    add_blocks(draft)
    target = io.BytesIO()
    draft.doc.save(target)
    return steady(target.getvalue(), paper.created)
