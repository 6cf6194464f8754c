"""The kinds of question: what an answer to each may be, and how it is read from typed text."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import date
from typing import cast

from app.content.model import Choice, Column, Question
from app.core.answers import NA, NEVER, UNKNOWN, Cell, TableRow, Value
from app.errors import UserError
from app.message import N_, Message

YES_NO = ("yes", "partly", "no")
ANYWHERE = (UNKNOWN, NA)
CODES = {"countries": re.compile(r"[A-Z]{3}"), "languages": re.compile(r"[a-z]{2,3}")}


def fault(question: Question, what: Message) -> UserError:
    return UserError(N_("error", "{id}: {what}", id=question.id, what=what))


def check(question: Question, value: Value) -> Value:
    """The value as it is kept. Raises UserError where it is no answer to this question."""
    if value is None or value in ANYWHERE:
        return value
    return CHECKS[question.kind](question, value)


def parse(question: Question, text: str) -> Value:
    """Read an answer typed on a command line, and check it. Raises UserError."""
    text = text.strip() if question.kind != "text" else text
    if text in ("", *ANYWHERE):
        return text or None
    parser = PARSERS.get(question.kind)
    return check(question, parser(question, text) if parser else text)


def number(question: Question, value: Value) -> Value:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise fault(question, N_("error", "a number is needed here, not “{value}”", value=value))
    if value < 0:
        raise fault(question, N_("error", "the number cannot be below zero"))
    return int(value) if value == int(value) else value


def percentage(question: Question, value: Value) -> Value:
    found = number(question, value)
    if cast(float, found) > 100:
        raise fault(question, N_("error", "a percentage lies between 0 and 100"))
    return found


def iso_date(question: Question, value: Value) -> Value:
    try:
        return value if value == NEVER else date.fromisoformat(str(value)).isoformat()
    except ValueError:
        what = N_("error", "“{value}” is not a date; write it as 2026-01-31, or “never”", value=value)
        raise fault(question, what) from None


def text_(question: Question, value: Value) -> Value:
    if not isinstance(value, str):
        raise fault(question, N_("error", "words are needed here"))
    return value


def allowed(question: Question, words: list[str], value: object) -> UserError:
    what = N_("error", "“{value}” is not one of: {words}", value=value, words=", ".join((*words, *ANYWHERE)))
    return fault(question, what)


def one_of(question: Question, value: Value) -> Value:
    words = [c.id for c in question.choices] or list(YES_NO)
    coded = CODES.get(question.choices_from)
    if coded and isinstance(value, str) and coded.fullmatch(value):
        return value
    if coded or value not in words:
        raise allowed(question, [] if coded else words, value)
    return value


def several_of(question: Question, value: Value) -> Value:
    """Choices without doubles, in the order of the question."""
    picked = value if isinstance(value, list) else [value]
    words = [c.id for c in question.choices]
    for choice in picked:
        if choice not in words:
            raise allowed(question, words, choice)
    if len(set(map(str, picked))) > 1 and (alone := exclusive(question.choices) & set(map(str, picked))):
        what = N_("error", "“{value}” cannot be chosen together with others", value=", ".join(sorted(alone)))
        raise fault(question, what)
    return [w for w in words if w in picked]


def exclusive(choices: tuple[Choice, ...]) -> set[str]:
    return {c.id for c in choices if c.exclusive}


def table(question: Question, value: Value) -> Value:
    """Rows as objects by column id; a fixed row carries its id under "row". Empty cells are left out."""
    if not isinstance(value, list):
        raise fault(question, N_("error", "a table is needed here: a list of rows"))
    rows = [table_row(question, row) for row in value]
    return [r for r in rows if set(r) - {"row"}]


def table_row(question: Question, row: object) -> TableRow:
    columns = {c.id: c for c in question.columns}
    if not isinstance(row, dict) or set(row) - set(columns) - {"row"}:
        names = ", ".join(columns)
        raise fault(question, N_("error", "a row of this table has the columns {columns}", columns=names))
    fixed = [r.id for r in question.rows]
    if fixed and row.get("row") not in fixed:
        raise allowed(question, fixed, row.get("row"))
    cells = {k: v if k == "row" else cell(question, columns[k], v) for k, v in row.items()}
    return {k: v for k, v in cells.items() if v not in (None, "")}


def cell(question: Question, column: Column, value: Cell) -> Cell:
    if value in (None, "", *ANYWHERE):
        return value
    if column.kind in ("one_of", "yes_no"):
        words = [c.id for c in column.choices] or list(YES_NO)
        if value not in words:
            raise allowed(question, words, value)
        return value
    return cast(Cell, CHECKS[column.kind](question, value))


def parse_number(question: Question, text: str) -> Value:
    try:
        return float(text.rstrip("% "))
    except ValueError:
        return text


def parse_table(question: Question, text: str) -> Value:
    try:
        return cast(Value, json.loads(text))
    except json.JSONDecodeError as error:
        what = N_("error", "a table is written as JSON; {why}", why=str(error))
        raise fault(question, what) from None


CHECKS: dict[str, Callable[[Question, Value], Value]] = {
    "yes_no": one_of,
    "one_of": one_of,
    "several_of": several_of,
    "number": number,
    "percentage": percentage,
    "date": iso_date,
    "text": text_,
    "table": table,
}
PARSERS: dict[str, Callable[[Question, str], Value]] = {
    "several_of": lambda _, text: [t.strip() for t in text.split(",") if t.strip()],
    "number": parse_number,
    "percentage": parse_number,
    "table": parse_table,
}
