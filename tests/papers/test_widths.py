"""Columns as wide as their paper wants them, and no word broken that need not be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n.format import formats
from app.papers.document import Column, Table
from app.papers.formats.cells import cell_text
from app.papers.formats.widths import shares

ENGLISH = formats("en")


def test_columns_get_what_the_paper_wants() -> None:
    table = Table("t", (Column("a", "A", width=20), Column("b", "B", width=60)))
    assert shares(table, ENGLISH) == [25, 75]


def test_a_narrow_column_grows_to_its_longest_word() -> None:
    columns = Column("a", "Easily", width=1), Column("b", "What", width=99)
    narrow = shares(Table("t", columns), ENGLISH)
    word = shares(Table("t", columns, (("medium-sized", "x"), ("remediation", "y"))), ENGLISH)
    assert 1 < narrow[0] < word[0] < 20
    assert sum(word) == pytest.approx(100)


def test_a_date_stands_on_one_line() -> None:
    columns = Column("a", "D", "date", 1), Column("b", "What", width=99)
    dated = shares(Table("t", columns, ((date(2026, 11, 24), "x"),)), ENGLISH)
    said = shares(Table("t", columns, (("not known yet", "x"),)), ENGLISH)
    assert dated[0] > said[0]


@given(st.lists(st.tuples(st.integers(0, 40), st.text(max_size=40)), min_size=1, max_size=12))
def test_the_page_is_used_and_never_left(columns: list[tuple[int, str]]) -> None:
    table = Table("t", tuple(Column(str(n), title, width=width) for n, (width, title) in enumerate(columns)))
    widths = shares(table, ENGLISH)
    assert min(widths) > 0
    assert sum(widths) == pytest.approx(100)


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("date", date(2026, 11, 24), "Nov 24, 2026"),
        ("text", date(2026, 11, 24), "Nov 24, 2026"),
        ("number", 12000, "12,000"),
        ("number", Decimal("0.125"), "0.125"),
        ("text", 2026, "2026"),
        ("money", Decimal("1234.5"), "1,234.50"),
        ("money", 7, "7.00"),
        ("percent", 40, "40%"),
        ("percent", Decimal("12.5"), "12.5%"),
        ("number", "not known", "not known"),
        ("money", None, ""),
        ("money", Decimal("NaN"), ""),
    ],
)
def test_cells_are_written_as_their_column_wants(kind: str, value: object, written: str) -> None:
    assert cell_text(ENGLISH, Column("c", "C", kind), value) == written  # type: ignore[arg-type]
