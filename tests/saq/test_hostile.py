"""Files that mean harm, are damaged, or are something else: refused in words, without cost, and nothing is run."""

from __future__ import annotations

import io
import subprocess
import sys
import zlib
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from app.errors import UserError
from app.saq.form import MOST_BYTES
from tests.saq.copies import blank, clicked, fields, opened, places, put, read, saved
from tests.tabular.handmade import packed, parts, peak_below

ROOT = Path(__file__).parent.parent.parent
MEASURE = """
import re, sys
from contextlib import suppress
from pathlib import Path
from app.errors import UserError
from app.saq.form import read_form
with suppress(UserError):
    read_form(Path(sys.argv[1]))
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;'
    "</worksheet>"
)


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read(path)
    return str(caught.value)


def file(folder: Path, data: bytes, name: str = "answers.xlsx") -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    data = packed(parts() | {"xl/media/big.bin": b"\0" * 210 * 1024**2})
    with peak_below(30 * 1024**2):
        assert "was not opened" in refused(file(tmp_path, data))


def test_laughs_are_refused(tmp_path: Path) -> None:
    assert "DOCTYPE" in refused(file(tmp_path, packed(parts() | {"xl/worksheets/sheet1.xml": LAUGHS})))


@pytest.mark.parametrize("kept", [100, 2_000, 9_000])
@pytest.mark.parametrize("name", ["answers.xlsx", "answers.pdf"])
def test_a_file_that_is_cut_short_is_refused(tmp_path: Path, name: str, kept: int) -> None:
    data = blank("en", "pdf" if name.endswith("pdf") else "xlsx")
    assert "is damaged" in refused(file(tmp_path, data[:kept], name))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"just words", "is damaged"),
        (packed(parts()), "none of the questions"),
        (b"%PDF-1.7 nothing", "is damaged"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, "needs a password"),
    ],
)
def test_what_is_no_questionnaire_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in refused(file(tmp_path, data))


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path / "gone.pdf")


def test_a_hidden_sheet_full_of_nonsense_harms_nothing(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No"})
    hidden = book["_fairsteps"]
    hidden["B1"], hidden["B2"], hidden["B4"] = "x" * 30_000, "../../etc", "=cmd|'/c calc'!A0"
    for row in hidden.iter_rows(min_row=7, max_col=3):
        row[1].value = "nothing"
    returned = read(saved(tmp_path, book))
    assert returned.answers == {"exits": "no"}
    assert (returned.stamp.format, returned.stamp.language) == (0, "../../etc")


def test_a_sheet_without_end_is_read_to_its_bound(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No"})
    book.worksheets[0]["XFD1048576"] = "far"
    with peak_below(40 * 1024**2):
        assert read(saved(tmp_path, book)).answers == {"exits": "no"}


# PDF


def megabytes_to_read(path: Path) -> int:
    """All the memory that a process of its own takes to read a form; what it inherits does not count."""
    run = subprocess.run([sys.executable, "-c", MEASURE, path], capture_output=True, text=True, check=True, cwd=ROOT)
    return int(run.stdout)


def test_a_pdf_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A list of objects that unpacks to far more than the file."""
    squeeze = zlib.compressobj(9)
    big = squeeze.compress(b"1 0 << /Type /Catalog >> ")
    big += b"".join(squeeze.compress(b" " * 1024**2) for _ in range(400)) + squeeze.flush()
    head = b"%PDF-1.7\n"
    stream = b"2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n" % len(big)
    body = head + stream + big + b"\nendstream\nendobj\n"
    rows = b"\0\0\0\xff" + b"\2" + (2).to_bytes(2, "big") + b"\0" + b"\1" + len(head).to_bytes(2, "big") + b"\0"
    cross = zlib.compress(rows)
    where = len(body)
    body += b"3 0 obj\n<< /Type /XRef /Size 3 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length %d >>\n" % len(cross)
    body += b"stream\n" + cross + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % where
    before = pikepdf.settings.get_qpdf_limits()
    path = file(tmp_path, body, "bomb.pdf")
    assert "is damaged" in refused(path)
    assert pikepdf.settings.get_qpdf_limits() == before
    assert megabytes_to_read(path) < 300


def test_a_pdf_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as large:
        large.write(b"%PDF-1.7\n")
        large.truncate(MOST_BYTES + 1)
    assert "larger than 20 MB" in refused(path)


def test_a_pdf_with_a_password_is_refused(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(blank("en", "pdf"))) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    assert "needs a password" in refused(tmp_path / "locked.pdf")


def test_a_pdf_that_was_printed_says_what_to_do(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(blank("en", "pdf"))) as pdf:
        del pdf.Root.AcroForm
        for page in pdf.pages:
            del page.obj.Annots
        pdf.save(tmp_path / "flat.pdf")
    assert "printed or scanned" in refused(tmp_path / "flat.pdf")


def test_the_form_of_somebody_else_is_refused(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(blank("en", "pdf"))) as pdf:
        for name, field in fields(pdf).items():
            field.T = pikepdf.String(f"other.{name}")
        pdf.save(tmp_path / "other.pdf")
    assert "none of the questions" in refused(tmp_path / "other.pdf")


def test_fields_that_hold_each_other_come_to_an_end(tmp_path: Path) -> None:
    path = clicked(tmp_path, {"exits": "no"})
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        ring = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("ring")))
        ring.Kids = pikepdf.Array([ring])
        pdf.Root.AcroForm.Fields.append(ring)
        pdf.save(path)
    assert read(path).answers == {"exits": "no"}


def test_fields_in_a_group_and_strange_values_are_read(tmp_path: Path) -> None:
    path = clicked(tmp_path, {"need": "Time", "exits": "no", "union": "yes"})
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        known = fields(pdf)
        group = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("form1"), Kids=[known["need"]]))
        pdf.Root.AcroForm.Fields = pikepdf.Array([group, *(f for n, f in known.items() if n != "need")])
        known["exits"].V = pikepdf.Name("/perhaps")
        known["union"].V = 7
        known["_fairsteps"].V = pikepdf.String("{not json")
        pdf.save(path)
    returned = read(path)
    assert (returned.answers, returned.site) == ({"need": "Time"}, "")
    assert str(returned.faults[0].what).startswith("“perhaps” is not one of")
    assert (returned.faults[0].cell, "union" in returned.missing) == ("S29", True)


def test_a_workbook_is_saved_by_a_library_and_stays_readable(tmp_path: Path) -> None:
    """Protection and lists survive; the cells for answers are the only open ones."""
    book = openpyxl.load_workbook(io.BytesIO(blank()))
    sheet = book.worksheets[0]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    open_ = {c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked}
    assert open_ == set(places(book).values())
