"""Answers in words, as a paper shows them."""

from __future__ import annotations

from datetime import date

from app import show
from app.content.model import Column, Question
from app.core.answers import TableRow, Value
from app.core.predicates import rows_of
from app.report.desk import Desk
from app.show import WORDS

MANY = 8
"""So many lines of a table with the same answer are counted, not named."""


def answer_lines(desk: Desk, question: Question, value: Value) -> tuple[str, ...]:
    """One line, or for several-of and tables one each; none where nothing was answered."""
    if value in (None, "", []):
        return ()
    if isinstance(value, list):
        rows = rows_of(value)
        return table_lines(desk, question, rows) if rows else picked(desk, question, value)
    return (scalar(desk, question, value),)


def picked(desk: Desk, question: Question, value: list[str] | list[TableRow]) -> tuple[str, ...]:
    return tuple(show.choice_text(desk.tr, question, str(v)) for v in value)


def scalar(desk: Desk, question: Question, value: str | int | float) -> str:
    if question.kind == "date" and isinstance(value, str) and value not in WORDS:
        return day(desk, value)
    return show.word_text(desk.tr, question, value)


def day(desk: Desk, text: str) -> str:
    """A date as people write it; what is none is shown as it was typed."""
    try:
        return desk.fmt.short_date(date.fromisoformat(text))
    except ValueError:
        return text


def table_lines(desk: Desk, question: Question, rows: list[TableRow]) -> tuple[str, ...]:
    if question.rows and len(question.columns) == 1 and question.columns[0].kind == "yes_no":
        return grouped(desk, question, rows)
    return tuple(row_line(desk, question, row) for row in rows)


def grouped(desk: Desk, question: Question, rows: list[TableRow]) -> tuple[str, ...]:
    """“Yes: this line; that line”. An answer that most lines have is only counted."""
    column, found = question.columns[0].id, dict[str, list[str]]()
    for row in rows:
        found.setdefault(str(row.get(column, "")), []).append(row_name(desk, question, row))
    said = {desk.tr.message(WORDS[v]) if v in WORDS else v: names for v, names in found.items()}
    return tuple(labeled(desk, answer, named(desk, names)) for answer, names in said.items())


def labeled(desk: Desk, label: str, value: str) -> str:
    """“label: value”, with the language's space before the colon; a question keeps its own mark."""
    if label.endswith("?"):
        return f"{label} {value}"
    return desk.tr("facts", "{label}: {value}", label=label, value=value)


def named(desk: Desk, names: list[str]) -> str:
    if len(names) > MANY:
        return desk.tr.plural("paper", "{n} line", "{n} lines", len(names))
    return desk.fmt.apart(names)


def row_name(desk: Desk, question: Question, row: TableRow) -> str:
    names = {r.id: r.text for r in question.rows}
    key = str(row.get("row", ""))
    return desk.tr.content(f"{question.id}.row.{key}", names[key]) if key in names else ""


def row_line(desk: Desk, question: Question, row: TableRow) -> str:
    given = ((c, cell(desk, question, c, row)) for c in question.columns)
    cells = [labeled(desk, head(desk, question, c), said) for c, said in given if said]
    name = row_name(desk, question, row)
    said = desk.fmt.apart(cells)
    return f"{name} ({said})" if name else said


def head(desk: Desk, question: Question, column: Column) -> str:
    return desk.tr.content(f"{question.id}.column.{column.id}", column.text)


def cell(desk: Desk, question: Question, column: Column, row: TableRow) -> str:
    value = row.get(column.id)
    if column.kind == "date" and isinstance(value, str) and value not in WORDS:
        return day(desk, value)
    return show.cell_text(desk.tr, question, column, value)
