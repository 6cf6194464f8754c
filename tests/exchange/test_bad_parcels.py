"""Whatever is wrong with a parcel is found before anything of it is used, and told in words."""

from __future__ import annotations

import io
import json
import stat
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.exchange import bounds, seal
from app.exchange.unpack import unpack
from tests.exchange.handmade import COMPANY, PROOF, PROVEN, SHA, opened, parcel, refused, resealed, zipped

GOOD = parcel(PROVEN)


def test_one_that_fits_is_opened() -> None:
    assert opened(GOOD).record.name == "Kilang Tangan"
    assert [(e.name, s.read()) for e, s in opened(GOOD).evidence()] == [("proof.txt", PROOF)]


# The file


@pytest.mark.parametrize("data", [b"", b"words", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, b"\0" * 5000, b"0" * 500])
def test_what_is_no_parcel_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "firm.fairsteps"
    path.write_bytes(data)
    assert "damaged, cut short, or was not made by Fairsteps" in refused(path)


def test_a_file_that_is_not_there_or_is_a_folder_is_named(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path / "firm.fairsteps")
    (tmp_path / "folder").mkdir()
    assert "cannot be read" in refused(tmp_path / "folder")


def test_any_flipped_byte_is_seen() -> None:
    for place in range(len(GOOD)):
        for bits in (1, 0x80, 0xFF):
            assert refused(GOOD[:place] + bytes([GOOD[place] ^ bits]) + GOOD[place + 1 :])


def test_any_cut_is_seen() -> None:
    for length in range(len(GOOD)):
        assert refused(GOOD[:length])
    assert refused(GOOD + b"\0")


def test_what_was_changed_and_sealed_anew_gives_the_same_company_or_a_sentence() -> None:
    """A changed byte in what the zip says of its entries may do no harm; the company and its evidence never change."""
    whole = opened(GOOD).record
    for place in range(len(GOOD) - seal.LENGTH):
        for bits in (1, 0x80, 0xFF):
            changed = resealed(GOOD[:place] + bytes([GOOD[place] ^ bits]) + GOOD[place + 1 :])
            try:
                found = opened(changed)
            except UserError:
                continue
            assert found.record == whole
            assert [s.read() for _, s in found.evidence()] == [PROOF]


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=400))
def test_any_bytes_are_refused_sealed_or_not(data: bytes) -> None:
    assert refused(data)
    assert refused(resealed(data + b"0" * 64))


# The entries


def link() -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(f"evidence/{'a' * 64}")
    made.create_system, made.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return made


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/etc/passwd", "C:\\evil", "evidence/../../evil", "evidence/", f"evidence/{SHA.upper()}",
        "readme.txt", f"evidence/{SHA}/x", "evidence\\" + "a" * 64, "Manifest.json", " ", "company.json\u200b",
    ],
)  # fmt: skip
def test_an_entry_that_does_not_belong_is_named(name: str) -> None:
    told = refused(parcel(PROVEN, (name, b"evil")))
    assert "does not belong in it" in told
    assert name[:80] in told


def test_an_entry_whose_name_is_empty_or_goes_on_behind_a_zero_is_refused() -> None:
    """The zip library shows a name only up to the zero."""
    made = parcel(PROVEN, ("company.jsonX../evil", b"evil"))
    for hidden in (b"company.json\0../evil", b"\0" * 20):
        told = refused(resealed(made.replace(b"company.jsonX../evil", hidden)))
        assert "does not belong" in told


