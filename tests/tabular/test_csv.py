"""CSV files as people have them: any encoding and separator, and what is wrong with them is said by row."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import UserError
from app.tabular.read import open_table, place
from tests.tabular.handmade import cells, peak_below, refused, written

NAMES = "Café,Größe\nMüller,7\n"


def csv(folder: Path, data: bytes | str, name: str = "table.csv") -> Path:
    return written(folder, data, name)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (NAMES.encode(), "utf-8"),
        (NAMES.encode("utf-8-sig"), "utf-8-sig"),
        (NAMES.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + NAMES.encode("utf-16-be"), "utf-16"),
        (NAMES.encode("cp1252"), "cp1252"),
        (NAMES.encode("cp1252") + b"\x81,8\n", "latin-1"),
    ],
)
def test_each_encoding_is_found(tmp_path: Path, data: bytes, encoding: str) -> None:
    table = open_table(csv(tmp_path, data))
    assert (table.kind, table.encoding, table.columns, table.sheets) == ("csv", encoding, ("Café", "Größe"), ())
    assert next(table.rows()).cells == ("Müller", "7")


def test_an_odd_letter_in_the_last_row_tells_the_encoding(tmp_path: Path) -> None:
    table = open_table(csv(tmp_path, b"name\n" + b"a\n" * 1_000_000 + "Müller\n".encode("cp1252")))
    assert table.encoding == "cp1252"


def test_a_mixture_of_encodings_is_refused_with_its_line(tmp_path: Path) -> None:
    said = refused(csv(tmp_path, "name\nMüller\n".encode() + "Größe\n".encode("cp1252")))
    assert "UTF-8" in said
    assert "line 3" in said


def test_half_a_letter_of_utf16_is_refused(tmp_path: Path) -> None:
    assert "UTF-16" in refused(csv(tmp_path, "name\nMüller\n".encode("utf-16") + b"x"))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_each_separator_is_found(tmp_path: Path, separator: str) -> None:
    rows = [["Code", "Good; tea, or | more", "Price"], ["1", "a;b,c|d\te", "1.5"], ["2", 'x "y"', "2"]]
    quoted = [['"' + c.replace('"', '""') + '"' for c in row] for row in rows]
    table = open_table(csv(tmp_path, "\n".join(separator.join(row) for row in quoted)))
    assert table.separator == separator
    assert table.columns == tuple(rows[0])
    assert [list(r.cells) for r in table.rows()] == rows[1:]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"),
        ("Name;Amount, EUR\nx;5\n", ";"),
        ("Name;Amount, EUR\nx;1,5\n", ";"),
        ("a,b,c\nx;y,z,w\n", ","),
        ('a,b\n"line; one\nline; two",x\n', ","),
        ("Amount\n1,5\n2,5\n", ";"),
        ("sep=|\nName|Note\nx|y\n", "|"),
    ],
)
def test_the_separator_is_what_is_regular(tmp_path: Path, text: str, separator: str) -> None:
    table = open_table(csv(tmp_path, text))
    assert table.separator == separator
    assert len({len(r.cells) for r in table.rows()}) == 1


def test_a_line_for_excel_is_no_row(tmp_path: Path) -> None:
    table = open_table(csv(tmp_path, "sep=;\r\na;b\r\n1;2\r\n"))
    assert table.columns == ("a", "b")
    assert [(r.number, r.cells) for r in table.rows()] == [(2, ("1", "2"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_have_the_numbers_that_a_spreadsheet_shows(tmp_path: Path, end: str) -> None:
    text = ["", "Name,Note", '"two', 'lines","say ""hi"""', "", ",", "b, c"]
    rows = list(open_table(csv(tmp_path, end.join(text))).rows())
    assert [r.number for r in rows] == [3, 6]
    assert rows[0].cells == (f"two{end}lines", 'say "hi"')
    assert rows[1].cells == ("b", "c")


