"""The lints of language: glossary, plain sentences, abbreviations."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

import pytest

from app import paths
from app.content.load import Library
from app.content.text import entries
from app.i18n import plain
from app.i18n.catalog import languages
from app.i18n.catalog_faults import translations
from app.i18n.glossary import Glossary, Rules, rules

SPOKEN = ["es", "fr", "ms"]
TERMS = {
    "es": {"worker": "trabajador", "forced_labor": "trabajo forzoso", "supplier": "proveedor"},
    "fr": {"worker": "travailleur", "forced_labor": "travail forcé", "supplier": "fournisseur"},
    "ms": {"worker": "pekerja", "forced_labor": "buruh paksa", "supplier": "pembekal"},
}


def faults(library: Library, language: str, english: str, said: str, allowed: Rules | None = None) -> list[str]:
    known: Mapping[str, str] = {f"term.{k}": v for k, v in TERMS[language].items()} | {"x": said}
    return list(Glossary(library, known, allowed or Rules()).faults("x", english))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Las trabajadoras y los proveedores"),
        ("es", "Los proveedores y trabajadores"),
        ("fr", "Les travailleuses et les fournisseurs"),
        ("ms", "Pekerja-pekerja dan pembekalnya"),
    ],
)
def test_inflected_forms_are_the_term(library: Library, language: str, said: str) -> None:
    assert faults(library, language, "Workers and suppliers", said) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "El personal de la casa"), ("fr", "Le personnel de la maison"), ("ms", "Kakitangan rumah itu")],
)
def test_a_synonym_is_a_violation(library: Library, language: str, said: str) -> None:
    assert faults(library, language, "The workers of the house", said) == ["worker"]


def test_a_longer_term_does_not_count_as_the_shorter_one(library: Library) -> None:
    assert faults(library, "es", "Forced labor is a crime.", "El trabajo forzoso es un delito.") == []
    assert faults(library, "es", "Forced labor is a crime.", "El trabajo duro es un delito.") == ["forced_labor"]


def test_small_words_may_stand_between_the_words_of_a_term(library: Library) -> None:
    assert faults(library, "es", "Forced labor", "Un trabajo que es forzoso") == []


def test_another_form_or_a_place_can_be_allowed(library: Library) -> None:
    other, place = Rules(forms={"worker": ["personal"]}), Rules(places={"worker": frozenset({"x"})})
    assert faults(library, "es", "The workers", "El personal", other) == []
    assert faults(library, "es", "The workers", "Todos", place) == []
    assert faults(library, "es", "The workers", "Todos", other) == ["worker"]


@pytest.mark.parametrize("language", SPOKEN)
def test_every_exception_has_a_reason_and_is_still_needed(library: Library, language: str) -> None:
    """An exception that no text needs any more must go."""
    folder = paths.locales() / language
    raw = tomllib.loads((folder / "glossary.toml").read_text(encoding="utf-8"))
    listed = [*raw.get("form", ()), *raw.get("exception", ())]
    assert [e["term"] for e in listed if not e.get("reason") or e["term"] not in library.terms] == []
    english = dict(entries(library))
    bare = Glossary(library, translations(language), Rules(rules(folder).forms))
    needed = {(t, c) for c, e in english.items() for t in bare.faults(c, e)}
    allowed = {(e["term"], c) for e in raw.get("exception", ()) for c in e["at"]}
    assert allowed - needed == set()


def test_sentences_are_counted_as_a_reader_reads_them() -> None:
    text = "One two three. Four five?\n- six seven\n- eight"
    assert plain.sentences(text) == ["One two three.", "Four five?", "six seven", "eight"]
    assert plain.sentences("## A heading") == []
    assert plain.averages([("step.x.why", "One two. Three four.")]) == {"step": 2.0}


def test_nobody_must_read_twenty_words_at_a_time(library: Library) -> None:
    english = dict(entries(library))
    for language in languages():
        said = english if language == "en" else translations(language)
        assert max(plain.averages((c, said.get(c, "")) for c in english).values()) <= plain.LIMIT


def test_an_abbreviation_that_nobody_explained_is_found() -> None:
    assert list(plain.unexplained({"x": "The ILO and the QQXZ"})) == [("x", "QQXZ")]
