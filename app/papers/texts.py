"""The texts of the papers as they stand in `resources/papers/`: a new paper is a new file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from app import paths
from app.content.condition import Condition, Strict
from app.content.faults import ContentError, Fault
from app.content.model import Id, Prose, Word
from app.papers.document import PaperManner

Format = Literal["pdf", "docx", "xlsx", "csv", "ics", "json"]
Audience = Literal["ours", "share"]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
Kind = Literal[
    "text", "lead", "note", "danger", "warning", "quote", "big", "list", "steps", "checks", "table", "blank",
    "signatures", "insert", "page",
]  # fmt: skip
PLAIN = ("text", "lead", "note", "danger", "warning", "quote", "big")
"""Kinds that are one paragraph."""


class TextColumn(Strict):
    id: Word
    text: Prose
    kind: Literal["text", "date", "number", "money", "tick"] = "text"
    width: int = 10


class TextBlock(Strict):
    """One block. `when`: printed only for a company of which it holds. `audience`: printed only for these readers."""

    id: Word
    kind: Kind = "text"
    text: str = ""
    items: tuple[Prose, ...] = ()
    columns: tuple[TextColumn, ...] = ()
    rows: int = 0
    """Empty rows of a table, to write in by hand; for an insert, the most rows that it shows of a list."""
    lines: int = 1
    """Lines of a blank."""
    insert: str = ""
    """The name of a part that is made of the company's data."""
    ids: tuple[str, ...] = ()
    """What the insert is about: ids of questions, actions or kinds."""
    when: Condition | None = None
    audience: Audience | None = None

    @model_validator(mode="after")
    def fits_its_kind(self) -> Self:
        needs = {
            "text": self.kind in (*PLAIN, "blank"),
            "items": self.kind in ("list", "steps", "checks", "signatures"),
            "columns": self.kind == "table",
            "insert": self.kind == "insert",
        }
        for key, wanted in needs.items():
            if bool(getattr(self, key)) != wanted and not (key == "text" and self.kind == "table"):
                raise ValueError(f"a block of the kind {self.kind} {'needs' if wanted else 'takes no'} '{key}'")
        return self


class TextSection(Strict):
    """A part of a paper with a heading, which may be empty. Left out where none of its blocks is printed."""

    id: Word
    title: str = ""
    new_page: bool = False
    by_insert: bool = False
    """Not printed in its place: an insert prints it, such as at the foot of each slip."""
    when: Condition | None = None
    audience: Audience | None = None
    blocks: Annotated[tuple[TextBlock, ...], Field(alias="block", min_length=1)]


class TextValue(Strict):
    """A place in the texts that an answer fills; `blank` is what to fill in where nothing was answered."""

    question: Id
    blank: Prose


class PaperText(Strict):
    """`subject`: what the user picks to print it for. `ticks`: what may be ticked for it."""

    id: Name
    number: int
    group: Literal["plan", "rules", "chain", "people", "speak", "help"]
    title: Prose
    summary: Prose
    """One sentence in the list of papers: what it is and when to use it."""
    formats: Annotated[tuple[Format, ...], Field(min_length=1)]
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)] = ("ours", "share")
    subject: Literal["", "supplier", "case", "owner", "snapshots"] = ""
    manner: PaperManner = "plain"
    values: dict[Word, TextValue] = Field(default_factory=dict)
    public: bool = False
    """Made to be published: in our own copy, too, what is not for us alone holds only what may be shared."""
    when: Condition | None = None
    """Offered only to a company of which it holds."""
    small_print: tuple[Prose, ...] = ()
    sections: Annotated[tuple[TextSection, ...], Field(alias="section", min_length=1)]


@cache
def paper_texts(folder: Path | None = None) -> dict[str, PaperText]:
    """All papers by id, in the order in which they are offered. Raises ContentError with every fault."""
    found, faults = [], list[Fault]()
    for path in sorted((folder or paths.resources() / "papers").glob("*.toml")):
        try:
            found.append(PaperText.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            faults.append(Fault(f"resources/papers/{path.name}", "", f"cannot be read: {error}"))
        except ValidationError as error:
            where = f"resources/papers/{path.name}"
            faults += (Fault(where, "/".join(map(str, e["loc"])), e["msg"]) for e in error.errors())
    if faults:
        raise ContentError(faults)
    return {p.id: p for p in sorted(found, key=lambda p: p.number)}


def entries(papers: dict[str, PaperText]) -> Iterator[tuple[str, str]]:
    """Every text with its context, for the catalogs."""
    for paper in papers.values():
        yield f"{paper.id}.title", paper.title
        yield f"{paper.id}.summary", paper.summary
        yield from ((f"{paper.id}.value.{k}", v.blank) for k, v in paper.values.items())
        yield from ((f"{paper.id}.print{n}", text) for n, text in enumerate(paper.small_print, 1))
        for section in paper.sections:
            if section.title:
                yield f"{paper.id}.{section.id}.title", section.title
            for block in section.blocks:
                yield from block_entries(f"{paper.id}.{section.id}.{block.id}", block)


def block_entries(context: str, block: TextBlock) -> Iterator[tuple[str, str]]:
    if block.text:
        yield f"{context}.text", block.text
    yield from ((f"{context}.item{n}", item) for n, item in enumerate(block.items, 1))
    yield from ((f"{context}.column.{c.id}", c.text) for c in block.columns)
