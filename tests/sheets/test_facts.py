"""What `fairsteps facts` and the library show: the same, in four languages, with sources and reasons for gaps."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app import paths
from app.i18n.catalog import translator
from app.reference.load import load
from app.sheets.compare import compared
from app.sheets.desk import FactDesk
from app.sheets.find import find_country, find_good, sheet_of
from app.sheets.sheet import text_lines
from app.store.search import Index

SPOKEN = ["en", "es", "fr", "ms"]


def desk(language: str = "en") -> FactDesk:
    return FactDesk(load(paths.reference()), translator(language))


def facts(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "app", "facts", *words], capture_output=True, text=True, check=False, cwd=paths.data()
    )
    return done.stdout if done.returncode == 0 else f"{done.returncode}: {done.stderr}"


def test_malaysia_is_not_assessed_and_has_listed_goods() -> None:
    told = "\n".join(text_lines(sheet_of(desk(), "country:MYS"), desk().tr))
    assert "Not assessed in this edition. That does not mean low risk." in told
    assert "Garments: forced labor" in told
    assert "Rubber Gloves: forced labor" in told


def test_a_gap_says_why_there_is_no_value() -> None:
    told = "\n".join(text_lines(sheet_of(desk(), "country:AFG"), desk().tr))
    assert "Money for labor inspection in a year: not published" in told
    assert "The law on compulsory military service meets the standard: does not apply" in told
    assert "Labor inspectors: 0" not in told


def test_every_sheet_has_a_title_and_says_where_it_comes_from() -> None:
    at = desk()
    keys = [*(f"good:{g}" for g in at.ref.goods), *(f"country:{c}" for c in at.ref.countries)]
    keys += [*(f"law:{x.id}" for x in at.ref.laws), *(f"instrument:{i.code}" for i in at.ref.instruments)]
    for key in keys:
        page = sheet_of(at, key)
        assert page.title
        assert page.sources


def test_the_ratifications_are_those_of_the_source() -> None:
    told = "\n".join(text_lines(sheet_of(desk(), "instrument:C138"), desk().tr))
    assert "Ratified: 115" in told
    assert "Not ratified: 12: " in told
    assert "Does not apply: 4" in told


@pytest.mark.parametrize(
    ("language", "typed", "good"),
    [
        ("en", "cacao", "cocoa"), ("en", "coco beans", "cocoa"), ("en", "Palm oil", "crude_palm_oil"),
        ("en", "prawns", "shrimp"), ("en", "GARMENTS", "garments"),
    ],
)  # fmt: skip
def test_a_good_is_found_by_its_name_an_alias_or_a_near_spelling(language: str, typed: str, good: str) -> None:
    found, near = find_good(desk(language), typed)
    assert good in (found, *near)


@pytest.mark.parametrize("typed", ["MYS", "my", "Malaysia"])
def test_a_country_is_found_by_code_or_name(typed: str) -> None:
    assert find_country(desk(), typed)[0] == "MYS"


def test_a_country_that_is_not_there_is_asked_about() -> None:
    assert find_country(desk(), "Malaisie")[0] == ""
    assert "MYS" in find_country(desk(), "Malayzia")[1]


def test_four_countries_stand_side_by_side_and_gaps_stay_gaps() -> None:
    rows = list(compared(desk(), ["AFG", "GHA", "MYS", "USA"]))
    assert all(len(r.values) == 4 for r in rows if not r.heading)
    ages = next(r for r in rows if r.text == "Minimum age for work")
    assert ages.values == ("18 years", "15 years", "not assessed", "not assessed")


def test_the_command_prints_what_the_page_shows() -> None:
    page = sheet_of(desk("ms"), "country:MYS")
    assert facts("country", "MYS", "--language", "ms").splitlines() == list(text_lines(page, desk("ms").tr))
    assert page.title == "Malaysia"
    cocoa = sheet_of(desk("fr"), "good:cocoa")
    assert facts("good", "cocoa", "--language", "fr").splitlines() == list(text_lines(cocoa, desk("fr").tr))
    assert "Côte d’Ivoire" in facts("good", "cocoa", "--language", "fr")


def test_the_command_counts_and_searches() -> None:
    told = facts("list")
    assert "131 countries assessed, 467 listed goods by country" in told
    assert "16 conventions, 26 laws and standards with 278 requirements" in told
    assert "good:cocoa" in facts("search", "coco")
    assert "topic:" in facts("search", "grievance")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("country", "Atlantis"), "“Atlantis” is not known here"),
        (("country", "MYS", "IDN", "THA", "VNM", "KHM"), "up to 4"),
        (("good", "unobtainium"), "is not known here"),
        (("law", "uk-msa55"), "uk-msa54"),
        (("search", "zzzzqq"), "Nothing was found"),
    ],
)
def test_what_is_not_known_is_a_fault_of_the_input(words: tuple[str, ...], told: str) -> None:
    said = facts(*words)
    assert said.startswith("1: ")
    assert told in said


@pytest.mark.parametrize("language", SPOKEN)
def test_everything_can_be_searched_in_each_language(language: str) -> None:
    from app.sheets.index import texts

    at = desk(language)
    index = Index(texts(at))
    name = at.good("cocoa")
    assert any(h.key == "good:cocoa" for h in index.find(name))
    assert any(h.key == "country:CIV" for h in index.find(at.country("CIV")))
