"""The catalogs are whole, and a language switch says the same thing in other words."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.i18n import extract
from app.i18n.catalog import PSEUDO, languages, load, preferred, translator
from app.i18n.catalog_faults import message_faults, places
from app.i18n.check import report
from app.i18n.format import formats
from app.message import N_, Message

Content = Callable[..., Path]
SPOKEN = ["en", "es", "fr", "ms"]


def test_the_four_languages_are_there() -> None:
    assert list(languages()) == SPOKEN


def test_no_catalog_has_a_fault() -> None:
    _, faults = report(translator("en"))
    assert [str(f) for f in faults] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_the_catalogs_hold_just_what_the_program_says(language: str) -> None:
    """Extraction run again changes nothing: no message is missing and none is left over."""
    found = {"ui": list(extract.ui_messages(paths.data() / "app"))}
    found["content"] = list(extract.content_messages(paths.steps()))
    found["reference"] = list(extract.reference_messages(paths.reference()))
    for domain, messages in found.items():
        kept = extract.read(paths.locales() / language / "LC_MESSAGES" / f"{domain}.po")
        assert {(m.context or "", m.id) for m in kept} == {(c, m) for c, m, _ in messages}


def marked_in(path: Path) -> set[tuple[str, str]]:
    """Context and English of every marked message of a file, read from its syntax tree."""
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
    named = [c for c in calls if getattr(c.func, "attr", getattr(c.func, "id", "")) in ("tr", "trn", "plural", "N_")]
    words = [tuple(a.value for a in c.args[:2] if isinstance(a, ast.Constant)) for c in named if len(c.args) > 1]
    literal = [isinstance(c.args[1], ast.Constant) for c in named if len(c.args) > 1]
    assert all(literal), f"{path}: a message is not written out where it is marked"
    return {w for w in words if len(w) == 2}


def test_extraction_misses_no_message() -> None:
    """Babel does not look into f-strings, and cannot follow a variable."""
    app = paths.data() / "app"
    found = {(c, m if isinstance(m, str) else m[0]) for c, m, _ in extract.ui_messages(app)}
    makers = {"message.py", "words.py", "catalog.py", "show.py"}
    for path in sorted(app.rglob("*.py")):
        if path.name not in makers:
            missed = marked_in(path) - found
            assert not missed, f"{path}: {missed}"


@pytest.mark.parametrize("language", ["es", "fr", "ms"])
def test_a_known_word_is_translated(language: str) -> None:
    assert translator(language)("answer", "Don’t know") != "Don’t know"


def test_plurals_follow_the_language() -> None:
    forms = {
        lang: {translator(lang).plural("home", "{n} action overdue", "{n} actions overdue", n) for n in (1, 2)}
        for lang in SPOKEN
    }
    assert {lang: len({f.lstrip("12") for f in said}) for lang, said in forms.items()} == {
        "en": 2, "es": 2, "fr": 2, "ms": 1,
    }  # fmt: skip


def test_a_message_inside_a_message_is_translated_too() -> None:
    inner = N_("answer", "Never")
    told = translator("es").message(Message("none", "{word}", {"word": inner}))
    assert told == translator("es")("answer", "Never") != "Never"


@given(st.text())
def test_words_of_a_user_are_never_read_as_places(words: str) -> None:
    assert translator("en")("x", "Saved: {answer}", answer=words) == f"Saved: {words}"


def test_the_pseudo_language_keeps_places() -> None:
    assert translator(PSEUDO)("x", "Saved {n}", n=3).startswith("Sâvéd 3 ~")


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [("es_MX.UTF-8", "es"), ("ms", "ms"), ("C", "en"), (None, "en"), ("de_DE", "en"), ("fr-CA", "fr")],
)
def test_a_locale_finds_its_language(wanted: str | None, spoken: str) -> None:
    assert preferred(wanted) == spoken


def test_reworded_english_keeps_the_translation_and_marks_it_fuzzy() -> None:
    old = extract.merged([], [("mini.list.text", "Is there a list?", "steps")], "es", "content")
    first = next(m for m in old if m.id)
    first.string = "¿Hay una lista?"
    again = extract.merged([first], [("mini.list.text", "Do you have a list?", "steps")], "es", "content")
    message = next(m for m in again if m.id)
    assert (message.string, message.fuzzy) == ("¿Hay una lista?", True)
    assert [kind for kind, _ in message_faults(message, "es")] == ["fuzzy"]


def test_other_placeholders_are_a_fault() -> None:
    catalog = extract.merged([], [("plan", "Due {date}", "app")], "fr", "ui")
    message = next(m for m in catalog if m.id)
    message.string = "Échéance {jour}"
    assert [kind for kind, _ in message_faults(message, "fr")] == ["places"]


def test_malay_has_one_plural_form() -> None:
    assert extract.new_catalog("ms", "ui").num_plurals == 1


@given(st.sampled_from(["{a} of {b}", "%(prog)s: {x}", "plain"]))
def test_places_do_not_depend_on_order(text: str) -> None:
    assert places(text) == places(" ".join(reversed(text.split(" "))))


@pytest.mark.parametrize(
    ("language", "day", "country"),
    [
        ("en", "November 24, 2026", "Germany"),
        ("es", "24 de noviembre de 2026", "Alemania"),
        ("fr", "24 novembre 2026", "Allemagne"),
        ("ms", "24 November 2026", "Jerman"),
    ],
)
def test_dates_and_countries_are_written_as_people_there_do(language: str, day: str, country: str) -> None:
    assert formats(language).long_date(date(2026, 11, 24)) == day
    assert formats(language).country("DEU") == country


@pytest.mark.parametrize(
    ("number", "written"),
    [("1840", "1840"), ("18000", "18\u202f000"), ("1234567.5", "1\u202f234\u202f567,5"), ("-1840.25", "-1840,25")],
)
def test_spanish_numbers_can_be_read_in_one_way_in_every_country(number: str, written: str) -> None:
    assert formats("es").number(Decimal(number)) == written
    assert formats("es").money(Decimal("18000"), "USD") == "USD 18\u202f000,00"


def test_the_first_of_a_month_is_an_ordinal_in_french_alone() -> None:
    assert formats("fr").long_date(date(2026, 12, 1)) == "1er décembre 2026"
    assert formats("fr").short_date(date(2026, 12, 1)) == "1er déc. 2026"
    assert formats("fr").short_date(date(2026, 12, 21)) == "21 déc. 2026"
    assert formats("es").long_date(date(2026, 12, 1)) == "1 de diciembre de 2026"


def test_every_country_has_one_code_and_kosovo_is_xkx() -> None:
    pairs = formats("en").countries()
    assert len({c for c, _ in pairs}) == len(pairs) == len({n for _, n in pairs})
    assert ("XKX", "Kosovo") in pairs
    assert ("MYS", "Malaysia") in pairs
    assert not {"European Union", "United Nations", "Eurozone"} & {n for _, n in pairs}


def test_a_changed_catalog_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    po = tmp_path / "es" / "LC_MESSAGES" / "ui.po"
    catalog = extract.merged([], [("plan", "Plan it", "app")], "es", "ui")
    next(m for m in catalog if m.id).string = "Planéelo"
    extract.write(po, catalog)
    monkeypatch.setattr(paths, "locales", lambda: tmp_path)
    assert load("es", "ui").pgettext("plan", "Plan it") == "Planéelo"
    assert po.with_suffix(".mo").exists()
    assert load("es", "ui").pgettext("plan", "Plan it") == "Planéelo"
