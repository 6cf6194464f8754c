"""The questionnaire as blocks of a paper, to print and to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator

from app.papers.document import Blank, Block, Column, Heading, Listing, Para, Table, said
from app.saq.questions import SaqQuestion, SaqSection, questionnaire
from app.saq.words import SaqWords, words_in

ONE_LINE = 44
"""Letters of a question that leave room beside them to write on the same line."""


def questionnaire_blocks(language: str, company: str = "", supplier: str = "") -> tuple[Block, ...]:
    """For whom it is, then every question; the paper itself tells how to answer.

    Questions of yes and no stand together in tables with boxes.
    """
    words = words_in(language)
    return tuple(blocks(words, company, supplier))


def blocks(words: SaqWords, company: str, supplier: str) -> Iterator[Block]:
    if company and supplier:
        whom = words.tr("saq", "From {company}, for {supplier}", company=company, supplier=supplier)
        yield Para(said(whom), "lead")
    yield Para(said(words.how("print")[0]))
    for section in questionnaire().sections:
        yield Heading(words.section(section), 2)
        yield from section_blocks(words, section)


def section_blocks(words: SaqWords, section: SaqSection) -> Iterator[Block]:
    """Neighbors of yes and no share a table."""
    together: list[SaqQuestion] = []
    for question in section.questions:
        if question.kind == "yes_no":
            together.append(question)
            continue
        if together:
            yield ticks(words, section, together)
            together = []
        yield from written(words, question)
    if together:
        yield ticks(words, section, together)


def ticks(words: SaqWords, section: SaqSection, asked: list[SaqQuestion]) -> Table:
    """A box for each choice beside each question."""
    options = words.options(asked[0])
    columns = (
        Column("code", "", "code", 6),
        Column("question", words.tr("saq", "Question"), "text", 52),
        *(Column(value, name, "tick", 11) for value, name in options),
    )
    rows = tuple((q.code, asked_with_hint(words, q), *[None] * len(options)) for q in asked)
    return Table(f"saq-{section.id}-{asked[0].id}", columns, rows)


def written(words: SaqWords, question: SaqQuestion) -> Iterator[Block]:
    label = f"{question.code}  {asked_with_hint(words, question)}"
    if question.values:
        yield Para(said(label))
        yield Listing(tuple(said(name) for _, name in words.options(question)), "checks")
    elif len(label) <= ONE_LINE:
        yield Blank(label, question.lines)
    else:
        yield Para(said(label))
        yield Blank("", question.lines)


def asked_with_hint(words: SaqWords, question: SaqQuestion) -> str:
    return " ".join(filter(None, (words.text(question), words.hint(question))))
