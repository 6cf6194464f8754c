"""CSV, read back with Python's own reader and with the program's."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.papers.document import Column, Table
from app.papers.formats import make
from app.printable import printable
from app.tabular.read import open_table
from tests.papers.sink import HOSTILE, blocks, kitchen_sink, register

DANGER = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")


def read(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def typed(cell: str) -> str:
    """What was typed, from what was written: as the docstring of `write` tells it."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(DANGER) else cell


def test_everything_is_in_it() -> None:
    heads, *rows = read(make(kitchen_sink(), "csv"))
    assert heads == [c.title for c in register().columns]
    assert [typed(row[0]) for row in rows[:-1]] == [printable(text) for text in HOSTILE]
    assert rows[3][1:] == ["A3.01", "2026-11-24", "3000", "1237.5", "37.5", "x"]
    assert rows[-1] == ["Nothing is known", "", "not known yet", "", "", "", "n/a"]


def test_lines_end_as_the_standard_wants() -> None:
    data = make(kitchen_sink(blocks=(Table("t", (Column("a", "A, B"),), (("x\ny",),), register=True),)), "csv")
    assert data == b'\xef\xbb\xbf"A, B"\r\n"x\ny"\r\n'


@given(st.text(max_size=30))
@example("'=1")
@example("''+1")
@example("'t Hart")
def test_no_text_runs_and_each_can_be_read_again(text: str) -> None:
    table = Table("t", (Column("a", "A"), Column("n", "N", "number")), ((text, -5),), register=True)
    _, (cell, number) = read(make(kitchen_sink(blocks=(table,)), "csv"))
    assert not cell.startswith(DANGER)
    assert typed(cell) == printable(text)
    assert number == "-5"


def test_the_program_reads_it_too(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_bytes(make(kitchen_sink(), "csv"))
    table = open_table(file)
    assert list(table.columns) == [c.title for c in register().columns]
    assert len(list(table.rows())) == len(HOSTILE) + 1


@pytest.mark.parametrize("registers", [0, 2])
def test_it_holds_exactly_one_register(registers: int) -> None:
    others = tuple(b for b in blocks() if not isinstance(b, Table))
    with pytest.raises(ValueError, match=str(registers)):
        make(kitchen_sink(blocks=(*others, *[register()] * registers)), "csv")
