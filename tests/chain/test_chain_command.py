"""`fairsteps chain`: lists the chain, and reads suppliers whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli
from app.store.workspace import open_workspace
from tests.chain.tables import SUPPLIERS, csv, xlsx
from tests.conftest import TODAY

Told = pytest.CaptureFixture[str]


@pytest.fixture
def made(file: Path) -> Path:
    assert run("new", file, "--company", "Contoh Garment") == 0
    return file


def run(*args: object, language: str = "en") -> int:
    return cli.main([*map(str, args), "--ui-language", language])


def names(file: Path) -> set[str]:
    opened = open_workspace(file, TODAY)
    found = {s.name for s in opened.load(1).sites.values()}
    opened.close()
    return found


def test_suppliers_are_read_and_listed(made: Path, capsys: Told) -> None:
    assert run("chain", made) == 0
    assert "no sites yet" in capsys.readouterr().out
    assert run("chain", made, "--import", SUPPLIERS) == 0
    told = capsys.readouterr()
    assert "30 sites were imported." in told.out
    assert "“Recruitment agencies” is read as: Recruiters or agencies" in told.out
    assert "kept as words: boxes, industrial washing, zips, brass buttons" in told.out
    assert told.err == ""
    assert run("chain", made, "--company", "Contoh Garment") == 0
    told = capsys.readouterr().out
    assert "Suria Jahit Enterprise | Malaysia | Garments | 12.5% | 38" in told.splitlines()
    heads = [line for line in told.splitlines() if line.startswith("## ")]
    assert heads == ["## Sites of your own", "## Tier 1", "## Tier 2", "## Tier 3", "## Tier 4"]


def test_checking_changes_nothing(made: Path, capsys: Told) -> None:
    assert run("chain", made, "--import", SUPPLIERS, "--check") == 0
    assert "30 sites can be imported." in capsys.readouterr().out
    assert names(made) == set()


@pytest.mark.parametrize("more", [(), ("--check",)])
def test_any_fault_imports_nothing(made: Path, tmp_path: Path, capsys: Told, more: tuple[str, ...]) -> None:
    path = csv(tmp_path, "Supplier,Country,Workers\nGood,India,5\nBad,Indai,few\n")
    assert run("chain", made, "--import", path, *more) == cli.INPUT_FAULT
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "B3 (Country): “Indai” may be: India (IND). Write one of these."
    assert told[1].startswith("C3 (Workers): “few” is no number of workers.")
    assert told[2] == "Nothing was imported: 2 faults."
    assert names(made) == set()


def test_reading_a_file_twice_doubles_nothing(made: Path, capsys: Told) -> None:
    assert run("chain", made, "--import", SUPPLIERS) == 0
    before = names(made)
    assert run("chain", made, "--import", SUPPLIERS) == cli.INPUT_FAULT
    assert "Nothing was imported: 30 faults." in capsys.readouterr().err
    assert names(made) == before


def test_columns_can_be_named(made: Path, tmp_path: Path, capsys: Told) -> None:
    path = csv(tmp_path, "Code,Who,Supplier,Share\nx1,Mill,ignored,9000\n")
    assert run("chain", made, "--import", path, "--column", "name=who", "--column", "share=") == 0
    assert "Not read: “Code”, “Supplier”, “Share”" in capsys.readouterr().out
    assert names(made) == {"Mill"}


def test_a_sheet_can_be_named(made: Path, tmp_path: Path, capsys: Told) -> None:
    path = xlsx(tmp_path, [["Name"], ["Mill"]])
    assert run("chain", made, "--import", path, "--sheet", "Sheet") == 0
    assert run("chain", made, "--import", path, "--sheet", "Other") == cli.INPUT_FAULT
    assert "has no sheet “Other”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--import", "{file}", "--column", "colour=Name"), "one of these fields: name, tier"),
        (("--import", "{file}", "--column", "name"), "is not FIELD=HEADER"),
        (("--import", "{file}", "--column", "name=Nom"), "There are: “Name”, “Tier”"),
        (("--import", "{file}.not"), "There is no file"),
        (("--check",), "Name the file with suppliers"),
        (("--sheet", "x"), "Name the file with suppliers"),
        (("--company", "Other"), "Contoh Garment (1)"),
    ],
)
def test_wrong_options_are_one_clear_line(
    made: Path, tmp_path: Path, capsys: Told, args: tuple[str, ...], words: str
) -> None:
    path = csv(tmp_path, "Name,Tier\nMill,1\n")
    capsys.readouterr()
    assert run("chain", made, *(a.replace("{file}", str(path)) for a in args)) == cli.INPUT_FAULT
    told = capsys.readouterr()
    assert words in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert told.out == ""
    assert names(made) == set()


@pytest.mark.parametrize("language", ["es", "fr", "ms"])
def test_other_languages_read_the_same(made: Path, capsys: Told, language: str) -> None:
    assert run("chain", made, "--import", SUPPLIERS, language=language) == 0
    assert len(names(made)) == 30


def test_a_file_that_another_holds_is_not_changed(made: Path, capsys: Told) -> None:
    holder = open_workspace(made, TODAY)
    assert run("chain", made, "--import", SUPPLIERS) == cli.INPUT_FAULT
    assert "reading only" in capsys.readouterr().err
    holder.close()
    assert names(made) == set()
