"""Reading a ledger: every bad cell is named, nothing is guessed, and every cent of 100,000 rows is found again."""

from __future__ import annotations

import csv
import tracemalloc
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal, localcontext
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.core.entry import Entry, RowFault
from app.core.exposure import Book, Exposure, Matcher, screen
from app.errors import StoppedError, UserError
from app.ledger import FIELDS, Reading, column_of, guess, read_entries
from app.reference.load import load
from app.sheets.names import countries_in_all_languages, goods_in_all_languages
from app.tabular.read import Table, open_table

REF = load(paths.reference())
HEADINGS = ("Date", "Supplier", "Origin", "HS code", "Description", "Value", "Currency")
GOOD = ("2026-03-01", "Abidjan SA", "CIV", "1801", "Cocoa beans", "12.50", "USD")


def written(path: Path, rows: Iterable[Sequence[object]], headings: Sequence[str] = HEADINGS) -> Table:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *rows])
    return open_table(path)


def workbook(path: Path, rows: Iterable[Sequence[object]]) -> Table:
    book = openpyxl.Workbook()
    for row in (HEADINGS, *rows):
        book.active.append(row)
    book.save(path)
    return open_table(path)


def with_cell(field: str, value: object) -> tuple[object, ...]:
    return tuple(value if f == field else old for f, old in zip(FIELDS, GOOD, strict=True))


def read(table: Table, **told: object) -> list[Entry | RowFault]:
    return list(read_entries(table, Reading(guess(table.columns), **told)))


def one(path: Path, field: str, value: object) -> Entry | RowFault:
    """Row 4, whose cell holds the value, in a ledger with decimal points and the day first."""
    rows = [GOOD, with_cell("date", "31/12/2026"), with_cell(field, value)]
    return read(written(path, rows), decimal_comma=False, day_first=True)[-1]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.csv"


def test_a_row_becomes_an_entry(path: Path) -> None:
    found = read(written(path, [GOOD]))
    assert found == [Entry(2, date(2026, 3, 1), "Abidjan SA", "CIV", "1801", "Cocoa beans", Decimal("12.50"), "USD")]


@pytest.mark.parametrize(
    ("field", "cell", "kept"),
    [
        ("hs", "1801.00", "180100"),
        ("hs", "6109 10 0012", "6109100012"),
        ("hs", "6109.10.00.12", "6109100012"),
        ("hs", "610910001", "610910001"),
        ("hs", "", ""),
        ("origin", "Côte d’Ivoire", "CIV"),
        ("origin", "ivory coast", "CIV"),
        ("origin", "Costa de Marfil", "CIV"),
        ("origin", "ci", "CIV"),
        ("origin", "Viet Nam", "VNM"),
        ("origin", "Chine", "CHN"),
        ("origin", "Kemboja", "KHM"),
        ("origin", "Kosovo", "XKX"),
        ("origin", "", ""),
        ("origin", "-", ""),
        ("currency", "myr", "MYR"),
        ("currency", "RM", "MYR"),
        ("currency", "€", "EUR"),
        ("value", "-12.5", Decimal("-12.5")),
        ("value", "(1,250.75)", Decimal("-1250.75")),
        ("value", "US$ 1,250.75", Decimal("1250.75")),
        ("value", "$ 5", Decimal(5)),
        ("date", "01/02/2026", date(2026, 2, 1)),
        ("date", "", None),
        ("supplier", "", ""),
    ],
)
def test_cells_are_read_as_they_are_written(path: Path, field: str, cell: str, kept: object) -> None:
    found = one(path, field, cell)
    assert isinstance(found, Entry)
    assert getattr(found, field) == kept