def test_headings_are_trimmed_unique_and_never_empty(tmp_path: Path) -> None:
    table = open_table(csv(tmp_path, " Name ,,Name,NAME,B,a\u00a0b,\n1,2,3,4,5,6,7\n"))
    assert table.columns == ("Name", "B", "Name (2)", "NAME", "B (2)", "a b", "G")


def test_short_rows_are_filled_and_long_ones_refused(tmp_path: Path) -> None:
    assert cells(csv(tmp_path, "a,b,c\n1\n1,2,3,,\n")) == [("1", None, None), ("1", "2", "3")]
    said = refused(csv(tmp_path, "a,b,c\n1,2,3\n\n1,2,3,,5\n"))
    assert "row 4" in said
    assert "E4" in said
    assert "table.csv" in said


def test_places_are_named_as_in_a_spreadsheet() -> None:
    assert [place(7, 1), place(1, 0), place(2, 25), place(3, 26), place(9, 701), place(9, 702)] == [
        *("B7", "A1", "Z2", "AA3", "ZZ9", "AAA9")
    ]


@pytest.mark.parametrize(
    ("text", "where", "why"),
    [
        ('a,b\n1,2\n1,"2\n3,4\n', "Row 3", "quotation mark"),
        ('a,b\n"1" x,2\n', "Row 2", "quotation mark"),
        ("a,b\n1,2\n1,\0\n", "Row 3", "sign that no text has"),
        ("a,b\n1," + "x" * 131_073 + "\n", "Row 2", "too long"),
        ("a,b\n1,2\n" + "x" * 5_000_000, "Row 3", "too long"),
        ('a,b\n1,2\n"' + '","\n' * 2_000_000, "Row 3", "too long"),
    ],
)
def test_rows_that_cannot_be_read_are_named(tmp_path: Path, text: str, where: str, why: str) -> None:
    said = refused(csv(tmp_path, text))
    assert where in said
    assert why in said


def test_a_cell_may_be_as_long_as_the_limit(tmp_path: Path) -> None:
    assert cells(csv(tmp_path, "a,b\n1," + "x" * 131_072))[0][1] == "x" * 131_072


@pytest.mark.parametrize("data", [b"", b"\n\n", b" , \n,,\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_told(tmp_path: Path, data: bytes) -> None:
    assert "is empty" in refused(csv(tmp_path, data))


def test_headings_alone_are_a_table_without_rows(tmp_path: Path) -> None:
    assert cells(csv(tmp_path, "a,b")) == []


def test_a_table_has_at_most_256_columns(tmp_path: Path) -> None:
    assert "256" in refused(csv(tmp_path, ",".join("x" * 257)))
    assert len(open_table(csv(tmp_path, "x" + "," * 16_383)).columns) == 256


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    assert "There is no file" in refused(tmp_path / "none.csv")
    assert "not a file with a table" in refused(Path("/dev/zero"))


def test_more_than_2_gb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = csv(tmp_path, "a,b\n")
    os.truncate(path, 2 * 1024**3 + 1)
    assert "2 GB" in refused(path)


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A file that this user may not read, also where the tests run as root."""
    path = csv(tmp_path, "a,b\n1,2\n")
    path.chmod(0)
    me = os.geteuid()
    if me == 0:
        os.seteuid(65_534)
    yield path
    os.seteuid(me)


def test_a_file_without_permission_is_told(locked: Path) -> None:
    assert "cannot be read: Permission denied" in refused(locked)


def test_a_file_that_changed_or_went_away_is_told(tmp_path: Path) -> None:
    table = open_table(csv(tmp_path, "a,b\n1,2\n"))
    csv(tmp_path, b"a,b\n1,\xff\n")
    with pytest.raises(UserError, match="changed while it was read"):
        list(table.rows())
    (tmp_path / "table.csv").unlink()
    with pytest.raises(UserError, match="There is no file"):
        list(table.rows())


def test_memory_stays_flat(tmp_path: Path) -> None:
    path = csv(tmp_path, "a,b,c\n" + "some text,other text,123.45\n" * 100_000)
    with peak_below(4_000_000):
        assert sum(1 for _ in open_table(path).rows()) == 100_000
