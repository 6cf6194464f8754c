"""Whatever stands in a table, reading it gives sites that fit, or faults, and never an error."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.chain_import import FIELDS, guess, read_sites
from app.core.chain import Site, check_new
from app.tabular.cells import Cell, Rows, place
from app.tabular.read import Table
from tests.chain.tables import desk

THERE = (Site("site.2", "Mill"), Site("site.9", "Gin", tier=2, parent="site.2"))
NAMES = ["A", "B", "C", "Mill", "Gin", "1", "2", "0", "own", "tier 1", "Tier 3"]
LIKELY = [
    *NAMES,
    "MYS",
    "India",
    "Indai",
    "Congo",
    "cotton",
    "cotton/yarn;zips",
    "[sugar]",
    "sugar",
    "12.5",
    "12%",
    "-1",
]
LIKELY += ["yes", "no", "?", "Mar-Jun", "11-2", "=1+1", "1e9", "٣", "½", "²", "ß", "\u200b"]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(LIKELY)
CELLS = st.none() | WORDS | st.decimals(allow_nan=False, allow_infinity=False, places=2) | st.dates()
ANY = settings(deadline=None, max_examples=300)


def table(columns: list[str], rows: list[list[Cell]]) -> Table:
    def source() -> Rows:
        yield 1, columns
        yield from enumerate(rows, 2)

    return Table("any.csv", "csv", tuple(columns), source)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(st.sampled_from([*FIELDS]) | WORDS, min_size=1, max_size=15))
    width = len(columns)
    return table(columns, draw(st.lists(st.lists(CELLS, max_size=width + (width % 5 == 0)), max_size=12)))


def assert_whole_or_refused(source: Table, mapping: dict[str, int]) -> None:
    found = read_sites(source, mapping, desk(), THERE)
    assert not (found.sites and found.faults)
    assert found.faults or len(found.sites) == found.rows
    assert len(check_new(found.sites, THERE)) == len(found.sites)
    for fault in found.faults:
        assert str(fault.what)
        assert desk("ms").tr.message(fault.what)
        if fault.place:
            assert fault.place in [place(fault.row, i) for i, c in enumerate(source.columns) if c == fault.column]


@ANY
@given(tables())
def test_any_table_with_guessed_columns(source: Table) -> None:
    assert_whole_or_refused(source, guess(source.columns, desk().tr))


@ANY
@given(tables(), st.dictionaries(st.sampled_from([*FIELDS, "colour"]), st.integers(-2, 16)))
def test_any_table_with_any_columns(source: Table, mapping: dict[str, int]) -> None:
    assert_whole_or_refused(source, mapping)


@ANY
@given(st.lists(st.tuples(*[st.sampled_from(["", *NAMES])] * 3), max_size=12))
def test_any_names_tiers_and_deliveries(rows: list[tuple[str, str, str]]) -> None:
    assert_whole_or_refused(
        table(["name", "tier", "delivers_to"], [list(r) for r in rows]), {"name": 0, "tier": 1, "delivers_to": 2}
    )


@ANY
@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=8))
def test_shares_come_back_as_they_were_written(shares: list[Decimal]) -> None:
    rows: list[list[Cell]] = [[f"S{n}", f"{share} %".replace(".", ",")] for n, share in enumerate(shares)]
    found = read_sites(table(["name", "share"], rows), {"name": 0, "share": 1}, desk(), ())
    assert [s.share for s in found.sites] == shares