@pytest.mark.parametrize(
    ("field", "cell", "place", "why"),
    [
        ("hs", "61A9", "D4", "digits, dots and spaces only"),
        ("hs", "cocoa", "D4", "digits, dots and spaces only"),
        ("hs", "90111", "D4", "Perhaps a zero at its beginning was lost"),
        ("hs", "901.11", "D4", "Perhaps a zero at its beginning was lost"),
        ("hs", "9011100", "D4", "Perhaps a zero"),
        ("hs", "901.119", "D4", "Perhaps a zero"),
        ("hs", "180", "D4", "not a whole customs code"),
        ("hs", ".", "D4", "not a whole customs code"),
        ("hs", "00000000", "D4", "not a whole customs code"),
        ("hs", "18010000001", "D4", "has 11 digits"),
        ("hs", "１８０１", "D4", "digits, dots"),
        ("origin", "Atlantis", "C4", "“Atlantis” is not a country"),
        ("origin", "Congo", "C4", "not a country"),  # there are two
        ("value", "", "F4", "the value is missing"),
        ("value", "many", "F4", "“many” is not a number"),
        ("value", "12,50", "F4", "comma and point are exchanged"),
        ("value", "1e15", "F4", "larger or finer"),
        ("value", "EUR 5", "F4", "“EUR 5” is in EUR, and the row in USD"),
        ("currency", "", "G4", "the currency is missing"),
        ("currency", "XYZ", "G4", "not a currency"),
        ("currency", "$", "G4", "not a currency"),
        ("date", "2026-02-30", "A4", "not a date"),
        ("date", "12/31/2026", "A4", "not a date"),
        ("date", "3/4/26", "A4", "not a date"),
        ("date", "0202-03-01", "A4", "too far in the past"),
    ],
)
def test_a_bad_cell_is_named_with_its_place_column_and_reason(
    path: Path, field: str, cell: str, place: str, why: str
) -> None:
    found = one(path, field, cell)
    assert isinstance(found, RowFault)
    (fault,) = found.faults
    assert (fault.place, fault.column) == (place, dict(zip(FIELDS, HEADINGS, strict=True))[field])
    assert why in str(fault.why)
    assert found.value == (None if field == "value" else Decimal("12.50"))
    assert found.currency == ("" if field == "currency" else "USD")


def test_every_bad_cell_of_a_row_is_named(path: Path) -> None:
    (found,) = read(written(path, [("x", "", "Atlantis", "1", "", "y", "z")]))
    assert isinstance(found, RowFault)
    assert [f.place for f in found.faults] == ["A2", "C2", "D2", "F2", "G2"]


def test_a_row_of_totals_is_no_purchase(path: Path) -> None:
    found = read(written(path, [GOOD, ("", "TOTAL", "", "", "", "12.50", "USD")]))[-1]
    assert isinstance(found, RowFault)
    assert "neither a customs code nor a description" in str(found.faults[0].why)


def test_a_nine_digit_code_has_lost_its_zero_where_others_have_ten(path: Path) -> None:
    rows = [with_cell("hs", "6109100012"), with_cell("hs", "901110010")]
    assert isinstance(read(written(path, rows))[-1], RowFault)


def test_a_workbook_that_ate_the_zeros_is_found_out(tmp_path: Path) -> None:
    rows = [with_cell("hs", 90111), with_cell("hs", 901.119), with_cell("hs", 1801)]
    rows += [(date(2026, 3, 1), "S", "CIV", "0901.11", "Coffee", 0.1, "USD")]
    found = read(workbook(tmp_path / "l.xlsx", rows))
    assert [isinstance(x, RowFault) for x in found] == [True, True, False, False]
    assert isinstance(found[3], Entry)
    assert found[3].value == Decimal("0.1")
    assert found[3].hs == "090111"


# No silent guess


@pytest.mark.parametrize(
    ("field", "cell", "told", "yes", "no"),
    [
        ("value", "1.234", "decimal_comma", Decimal(1234), Decimal("1.234")),
        ("value", "1,234", "decimal_comma", Decimal("1.234"), Decimal(1234)),
        ("date", "03/04/2026", "day_first", date(2026, 4, 3), date(2026, 3, 4)),
    ],
)
def test_what_can_be_read_in_two_ways_must_be_told(
    path: Path, field: str, cell: str, told: str, yes: object, no: object
) -> None:
    table = written(path, [with_cell("value", "7"), with_cell(field, cell) if field == "value" else
                           (cell, *with_cell("value", "8")[1:])])  # fmt: skip
    with pytest.raises(UserError) as caught:
        read(table)
    for words in ("ledger.csv", "F3" if field == "value" else "A3", cell, "Say which"):
        assert words in str(caught.value)
    assert getattr(read(table, **{told: True})[-1], field) == yes
    assert getattr(read(table, **{told: False})[-1], field) == no


