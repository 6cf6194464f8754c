"""The whole plan as blocks, for a word processor: the same words as its PDF, chapter by chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.papers.document import Block, Column, Facts, Heading, Listing, Para, Picture, Run, Table, said
from app.report.document import (
    Card,
    Chapter,
    Fact,
    Grid,
    Group,
    LawChapter,
    LawPart,
    Line,
    PlanDocument,
    RiskChapter,
    Section,
    Summary,
)
from app.report.document import Words as Labels


def plan_blocks(doc: PlanDocument) -> Iterator[Block]:
    """Everything that the plan says, in the order of its pages; the contents are the word processor's own."""
    words = doc.words
    yield from summary(doc.summary, words)
    yield Heading(words["how_to_read"])
    yield facts(doc.guide)
    for chapter in doc.chapters:
        yield from chapter_blocks(chapter, words)
    if doc.risks:
        yield from risks(doc.risks)
    if doc.laws:
        yield from laws(doc.laws, words)
    if doc.own:
        yield Heading(words["own"])
        yield Para(said(words["own_intro"]))
        for one in doc.own:
            yield from card(one, words)
    for section in doc.sections:
        yield from section_blocks(section)


def facts(found: Iterable[Fact]) -> Facts:
    return Facts(tuple((f.label, said(f.text)) for f in found))


def summary(s: Summary, words: Labels) -> Iterator[Block]:
    yield Heading(words["summary"])
    if s.under_way:
        yield Para(said(s.under_way), "warning")
    if s.harm or s.harm_notes or s.first_aid:
        yield Heading(words["harm"], 3)
        if s.first_aid:
            yield Listing(tuple(said(w) for w in s.first_aid))
        if s.harm:
            yield lines(s.harm, words)
        yield from (Para(said(n), "note") for n in s.harm_notes)
    if s.calls:
        yield Heading(words["call"], 3)
        yield Facts(tuple((c.kind, (Run(c.entry, blank=not c.known),)) for c in s.calls))
    yield Heading(words["coverage"], 3)
    yield Picture(s.chart, s.grid.title, table_of(s.grid))
    if s.short_mode:
        yield Para(said(s.short_mode), "note")
    if s.next:
        yield Heading(words["next"], 3)
        if s.next_note:
            yield Para(said(s.next_note), "note")
        yield lines(s.next, words)


def table_of(grid: Grid) -> Table:
    """The numbers of a drawing as a table."""
    heads = (Column(f"c{n}", head, "number", 10) for n, head in enumerate(grid.heads[1:], 1))
    return Table("grid", (Column("c0", grid.heads[0], width=36), *heads), grid.rows, grid.title)


def lines(found: tuple[Line, ...], words: Labels) -> Table:
    columns = (
        Column("due", words["due"], width=16),
        Column("code", words["code"], "code", 8),
        Column("action", words["action"], width=48),
        Column("who", words["who"], width=24),
    )
    late = words["overdue"]
    rows = tuple((f"{x.due} ({late})" if x.overdue else x.due, x.code, x.title, x.who) for x in found)
    return Table("lines", columns, rows)


def chapter_blocks(chapter: Chapter, words: Labels) -> Iterator[Block]:
    yield Heading(f"{chapter.kicker}: {chapter.title}")
    if chapter.goal:
        yield Para(said(chapter.goal), "lead")
    yield Heading(words["stand"], 3)
    yield Para(said(", ".join(f"{n} {word}" for _, n, word in chapter.counts)))
    if chapter.rows:
        yield answers(chapter, words)
        for row in chapter.rows:
            yield from (Para((Run(f"{row.code} {f.label}: ".lstrip(), strong=True), Run(f.text))) for f in row.more)
    yield Heading(words["todo"], 3)
    if chapter.nothing:
        yield Para(said(chapter.nothing))
    for one in chapter.cards:
        yield from card(one, words)
    if chapter.done:
        yield Heading(words["finished"], 3)
        yield lines(chapter.done, words)


