"""A company as lines of text: every question that it is asked, its answers, and the open actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.content.load import Library
from app.content.model import Column, Question
from app.core.answers import NA, NEVER, UNKNOWN, Answer, Cell, TableRow, Value
from app.core.navigate import asked
from app.core.plan import Item
from app.core.predicates import rows_of
from app.core.session import Session
from app.i18n.catalog import Translator, languages
from app.i18n.format import formats
from app.message import N_, Message

WORDS: dict[str, Message] = {
    "yes": N_("answer", "Yes"),
    "partly": N_("answer", "Partly"),
    "no": N_("answer", "No"),
    NA: N_("answer", "Does not apply"),
    UNKNOWN: N_("answer", "Don’t know"),
    NEVER: N_("answer", "Never"),
}
STATUS: dict[str, Message] = {
    "todo": N_("plan", "To do"),
    "doing": N_("plan", "In progress"),
    "done": N_("plan", "Done"),
}


CITED = (
    N_("source", "ILO Conventions"),
    N_("source", "ILO Convention"),
    N_("source", "ILO Recommendation"),
    N_("source", "Recommendation"),
    N_("source", "No."),
    N_("source", "Article"),
    N_("source", "Principles"),
    N_("source", "Principle"),
)
"""Words of a citation, in the order in which they are replaced: only before a number, since a published title stays."""
AND = N_("source", "and")


def cited(tr: Translator, library: Library, source: str) -> str:
    """A source with the titles of the known conventions and principles in the language; the rest as published."""
    for one in library.kinds.instruments:
        source = source.replace(one.text, tr.content(f"instrument.{one.id}", one.text))
    source = re.sub(r"(?<=\d) and (?=No\.|Recommendation|\d)", f" {tr.message(AND)} ", source)
    for word in CITED:
        source = re.sub(rf"\b{re.escape(word.text)}(?= (?:No\. )?\d)", tr.message(word), source)
    return source


def value_text(tr: Translator, question: Question, value: Value) -> str:
    """An answer in words, as people write it in that language; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, list):
        rows = [row_text(tr, question, r) for r in rows_of(value)]
        picked = [choice_text(tr, question, c) for c in value if isinstance(c, str)]
        return formats(tr.language).apart(rows) or formats(tr.language).words(picked)
    return word_text(tr, question, value)


def word_text(tr: Translator, question: Question, value: str | int | float) -> str:
    if value in WORDS and question.kind != "text":
        return tr.message(WORDS[str(value)])
    if isinstance(value, str):
        return typed_text(tr, question, value)
    said = formats(tr.language)
    if question.kind == "percentage":
        return said.percent(value)
    unit = tr.content(f"{question.id}.unit", question.unit)
    return f"{said.number(value)} {unit}".strip()


def typed_text(tr: Translator, question: Question, value: str) -> str:
    if question.kind == "date":
        return formats(tr.language).long_date(date.fromisoformat(value))
    if question.kind == "one_of":
        return choice_text(tr, question, value)
    return value


def choice_text(tr: Translator, question: Question, choice: str) -> str:
    if question.choices_from == "countries":
        return formats(tr.language).country(choice)
    if question.choices_from == "languages":
        return languages().get(choice, choice)
    english = {c.id: c.text for c in question.choices}
    return tr.content(f"{question.id}.choice.{choice}", english[choice]) if choice in english else choice


def row_text(tr: Translator, question: Question, row: TableRow) -> str:
    """Row: column value, column value."""
    names = {r.id: tr.content(f"{question.id}.row.{r.id}", r.text) for r in question.rows}
    cells = (
        f"{tr.content(f'{question.id}.column.{c.id}', c.text)} {cell_text(tr, question, c, row[c.id])}"
        for c in question.columns
        if c.id in row
    )
    name = names.get(str(row.get("row", "")), "")
    return f"{name}: {', '.join(cells)}" if name else ", ".join(cells)


def cell_text(tr: Translator, question: Question, column: Column, value: Cell) -> str:
    if isinstance(value, str):
        english = {c.id: c.text for c in column.choices}
        if value in english:
            return tr.content(f"{question.id}.column.{column.id}.choice.{value}", english[value])
        if column.kind == "date" and value not in WORDS:
            return formats(tr.language).long_date(date.fromisoformat(value))
        return tr.message(WORDS[value]) if value in WORDS and column.kind != "text" else value
    said = formats(tr.language)
    return "" if value is None else said.percent(value) if column.kind == "percentage" else said.number(value)


def lines(tr: Translator, session: Session) -> Iterator[str]:
    """The whole company, a line a thing."""
    yield f"# {session.name}"
    for step in session.library.steps:
        yield ""
        yield f"## {step.number}. {tr.content(f'{step.id}.title', step.title)}"
        for question in asked(session.case, step):
            yield answer_line(tr, session, question)
            yield from (f"    {line}" for line in note_lines(tr, session.answer(question.id)))
    yield from stray_lines(tr, session)
    yield ""
    yield "## " + tr("cli", "Open actions")
    yield from (action_line(tr, session, item) for item in session.plan() if item.open)


def answer_line(tr: Translator, session: Session, question: Question) -> str:
    value = value_text(tr, question, session.answer(question.id).value) or tr("answer", "not answered yet")
    code = f" [{question.code}]" if question.code else ""
    return f"{question.id}{code} {tr.content(f'{question.id}.text', question.text)} → {value}"


def note_lines(tr: Translator, answer: Answer) -> Iterator[str]:
    if answer.note:
        yield tr("cli", "Note: {text}", text=answer.note)
    if answer.evidenced:
        parts = (answer.evidence, answer.evidence_date, answer.evidence_place)
        yield tr("cli", "Evidence: {text}", text=", ".join(p for p in parts if p))


def stray_lines(tr: Translator, session: Session) -> Iterator[str]:
    if strays := session.strays():
        yield ""
        yield "## " + tr("cli", "Answers to earlier questions")
        yield from (f"{question} → {answer.value}" for question, answer in strays.items())


def action_line(tr: Translator, session: Session, item: Item) -> str:
    title = tr.content(f"{item.id}.title", item.action.title) if item.action else item.edit.title
    code = f" [{item.action.code}]" if item.action and item.action.code else ""
    due = tr("cli", "due {date}", date=item.due.isoformat())
    marks = [
        tr("plan", "emergency") if item.emergency else "",
        tr("plan", "overdue") if item.overdue(session.today()) else "",
        item.edit.owner,
        tr.message(STATUS[item.status]),
    ]
    return f"{item.id}{code} {title} ({', '.join([due, *filter(None, marks)])})"
