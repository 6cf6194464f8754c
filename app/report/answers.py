"""Answers in words, as a paper shows them."""

from __future__ import annotations

from datetime import date

from app.content.model import Column, Question
from app.core.answers import Cell, TableRow, Value
from app.core.predicates import rows_of
from app.report.desk import Desk
from app.report.words import ANSWERS

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
    return tuple(choice(desk, question, str(v)) for v in value)


def scalar(desk: Desk, question: Question, value: str | int | float) -> str:
    if value in ANSWERS and question.kind != "text":
        return desk.tr.message(ANSWERS[str(value)])
    if isinstance(value, int | float):
        return figure(desk, question, value)
    if question.kind == "date":
        return day(desk, value)
    return choice(desk, question, value) if question.kind == "one_of" else value


def figure(desk: Desk, question: Question, value: float) -> str:
    if question.kind == "percentage":
        return desk.fmt.percent(value)
    return f"{desk.fmt.number(value)} {desk.tr.content(f'{question.id}.unit', question.unit)}".strip()


def day(desk: Desk, text: str) -> str:
    """A date as people write it; what is none is shown as it was typed."""
    try:
        return desk.fmt.short_date(date.fromisoformat(text))
    except ValueError:
        return text


def choice(desk: Desk, question: Question, value: str) -> str:
    if question.choices_from == "countries":
        return desk.fmt.country(value)
    if question.choices_from == "languages":
        return str(desk.fmt.locale.languages.get(value, value))
    words = {c.id: c.text for c in question.choices}
    return desk.tr.content(f"{question.id}.choice.{value}", words[value]) if value in words else value


def table_lines(desk: Desk, question: Question, rows: list[TableRow]) -> tuple[str, ...]:
    if question.rows and len(question.columns) == 1 and question.columns[0].kind == "yes_no":
        return grouped(desk, question, rows)
    return tuple(row_line(desk, question, row) for row in rows)


def grouped(desk: Desk, question: Question, rows: list[TableRow]) -> tuple[str, ...]:
    """“Yes: this line; that line”. An answer that most lines have is only counted."""
    column, found = question.columns[0].id, dict[str, list[str]]()
    for row in rows:
        found.setdefault(str(row.get(column, "")), []).append(row_name(desk, question, row))
    said = {desk.tr.message(ANSWERS[v]) if v in ANSWERS else v: names for v, names in found.items()}
    return tuple(f"{answer}: {named(desk, names)}" for answer, names in said.items())


def named(desk: Desk, names: list[str]) -> str:
    if len(names) > MANY:
        return desk.tr.plural("paper", "{n} line", "{n} lines", len(names))
    return "; ".join(names)


def row_name(desk: Desk, question: Question, row: TableRow) -> str:
    names = {r.id: r.text for r in question.rows}
    key = str(row.get("row", ""))
    return desk.tr.content(f"{question.id}.row.{key}", names[key]) if key in names else ""


def row_line(desk: Desk, question: Question, row: TableRow) -> str:
    cells = [f"{head(desk, question, c)}: {said}" for c in question.columns if (said := cell(desk, question, c, row))]
    name = row_name(desk, question, row)
    return f"{name} ({', '.join(cells)})" if name else ", ".join(cells)


def head(desk: Desk, question: Question, column: Column) -> str:
    return desk.tr.content(f"{question.id}.column.{column.id}", column.text)


def cell(desk: Desk, question: Question, column: Column, row: TableRow) -> str:
    value: Cell = row.get(column.id)
    if value is None:
        return ""
    if column.kind != "text" and value in ANSWERS:
        return desk.tr.message(ANSWERS[str(value)])
    if isinstance(value, int | float):
        return desk.fmt.percent(value) if column.kind == "percentage" else desk.fmt.number(value)
    if column.kind == "date":
        return day(desk, value)
    words = {c.id: c.text for c in column.choices}
    owner = f"{question.id}.column.{column.id}.choice.{value}"
    return desk.tr.content(owner, words[value]) if value in words else value
