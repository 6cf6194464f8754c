"""How plain the words are: the average sentence of each step in each language, and abbreviations nobody explained."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from app import paths

LIMIT = 20.0
"""Words that a sentence may have on average."""
SENTENCE = re.compile(r"(?<=[.?!:;…])\s+|\n")
ABBREVIATION = re.compile(r"\b[A-Z][A-Z0-9]+\b")
PROSE = re.compile(r"\.(why|good|hint|evidence|pitfall|goal|definition|intro|step\d+|block\d+|objective\d+|text)$")
"""Texts of sentences; titles, choices and labels are none."""


def is_prose(context: str) -> bool:
    return bool(PROSE.search(context))


def sentences(text: str) -> list[str]:
    """A list counts each item, and a heading is no sentence."""
    lines = [line.removeprefix("- ") for line in text.splitlines() if not line.startswith("## ")]
    return [s for line in lines for s in SENTENCE.split(line) if re.search(r"\w", s)]


def averages(texts: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Words a sentence by the first part of the context, which is the step's id."""
    words: dict[str, int] = defaultdict(int)
    count: dict[str, int] = defaultdict(int)
    for context, text in texts:
        if is_prose(context) and text:
            found = sentences(text)
            step = context.partition(".")[0]
            count[step] += len(found)
            words[step] += sum(len(re.findall(r"[\w’'-]+", s)) for s in found)
    return {step: words[step] / count[step] for step in count if count[step]}


def known_abbreviations(folder: Path) -> frozenset[str]:
    """Names that everybody knows by their letters, or that are explained where they stand."""
    table = tomllib.loads((folder / "abbreviations.toml").read_text(encoding="utf-8"))
    return frozenset(entry["text"] for entry in table.get("abbreviation", ()))


def unexplained(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Context and abbreviation, for each that `locales/abbreviations.toml` does not hold."""
    known = known_abbreviations(paths.locales())
    for context, text in texts.items():
        for found in sorted(set(ABBREVIATION.findall(text)) - known):
            yield context, found