def test_one_cell_far_below_tells_how_all_are_written(path: Path) -> None:
    rows = [with_cell("value", "7")] * 1500 + [with_cell("value", "1.234")] + [with_cell("value", "12,50")] * 2
    assert [x.value for x in read(written(path, rows))[-3:]] == [Decimal(1234), Decimal("12.50"), Decimal("12.50")]


def test_a_column_that_shows_both_ways_tells_nothing(path: Path) -> None:
    rows = [with_cell("value", v) for v in ("12.50", "12,50", "1.234")]
    with pytest.raises(UserError):
        read(written(path, rows))
    assert [isinstance(x, RowFault) for x in read(written(path, rows), decimal_comma=True)] == [True, False, False]


# Columns


@pytest.mark.parametrize(
    "headings",
    [
        HEADINGS,
        ("Invoice date", "Vendor name", "Country of origin", "HTS", "Description of goods", "Customs value", "CCY"),
        ("Fecha", "Proveedor", "País de origen", "Partida arancelaria", "Descripción", "Importe total", "Moneda"),
        ("Date de facture", "Fournisseur", "Pays d’origine", "Code SH", "Désignation", "Montant HT", "Devise"),
        ("Tarikh", "Pembekal", "Negara asal", "Kod HS", "Perihalan barang", "Nilai", "Mata wang"),
    ],
)
def test_columns_are_known_in_four_languages(headings: tuple[str, ...]) -> None:
    assert guess(headings) == {field: n for n, field in enumerate(FIELDS)}


def test_columns_that_may_be_meant_alike_are_left_open() -> None:
    assert "value" not in guess(("Amount USD", "Amount MYR", "HS code"))
    assert guess(("Unit value", "Total value", "Supplier’s country")) == {"value": 1, "supplier": 2}
    assert guess(()) == {}


def test_a_missing_column_is_asked_for(path: Path) -> None:
    table = written(path, [("x", "1")], ("Goods", "Price"))
    with pytest.raises(UserError, match=r"value, currency.*“Goods”, “Price”"):
        read_entries(table, Reading(guess(table.columns)))
    told = Reading({"description": 0, "value": 1}, currency="MYR")
    assert [e.currency for e in read_entries(table, told)] == ["MYR"]
    with pytest.raises(UserError, match="not a currency"):
        read_entries(table, Reading(told.columns, currency="dollars"))
    with pytest.raises(UserError, match="hs, description"):
        read_entries(table, Reading({"value": 1}, currency="MYR"))


def test_a_column_is_found_by_its_heading(path: Path) -> None:
    table = written(path, [GOOD], ("Año", "ANO", *HEADINGS[2:]))
    assert column_of(table, "hs CODE") == 3
    assert column_of(table, "ANO") == 1
    with pytest.raises(UserError, match="no single column “ano”"):
        column_of(table, "ano")


def test_names_of_countries_mean_one_country_each() -> None:
    known = countries_in_all_languages()
    assert known["malaisie"] == known["malasia"] == known["my"] == "MYS"
    assert known["guinea"] == "GIN"
    assert "congo" not in known


# Progress and stopping


def test_progress_is_told_and_reading_can_be_stopped(path: Path) -> None:
    table = written(path, [GOOD] * 3500)
    told: list[int] = []
    assert sum(1 for _ in read_entries(table, Reading(guess(table.columns)), told.append)) == 3500
    assert told == [0, 1000, 2000, 3000]
    stopping = read_entries(table, Reading(guess(table.columns)), stop=lambda: len(got) >= 1000)
    got: list[Entry | RowFault] = []
    with pytest.raises(StoppedError):
        got.extend(stopping)
    assert len(got) == 1000


