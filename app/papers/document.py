"""A paper as final strings and typed cells, in the order of reading. Every format is made of this alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

Scalar = str | int | Decimal | date | None
"""What a cell of a table holds. None is an empty cell."""
PaperManner = Literal["plain", "poster", "wide", "compact"]
"""`poster`: one large page. `wide`: sheets on their side, for registers. `compact`: small, so that a page suffices."""
Manner = Literal["", "lead", "note", "danger", "warning", "quote", "big"]
CellKind = Literal["text", "code", "date", "number", "money", "percent", "tick"]


@dataclass(frozen=True)
class Run:
    """A stretch of text. `blank`: nothing was answered here, and a person has to fill it in."""

    text: str
    strong: bool = False
    blank: bool = False


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    return "".join(r.text for r in text)


def said(words: str) -> Text:
    """Words as they are, such as a user typed them: nothing in them is markup."""
    return (Run(words),) if words else ()


@dataclass(frozen=True)
class Heading:
    """`level` 2 is a section of the paper, 3 a part of it; the title is 1."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Para:
    """`quote`: words to say aloud. `big`: for a wall. `form`: a line of a form."""

    text: Text
    manner: Manner = ""


@dataclass(frozen=True)
class Listing:
    items: tuple[Text, ...]
    manner: Literal["bullets", "steps", "checks"] = "bullets"


@dataclass(frozen=True)
class Facts:
    """Labels and what stands beside them."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True)
class Column:
    """`width` is relative to those of the other columns; a column of width 0 stands only in sheets and CSV."""

    id: str
    title: str
    kind: CellKind = "text"
    width: int = 10


@dataclass(frozen=True)
class Table:
    """`blank_rows`: so many empty rows to write in by hand. `register`: it is also a sheet of XLSX and a CSV file.

    `empty` stands where there is neither row nor blank row. `id` names the sheet's columns for programs; `title` is
    read by people and may be empty.
    """

    id: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Scalar, ...], ...] = ()
    title: str = ""
    blank_rows: int = 0
    note: str = ""
    empty: str = ""
    register: bool = False

    @property
    def printed(self) -> Table:
        """The table with the columns that a page has room for."""
        kept = [n for n, c in enumerate(self.columns) if c.width]
        rows = tuple(tuple(row[n] for n in kept) for row in self.rows)
        return replace(self, columns=tuple(self.columns[n] for n in kept), rows=rows)


@dataclass(frozen=True)
class Blank:
    """A line, or several, to write on."""

    label: str
    lines: int = 1


@dataclass(frozen=True)
class Signatures:
    """Places to sign, side by side: each with a line for the name, the date and the signature."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """A drawing of our own as SVG, what it shows in words, and its numbers, for formats that take no drawing."""

    svg: str
    alt: str
    numbers: Table


@dataclass(frozen=True)
class PageBreak:
    pass


Block = Heading | Para | Listing | Facts | Table | Blank | Signatures | Picture | PageBreak


@dataclass(frozen=True)
class Event:
    """A day in a calendar. `uid` stays the same from export to export, so that importing twice makes no double."""

    uid: str
    day: date
    title: str
    text: str = ""
    owner: str = ""
    done: bool = False


@dataclass(frozen=True)
class Paper:
    """`facts` stand below the title: country, date, who prepared it. `small_print` stands at the end."""

    id: str
    language: str
    title: str
    company: str
    size: Literal["A4", "letter"]
    created: date
    audience: str
    blocks: tuple[Block, ...]
    facts: tuple[tuple[str, str], ...] = ()
    logo: str = ""
    """A data: address, or empty."""
    logo_text: str = ""
    footer: str = ""
    page_of: str = ""
    """“Page {page} of {pages}”, the places unfilled."""
    small_print: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    manner: PaperManner = "plain"
    low_ink: bool = False

    @property
    def registers(self) -> tuple[Table, ...]:
        return tuple(b for b in self.blocks if isinstance(b, Table) and b.register)
