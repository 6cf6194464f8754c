"""What people write in the cells of a list of suppliers, and what is never guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.chain_import import MOST_ROWS
from tests.chain.tables import column, csv, faults, read, sites, xlsx


def read_cells(folder: Path, heading: str, field: str, cells: list[str], language: str = "en") -> list[object]:
    found = sites(column(folder, heading, *cells), language=language)
    return [getattr(site, field) for site in found.values()]


def fault(folder: Path, heading: str, cell: str) -> str:
    """The reason why a cell is refused; the place is that of the cell."""
    (place, what), *more = faults(column(folder, heading, cell))
    assert place == "B2"
    assert more == []
    return what


def test_tiers(tmp_path: Path) -> None:
    cells = [
        "1",
        "tier 2",
        "Tier-3",
        "nivel 2",
        "Niveau 2",
        "peringkat 4",
        "T1",
        "0",
        "own",
        "Propio",
        "propre",
        "sendiri",
    ]
    assert read_cells(tmp_path, "Tier", "tier", cells) == [1, 2, 3, 2, 2, 4, 1, 0, 0, 0, 0, 0]
    assert read_cells(tmp_path, "Tier", "role", ["own", "1"]) == ["own", "supplier"]


@pytest.mark.parametrize("cell", ["-1", "1.5", "100", "first", "own?", "1 or 2", "9" * 400])
def test_no_tiers(tmp_path: Path, cell: str) -> None:
    assert "is no tier" in fault(tmp_path, "Tier", cell)


def test_countries_in_four_languages(tmp_path: Path) -> None:
    meant = {
        "MYS": "MYS",
        "my": "MYS",
        "Turkey": "TUR",
        "Türkiye": "TUR",
        "TURQUIA": "TUR",
        "turquie": "TUR",
        "Côte d'Ivoire": "CIV",
        "Viet Nam": "VNM",
        "U.S.A.": "USA",
        "Amerika Syarikat": "USA",
        "Pays-Bas": "NLD",
        "Korea Selatan": "KOR",
        "Camboya": "KHM",
        "Ouzbékistan": "UZB",
        "": "",
    }
    for language in ("en", "ms"):
        assert read_cells(tmp_path, "Country", "country", [*meant], language) == [*meant.values()]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Indai", "India (IND)"),
        ("Nigera", "Nigeria (NGA), Niger (NER)"),
        ("Congo", "Congo - Kinshasa (COD), Congo - Brazzaville (COG)"),
        ("Korea", "South Korea (KOR), North Korea (PRK)"),
        ("NA", "Namibia (NAM)"),
        ("Atlantis Beach", "not known as a country"),
        ("QQQ", "not known as a country"),
    ],
)
def test_a_near_country_is_asked_about(tmp_path: Path, cell: str, words: str) -> None:
    assert words in fault(tmp_path, "Country", cell)


def test_goods_are_taken_apart_and_matched(tmp_path: Path) -> None:
    cells = [
        "cotton; thread_yarn",
        "Cotton, zips",
        "Thread/Yarn",
        "yarn/cotton/Cotton",
        "ALGODÓN",
        "zips;ZIPS;boxes",
        " ; ",
    ]
    found = list(sites(column(tmp_path, "Goods", *cells)).values())
    assert [s.goods for s in found] == [
        ("cotton", "thread_yarn"),
        ("cotton",),
        ("thread_yarn",),
        ("thread_yarn", "cotton"),
        ("cotton",),
        (),
        (),
    ]
    assert [s.other_goods for s in found] == [(), ("zips",), (), (), (), ("zips", "ZIPS", "boxes"), ()]
    assert read(column(tmp_path, "Goods", *cells)).unmatched_goods == ("zips", "ZIPS", "boxes")


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("cotton; polysilicn", "“polysilicn” is near to: Polysilicon (polysilicon)"),
        ("shirt", "Garments (garments)"),
        ("sugar", "Sugar Beets (sugar_beets), Sugarcane (sugarcane)"),
    ],
)
def test_a_near_good_is_asked_about(tmp_path: Path, cell: str, words: str) -> None:
    assert words in fault(tmp_path, "Goods", cell)


def test_words_in_brackets_stay_words(tmp_path: Path) -> None:
    assert read_cells(tmp_path, "Goods", "other_goods", ["cotton, [sugar], zips"]) == [("zips", "sugar")]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["12.5", "0", "100%", "7"], ["12.5", "0", "100", "7"]),
        (["12,5", "3,25 %", ""], ["12.5", "3.25", None]),
        (["12,345", "50"], ["12.345", "50"]),
        (["0.5%", "0.25%"], ["0.5", "0.25"]),
        (["0.5", "2"], ["0.5", "2"]),
        (["1", "0"], ["1", "0"]),
    ],
)
def test_shares(tmp_path: Path, cells: list[str], values: list[str | None]) -> None:
    expected = [None if v is None else Decimal(v) for v in values]
    assert read_cells(tmp_path, "Share", "share", cells) == expected


@pytest.mark.parametrize("cell", ["101", "-1", "much", "RM 5", "1.2.3", "5%%", "=5+5", "1e1", "0,012"])
def test_no_shares(tmp_path: Path, cell: str) -> None:
    assert (
        "is no share" in fault(tmp_path, "Share", cell) if cell != "0,012" else faults(column(tmp_path, "Share", cell))
    )


def test_a_part_of_one_is_asked_about(tmp_path: Path) -> None:
    """A spreadsheet that shows 25 % keeps 0.25."""
    path = xlsx(tmp_path, [["Name", "Share"], ["A", 0.25], ["B", 0.75], ["C", 1]])
    ((place, what),) = faults(path)
    assert place == "B2"
    assert "may be 0.25 percent, or a part of one" in what


def test_workers(tmp_path: Path) -> None:
    cells = ["0", "85", "1,200", "1.200", "1 200", "12.0", "99999999", ""]
    assert read_cells(tmp_path, "Workers", "workers", cells) == [0, 85, 1200, 1200, 1200, 12, 99_999_999, None]


@pytest.mark.parametrize("cell", ["-1", "12.5", "50-100", "about 50", "RM 50", "100000000", "=1+1", "9" * 70])
def test_no_workers(tmp_path: Path, cell: str) -> None:
    assert "is no number of workers" in fault(tmp_path, "Workers", cell)


def test_yes_no_and_unknown_in_four_languages(tmp_path: Path) -> None:
    yes, no = ["yes", "Y", "Sí", "oui", "ya", "TRUE", "1"], ["No", "n", "non", "tidak", "tiada", "false", "0"]
    unknown = ["unknown", "?", "don’t know", "no sé", "inconnu", "tidak pasti"]
    expected = ["yes"] * len(yes) + ["no"] * len(no) + ["unknown"] * len(unknown) + [""]
    assert read_cells(tmp_path, "Migrants", "migrants", [*yes, *no, *unknown, ""]) == expected


@pytest.mark.parametrize("cell", ["yes?", "12", "-1", "some", "yes and no"])
def test_neither_yes_nor_no(tmp_path: Path, cell: str) -> None:
    for heading in ("Migrants", "Recruiters", "Home work"):
        assert "neither yes nor no" in fault(tmp_path, heading, cell)


@pytest.mark.parametrize(
    ("cell", "months"),
    [
        ("3", (3,)),
        ("1, 12; 03", (1, 3, 12)),
        ("Mar-Jun", (3, 4, 5, 6)),
        ("11-2", (1, 2, 11, 12)),
        ("November to February", (1, 2, 11, 12)),
        ("de marzo a mayo", (3, 4, 5)),
        ("oct. – déc.", (10, 11, 12)),
        ("août à septembre", (8, 9)),
        ("janv., févr.", (1, 2)),
        ("Mac hingga Mei dan Ogos", (3, 4, 5, 8)),
        ("May/Dis", (5, 12)),
        ("all year", tuple(range(1, 13))),
        ("5-5", (5,)),
        ("", ()),
    ],
)
def test_seasons(tmp_path: Path, cell: str, months: tuple[int, ...]) -> None:
    assert read_cells(tmp_path, "Season", "season", [cell]) == [months]


@pytest.mark.parametrize("cell", ["13", "0", "harvest", "Mar-", "-", "1-2-3", "1.5", "Marchember", "2026-03-01"])
def test_no_seasons(tmp_path: Path, cell: str) -> None:
    assert "is not read as months" in fault(tmp_path, "Season", cell)


def test_a_day_that_a_spreadsheet_made_of_months_is_refused(tmp_path: Path) -> None:
    ((place, what),) = faults(xlsx(tmp_path, [["Name", "Season"], ["A", date(2026, 2, 11)]]))
    assert place == "B2"
    assert "2026-02-11" in what


def test_words_stay_as_they_were_typed(tmp_path: Path) -> None:
    text = 'Name,Region,Certificates,Note\n"=HYPERLINK(""x"")", Hà  Nội ,GOTS,"two\nlines\x1b"\n7,,,'
    first, second = sites(csv(tmp_path, text)).values()
    assert (first.name, first.region, first.certificates) == ('=HYPERLINK("x")', "Hà Nội", "GOTS")
    assert first.note == "two\nlines"
    assert second.name == "7"


def test_endless_words_are_refused(tmp_path: Path) -> None:
    text = f"Name,Region,Note\nA,{'x' * 1001},{'y' * 10_001}\n"
    assert [p for p, _ in faults(csv(tmp_path, text))] == ["B2", "C2"]


def test_rows_have_a_bound(tmp_path: Path) -> None:
    text = "Name\n" + "".join(f"Site {n}\n" for n in range(MOST_ROWS))
    assert len(sites(csv(tmp_path, text))) == MOST_ROWS
    ((place, what),) = faults(csv(tmp_path, text + "one more\n"))
    assert place == ""
    assert str(MOST_ROWS) in what