# A large ledger with known totals

KINDS: dict[str, tuple[str, ...]] = {
    "exposed": ("Côte d’Ivoire", "1801.00", "Cocoa beans"),
    "possible": ("CIV", "1806", "Bars"),
    "elsewhere": ("Germany", "6109100012", "T-shirts"),
    "unmatched": ("Japan", "8703", "Cars"),
    "unusable": ("Atlantis", "8703", "Cars"),
}
"""Each kind of row by the part of the book in which it must be found again."""
MATCHER = Matcher(REF, goods_in_all_languages(REF))


def large(path: Path, count: int) -> dict[tuple[str, str], tuple[int, int]]:
    """Writes a ledger; returns cents and rows by currency and kind."""
    totals = {(c, k): (0, 0) for c in ("USD", "MYR") for k in KINDS}
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS)
        for n in range(count):
            kind, currency = [*KINDS][n * 7 % 11 % 5], ("USD", "MYR")[n % 3 % 2]
            origin, hs, goods = KINDS[kind]
            cents = n * 7919 % 10_000_019 - 5_000
            day = f"{2024 + n % 3}-{n % 12 + 1:02}-{n % 28 + 1:02}"
            sign, size = "-" * (cents < 0), abs(cents)
            value = f"{sign}{size // 100}.{size % 100:02}"
            out.writerow([day, f"Supplier {n % 700}", origin, hs, f"{goods}, lot {n}", value, currency])
            before = totals[currency, kind]
            totals[currency, kind] = (before[0] + cents, before[1] + 1)
    return totals


def screened(path: Path) -> tuple[Exposure, int]:
    """What is found, and the bytes that it took at most."""
    table, matcher = open_table(path), Matcher(REF)
    reading = Reading(guess(table.columns))
    tracemalloc.start()
    found = screen(read_entries(table, reading), matcher)
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found, size


def parts(book: Book) -> dict[str, tuple[Decimal, int]]:
    return {kind: (f.value, f.count) for kind, f in zip(KINDS, book.parts, strict=True)}


def test_every_cent_of_a_hundred_thousand_rows_is_found_again_and_memory_is_flat(path: Path) -> None:
    large(path, 100)
    screened(path)  # what is read once and kept, such as names of countries
    totals = large(path, 100_000)
    found, many = screened(path)
    assert found.count == 100_000
    for currency, book in found.books.items():
        wanted = {k: (Decimal(totals[currency, k][0]) / 100, totals[currency, k][1]) for k in KINDS}
        assert parts(book) == wanted
        assert book.all.value == sum(value for value, _ in wanted.values())
        assert sum(f.value for f in book.exposed.months.values()) == wanted["exposed"][0]
        assert book.exposed.goods["cocoa"].value == book.exposed.countries["CIV"].value == wanted["exposed"][0]
    assert found.faulty == totals["USD", "unusable"][1] + totals["MYR", "unusable"][1]
    large(path, 10_000)
    _, few = screened(path)
    assert many < 12_000_000
    assert many < few * 2


CELL = st.sampled_from(["", "CIV", "1801", "5", "1,234.50", "-7.25", "USD", "MYR", "2026-01-31", "31/12/2026", "Thé"])
ANY_CELL = CELL | st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=12)


@given(st.lists(st.tuples(*[ANY_CELL] * 7), min_size=1, max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_cells_give_an_error_or_every_row(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.csv"
    try:
        table = written(path, rows)
        found = screen(read_entries(table, Reading(guess(table.columns))), MATCHER)
    except UserError:
        return
    filled = sum(any(c and not c.isspace() for c in row) for row in rows)
    assert found.count == filled
    with localcontext(prec=100):
        for book in found.books.values():
            assert sum(f.value for f in book.parts) == book.all.value
            assert sum(f.count for f in book.parts) == book.all.count
