"""A paper as HTML, ready for `app.report.pdf.render`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from app.i18n.format import Formats, formats
from app.papers.document import Block, Column, Heading, Paper, Run, Scalar, Signatures, Table
from app.papers.formats import cells, poster, widths
from app.papers.formats.words import Words, words
from app.printable import shortened

LONGEST_HEADER = 115
MOST_SIGNED = 8
"""Blocks above signatures, and these, that are kept on one page."""


@dataclass(frozen=True)
class Page:
    """What the template asks a paper."""

    paper: Paper

    @property
    def groups(self) -> list[list[Block]]:
        """The blocks, each alone, but for what is signed: it stands on one page with the signatures."""
        found: list[list[Block]] = []
        for block in cells.stepwise(self.paper.blocks):
            found.append([block])
            if isinstance(block, Signatures) and (begin := signed_from(found)) is not None:
                found[begin:] = [[b for group in found[begin:] for b in group]]
        return found

    @cached_property
    def fmt(self) -> Formats:
        return formats(self.paper.language)

    @cached_property
    def words(self) -> Words:
        return words(self.paper.language)

    @property
    def size(self) -> int:
        """Of the type of a poster, in points."""
        return poster.text_size(self.paper)

    @property
    def header(self) -> str:
        return shortened(f"{self.paper.company} · {self.paper.title}", LONGEST_HEADER)

    @staticmethod
    def kind(block: Block) -> str:
        return type(block).__name__

    @staticmethod
    def shown(run: Run) -> str:
        return cells.shown(run)

    def cell(self, column: Column, value: Scalar) -> str:
        return cells.cell_text(self.fmt, column, value)

    @staticmethod
    def box(column: Column, value: Scalar) -> str:
        """ "on", "off", or nothing where the cell holds words."""
        return ("on" if cells.is_ticked(value) else "off") if cells.is_box(column, value) else ""

    @staticmethod
    def side(column: Column) -> str:
        return "right" if column.kind in cells.RIGHT else column.kind

    def shares(self, table: Table) -> list[str]:
        """Widths of the columns, in percent of the page."""
        return [f"{share:.2f}" for share in widths.shares(table, self.fmt, self.paper.manner == "wide")]

    @staticmethod
    def abreast(block: Signatures) -> int:
        return cells.abreast(block)

    @staticmethod
    def dense(table: Table) -> bool:
        return widths.is_dense(table)


def signed_from(groups: list[list[Block]]) -> int | None:
    """Where the short section begins that the last block signs; None where it is too long to stand on one page."""
    for back in range(len(groups) - 1, max(-1, len(groups) - MOST_SIGNED), -1):
        if isinstance(groups[back][0], Heading | Table):
            return back if isinstance(groups[back][0], Heading) else None
    return None


def paper_html(paper: Paper) -> str:
    """Jinja2 is imported here, at the first paper."""
    from app.report.html import to_html

    return to_html("paper", Page(paper))
