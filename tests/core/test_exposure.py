"""Trade exposure: what a row matches, what the sums are, and that no row and no cent is lost."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.core.entry import CellFault
from app.core.exposure import KEPT, Book, Entry, Exposure, Figure, Matcher, RowFault, screen
from app.core.matcher import Verdict
from app.core.naming import Phrases
from app.message import N_
from app.reference.load import load
from app.sheets.names import goods_in_all_languages

REF = load(paths.reference())
MATCHER = Matcher(REF, goods_in_all_languages(REF))
BAD = (CellFault("C2", "Code", N_("ledger", "“{value}” is not a number", value="x")),)
COCOA = ("child_labor", "forced_labor", "forced_child_labor", "eo13126")


def entry(number: int, value: str, **fields: object) -> Entry:
    blank = Entry(number, date(2026, 3, 1), "Somebody", "", "", "", Decimal(value), "USD")
    return blank._replace(**fields)


def held(figure: Figure) -> tuple[str, list[int]]:
    return str(figure.value), list(figure.rows)


LEDGER = [
    entry(2, "1000.10", hs="1801", origin="CIV"),
    entry(3, "0.01", hs="180100", origin="GHA", date=date(2026, 4, 30)),
    entry(4, "50.00", hs="18069019", origin="CIV", description="Bars"),
    entry(5, "7.25", hs="1801", origin="DEU"),
    entry(6, "8.75", hs="1801", origin="", date=None),
    entry(7, "99.99", hs="87032311", origin="DEU", description="Cars"),
    RowFault(8, Decimal("3.00"), "USD", BAD),
    RowFault(9, None, "USD", BAD),
    RowFault(10, Decimal("3.00"), "", BAD),
    entry(11, "400", hs="6109100012", origin="CHN", currency="MYR"),
]


def test_a_small_ledger_is_screened_row_by_row() -> None:
    found = screen(LEDGER, MATCHER)
    book = found.books["USD"]
    assert held(book.all) == ("1169.10", [2, 3, 4, 5, 6, 7, 8])
    assert held(book.exposed.whole) == ("1000.11", [2, 3])
    assert held(book.possible.whole) == ("50.00", [4])
    assert held(book.elsewhere.whole) == ("16.00", [5, 6])
    assert held(book.unmatched) == ("99.99", [7])
    assert held(book.unusable) == ("3.00", [8])
    assert held(book.no_origin) == held(book.no_date) == ("8.75", [6])
    assert {k: held(f) for k, f in book.exposed.countries.items()} == {"CIV": ("1000.10", [2]), "GHA": ("0.01", [3])}
    assert {k: str(f.value) for k, f in book.exposed.months.items()} == {"2026-03": "1000.10", "2026-04": "0.01"}
    assert {k: str(f.value) for k, f in book.exposed.goods.items()} == {"cocoa": "1000.11"}
    assert book.exposed.lists["child_labor"].value == Decimal("1000.11")
    assert book.exposed.lists["forced_labor"].value == Decimal("1000.10")
    assert set(book.elsewhere.countries) == {"DEU", ""}
    assert not book.elsewhere.lists


def test_currencies_are_never_added_together() -> None:
    found = screen(LEDGER, MATCHER)
    assert set(found.books) == {"USD", "MYR"}
    assert held(found.books["MYR"].exposed.lists["uflpa.apparel"]) == ("400", [11])
    assert found.count == len(LEDGER)


def test_rows_at_fault_are_kept_and_counted_with_their_money_where_it_is_known() -> None:
    found = screen(LEDGER, MATCHER)
    assert found.faulty == 3
    assert [row.number for row in found.faults] == [8, 9, 10]
    assert (found.unpriced.count, list(found.unpriced.rows)) == (2, [9, 10])


def test_a_share_is_of_all_rows_of_the_currency_and_nothing_has_no_share() -> None:
    book = screen([entry(2, "1", hs="1801", origin="CIV"), entry(3, "3", hs="8703")], MATCHER).books["USD"]
    assert book.share(book.exposed.whole) == Decimal("0.25")
    credit = screen([entry(2, "-1", hs="1801", origin="CIV"), entry(3, "1", hs="8703")], MATCHER).books["USD"]
    assert credit.share(credit.exposed.whole) is None
    assert screen([], MATCHER).books == {}


def test_the_first_rows_behind_a_figure_are_kept_and_all_are_counted() -> None:
    book = screen((entry(n, "0.01", hs="1801", origin="CIV") for n in range(2, 5002)), MATCHER).books["USD"]
    assert book.exposed.goods["cocoa"].count == 5000
    assert book.exposed.goods["cocoa"].value == Decimal("50.00")
    assert list(book.exposed.goods["cocoa"].rows) == list(range(2, KEPT + 2))


# What a row matches


@pytest.mark.parametrize(
    ("hs", "description", "origin", "state", "goods"),
    [
        ("1801", "", "CIV", "exposed", ["cocoa"]),
        ("1801000000", "", "CIV", "exposed", ["cocoa"]),
        ("1801", "", "", "elsewhere", ["cocoa"]),
        ("1801", "", "FRA", "elsewhere", ["cocoa"]),
        ("1806", "", "CIV", "possible", ["cocoa"]),
        ("180690", "CHOCOLATE bars 12 x 100 g", "CIV", "exposed", ["cocoa"]),
        ("180690", "Cacao en poudre", "CIV", "exposed", ["cocoa"]),
        ("180690", "Biscuits", "CIV", "possible", ["cocoa"]),
        ("870323", "", "CHN", "unmatched", []),
        ("420292", "Beg jut (tekstil)", "BGD", "exposed", ["jute_textiles"]),
        ("030617", "", "THA", "exposed", ["shrimp"]),
        ("030617", "", "SLV", "exposed", ["shellfish"]),  # shrimp is not listed from there, and shellfish is
        ("0306", "", "BGD", "possible", ["shrimp"]),  # the code is too short to tell shrimp from crab
        ("0306", "frozen prawns", "BGD", "exposed", ["shrimp"]),
        ("", "Cocoa beans, raw", "CIV", "exposed", ["cocoa"]),
        ("", "fèves de CACAO", "CIV", "exposed", ["cocoa"]),
        ("", "biji koko", "CIV", "exposed", ["cocoa"]),
        ("", "Guantes de caucho", "MYS", "exposed", ["rubber_gloves"]),
        ("", "sarung tangan getah", "MYS", "exposed", ["rubber_gloves"]),
        ("", "one brick", "AFG", "exposed", ["bricks"]),
        ("", "cocoas", "CIV", "unmatched", []),
        ("", "cocao beens", "CIV", "unmatched", []),  # misspelt: counted, and no good is guessed
        ("", "cocoabeans", "CIV", "unmatched", []),
        ("", "", "CIV", "unmatched", []),
        ("870323", "Cocoa", "CIV", "possible", ["cocoa"]),  # the code says otherwise
    ],
)
def test_what_a_row_matches(hs: str, description: str, origin: str, state: str, goods: list[str]) -> None:
    verdict = MATCHER.match(hs, description, origin)
    assert (verdict.state, list(verdict.goods)) == (state, goods)
    assert bool(verdict.lists) == (state in ("exposed", "possible"))


def test_the_lists_of_a_good_are_those_for_its_origin() -> None:
    assert MATCHER.match("1801", "", "CIV").lists == COCOA
    assert MATCHER.match("6109", "", "CHN").lists == ("forced_labor", "uflpa.apparel")
    assert MATCHER.match("6109", "", "MYS").lists == ("forced_labor",)
    assert MATCHER.match("7403", "", "CHN").lists == ("uflpa.copper",)
    assert MATCHER.match("7403", "", "CHL") == Verdict("elsewhere", ("copper",))
    assert all(MATCHER.match(_code(x.good), "", x.country).lists for x in REF.listings if _code(x.good))


def _code(good: str) -> str:
    """A code that a good has without other goods in its heading."""
    return next((h.hs for h in REF.mapping if h.good == good and not h.part), "")


def test_what_only_a_description_matched_is_marked() -> None:
    assert MATCHER.match("", "cocoa", "CIV").by_words
    assert not MATCHER.match("1806", "cocoa", "CIV").by_words


def test_the_longest_name_is_meant() -> None:
    named = MATCHER.phrases.find("Latex rubber gloves, powder-free")
    assert named.whole == ("rubber", "rubber_gloves")
    assert {"gloves", "rubber", "rubber_gloves"} <= named.all


@pytest.mark.parametrize("text", ["the car or the van", "Coca-Cola", "vino de Chile", "te", "une lime files", "a.b_c"])
def test_everyday_words_name_no_good(text: str) -> None:
    assert MATCHER.phrases.find(text).all == frozenset()


def test_short_names_keep_their_accents() -> None:
    assert MATCHER.phrases.find("THÉ VERT").whole == MATCHER.phrases.find("té verde").whole == ("tea",)


def test_a_name_of_a_good_outranks_a_part_of_anothers() -> None:
    phrases = Phrases([("Granite (crushed)", "crushed"), ("Granite", "granite"), ("Thread/Yarn", "yarn")], {"yarn"})
    assert phrases.find("granite").whole == ("granite",)
    assert phrases.find("crushed GRANITE").whole == phrases.find("granite, crushed").whole == ("crushed",)
    assert phrases.find("two yarns and a thread").whole == ("yarn",)


def test_english_names_are_known_without_any_other() -> None:
    assert Matcher(REF).match("", "T-shirts", "BGD").goods == ("garments",)


# The law


def sums(figures: Iterator[Figure]) -> tuple[Decimal, int]:
    found = list(figures)
    return sum((f.value for f in found), Decimal(0)), sum(f.count for f in found)


def assert_law(found: Exposure, count: int) -> None:
    """Nothing is dropped: matched + unmatched + unusable = all."""
    with localcontext(prec=100):
        assert found.count == count
        for book in found.books.values():
            assert sums(iter(book.parts)) == (book.all.value, book.all.count)
            assert_sides(book)
            assert book.no_origin.count <= book.all.count


def assert_sides(book: Book) -> None:
    for state, side in book.sides():
        whole = (side.whole.value, side.whole.count)
        assert sums(iter(side.countries.values())) == whole
        assert sums(iter(side.months.values())) == whole
        assert sum(f.count for f in side.goods.values()) >= side.whole.count
        assert bool(side.lists) == (state != "elsewhere" and side.whole.count > 0)


CODES = [*sorted({h.hs for h in REF.mapping}), "8703", "870323", "99990000", "0306", "0708"]
WORDS = st.lists(st.sampled_from(["cocoa", "Thé", "coton", "kapas", "the", "ropa", "車", "beans", "xyz"]), max_size=4)
MONEY = st.decimals(Decimal(-(10**14)), Decimal(10**14), places=6) | st.decimals(-1000, 1000, places=2)
CURRENCIES = st.sampled_from(["USD", "EUR", "JPY"])
ENTRIES = st.builds(
    Entry,
    number=st.integers(2, 10**9),
    date=st.none() | st.dates(date(1950, 1, 1), date(2100, 12, 31)),
    supplier=st.just("S"),
    origin=st.sampled_from(["", "CHN", "CIV", "IND", "MYS", "DEU", "BGD"]),
    hs=st.sampled_from(CODES),
    description=WORDS.map(" ".join),
    value=MONEY,
    currency=CURRENCIES,
)
FAULTS = st.builds(RowFault, st.integers(2, 10**9), st.none() | MONEY, st.just("") | CURRENCIES, st.just(BAD))


@given(st.lists(ENTRIES | FAULTS, max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_row_and_no_cent_is_lost(rows: list[Entry | RowFault]) -> None:
    found = screen(rows, MATCHER)
    assert_law(found, len(rows))
    with localcontext(prec=100):
        for code, book in found.books.items():
            assert book.all.value == sum(r.value for r in rows if r.currency == code and r.value is not None)
    assert found.faulty == sum(isinstance(r, RowFault) for r in rows)


@given(st.text(max_size=60), st.text("0123456789", max_size=10), st.text(max_size=3))
@settings(deadline=None)
def test_any_words_and_digits_get_a_verdict(description: str, hs: str, origin: str) -> None:
    verdict = MATCHER.match(hs, description, origin)
    assert (verdict.state == "unmatched") == (not verdict.goods)
    assert MATCHER.match(hs, description, origin) == verdict


def stream(count: int) -> Iterator[Entry]:
    """Every description is another one, so that nothing can be remembered."""
    origins = ("CIV", "CHN", "", "DEU")
    for n in range(count):
        day = date(2025, 1, 1) + timedelta(days=n % 730)
        yield entry(
            n + 2, "0.01", hs=CODES[n % len(CODES)], origin=origins[n % 4], description=f"cotton, lot {n}", date=day
        )


def peak(count: int) -> int:
    """Bytes that screening so many rows takes at most, with a matcher of its own."""
    matcher = Matcher(REF)
    tracemalloc.start()
    found = screen(stream(count), matcher)
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert_law(found, count)
    return size


def test_memory_stays_flat() -> None:
    """What is kept has a bound of its own: ten times the rows may fill it, and no more."""
    many = peak(100_000)
    assert many < 8_000_000
    assert many < peak(10_000) * 2
