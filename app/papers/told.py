"""The blocks of a paper that are texts alone, made into blocks of the document."""

from __future__ import annotations

from collections.abc import Iterator

from app.papers.desk import PaperDesk
from app.papers.document import Blank, Block, Column, Listing, Manner, PageBreak, Para, Signatures, Table, plain
from app.papers.texts import PLAIN, TextBlock, TextSection


def fits(desk: PaperDesk, part: TextSection | TextBlock) -> bool:
    """Is this part printed for these readers and this company?"""
    return part.audience in (None, desk.options.audience) and desk.case.holds(part.when)


def told(desk: PaperDesk, section: TextSection, block: TextBlock) -> Iterator[Block]:
    """What a block of texts prints, every place filled."""
    where = f"{section.id}.{block.id}"
    if block.kind in PLAIN:
        yield Para(desk.words(f"{where}.text", block.text), MANNERS[block.kind])
    elif block.kind in ("list", "steps", "checks"):
        items = tuple(desk.words(f"{where}.item{n}", item) for n, item in enumerate(block.items, 1))
        yield Listing(items, "bullets" if block.kind == "list" else block.kind)
    elif block.kind == "signatures":
        yield Signatures(tuple(plain(desk.words(f"{where}.item{n}", i)) for n, i in enumerate(block.items, 1)))
    elif block.kind == "blank":
        yield Blank(plain(desk.words(f"{where}.text", block.text)), block.lines)
    elif block.kind == "table":
        yield table(desk, where, block)
    elif block.kind == "page":
        yield PageBreak()


MANNERS: dict[str, Manner] = {
    "text": "", "lead": "lead", "note": "note", "danger": "danger", "warning": "warning", "quote": "quote",
    "big": "big",
}  # fmt: skip
"""How the kinds that are one paragraph are set."""


def table(desk: PaperDesk, where: str, block: TextBlock) -> Table:
    columns = tuple(
        Column(c.id, plain(desk.words(f"{where}.column.{c.id}", c.text)), c.kind, c.width) for c in block.columns
    )
    title = plain(desk.words(f"{where}.text", block.text)) if block.text else ""
    return Table(block.id, columns, title=title, blank_rows=max(block.rows, 1))
