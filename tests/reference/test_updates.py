"""Updates of the facts without a network: checked whole, kept beside what ships, undone, and away from the answers."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import paths
from app.cli import main
from app.content.load import Library
from app.errors import UserError
from app.reference.editions import in_use, known, read, reference, undo, update
from tests.reference.packs import ROW, SHIPPED, edition, listings, pack

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return pack(tmp_path / "facts.zip", {"edition.toml": edition(), "listings.csv": listings(ROW)})


def everything() -> dict[str, bytes]:
    folder = paths.user_data()
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_an_update_is_used_kept_and_undone(good: Path, library: Library) -> None:
    assert ("DEU", "cotton") not in reference().listed
    update(good, library)
    assert ("DEU", "cotton") in reference().listed
    assert reference().goods == SHIPPED.goods
    assert undo() == "2027-01"
    assert reference() == SHIPPED
    assert known() == ("2027-01",)
    assert ("DEU", "cotton") in reference("2027-01").listed
    update(good, library)
    assert in_use() == ("2027-01",)


def test_a_second_update_stands_on_the_first(good: Path, tmp_path: Path, library: Library) -> None:
    update(good, library)
    second = pack(
        tmp_path / "second.zip",
        {"edition.toml": edition("2027-06", "2027-06-01"), "eo13126.csv": b"".join(first_lines("eo13126.csv", 3))},
        edition="2027-06",
    )
    update(second, library)
    assert ("DEU", "cotton") in reference().listed
    assert len(reference().order) == 2
    undo()
    assert (len(reference().order), ("DEU", "cotton") in reference().listed) == (len(SHIPPED.order), True)


def first_lines(name: str, n: int) -> list[bytes]:
    return (paths.reference() / name).read_bytes().splitlines(keepends=True)[:n]


def test_the_commands_update_show_print_and_take_back(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", "update", str(good)]) == 0
    assert "edition 2027-01 of January 15, 2027" in capsys.readouterr().out
    main(["facts", "country", "DEU"])
    assert "Cotton: child labor" in capsys.readouterr().out
    main(["facts", "undo"])
    assert SHIPPED.edition.id in capsys.readouterr().out
    main(["facts", "editions"])
    assert "Kept: 2027-01" in capsys.readouterr().out
    assert main(["facts", "undo"]) != 0


def test_a_plan_is_printed_again_with_the_edition_it_was_made_with(good: Path, tmp_path: Path) -> None:
    from pypdf import PdfReader

    file = str(tmp_path / "firm.sqlite")
    main(["new", file, "--company", "Firm", "--set", "country=MYS"])
    main(["facts", "update", str(good)])
    main(["facts", "undo"])
    out = tmp_path / "plan.pdf"
    assert main(["plan", file, "--out", str(out), "--edition", "2027-01"]) == 0
    text = " ".join(" ".join(p.extract_text() for p in PdfReader(out).pages).split())
    assert "2027-01" in text
    assert SHIPPED.edition.id not in text
    assert main(["plan", file, "--out", str(tmp_path / "no.pdf"), "--edition", "1999-01"]) != 0
    assert not (tmp_path / "no.pdf").exists()


BAD = {
    "wrong hash": ({"listings.csv": listings(ROW)}, {"files": {"edition.toml": "0" * 64}}, "edition.toml"),
    "not said in the manifest": (
        {"listings.csv": listings()},
        {"files": {"edition.toml": hashlib.sha256(edition()).hexdigest()}},
        "listings.csv",
    ),
    "newer schema": ({}, {"schema": 2}, "newer Fairsteps"),
    "another kind of file": ({}, {"format": "zip"}, "format"),
    "no edition": ({}, {"edition": "../x"}, "edition"),
    "another edition": ({}, {"edition": "2027-02"}, "edition.toml"),
    "climbs out": ({"../workspace.sqlite": b"x"}, {}, "../workspace.sqlite"),
    "absolute": ({"/etc/passwd": b"x"}, {}, "/etc/passwd"),
    "a drive": ({"C:\\x.csv": b"x"}, {}, "x.csv"),
    "a program": ({"laws/run.py": b"x"}, {}, "laws/run.py"),
    "unknown good": ({"listings.csv": listings(b"DEU,unicorns,1,0,0,0,,goods_2022\r\n")}, {}, "unicorns"),
    "unknown source": ({"listings.csv": listings(b"DEU,cotton,1,0,0,0,,nobody\r\n")}, {}, "nobody"),
    "a bad cell": ({"listings.csv": listings(b"Germany,cotton,1,0,0,0,,goods_2022\r\n")}, {}, "row 469"),
    "not UTF-8": ({"goods.csv": b"id,name\r\n\xff\xfe"}, {}, "goods.csv"),
    "broken TOML": ({"laws/de-lksg.toml": b"id = ["}, {}, "laws/de-lksg.toml"),
    "deep TOML": ({"facts.toml": b"a = " + b"[" * 100_000}, {}, "facts.toml"),
    "too much": ({"goods.csv": bytes(51 * 1024**2)}, {}, "50 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_pack_is_refused_by_name_and_nothing_changes(name: str, tmp_path: Path, library: Library) -> None:
    files, manifest, place = BAD[name]
    path = pack(tmp_path / "bad.zip", {"edition.toml": edition(), **files}, **manifest)
    before = everything()
    with pytest.raises(UserError) as refusal:
        update(path, library)
    assert place in str(refusal.value)
    assert "bad.zip" in str(refusal.value)
    assert (everything(), reference()) == (before, SHIPPED)


def test_an_older_edition_does_not_hide_newer_facts(good: Path, tmp_path: Path, library: Library) -> None:
    update(good, library)
    old = pack(tmp_path / "old.zip", {"edition.toml": edition("2026-12", "2026-12-01")}, edition="2026-12")
    with pytest.raises(UserError, match="older"):
        update(old, library)
    assert in_use() == ("2027-01",)


def test_a_damaged_edition_stands_back_behind_what_ships(good: Path, library: Library) -> None:
    update(good, library)
    (paths.editions() / "2027-01" / "goods.csv").write_bytes(b"\xff")
    read.cache_clear()  # as when the program is started again
    assert reference() == SHIPPED


def test_what_ships_is_never_changed_by_an_update(good: Path, library: Library) -> None:
    before = {p: p.read_bytes() for p in paths.reference().rglob("*") if p.is_file()}
    update(good, library)
    assert {p: p.read_bytes() for p in paths.reference().rglob("*") if p.is_file()} == before


def zipped(files: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, contents in files.items():
            archive.writestr(name, contents)
    return held.getvalue()


NAMES = st.sampled_from(
    ["edition.toml", "listings.csv", "goods.csv", "laws/de-lksg.toml", "manifest.json", "../x", "x/"]
)
ZIPS = st.dictionaries(NAMES, st.binary(max_size=200), max_size=4).map(zipped)


@given(st.binary(max_size=300) | ZIPS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
def test_any_bytes_give_an_error_and_no_change(tmp_path: Path, library: Library, contents: bytes) -> None:
    path = tmp_path / "any.zip"
    path.write_bytes(contents)
    before = everything()
    with pytest.raises(UserError):
        update(path, library)
    assert everything() == before


CELLS = st.sampled_from(["listings.csv", "goods.csv", "hs.csv", "edition.toml", "laws/de-lksg.toml", "salience.toml"])


@given(CELLS, st.integers(0, 60_000), st.binary(min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_change_inside_a_file_is_taken_whole_or_refused(
    tmp_path: Path, library: Library, name: str, at: int, new: bytes
) -> None:
    """The hashes are right here: it is the reading of the facts that must hold."""
    old = edition() if name == "edition.toml" else (paths.reference() / name).read_bytes()
    at %= len(old)
    path = pack(tmp_path / "any.zip", {"edition.toml": edition(), name: old[:at] + new + old[at + len(new) :]})
    before = everything()
    try:
        update(path, library)
    except UserError:
        assert everything() == before
    else:
        assert undo() == "2027-01"
        shutil.rmtree(paths.editions() / "2027-01")


def test_the_script_builds_a_pack_from_csv_files(tmp_path: Path, library: Library) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / "edition.toml").write_bytes(edition())
    (folder / "listings.csv").write_bytes(listings(ROW))
    run = [sys.executable, str(ROOT / "script" / "pack"), str(folder), str(tmp_path / "facts.zip")]
    assert subprocess.run(run, check=False, capture_output=True).returncode == 0
    update(tmp_path / "facts.zip", library)
    assert ("DEU", "cotton") in reference().listed


def test_the_script_refuses_what_cannot_be_used(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / "edition.toml").write_bytes(edition())
    (folder / "listings.csv").write_bytes(listings(b"DEU,unicorns,1,0,0,0,,goods_2022\r\n"))
    run = [sys.executable, str(ROOT / "script" / "pack"), str(folder), str(tmp_path / "facts.zip")]
    done = subprocess.run(run, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "unicorns" in done.stderr
    assert not list(tmp_path.glob("facts.*"))
