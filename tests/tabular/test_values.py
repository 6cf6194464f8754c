"""Numbers and dates as people write them, and no guess where they can be read in two ways."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tabular.read import Cell
from app.tabular.values import as_date, as_decimal, as_int, guess_day_first, guess_decimal_comma


@pytest.mark.parametrize(
    ("text", "decimal_comma", "number"),
    [
        ("1.234,56", True, "1234.56"),
        ("1,234.56", False, "1234.56"),
        ("1 234,56", True, "1234.56"),
        ("1\u00a0234\u202f567,5", True, "1234567.5"),
        ("1\u202f234\u202f567,5", True, "1234567.5"),
        ("1\u00a0234.5", False, "1234.5"),
        ("1'234.50", False, "1234.50"),
        ("1’234,5", True, "1234.5"),
        ("12,34,567.5", False, "1234567.5"),
        ("1,23,456", None, "123456"),
        ("(123)", False, "-123"),
        ("(1.234,5)", True, "-1234.5"),
        ("-5", False, "-5"),
        ("−5", False, "-5"),
        ("5-", False, "-5"),
        ("+5", True, "5"),
        ("€ 1.234,56", True, "1234.56"),
        ("1 234,56 €", True, "1234.56"),
        ("-$5.00", False, "-5.00"),
        ("($5.00)", False, "-5.00"),
        ("$(5.00)", False, "-5.00"),
        ("US$ 12", False, "12"),
        ("RM1,200", False, "1200"),
        ("Rs. 5", False, "5"),
        ("Rp 1.500.000", True, "1500000"),
        ("12 MYR", True, "12"),
        ("12MYR", True, "12"),
        (".5", False, "0.5"),
        (",5", True, "0.5"),
        ("1.5E+05", False, "150000"),
        ("007", False, "7"),
        (" 12 ", True, "12"),
        ("٣", False, "3"),
        # Not numbers in that reading: groups have three digits, and only one comma is decimal.
        ("1.5", True, None),
        ("1,5", False, None),
        ("1.23.456", True, None),
        ("1.2.3", True, None),
        ("1,234,56", False, None),
        ("1,234.567,8", False, None),
        ("1 234 56", True, None),
        ("5.", False, None),
        ("--5", False, None),
        ("(-5)", False, None),
        ("(5", False, None),
        ("", False, None),
        (".", False, None),
        ("€", False, None),
        ("A5", False, None),
        ("5 kg", False, None),
        ("40%", False, None),
        ("31.12.2026", True, None),
        ("NaN", False, None),
        ("Infinity", False, None),
        ("1_000", False, None),
        ("9" * 61, False, None),
        # The separator is not known: only what can be read in one way is.
        ("1,234", None, None),
        ("1.234", None, None),
        ("1,234.5", None, "1234.5"),
        ("1.234.567", None, "1234567"),
        ("1,5", None, "1.5"),
        ("12", None, "12"),
    ],
)
def test_numbers(text: str, decimal_comma: bool | None, number: str | None) -> None:
    assert as_decimal(text, decimal_comma) == (None if number is None else Decimal(number))


def test_cells_that_are_numbers_stay_and_others_are_none() -> None:
    assert as_decimal(Decimal("1.5"), True) == Decimal("1.5")
    assert as_decimal(Decimal("NaN"), True) is None
    assert as_decimal(date(2026, 1, 1), True) is None
    assert as_decimal(None, None) is None


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("12.0", 12), ("2.5", None), ("x", None), ("(3)", -3)])
def test_whole_numbers(text: str, number: int | None) -> None:
    assert as_int(text) == number
    assert as_int("1.200", decimal_comma=True) == 1200
    assert as_int("1.200") is None
    assert as_int(Decimal(7)) == 7


@pytest.mark.parametrize(
    ("cell", "day_first", "day"),
    [
        ("2026-12-31", True, date(2026, 12, 31)),
        ("2026-12-31", False, date(2026, 12, 31)),
        ("2026/2/3", True, date(2026, 2, 3)),
        ("2026-12-31T10:30:00Z", True, date(2026, 12, 31)),
        ("2026-12-31 00:00", True, date(2026, 12, 31)),
        ("31/12/2026", True, date(2026, 12, 31)),
        ("31.12.2026", True, date(2026, 12, 31)),
        ("31. 12. 2026", True, date(2026, 12, 31)),
        ("1-2-2026", True, date(2026, 2, 1)),
        ("1/2/2026", False, date(2026, 1, 2)),
        ("12/31/2026", False, date(2026, 12, 31)),
        (" 12/31/2026 8:05 ", False, date(2026, 12, 31)),
        (date(2026, 1, 2), True, date(2026, 1, 2)),
        (datetime(2026, 1, 2, 8), True, date(2026, 1, 2)),
        ("12/31/2026", True, None),
        ("31/12/2026", False, None),
        ("29.02.2026", True, None),
        ("31.12-2026", True, None),
        ("31/12/26", True, None),
        ("0000-00-00", True, None),
        ("31 December", True, None),
        ("", True, None),
        (None, True, None),
        (Decimal(45000), True, None),
    ],
)
def test_dates(cell: Cell, day_first: bool, day: date | None) -> None:
    assert as_date(cell, day_first) == day


def test_a_day_stays_a_day_without_a_clock() -> None:
    assert type(as_date(datetime(2026, 1, 2, 8))) is date


@pytest.mark.parametrize(
    ("samples", "comma"),
    [
        (["1.234", "5,5"], True),
        (["1,234", "5.5"], False),
        (["1.234.567"], True),
        (["12", "1,234"], None),
        (["1.234"], None),
        (["5,5", "5.5"], None),
        (["x", "", None, Decimal("1.5"), "2,5 €"], True),
        ([], None),
    ],
)
def test_the_decimal_comma_is_never_guessed_where_both_are_possible(samples: list[Cell], comma: bool | None) -> None:
    assert guess_decimal_comma(samples) is comma


@pytest.mark.parametrize(
    ("samples", "day_first"),
    [
        (["1/2/2026", "31/12/2026"], True),
        (["1/2/2026", "12/31/2026"], False),
        (["1/2/2026", "3/4/2026"], None),
        (["31/12/2026", "12/31/2026"], None),
        (["2026-12-31", date(2026, 1, 1), "x", None], None),
    ],
)
def test_the_order_of_dates_is_never_guessed_where_both_are_possible(
    samples: list[Cell], day_first: bool | None
) -> None:
    assert guess_day_first(samples) is day_first


@given(st.decimals(-(10**12), 10**12, places=3), st.booleans())
def test_what_is_written_comes_back(number: Decimal, decimal_comma: bool) -> None:
    for grouped in (f"{number:,}", f"{number:.3f}"):
        text = grouped.translate(str.maketrans(",.", ".,")) if decimal_comma else grouped
        assert as_decimal(text, decimal_comma) == number


@given(st.text() | st.text("0123456789.,-+() '€Ee/:T", max_size=30), st.sampled_from([True, False, None]))
def test_any_text_is_a_value_or_none(text: str, told: bool | None) -> None:
    number, day = as_decimal(text, told), as_date(text, bool(told))
    assert number is None or number.is_finite()
    assert day is None or type(day) is date
    assert as_int(text, told) is None or number is not None
    assert guess_decimal_comma([text]) in (True, False, None)
    assert guess_day_first([text]) in (True, False, None)
