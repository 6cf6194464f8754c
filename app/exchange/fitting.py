"""Are answers from elsewhere of the kind that their questions ask for? A page that shows them relies on it.

Choices that a question no longer has are kept, as everywhere: an older file is not refused for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from app.core.answers import NEVER, Value
from app.core.changes import Record
from app.core.kinds import ANYWHERE
from app.exchange.sound import wrong


class Asked(Protocol):
    """A question."""

    @property
    def kind(self) -> str: ...


def check_answers(record: Record, asked: Mapping[str, Asked]) -> None:
    """Raises UserError for the first answer that is none. Answers to questions that are not `asked` are kept."""
    for key, answer in record.answers.items():
        value, question = answer.value, asked.get(key)
        if question and value is not None and value not in ANYWHERE and not FORMS.get(question.kind, is_words)(value):
            raise wrong(key)


def is_words(value: Value) -> bool:
    return isinstance(value, str)


def is_number(value: Value) -> bool:
    return isinstance(value, int | float) and value >= 0


def is_day(value: Value) -> bool:
    try:
        return value == NEVER or date.fromisoformat(str(value)).isoformat() == value
    except ValueError:
        return False


def is_choices(value: Value) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def is_table(value: Value) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


FORMS: dict[str, Callable[[Value], bool]] = {
    "number": is_number,
    "percentage": is_number,
    "date": is_day,
    "several_of": is_choices,
    "table": is_table,
}
