"""`fairsteps exposure`: the figures on one stream, the faults with their places on the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli

Told = pytest.CaptureFixture[str]
LEDGER = """Invoice date,Vendor,Country of origin,HS code,Description,Unit value,Amount,Currency
2026-01-31,Abidjan SA,Côte d’Ivoire,1801.00,Cocoa beans,1,"1,234.50",USD
2026-02-03,Dhaka Ltd,Bangladesh,6109100012,T-shirts,1,200.00,USD
2026-02-04,X,China,85176200,Phones,1,99.99,EUR
2026-02-04,X,Germany,8703,Car,1,1000.01,EUR
2026-02-05,Y,,,Café,1,17.00,EUR
"""
FAULTY = """2026-02-05,Z,Atlantis,61091O,Café,1,17.00,EUR
2026-02-30,Z,FR,90111,Café,1,abc,EUR
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return made(tmp_path, LEDGER)


def made(folder: Path, text: str) -> Path:
    path = folder / "ledger.csv"
    path.write_text(text, encoding="utf-8")
    return path


def run(*args: object, language: str = "en") -> int:
    return cli.main(["exposure", *map(str, args), "--ui-language", language])


def test_the_figures_are_printed_by_currency(ledger: Path, capsys: Told) -> None:
    assert run(ledger) == 0
    told = capsys.readouterr()
    assert told.err == ""
    for line in (
        "Value (value): “Amount”",
        "  Edition 2026-11 of November 24, 2026",
        "  Our own mapping to the Harmonized System of 2022, not verified.",
        "  All rows: USD 1,434.50 (100%, 2 rows)",
        "  Exposed: on a list from this origin: EUR 99.99 (9%, 1 row)",
        "  List of Goods: child labor: USD 1,434.50 (100%, 2 rows)",
        "  Executive Order 13126: forced or indentured child labor: USD 1,234.50 (86.1%, 1 row)",
        "  Cocoa: USD 1,234.50 (86.1%, 1 row)",
        "  Bangladesh: USD 200.00 (13.9%, 1 row)",
        "  January 2026: USD 1,234.50 (86.1%, 1 row)",
        "  Good listed elsewhere: origin not known or not listed: EUR 17.00 (1.5%, 1 row)",
        "  Origin not known: EUR 17.00 (1.5%, 1 row)",
        "  Unmatched: no listed good: EUR 1,000.01 (89.5%, 1 row)",
        "  Unusable: rows with faults: EUR 0.00 (0%, 0 rows)",
    ):
        assert line in told.out.splitlines(), line
    assert "1,551" not in told.out  # dollars and euros together


def test_faults_are_told_with_their_places_and_the_figures_all_the_same(tmp_path: Path, capsys: Told) -> None:
    assert run(made(tmp_path, LEDGER + FAULTY)) == cli.INPUT_FAULT
    told = capsys.readouterr()
    places = [line.partition(":")[0] for line in told.err.splitlines()]
    assert places[:5] == ["C7 (Country of origin)", "D7 (HS code)", "A8 (Invoice date)", "D8 (HS code)", "G8 (Amount)"]
    assert "2 rows have faults" in told.err
    assert "  Unusable: rows with faults: EUR 17.00 (1.5%, 1 row)" in told.out
    assert "cannot be read, so that they are in no total: 1" in told.out
    assert "  Exposed: on a list from this origin: USD 1,434.50 (100%, 2 rows)" in told.out


def test_of_many_faults_the_first_are_named_and_all_are_counted(tmp_path: Path, capsys: Told) -> None:
    assert run(made(tmp_path, LEDGER + "2026-01-31,A,Atlantis,1801,Cocoa,1,1.00,USD\n" * 1200)) == cli.INPUT_FAULT
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 51
    assert "1200 rows have faults" in told[-1]


def test_the_rows_behind_a_good_are_printed(ledger: Path, capsys: Told) -> None:
    assert run(ledger, "--rows", "cacao") == 0
    told = capsys.readouterr().out
    assert "Rows behind Cocoa: 1" in told
    assert "2: 2026-01-31 | Abidjan SA | CIV | 180100 | Cocoa beans | USD 1,234.50 | Exposed" in told
    run(ledger, "--rows", "coffee")
    assert "6: 2026-02-05 | Y | – | – | Café | EUR 17.00 | Good listed elsewhere" in capsys.readouterr().out
    run(ledger, "--rows", "teak")
    assert "Rows behind Teak: 0" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--rows", "xyzzy"), "“xyzzy” is not known here"),
        (("--column", "price=Amount"), "“price=Amount” is not FIELD=HEADER"),
        (("--column", "value=Price"), "no single column “Price”"),
        (("--sheet", "March"), ""),
        (("--currency", "dollars"), "not a currency"),
    ],
)
def test_what_was_typed_wrong_is_one_clear_line(ledger: Path, capsys: Told, args: tuple[str, ...], words: str) -> None:
    if not words:
        assert run(ledger, *args) == 0  # a CSV has no sheets
        return
    assert run(ledger, *args) == cli.INPUT_FAULT
    told = capsys.readouterr()
    assert words in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert told.out == ""


def test_a_ledger_that_is_not_there_is_told(tmp_path: Path, capsys: Told) -> None:
    assert run(tmp_path / "none.csv") == cli.INPUT_FAULT
    assert "There is no file" in capsys.readouterr().err


def test_numbers_and_dates_that_say_too_little_must_be_told(tmp_path: Path, capsys: Told) -> None:
    path = made(tmp_path, "Date,Origin,Goods,Value\n03/04/2026,CIV,Cocoa,1.234\n")
    assert run(path, "--currency", "EUR") == cli.INPUT_FAULT
    assert "A2: “03/04/2026” can be read with the day or the month first" in capsys.readouterr().err
    assert run(path, "--currency", "EUR", "--month-first") == cli.INPUT_FAULT
    assert "D2: “1.234” can be read with a decimal comma or a decimal point" in capsys.readouterr().err
    assert run(path, "--currency", "EUR", "--month-first", "--decimal-comma") == 0
    told = capsys.readouterr().out
    assert "March 2026: EUR 1,234.00 (100%, 1 row)" in told
    with pytest.raises(SystemExit) as caught:
        run(path, "--decimal-comma", "--decimal-point")
    assert caught.value.code == cli.WRONG_USAGE


def test_columns_can_be_told(tmp_path: Path, capsys: Told) -> None:
    path = made(tmp_path, "Price,From,What\n12.50,CIV,Cocoa\n")
    told = ("--column", "value=Price", "--column", "origin=from", "--column", "description=What", "--currency", "USD")
    assert run(path, *told) == 0
    assert "Cocoa: USD 12.50 (100%, 1 row)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "words"), [("es", "Cacao"), ("fr", "Côte d’Ivoire"), ("ms", "Koko"), ("fr", "1\u202f234,50")]
)
def test_the_answer_speaks_the_language(ledger: Path, capsys: Told, language: str, words: str) -> None:
    assert run(ledger, "--language", language) == 0
    assert words in capsys.readouterr().out
