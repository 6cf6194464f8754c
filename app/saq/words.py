"""The questionnaire in a language, and what words of any language mean as an answer to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from app.chainfile.cells import SAID
from app.chainfile.fields import plain
from app.i18n.catalog import Translator, languages, translator
from app.i18n.format import Formats, alpha2_codes, formats
from app.saq.questions import UNKNOWN, SaqQuestion, SaqSection, questionnaire
from app.show import WORDS as ANSWERS

PARTLY = frozenset(
    ("partially", "in part", "sometimes", "some", "parcialmente", "en parte", "a veces", "en partie", "partiellement",
     "parfois", "sebahagian", "separuh", "kadang kadang")
)  # fmt: skip
"""What people write for “partly” besides our own words, folded."""


@dataclass(frozen=True)
class SaqWords:
    """The words of one language. Where a translation is missing, the English stands."""

    tr: Translator

    @property
    def fmt(self) -> Formats:
        return formats(self.tr.language)

    @property
    def title(self) -> str:
        return self.tr.paper("saq.title", questionnaire().title)

    def how(self, form: str) -> list[str]:
        """How it is filled in: sentences for a form of it, `xlsx`, `pdf` or `print`."""
        how = questionnaire().how
        all_forms = [self.tr.paper(f"saq.how.all{n}", text) for n, text in enumerate(how.all, 1)]
        return [self.tr.paper(f"saq.how.{form}", getattr(how, form)), *all_forms]

    def section(self, section: SaqSection) -> str:
        return self.tr.paper(f"saq.section.{section.id}", section.title)

    def text(self, question: SaqQuestion) -> str:
        return self.tr.paper(f"saq.{question.id}.text", question.text)

    def hint(self, question: SaqQuestion) -> str:
        return self.tr.paper(f"saq.{question.id}.hint", question.hint) if question.hint else ""

    def options(self, question: SaqQuestion) -> list[tuple[str, str]]:
        """What can be chosen: ids and words."""
        return [(value, self.option(question, value)) for value in question.values]

    def option(self, question: SaqQuestion, value: str) -> str:
        if value == UNKNOWN or question.kind == "yes_no":
            return self.tr.message(ANSWERS[value])
        own = {c.id: c.text for c in question.choices}
        return self.tr.paper(f"saq.{question.id}.choice.{value}", own[value])

    def value(self, question: SaqQuestion, value: str) -> str:
        """An answer as people read it. One that no longer fits the question stays as it was kept."""
        if value in question.values:
            return self.option(question, value)
        try:
            if question.kind == "number":
                return self.fmt.number(Decimal(value))
            if question.kind == "date":
                return self.fmt.short_date(date.fromisoformat(value))
        except (ValueError, ArithmeticError):
            return value
        return self.fmt.country(value) if question.field == "country" and value in alpha2_codes() else value


def words_in(language: str) -> SaqWords:
    return SaqWords(translator(language))


@cache
def meanings(question: SaqQuestion) -> dict[str, str]:
    """Ids of choices by their folded words in every language."""
    found: dict[str, str] = {}
    if question.kind == "yes_no":
        found |= {word: value for value, known in SAID.items() for word in known} | dict.fromkeys(PARTLY, "partly")
    elif question.values:
        found |= dict.fromkeys(SAID[UNKNOWN], UNKNOWN)
    for language in languages():
        found |= {plain(words): value for value, words in words_in(language).options(question)}
    return {plain(word): value for word, value in found.items()}


def meant(question: SaqQuestion, typed: str) -> str:
    """The id of the choice that words mean; "" where they mean none, or may mean several.

    The first words of a choice will do where no other choice begins with them.
    """
    known, word = meanings(question), plain(typed)
    if word in known or not word:
        return known.get(word, "")
    begun = {value for words, value in known.items() if words.startswith(f"{word} ") and value != UNKNOWN}
    return begun.pop() if len(begun) == 1 else ""


@cache
def printed(question: SaqQuestion) -> frozenset[str]:
    """What stands beside the answer of a question in every language, folded: it is no answer."""
    return frozenset(plain(text) for text in every(question))


def every(question: SaqQuestion) -> Iterable[str]:
    for language in languages():
        words = words_in(language)
        yield from (question.code, words.text(question), words.hint(question))


@cache
def by_text() -> dict[str, SaqQuestion]:
    """Questions by their folded words in every language."""
    asked = questionnaire().questions.values()
    return {plain(words_in(code).text(q)): q for code in languages() for q in asked}
