"""Faults in what the translated content says: terms, length, sentences, abbreviations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app import paths
from app.content.faults import Fault
from app.content.load import Library
from app.i18n import plain
from app.i18n.catalog import SOURCE
from app.i18n.catalog_faults import Told
from app.i18n.glossary import Glossary, rules

LONG_ENOUGH = 80
"""Letters from which on a translation's length tells something."""
SHORTEST, LONGEST = 0.7, 1.6
"""Bounds of a translation's length, times the English."""


def text_faults(library: Library, english: Mapping[str, str], said: Mapping[str, str], language: str) -> list[Told]:
    """All faults of one language, each with its kind: glossary, length, sentences or abbreviation."""
    found = [*sentence_faults(english, said, language), *abbreviation_faults(english, said, language)]
    if language != SOURCE:
        found += glossary_faults(library, english, said, language)
        found += length_faults(english, said, language)
    return found


def glossary_faults(
    library: Library, english: Mapping[str, str], said: Mapping[str, str], language: str
) -> Iterator[Told]:
    glossary = Glossary(library, said, rules(paths.locales() / language))
    for context, text in english.items():
        for term in glossary.faults(context, text):
            wanted = said.get(f"term.{term}", term)
            yield "glossary", fault(language, context, f"the glossary's “{wanted}” is missing ({term})")


def length_faults(english: Mapping[str, str], said: Mapping[str, str], language: str) -> Iterator[Told]:
    for context, text in english.items():
        translation = said.get(context, "")
        ratio = len(translation) / len(text) if text else 1
        if len(text) > LONG_ENOUGH and translation and not SHORTEST <= ratio <= LONGEST:
            yield "length", fault(language, context, f"{ratio:.2f} times as long as the English")


def sentence_faults(english: Mapping[str, str], said: Mapping[str, str], language: str) -> Iterator[Told]:
    for step, average in plain.averages((c, said.get(c, "")) for c in english).items():
        if average > plain.LIMIT:
            yield "sentences", fault(language, step, f"{average:.1f} words a sentence on average")


def abbreviation_faults(english: Mapping[str, str], said: Mapping[str, str], language: str) -> Iterator[Told]:
    for context, short in plain.unexplained({c: said.get(c, "") for c in english}):
        yield "abbreviation", fault(language, context, f"“{short}” is not in locales/abbreviations.toml")


def fault(language: str, context: str, words: str) -> Fault:
    return Fault(f"locales/{language}/LC_MESSAGES/content.po", context, words)
