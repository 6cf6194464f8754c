"""The plan as it stands on paper: final strings in the order of reading. The template adds no word of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]
"""Labels by the name under which the template knows them."""


@dataclass(frozen=True)
class Fact:
    """A label and what stands beside it."""

    label: str
    text: str


@dataclass(frozen=True)
class Cover:
    title: str
    company: str
    logo: str
    """A data: address, or empty."""
    logo_text: str
    facts: tuple[Fact, ...]
    audience: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One action in a list, and where its card stands."""

    anchor: str
    code: str
    title: str
    who: str
    due: str
    overdue: bool = False


@dataclass(frozen=True)
class Call:
    """One entry of the emergency directory."""

    kind: str
    entry: str
    known: bool


@dataclass(frozen=True)
class Grid:
    """The numbers of a drawing, for formats that take none: a line of heads, and one line for each of `rows`."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True)
class Summary:
    """What a busy owner reads: enough to act."""

    under_way: str
    """On a paper to share: how many emergency measures there are, and nothing else of them."""
    harm: tuple[Line, ...]
    harm_notes: tuple[str, ...]
    first_aid: tuple[str, ...]
    calls: tuple[Call, ...]
    chart: str
    chart_text: str
    grid: Grid
    short_mode: str
    """That the short mode was used; empty for the full way."""
    next: tuple[Line, ...]
    next_note: str


@dataclass(frozen=True)
class Row:
    """One question in "where you stand". `standing` is the kind of answer, for its mark."""

    code: str
    question: str
    standing: str
    answer: tuple[str, ...]
    proof: str
    more: tuple[Fact, ...]
    """Evidence and notes, each over the full width since they may be long."""


@dataclass(frozen=True)
class Card:
    """One action in full."""

    anchor: str
    code: str
    title: str
    harm: str
    """The words of the emergency flag, or empty."""
    overdue: str
    due: str
    who: str
    effort: str
    priority: str
    status: str
    steps: tuple[str, ...]
    paragraphs: tuple[Fact, ...]
    """Why, evidence, pitfall and what else belongs to it."""
    example: Fact | None = None


@dataclass(frozen=True)
class Chapter:
    anchor: str
    kicker: str
    title: str
    goal: str
    counts: tuple[tuple[str, str, str], ...]
    """For each kind of answer: the kind, how many, and the word for it."""
    rows: tuple[Row, ...]
    cards: tuple[Card, ...]
    done: tuple[Line, ...]
    nothing: str
    """What stands in place of the actions where there are none."""


@dataclass(frozen=True)
class Entry:
    """A thing with a heading of its own and some lines: a term, a source, a question that was not answered."""

    head: str
    text: str
    code: str = ""
    source: str = ""


@dataclass(frozen=True)
class Group:
    """Entries under a heading; the heading may be empty."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Section:
    """One of the parts behind the chapters. `manner`: how its entries are set."""

    anchor: str
    title: str
    intro: str
    groups: tuple[Group, ...]
    manner: str = "list"


@dataclass(frozen=True)
class RiskLine:
    """One risk: its level as a kind and as a word, what may happen where, all its numbers, and the facts."""

    level: str
    word: str
    title: str
    country: str
    numbers: str
    involvement: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class RiskChapter:
    title: str
    intro: str
    chart: str
    grid: Grid
    lines: tuple[RiskLine, ...]
    more: str
    set_aside: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class LawLine:
    """A law or standard in the table: its place and mark, and one count under each head."""

    anchor: str
    """Where its part stands; empty where none is printed."""
    title: str
    note: str
    counts: tuple[str, ...]


@dataclass(frozen=True)
class LawGroup:
    """Laws and standards of one standing."""

    standing: str
    lines: tuple[LawLine, ...]


@dataclass(frozen=True)
class Mention:
    """An action by its code (or title), and where its card stands."""

    anchor: str
    label: str


@dataclass(frozen=True)
class Need:
    """A requirement that is not met yet. `kind` is its state, `note` its place in the law and its mark."""

    text: str
    note: str
    kind: str
    word: str
    actions: tuple[Mention, ...]
    unanswered: str


@dataclass(frozen=True)
class LawPart:
    anchor: str
    title: str
    standing: str
    why: str
    needs: tuple[Need, ...]
    nothing: str
    """What stands in place of the requirements where none is open."""


@dataclass(frozen=True)
class LawChapter:
    title: str
    intro: str
    guidance: str
    heads: tuple[str, ...]
    groups: tuple[LawGroup, ...]
    unknown: tuple[str, ...]
    """A sentence and the questions that it speaks of, or nothing."""
    open: str
    need_heads: tuple[str, ...]
    parts: tuple[LawPart, ...]
    edition: str


@dataclass(frozen=True)
class PlanDocument:
    language: str
    title: str
    size: str
    low_ink: bool
    created: str
    """The paper's date, as YYYY-MM-DD."""
    header: str
    footer: str
    page_of: str
    words: Words
    cover: Cover
    summary: Summary
    guide: tuple[Fact, ...]
    chapters: tuple[Chapter, ...]
    own: tuple[Card, ...]
    risks: RiskChapter | None
    """None where no site of the supply chain is entered."""
    laws: LawChapter | None
    """None where no law may bind the company or reaches it."""
    sections: tuple[Section, ...]