def test_a_link_is_refused() -> None:
    assert "no file but a link" in refused(parcel(PROVEN, (link(), b"/etc/passwd")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused() -> None:
    assert "twice" in refused(parcel(PROVEN, ("company.json", json.dumps(COMPANY | {"name": "Other"}).encode())))


def test_a_part_that_is_missing_is_told() -> None:
    assert "a part of it is missing" in refused(zipped([("company.json", b"{}")]))
    assert "a part of it is missing" in refused(zipped([]))
    assert refused(parcel(PROVEN).replace(f"evidence/{SHA}".encode(), f"evidence/{'b' * 64}".encode()))


def test_an_entry_that_nobody_lists_is_refused() -> None:
    assert refused(parcel(PROVEN, (f"evidence/{'a' * 64}", b"more")))


def with_flag(data: bytes, flag: int) -> bytes:
    """The parcel with a flag set in the list of entries, as other programs set it for a password."""
    changed = bytearray(data)
    place = data.index(b"PK\x01\x02")
    changed[place + 8 : place + 10] = struct.pack("<H", flag)
    return resealed(bytes(changed))


def test_one_with_a_password_is_refused() -> None:
    assert "needs a password" in refused(with_flag(GOOD, 1))


# Bombs


def test_what_was_packed_cannot_unfold() -> None:
    """A gigabyte of zeros in a megabyte: it is refused for being packed, and none of it is unfolded."""
    bomb = parcel(b"0" * 50_000_000, how=zipfile.ZIP_DEFLATED)
    assert len(bomb) < 100_000
    assert "packed by another program" in refused(bomb)


@pytest.mark.parametrize("how", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_good_company_packed_by_another_program_is_told(how: int) -> None:
    assert "packed by another program" in refused(parcel(PROVEN, how=how))


def sizes_said(data: bytes, packed: int, whole: int) -> bytes:
    """The parcel with other sizes of its second entry in the list, whatever its data are."""
    changed = bytearray(data)
    place = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    changed[place + 20 : place + 28] = struct.pack("<LL", packed, whole)
    return resealed(bytes(changed))


@pytest.mark.parametrize("size", [0, 1, 10_000, 2**31, 2**32 - 2])
def test_sizes_in_headers_are_not_believed(size: int) -> None:
    assert refused(sizes_said(GOOD, size, size))
    assert refused(sizes_said(GOOD, size, len(json.dumps(PROVEN))))
    assert refused(sizes_said(GOOD, len(json.dumps(PROVEN)), size))


def test_too_many_entries_are_refused_before_they_are_listed() -> None:
    many = ((f"evidence/{n:064x}", b"") for n in range(bounds.MOST_FILES))
    assert "damaged" in refused(parcel(PROVEN, *many))


def test_a_list_of_entries_for_giants_is_refused() -> None:
    """Its true size would stand elsewhere."""
    end = len(GOOD) - seal.LENGTH - seal.END.size
    giant = seal.GIANT + struct.pack("<LQL", 0, 0, 1)
    assert "damaged" in refused(resealed(GOOD[:end] + giant + GOOD[end:]))


def test_entries_that_lie_over_each_other_count_as_often_as_they_are_listed() -> None:
    """Ten entries that share their bytes: together they are larger than the file."""
    big = [(f"evidence/{n:064x}", b"0" * 100_000) for n in range(10)]
    whole = parcel(PROVEN, *big)
    data = whole[: whole.index(b"PK\x03\x04", whole.index(b"evidence/" + b"0" * 63 + b"1") - 40)]
    assert len(data) < 200_000
    listing = whole[whole.index(b"PK\x01\x02") : -seal.LENGTH - seal.END.size]
    end = seal.END.pack(b"PK\x05\x06", 0, 0, 13, 13, len(listing), len(data), seal.LENGTH)
    assert "too large" in refused(resealed(data + listing + end + seal.BLANK))


# The manifest


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"format": 2}, "newer version"),
        ({"format": 2, "new": {"key": 1}}, "newer version"),
        ({"format": "1"}, "wrong at “format”"),
        ({"kind": "fairsteps-facts"}, "not made by Fairsteps"),
        ({"extra": 1}, "wrong at “extra”"),
        ({"made_on": "today"}, "wrong at “made_on”"),
        ({"company": "Other"}, "damaged"),
        ({"counts": {"answers": 7}}, "damaged"),
        ({"counts": {"answers": -1}}, "wrong at “counts/answers”"),
        ({"files": []}, "damaged"),
        ({"files": "none"}, "wrong at “files”"),
        ({"files": [{"path": "company.json", "size": 3, "sha256": "x"}]}, "wrong at “files/0/sha256”"),
        ({"files": [{"path": "company.json", "size": 3, "sha256": "a" * 64}]}, "damaged"),
        ({"company": "\ud800"}, "wrong at “–”"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(other: dict[str, object], words: str) -> None:
    assert words in refused(parcel(COMPANY, **other))


def listed_as(size: int = len(PROOF), sha: str = SHA, path: str = f"evidence/{SHA}") -> bytes:
    files = json.loads(zipfile.ZipFile(io.BytesIO(GOOD)).read("manifest.json"))["files"]
    return parcel(PROVEN, files=[files[0], {"path": path, "size": size, "sha256": sha}])


def test_evidence_that_is_not_as_it_is_listed_is_refused() -> None:
    assert opened(listed_as()).record.evidence
    for wrong in (listed_as(size=3), listed_as(size=99), listed_as(sha="a" * 64), listed_as(path="manifest.json")):
        assert refused(wrong)


def test_evidence_that_the_company_speaks_of_and_is_not_there_is_refused() -> None:
    company = json.dumps(PROVEN).encode()
    assert refused(parcel(company))
    more = PROVEN["evidence"]["file.1"]
    assert refused(
        parcel(PROVEN | {"evidence": {"file.1": more, "file.2": more | {"id": "file.2", "sha256": "c" * 64}}})
    )
    assert refused(parcel(PROVEN | {"evidence": {"file.1": more | {"size": 3}}}))


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"{", b"[]", b"[" * 200_000, b"null", b'"words"', b"{}", b"\xef\xbb\xbf{}"]
)
def test_a_manifest_that_is_no_list_of_contents_is_refused(data: bytes) -> None:
    assert refused(zipped([("manifest.json", data), ("company.json", b"{}")]))


