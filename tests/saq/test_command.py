"""`fairsteps questionnaire`: a copy goes out, answers come back, and every fault is named by its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from app import cli
from app.core.changes import Record
from app.store.workspace import open_workspace
from tests.conftest import TODAY
from tests.saq.copies import put

Told = pytest.CaptureFixture[str]


def run(*args: object, language: str = "en") -> int:
    return cli.main([*map(str, args), "--today", str(TODAY), "--ui-language", language])


def record(file: Path) -> Record:
    opened = open_workspace(file, TODAY)
    found = opened.load(1)
    opened.close()
    return found


@pytest.fixture
def made(file: Path, tmp_path: Path) -> Path:
    assert cli.main(["new", str(file), "--company", "Contoh Garment"]) == 0
    table = tmp_path / "suppliers.csv"
    table.write_text("Supplier,Country,Workers\nKilang Tekstil,Malaysia,\nDhaka Sewing,Bangladesh,500\n")
    assert run("chain", file, "--import", table) == 0
    return file


def sent(made: Path, supplier: str = "Kilang Tekstil", *more: str) -> Path:
    out = made.with_name("copy.xlsx")
    assert run("questionnaire", made, "--supplier", supplier, "--out", out, *more) == 0
    return out


def filled(path: Path, **answers: Any) -> Path:
    book = openpyxl.load_workbook(path)
    put(book, answers)
    book.save(path)
    return path


def test_a_copy_goes_out_and_its_answers_land(made: Path, capsys: Told) -> None:
    path = sent(made, "kilang tekstil", "--language", "fr")
    capsys.readouterr()
    answers = filled(path, workers=240, exits="Non", union="perhaps", filled_by="Puan Aminah", filled_on=TODAY)
    assert run("questionnaire", made, "--read", answers) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("D")
    assert "“perhaps” is not one of: Yes, Partly, No, Don’t know" in told[0]
    assert "2 answers of Kilang Tekstil were taken over." in told
    assert "Filled in the supply chain: Workers" in told
    assert any(line.endswith("questions have no answer:") for line in told)
    assert any(line.startswith("S30 ") for line in told)
    kept = record(made).supplier_answers
    assert (kept["site.1/exits"].value, kept["site.1/exits"].said_by) == ("no", "Puan Aminah")
    assert record(made).sites["site.1"].workers == 240


def test_checking_changes_nothing(made: Path, capsys: Told) -> None:
    answers = filled(sent(made, "2"), workers=400, filled_by="x")
    capsys.readouterr()
    assert run("questionnaire", made, "--read", answers, "--check") == 0
    told = capsys.readouterr().out
    assert "1 answer of Dhaka Sewing can be taken over." in told
    assert "Workers: you have “500”, the supplier says “400”." in told
    assert record(made).supplier_answers == {}


def test_what_we_know_is_kept_unless_the_supplier_counts(made: Path, capsys: Told) -> None:
    answers = filled(sent(made, "Dhaka Sewing"), workers=400, filled_by="x")
    assert run("questionnaire", made, "--read", answers) == 0
    assert "Yours was kept; to take the supplier’s, add --take workers." in capsys.readouterr().out
    assert record(made).sites["site.2"].workers == 500
    assert run("questionnaire", made, "--read", answers, "--take", "wrokers") == cli.INPUT_FAULT
    assert "“wrokers” is not one of these fields: name, country" in capsys.readouterr().err
    assert run("questionnaire", made, "--read", answers, "--take", "workers") == 0
    assert record(made).sites["site.2"].workers == 400


def test_the_copy_of_another_is_asked_about_first(made: Path, capsys: Told) -> None:
    answers = filled(sent(made, "Dhaka Sewing"), exits="No", filled_by="x")
    capsys.readouterr()
    wrong = ("questionnaire", made, "--read", answers, "--supplier", "Kilang Tekstil")
    assert run(*wrong) == cli.INPUT_FAULT
    assert "This copy was made for “Dhaka Sewing”." in capsys.readouterr().err
    assert record(made).supplier_answers == {}
    assert run(*wrong, "--anyway") == 0
    assert set(record(made).supplier_answers) == {"site.1/exits"}


def test_who_said_it_has_to_be_known(made: Path, capsys: Told) -> None:
    answers = filled(sent(made), exits="No")
    capsys.readouterr()
    assert run("questionnaire", made, "--read", answers) == cli.INPUT_FAULT
    assert "--by" in capsys.readouterr().err
    assert run("questionnaire", made, "--read", answers, "--by", "Puan Aminah", "--on", "2026-11-20") == 0
    assert str(record(made).supplier_answers["site.1/exits"].said_on) == "2026-11-20"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--supplier", "Nobody", "--out", "x.xlsx"), "There are: Kilang Tekstil (1), Dhaka Sewing (2)."),
        (("--out", "x.xlsx"), "Name one supplier with --supplier."),
        (("--supplier", "1"), "Say with --out"),
        (("--read", "gone.xlsx"), "There is no file"),
    ],
)
def test_what_is_missing_is_said(made: Path, capsys: Told, more: tuple[str, ...], said: str) -> None:
    assert run("questionnaire", made, *more) == cli.INPUT_FAULT
    assert said in capsys.readouterr().err


def test_without_suppliers_it_says_how_to_get_some(file: Path, capsys: Told) -> None:
    assert cli.main(["new", str(file), "--company", "Contoh"]) == 0
    assert run("questionnaire", file, "--supplier", "1", "--out", file.with_name("x.xlsx")) == cli.INPUT_FAULT
    assert "fairsteps chain --import" in capsys.readouterr().err


def test_the_pdf_comes_in_the_language_of_the_country(made: Path, capsys: Told) -> None:
    out = made.with_name("copy.pdf")
    assert run("questionnaire", made, "--supplier", "1", "--format", "pdf", "--out", out) == 0
    assert PdfReader(out).root_object["/Lang"] == "ms"
