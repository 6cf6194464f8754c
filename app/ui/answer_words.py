"""An answer as one would say it: Yes, a choice's words, a date. Tables have no short form."""

from __future__ import annotations

from datetime import date

from app.content.model import Question
from app.core.answers import NA, NEVER, UNKNOWN, Value
from app.i18n.catalog import languages
from app.ui.words import WORDS, tr, trc

LONGEST = 60
"""Letters of a typed answer that are quoted."""


def answer_words(question: Question, value: Value) -> str:
    """The words of an answer; empty for a table, or where there is none."""
    if value is None or isinstance(value, list):
        return several(question, [v for v in value or () if isinstance(v, str)])
    if isinstance(value, str):
        return common().get(value) or spoken(question, value)
    return WORDS.formats.percent(value) if question.kind == "percentage" else WORDS.formats.number(value)


def common() -> dict[str, str]:
    return {
        "yes": tr("plan", "Yes"),
        "partly": tr("plan", "Partly"),
        "no": tr("plan", "No"),
        UNKNOWN: tr("plan", "Don’t know"),
        NA: tr("plan", "Does not apply"),
        NEVER: tr("plan", "Never"),
    }


def several(question: Question, values: list[str]) -> str:
    return WORDS.formats.words([spoken(question, v) for v in values]) if values else ""


def spoken(question: Question, value: str) -> str:
    if question.choices_from == "countries":
        return WORDS.formats.country(value)
    if question.choices_from == "languages":
        return languages().get(value, value)
    if question.kind == "date":
        return WORDS.formats.long_date(date.fromisoformat(value))
    return chosen(question, value) or value[:LONGEST] + "…" * (len(value) > LONGEST)


def chosen(question: Question, value: str) -> str:
    found = next((c for c in question.choices if c.id == value), None)
    return trc(f"{question.id}.choice.{found.id}", found.text) if found else ""
