"""Headings in four languages tell what a column holds; what they do not tell is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chain_import import FIELDS, guess
from app.chainfile.headers import ALONE, INSIDE, words
from app.i18n.catalog import translator

EN = translator("en")
FULL = {
    "en": "Supplier|Tier|Delivers to|Country|Region|Goods|Share (%)|Number of workers|Migrant workers|"
    "Recruitment agencies|Home work|Certificates|Season|Notes",
    "es": "Proveedor|Nivel|Entrega a|País|Región|Productos|Porcentaje|N.º de trabajadores|Trabajadores migrantes|"
    "Agencias de contratación|Trabajo a domicilio|Certificados|Temporada|Observaciones",
    "fr": "Fournisseur|Rang|Livre à|Pays|Région|Marchandises|Part des achats|Nombre de travailleurs|"
    "Travailleurs migrants|Agences de recrutement|Travail à domicile|Certificats|Saison|Remarques",
    "ms": "Nama pembekal|Peringkat|Membekal kepada|Negara|Negeri|Barangan|Peratus|Bilangan pekerja|Pekerja asing|"
    "Agensi pekerjaan|Kerja di rumah|Sijil|Musim|Catatan",
}


@pytest.mark.parametrize("language", FULL)
def test_every_field_is_found_in_every_language(language: str) -> None:
    assert guess(FULL[language].split("|"), EN) == {field: n for n, field in enumerate(FIELDS)}


@pytest.mark.parametrize("language", FULL)
def test_the_programs_own_ids_and_labels_are_found(language: str) -> None:
    tr = translator(language)
    assert list(guess(list(FIELDS), tr)) == list(FIELDS)
    assert guess([tr.message(m) for m in FIELDS.values()], tr) == {field: n for n, field in enumerate(FIELDS)}


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ("Supplier|Supplier country|Supplier code", {"name": 0, "country": 1}),
        ("Country name|Name|Contact name", {"country": 0, "name": 1}),
        ("Supplier code|Company|Phone", {"name": 1}),
        ("Factory|Risk level|Level", {"name": 0, "tier": 2}),
        ("Nombre|Nombre del país", {"name": 0, "country": 1}),
        ("Foreign workers|Workers", {"migrants": 0, "workers": 1}),
        ("Spend (USD)|PRODUCTS  supplied|% of spend", {"goods": 1, "share": 2}),
        ("A|B|", {}),
    ],
)
def test_longer_and_doubtful_headings(columns: str, found: dict[str, int]) -> None:
    assert guess(columns.split("|"), EN) == {f: found[f] for f in FIELDS if f in found}


WORDS = [w for table in (INSIDE, ALONE) for field in FIELDS for w in words(table, field)]


@given(st.lists(st.text() | st.sampled_from(WORDS), max_size=20))
def test_nothing_is_doubled(columns: list[str]) -> None:
    found = guess(columns, EN)
    assert set(found) <= set(FIELDS)
    assert len(set(found.values())) == len(found)
    assert all(0 <= column < len(columns) for column in found.values())


def test_a_word_that_is_a_whole_heading_means_one_field() -> None:
    meaning: dict[str, set[str]] = {}
    for field in FIELDS:
        for word in {*words(INSIDE, field), *words(ALONE, field)}:
            meaning.setdefault(word, set()).add(field)
    assert {w for w, fields in meaning.items() if len(fields) > 1} == set()
