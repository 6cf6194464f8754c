"""The words for answers that are the same in every question."""

from __future__ import annotations

from app.content.model import Choice, Question
from app.core.answers import NA, UNKNOWN
from app.show import WORDS as ANSWERS
from app.ui.words import WORDS, trc, trm

YES_NO = ("yes", "partly", "no")
ELSEWISE = (UNKNOWN, NA)


def answer_word(value: str) -> str:
    return trm(ANSWERS[value])


def named(values: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(v, answer_word(v)) for v in values]


def choices_of(owner: str, choices: tuple[Choice, ...]) -> list[tuple[str, str]]:
    """(id, words) of each choice; `owner` is the question's id, or that of a table's column."""
    return [(c.id, trc(f"{owner}.choice.{c.id}", c.text)) for c in choices]


def options_of(question: Question) -> list[tuple[str, str]]:
    """What can be chosen: yes to no, the question's own choices, countries or languages."""
    if question.kind == "yes_no":
        return named(YES_NO)
    if question.choices_from == "countries":
        return WORDS.formats.countries()
    if question.choices_from == "languages":
        from app.i18n.catalog import languages

        return list(languages().items())
    return choices_of(question.id, question.choices)
