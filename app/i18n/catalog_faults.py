"""Faults of a catalog: what is missing, to be read again, left in English, or has other placeholders."""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from app import paths
from app.content.faults import Fault
from app.i18n.catalog import SOURCE

PERCENT = re.compile(r"%\(\w+\)[rsd]|%[rsd]")
Found = tuple[str, str | tuple[str, str], str]
Told = tuple[str, Fault]


def catalog_faults(language: str, domain: str, wanted: list[Found] | None) -> Iterator[Told]:
    """Faults of one catalog, each with its kind: missing, fuzzy, places or same."""
    po = paths.locales() / language / "LC_MESSAGES" / f"{domain}.po"
    name = f"locales/{language}/LC_MESSAGES/{domain}.po"
    if not po.exists():
        yield "missing", Fault(name, "", "the catalog is not there")
        return
    with po.open("rb") as file:
        catalog = read_po(file, locale=language)
    yield from (("missing", Fault(name, c, f"not in the catalog: {m!r}")) for c, m, _ in absent(catalog, wanted or ()))
    for message in catalog:
        if message.id:
            yield from ((k, Fault(name, message.context or "", f)) for k, f in message_faults(message, language))


def translations(language: str) -> dict[str, str]:
    """The content in a language, by context; what is not translated is left out."""
    po = paths.locales() / language / "LC_MESSAGES" / "content.po"
    if not po.exists():
        return {}
    with po.open("rb") as file:
        return {m.context or "": str(m.string) for m in read_po(file, locale=language) if m.id and m.string}


def absent(catalog: Catalog, wanted: Iterable[Found]) -> Iterator[Found]:
    known = {(m.context or "", m.id) for m in catalog if m.id}
    yield from (w for w in wanted if (w[0], w[1]) not in known)


def message_faults(message: Message, language: str) -> Iterator[tuple[str, str]]:
    english = words(message.id)
    said = [s for s in words(message.string) if s]
    if language == SOURCE:
        if len(english) > 1 and len(said) < len(english):
            yield "missing", f"plural forms are empty: {english[0]!r}"
        return
    if len(said) < len(words(message.string)) or not said:
        yield "missing", f"not translated: {english[0]!r}"
    if message.fuzzy:
        yield "fuzzy", f"to be read again: {english[0]!r}"
    if any(places(s) != places(english[-1]) for s in said):
        yield "places", f"other placeholders than in English: {english[-1]!r}"
    if english[0] in said and is_wording(english[0]) and not cognate(english[0], language):
        yield "same", f"identical to English: {english[0]!r}"


def words(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """All forms of a message: one, or the plural ones."""
    return [text or ""] if text is None or isinstance(text, str) else list(text)


def places(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Names in braces, as a set: a plural form may leave out its number. Percent places, in any order."""
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name} - {"n"}
    return frozenset(names), tuple(sorted(PERCENT.findall(text)))


def is_wording(text: str) -> bool:
    """Has it letters besides its places?"""
    return any(c.isalpha() for c in re.sub(r"\{\w*\}", "", text))


def cognate(text: str, language: str) -> bool:
    """Is it rightly the same word in both languages?"""
    table = tomllib.loads((paths.locales() / "cognates.toml").read_text(encoding="utf-8"))
    return any(entry["text"] == text and language in entry["languages"] for entry in table.get("cognate", ()))
