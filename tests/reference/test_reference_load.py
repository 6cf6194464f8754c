"""The reference facts are whole and marked; bad ones are refused by file and row."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths
from app.content.faults import ContentError
from app.reference.load import Reference, load


@pytest.fixture(scope="module")
def ref() -> Reference:
    return load(paths.reference())


def test_the_counts_are_those_of_the_source(ref: Reference) -> None:
    assert sum(c.assessed for c in ref.countries.values()) == 131
    assert len(ref.countries) == 143
    assert len(ref.listings) == 467
    assert len(ref.instruments) == 16
    assert len(ref.laws) == 26
    assert sum(len(law.requirements) for law in ref.laws) == 278
    assert (len(ref.order), len(ref.sectors)) == (55, 12)
    assert sum(a.count for a in ref.suggested) == 2031
    levels = Counter(c.level for c in ref.countries.values())
    assert levels == {"": 12, "significant": 4, "moderate": 69, "minimal": 46, "none": 9, "not_rated": 3}
    kinds = [sum(getattr(x, k) for x in ref.listings) for k in ("child_labor", "forced_labor", "forced_child_labor")]
    assert kinds == [414, 121, 54]


def test_every_row_says_where_it_comes_from_and_how_well_it_was_checked(ref: Reference) -> None:
    rows = [*ref.countries.values(), *ref.listings, *ref.order, *ref.sectors, *ref.suggested, *ref.instruments]
    assert all(ref.sources[r.source].edition for r in rows)
    assert Counter(i.checked for i in ref.instruments) == {"secondary": 9, "recalled": 7}
    marks = Counter(r.checked for law in ref.laws for r in law.requirements)
    assert marks == {"recalled": 222, "secondary": 56}


def test_what_is_not_known_is_never_zero_and_never_no(ref: Reference) -> None:
    for country in ref.countries.values():
        for fact in ref.facts:
            if fact.id not in country.values:
                assert country.gap(fact.id) in ("unknown", "not_applicable", "no_data")
            else:
                assert fact.id not in country.unknown | country.not_applicable


def test_a_good_listed_for_an_input_has_no_flag_and_says_so(ref: Reference) -> None:
    downstream = [x for x in ref.listings if x.downstream]
    assert len({x.good for x in downstream}) == 10
    assert not any(x.child_labor or x.forced_labor for x in downstream)


def test_every_good_has_a_customs_heading_or_says_that_none_holds_it(ref: Reference) -> None:
    assert {h.good for h in ref.mapping} == set(ref.goods)
    assert all(h.note for h in ref.mapping if h.part or not h.hs)
    assert all(1 <= int(h.hs[:2]) <= 97 for h in ref.mapping if h.hs)


def test_requirements_are_proved_by_questions_that_are_asked(ref: Reference, library: object) -> None:
    from app.content.load import load as load_library

    known = load_library(paths.steps()).questions
    assert [q for law in ref.laws for r in law.requirements for q in r.questions if q not in known] == []
    for law in ref.laws:
        assert len({r.id for r in law.requirements}) == len(law.requirements)


Broken = Callable[[str, str, str], Path]


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """A copy of the facts in which one text of one file is replaced."""

    def make(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "reference"
        shutil.copytree(paths.reference(), folder)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return make


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("listings.csv", "AFG,bricks,1,1", "AFG,bricks,7,1", ("reference/listings.csv", "row 2", "child_labor")),
        ("listings.csv", "AFG,bricks", "AFG,brix", ("reference/listings.csv", "brix", "is not there")),
        ("listings.csv", "AFG,carpets", "AFG,bricks", ("AFG/bricks", "stands twice")),
        ("hs.csv", "cocoa,1801", "cocoa,18O1", ("reference/hs.csv", "hs")),
        ("countries.csv", "findings_2022", "somewhere", ("countries.csv", "somewhere")),
        ("edition.toml", 'id = "2026-11"', "id = ", ("edition.toml", "cannot be read")),
        ("laws/uk-msa54.toml", 'kind = "disclosure"', 'kin = "disclosure"', ("laws/uk-msa54.toml", "kin")),
    ],
)
def test_a_fault_is_named_with_its_file(broken: Broken, file: str, old: str, new: str, told: tuple[str, ...]) -> None:
    with pytest.raises(ContentError) as caught:
        load(broken(file, old, new))
    assert all(word in str(caught.value) for word in told)