# The company


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe\x00", "cannot be read"),
        (b'{"format": 1, "name": "caf\xe9"}', "cannot be read"),
        (b"{" * 400_000, "cannot be read"),
        (b'{"answers":' * 100_000 + b"1" + b"}" * 100_000, "cannot be read"),
        (b"[" + b"[]," * 1_000_000 + b"[]]", "too large"),
        (b'{"name": "' + b"x" * bounds.MOST_COMPANY + b'"}', "too large"),
        (b'{"name": "A", "name": "Kilang Tangan"}', "cannot be read"),
        (b'{"answers": {"q": {"value": [' + b"[]," * 200_000 + b"[]]}}}", "cannot be read"),
        (b'{"answers": {"q": {"value": [' + b"1," * 400_000 + b"1]}}}", "cannot be read"),
        (b'{"answers": {"q": {"value": [' + b'{"a": {}},' * 100_000 + b"{}]}}}", "cannot be read"),
        (b'{"name": "Kilang Tangan", "answers": {"q": {"value": NaN}}}', "cannot be read"),
        (b'{"name": "Kilang Tangan", "answers": {"q": {"value": ' + b"9" * 5000 + b"}}}", "cannot be read"),
        (b'{"name": "\\ud800"}', "do not fit"),
        (b"[]", "do not fit"),
        (b'{"name": "Kilang Tangan", "format": 2, "new": 1}', "newer version"),
        (b'{"name": "Kilang Tangan", "new": 1}', "new"),
        (b'{"name": "  "}', "needs a name"),
    ],
)
def test_data_that_are_no_company_are_refused(data: bytes, words: str) -> None:
    assert words in refused(parcel(data))


def site(number: int, **other: object) -> dict[str, object]:
    return {"id": f"site.{number}", "name": f"Site {number}", "tier": 1} | other


def case(**other: object) -> dict[str, object]:
    return {"id": "case.1", "opened_on": "2026-11-24"} | other


@pytest.mark.parametrize(
    "more",
    [
        {"sites": {"site.1": site(2)}},
        {"sites": {"site.x": site(1, id="site.x")}},
        {"sites": {"site.1": site(1, parent="site.2"), "site.2": site(2, parent="site.1")}},
        {"sites": {"site.1": site(1, share="1E-400000000")}},
        {"sites": {"site.1": site(1, role="owner")}},
        {"cases": {"case.x": case(id="case.x")}},
        {"cases": {"case.1": case(kind="gossip")}},
        {"cases": {"case.1": case(status="closed")}},
        {"cases": {"case.1": case(owed="1E+999999999")}},
        {"cases": {"case.1": case(affected=10**30)}},
        {"cases": {"case.1": case(owed="NaN")}},
        {"edits": {"own.x": {"action": "own.x"}}},
        {"edits": {"code.write": {"action": "code.other"}}},
        {"edits": {"code.write": {"action": "code.write", "status": "perhaps"}}},
        {"edits": {"code.write": {"action": "code.write", "cost": "Infinity"}}},
        {"answers": {"q": {"value": 10**19}}},
        {"answers": {"q": {"value": 1e300}}},
        {"answers": {"q": {"value": [{"a": 10**25}]}}},
        {"answers": {"q": {"evidence_date": "yesterday"}}},
        {"judgments": {"r": {"risk": "r", "scale": 9, "why": "x"}}},
        {"progress": {"note.1": {"id": "note.2", "action": "a", "day": "2026-11-24", "text": "x"}}},
        {"snapshots": {"first": {"id": "first", "name": "x", "taken_on": "2026-11-24", "data": ""}}},
    ],
)
def test_what_fairsteps_could_not_have_kept_is_refused(more: dict[str, Any]) -> None:
    assert refused(parcel(COMPANY | more))


def test_a_hidden_name_is_found_where_names_were_to_be_left_out() -> None:
    named = COMPANY | {"cases": {"case.1": case(people="Zubaidah")}}
    assert opened(parcel(named)).record.cases["case.1"].people == "Zubaidah"
    assert refused(parcel(named, people=False))


def told(source: Path | bytes) -> str:
    """What comes of opening it."""
    try:
        return str(unpack(source, "firm.fairsteps").record)
    except UserError as error:
        return str(error)


@pytest.mark.parametrize("data", [GOOD, with_flag(GOOD, 1), GOOD[:-1], b""])
def test_a_path_and_its_bytes_are_judged_alike(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "other name"
    path.write_bytes(data)
    assert told(path) == told(data)
