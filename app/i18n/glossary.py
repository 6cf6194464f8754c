"""Is the glossary's term used wherever its concept occurs? Knows inflected forms; exceptions carry their reasons.

A concept occurs where the English text holds the English term. The translation must then hold the term of its
language in any form: words are compared by their stems, with up to three small words between them. Other words that
are right, and places where none is needed, stand with their reasons in `locales/<language>/glossary.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from app.content.load import Library

GAP = r"\W+(?:\w+\W+){0,3}?"
"""Small words that may stand between the words of a term."""
SMALL = frozenset(
    re.findall(
        r"\w+",
        """
    al an atau aux bagi con da dan dari de del des di du el en et for in kepada la las le les los of on or ou para par
    por pour sobre sur the to un una une untuk yang a d l o y""",
    )
)


@dataclass(frozen=True)
class Rules:
    """What a language's file allows: other forms by term, and places by term that need none."""

    forms: Mapping[str, list[str]] = field(default_factory=dict)
    places: Mapping[str, frozenset[str]] = field(default_factory=dict)


def rules(folder: Path) -> Rules:
    """Read a language's `glossary.toml`; no file allows nothing."""
    path = folder / "glossary.toml"
    raw = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    places: dict[str, frozenset[str]] = {}
    for entry in raw.get("exception", ()):
        places[entry["term"]] = places.get(entry["term"], frozenset()) | frozenset(entry["at"])
    return Rules({f["term"]: f["also"] for f in raw.get("form", ())}, places)


@dataclass(frozen=True)
class Glossary:
    """The terms of one language, ready to look for. `translated`: text by context."""

    library: Library
    translated: Mapping[str, str]
    rules: Rules

    @cached_property
    def english(self) -> list[tuple[str, re.Pattern[str]]]:
        """Longest terms first: "forced labor" must not count as "labor"."""
        terms = sorted(self.library.terms.values(), key=lambda t: (-len(t.text), t.id))
        return [(t.id, english_pattern(t.text)) for t in terms]

    @cached_property
    def spoken(self) -> dict[str, re.Pattern[str]]:
        said = {t: self.translated.get(f"term.{t}", "") for t in self.library.terms}
        return {t: any_of([word, *self.rules.forms.get(t, ())]) for t, word in said.items() if word}

    def faults(self, context: str, english: str) -> Iterator[str]:
        """Ids of terms that the translation of a text should use and does not."""
        translation = fold(self.translated.get(context, ""))
        if not translation or context.startswith("term."):
            return
        for term in self.occurring(english):
            allowed = context in self.rules.places.get(term, ())
            if term in self.spoken and not allowed and not self.spoken[term].search(translation):
                yield term

    def occurring(self, english: str) -> Iterator[str]:
        left = fold(english)
        for term, pattern in self.english:
            rest = pattern.sub("#", left)
            if rest != left:
                yield term
            left = rest


def english_pattern(term: str) -> re.Pattern[str]:
    """The term in singular and plural, between word boundaries."""
    *before, last = fold(term).split()
    ending = f"{re.escape(last[:-1])}(?:y|ies)" if last.endswith("y") else f"{re.escape(last)}(?:s|es)?"
    return re.compile(r"\b" + r"[\s-]+".join([*map(re.escape, before), ending]) + r"\b")


def any_of(terms: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(stems, terms)))


def stems(term: str) -> str:
    words = re.findall(r"\w+", re.sub(r"\(.*?\)", "", fold(term)))
    return GAP.join(stem(w) for w in words if w not in SMALL)


def stem(word: str) -> str:
    """A word without its last two letters, where it is long enough: what its endings have in common."""
    kept = word if len(word) <= 4 else word[: max(4, len(word) - 2)]
    return re.escape(kept) + r"\w*"


def fold(text: str) -> str:
    return text.casefold().replace("’", "'")
