"""A consultant's script moves companies between files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app import cli
from app.core import casework
from app.core.session import Session
from app.exchange.pack import packed
from app.exchange.pdf_copy import MEDIA_TYPE
from app.report import pdf
from app.report.save import write_whole
from app.store.workspace import open_workspace
from tests.conftest import TODAY
from tests.exchange.handmade import PROVEN, parcel, tree

Told = pytest.CaptureFixture[str]
HTML = '<html lang="en"><title>t</title><h1>Archive copy</h1></html>'


def run(*args: object) -> int:
    return cli.main([*map(str, args), "--ui-language", "en"])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "satu.fairsteps"


@pytest.fixture
def firms(file: Path, capsys: Told) -> Path:
    """A file with two companies, one of them with an answer."""
    assert run("new", file, "--company", "Kilang Satu", "--set", "country=MYS", "--set", "flags=own") == 0
    assert run("new", file, "--company", "Kilang Dua") == 0
    capsys.readouterr()
    return file


def test_a_company_moves_to_another_file(firms: Path, out: Path, tmp_path: Path, capsys: Told) -> None:
    assert run("export", firms, "--company", "Kilang Satu", "--out", out) == 0
    told = capsys.readouterr().out
    assert f"Saved Kilang Satu: {out}\n  Answers: 2\n" in told
    assert "not encrypted" in told
    new = tmp_path / "new.sqlite"
    assert run("import", new, out) == 0
    told = capsys.readouterr().out
    assert "number 1: Kilang Satu" in told
    assert "Answers: 2" in told
    assert run("show", new) == 0
    assert "Malaysia" in capsys.readouterr().out


def test_a_name_that_is_taken_gets_a_number_or_the_one_that_was_typed(firms: Path, out: Path, capsys: Told) -> None:
    run("export", firms, "--company", "Kilang Satu", "--out", out)
    assert run("import", firms, out) == 0
    assert run("import", firms, out, "--name", "Kilang Tiga") == 0
    assert run("import", firms, out, "--name", " ") == cli.INPUT_FAULT
    told = capsys.readouterr()
    assert "Kilang Satu (2)" in told.out
    assert "number 4: Kilang Tiga" in told.out
    assert "needs a name" in told.err


def test_names_in_cases_are_left_out_where_asked(session: Session, file: Path, out: Path, capsys: Told) -> None:
    case = session.record.cases[casework.open_case(session, title="Wages came late")]
    casework.set_case(session, replace(case, people="Zubaidah77"))
    assert run("export", file, "--out", out, "--no-names") == 0
    assert "Left out: names and details of people in cases" in capsys.readouterr().out
    assert b"Zubaidah77" not in out.read_bytes()
    assert run("import", out.with_suffix(".sqlite"), out) == 0
    assert "Left out of that file" in capsys.readouterr().out


def test_a_company_comes_out_of_an_archive_copy(session: Session, file: Path, tmp_path: Path, capsys: Told) -> None:
    data = packed(session.record, session.store, TODAY)
    copy = tmp_path / "plan.pdf"
    write_whole(copy, pdf.render(HTML, attachments=[pdf.Attached("company.fairsteps", data, MEDIA_TYPE)]))
    assert run("import", tmp_path / "new.sqlite", copy) == 0
    assert "Kilang Ujian" in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"", parcel(PROVEN)[:-1], b"%PDF-1.7", b"words"])
def test_a_bad_file_touches_nothing_and_makes_nothing(firms: Path, out: Path, capsys: Told, data: bytes) -> None:
    out.write_bytes(data)
    before = tree(firms.parent)
    for target in (firms, firms.with_name("new.sqlite")):
        assert run("import", target, out) == cli.INPUT_FAULT
        told = capsys.readouterr()
        assert "satu.fairsteps" in told.err
        assert len(told.err.strip().splitlines()) == 1
        assert told.out == ""
    assert tree(firms.parent) == before


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("export", "{file}", "--out", "{out}"), "Name one with --company"),
        (("export", "{file}", "--company", "Kilang Satu", "--out", "{file}"), "Choose another name"),
        (("export", "{file}", "--company", "Kilang Satu", "--out", "{out}/no/such"), "could not be saved"),
        (("export", "{out}", "--out", "{out}"), "There is no file"),
        (("import", "{file}", "{file}"), "a whole Fairsteps file"),
        (("import", "{file}", "{out}"), "There is no file"),
    ],
)
def test_a_fault_of_the_input_is_one_clear_line(
    firms: Path, out: Path, capsys: Told, args: tuple[str, ...], words: str
) -> None:
    before = firms.read_bytes()
    assert run(*(a.replace("{file}", str(firms)).replace("{out}", str(out)) for a in args)) == cli.INPUT_FAULT
    told = capsys.readouterr()
    assert words in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert told.out == ""
    assert firms.read_bytes() == before


def test_a_file_in_use_is_told_and_the_company_stays_outside(firms: Path, out: Path, capsys: Told) -> None:
    run("export", firms, "--company", "Kilang Satu", "--out", out)
    holder = open_workspace(firms, TODAY)
    assert run("import", firms, out) == cli.INPUT_FAULT
    assert "can only be read" in capsys.readouterr().err
    assert len(holder.companies()) == 2
    holder.close()


def test_the_schema_is_json_and_names_every_part(capsys: Told) -> None:
    assert run("schema") == 0
    told = json.loads(capsys.readouterr().out)
    assert {"answers", "sites", "cases", "evidence", "snapshots"} <= set(told["properties"])
    assert told["additionalProperties"] is False