def answers(chapter: Chapter, words: Labels) -> Table:
    columns = (
        Column("code", words["code"], "code", 8),
        Column("question", words["question"], width=48),
        Column("answer", words["answer"], width=24),
        Column("proof", words["proof"], width=16),
    )
    rows = tuple((r.code, r.question, "\n".join(r.answer), r.proof) for r in chapter.rows)
    return Table("answers", columns, rows)


def card(one: Card, words: Labels) -> Iterator[Block]:
    yield Heading(f"{one.code} {one.title}".strip(), 4)
    if one.harm:
        yield Para(said(one.harm), "danger")
    due = f"{one.due} ({one.overdue})" if one.overdue else one.due
    pairs = (("due", due), ("who", one.who), ("priority", one.priority), ("effort", one.effort), ("status", one.status))
    yield Facts(tuple((words[key], said(text)) for key, text in pairs if text))
    if one.steps:
        yield Listing(tuple(said(s) for s in one.steps), "steps")
    for f in (*one.paragraphs, *((one.example,) if one.example else ())):
        yield Para((Run(f"{f.label}: ", strong=True), Run(f.text)))


def risks(chapter: RiskChapter) -> Iterator[Block]:
    yield Heading(chapter.title)
    yield Para(said(chapter.intro))
    yield Picture(chapter.chart, chapter.grid.title, table_of(chapter.grid))
    for line in chapter.lines:
        yield Heading(f"{line.title} {f'({line.country})' if line.country else ''}".strip(), 3)
        yield Para((Run(f"{line.word}. ", strong=True), Run(f"{line.numbers} · {line.involvement}")))
        yield from (Para(said(fact)) for fact in line.facts)
    if chapter.more:
        yield Para(said(chapter.more), "note")
    if chapter.set_aside:
        yield Listing(tuple(said(w) for w in chapter.set_aside))
    yield from (Para(said(s), "note") for s in chapter.sources)


def laws(chapter: LawChapter, words: Labels) -> Iterator[Block]:
    yield Heading(chapter.title)
    yield Para(said(chapter.intro))
    yield Para(said(f"{chapter.guidance} {chapter.edition}"), "note")
    for group in chapter.groups:
        counts = (Column(f"c{n}", head, width=10) for n, head in enumerate(chapter.heads[1:]))
        rows = tuple((f"{x.title}\n{x.note}", *x.counts) for x in group.lines)
        yield Table("laws", (Column("law", chapter.heads[0], width=40), *counts), rows, group.standing)
    if chapter.unknown:
        yield Para(said(chapter.unknown[0]))
        yield Listing(tuple(said(q) for q in chapter.unknown[1:]))
    if chapter.parts:
        yield Heading(chapter.open, 3)
    for part in chapter.parts:
        yield from law_part(part, chapter, words)


def law_part(part: LawPart, chapter: LawChapter, words: Labels) -> Iterator[Block]:
    yield Heading(part.title, 4)
    yield Para((Run(f"{part.standing}. ", strong=True), Run(part.why)))
    if part.nothing:
        yield Para(said(part.nothing))
    columns = (
        Column("asks", chapter.need_heads[0], width=50),
        Column("state", chapter.need_heads[1], width=14),
        Column("actions", words["action"], width=24),
    )
    rows = tuple(
        (f"{n.text}\n{n.note}", n.word, ", ".join(m.label for m in n.actions) or n.unanswered) for n in part.needs
    )
    if rows:
        yield Table("needs", columns, rows)


def section_blocks(section: Section) -> Iterator[Block]:
    yield Heading(section.title)
    if section.intro:
        yield Para(said(section.intro))
    for group in section.groups:
        yield from group_blocks(group)


def group_blocks(group: Group) -> Iterator[Block]:
    if not group.entries:
        return
    if group.title:
        yield Heading(group.title, 3)
    for entry in group.entries:
        tail = " ".join(p for p in (entry.text, f"({entry.source})" if entry.source else "") if p)
        yield Para((Run(f"{entry.code} {entry.head}".strip(), strong=True), Run(f"  {tail}" if tail else "")))
