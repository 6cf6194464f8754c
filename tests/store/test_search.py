"""Search over texts: beginnings, accents, rank, and whatever somebody may type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.search import END, START, Index

TEXTS = [
    ("term:fee", "Comisión de contratación", "Lo que paga un trabajador para obtener un empleo."),
    ("topic:pay", "Salarios", "La comisión no se descuenta. El recibo muestra las horas."),
    ("topic:age", "Edad mínima", "Ningún niño trabaja antes de la edad mínima."),
]


@pytest.fixture
def index() -> Index:
    return Index(TEXTS)


@pytest.mark.parametrize("typed", ["comision", "COMISIÓN", "comis", "comisión contrat"])
def test_accents_capitals_and_beginnings(index: Index, typed: str) -> None:
    assert index.find(typed)[0].key == "term:fee"


def test_a_word_in_the_title_counts_more(index: Index) -> None:
    assert [h.key for h in index.find("comisión")] == ["term:fee", "topic:pay"]


def test_what_was_found_is_marked(index: Index) -> None:
    hit = index.find("edad")[0]
    assert f"{START}Edad{END}" in hit.title
    assert f"{START}edad{END}" in hit.passage


def test_where_nothing_holds_all_words_some_are_enough(index: Index) -> None:
    assert [h.key for h in index.find("salarios elefante")] == ["topic:pay"]


def test_short_words_alone_do_not_find_half_the_library(index: Index) -> None:
    assert index.find("la xq zzz") == []


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_search_and_never_an_error(typed: str) -> None:
    found = Index(TEXTS).find(typed)
    assert all(h.key in {k for k, _, _ in TEXTS} for h in found)
