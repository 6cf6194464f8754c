"""A company's suppliers come in together or not at all, out of the files that people have."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

from app.content.load import Library
from app.core.chain import Site, flags_of_chain
from app.core.session import Session
from app.store.workspace import Workspace, open_workspace
from tests.chain.tables import SUPPLIERS, csv, faults, read, sites, xlsx
from tests.conftest import TODAY

OWN = Site("site.4", "Kilang Satu", role="own", tier=0, country="MYS")
MILL = Site("site.7", "Kilang Kain", tier=1, parent="site.4", country="MYS")


def test_the_suppliers_of_the_sample_firm(file: Path, library: Library) -> None:
    first = open_workspace(file, TODAY)
    session = Session(library, first, first.add_company("Contoh Garment", TODAY))
    found = read(SUPPLIERS, session.sites, company=session.name)
    assert found.faults == ()
    assert found.rows == len(session.add_sites(found.sites)) == 30
    before = session.sites
    first.close()
    again = open_workspace(file, TODAY)
    assert Session(library, again, 1).sites == before
    again.close()
    assert Counter(s.tier for s in before) == {0: 1, 1: 11, 2: 10, 3: 6, 4: 2}
    assert {s.country for s in before} == {"MYS", "IND", "PAK", "BGD", "UZB", "CHN", "TUR", "VNM", "KHM"}
    assert flags_of_chain(before, "MYS") == {"src", "abroad", "mig", "rec", "home"}
    assert found.unmatched_goods == ("boxes", "industrial washing", "zips", "brass buttons")


def test_every_cell_reaches_its_field(workspace: Workspace) -> None:
    by_name = sites(SUPPLIERS)
    ids = {s.id: s.name for s in by_name.values()}
    mill, farm = by_name["Rasi Mills"], by_name["Narmada Farms Group"]
    assert mill.goods == ("thread_yarn", "textiles")
    assert (mill.tier, ids[mill.parent], mill.country, mill.region) == (
        2,
        "Suria Jahit Enterprise",
        "IND",
        "Tamil Nadu",
    )
    assert (mill.share, mill.workers, mill.migrants, mill.recruiters) == (Decimal(9), 640, "yes", "yes")
    assert (mill.home_work, mill.certificates, mill.note) == ("no", "GOTS", "Hostels on the site")
    assert farm.season == (1, 10, 11, 12)
    assert (farm.share, farm.recruiters, farm.home_work) == (None, "unknown", "")
    assert by_name["Contoh Jahitan Dua"].role == "own"


def test_one_undo_takes_all_back(session: Session) -> None:
    session.set_site(Site("", "Kilang Satu", role="own", tier=0))
    before = session.sites
    session.add_sites(read(SUPPLIERS, before).sites)
    assert len(session.sites) == 31
    assert session.undo()
    assert session.sites == before
    assert session.redo()
    assert len(session.sites) == 31


def test_a_semicolon_file_from_windows(tmp_path: Path) -> None:
    text = (
        "Proveedor;Nivel;País;Productos;Porcentaje;Trabajadores;Migrantes;Temporada\r\n"
        "Tejidos Peñón;1;España;textiles;12,5 %;1.200;sí;marzo–junio\r\n"
        ";;;;;;;\r\n"
        "Algodón Ñu;propio;México;Algodón;7,25;30;no sé;nov-feb\r\n"
    )
    found = sites(csv(tmp_path, text, "cp1252"), language="es")
    cloth, cotton = found["Tejidos Peñón"], found["Algodón Ñu"]
    assert (cloth.country, cloth.share, cloth.workers) == ("ESP", Decimal("12.5"), 1200)
    assert (cloth.migrants, cloth.season) == ("yes", (3, 4, 5, 6))
    assert (cotton.country, cotton.goods, cotton.migrants) == ("MEX", ("cotton",), "unknown")
    assert (cotton.role, cotton.season) == ("own", (1, 2, 11, 12))


def test_a_workbook(tmp_path: Path) -> None:
    rows = [
        ["Name", "Tier", "Country", "Goods", "Share", "Workers", "Migrants", "Season"],
        ["Mill", 2, "IND", "yarn", 12.5, 640, True, "Oct-Mar"],
        [None, None, None, None, None, None, None, None],
        ["Farm", 3, "UZB", "cotton", 30, 1200, False, 9],
    ]
    mill, farm = sites(xlsx(tmp_path, rows)).values()
    assert (mill.tier, mill.share, mill.workers, mill.migrants) == (2, Decimal("12.5"), 640, "yes")
    assert (farm.tier, farm.share, farm.workers, farm.migrants, farm.season) == (3, Decimal(30), 1200, "no", (9,))


def test_formulas_are_not_evaluated(tmp_path: Path) -> None:
    """Of a workbook the value counts that was stored; here none was."""
    assert sites(xlsx(tmp_path, [["Name", "Workers"], ["A", "=1+1"]]))["A"].workers is None
    assert sites(csv(tmp_path, "Name,Region\n=1+1,@SUM(A1)"))["=1+1"].region == "@SUM(A1)"


def test_every_fault_is_named_by_its_cell(tmp_path: Path) -> None:
    text = (
        "Supplier,Tier,Delivers to,Country,Goods,Share,Workers,Season\n"
        "Mill,1,,India,cotton,10,50,3\n"
        ",one,Nobody,Indai,cottn,101,-2,13\n"
        "\n"
        "Farm,1,Mill,India,cotton,10,50,3\n"
        "mill,2,,,,,many,\n"
    )
    places = [place for place, _ in faults(csv(tmp_path, text))]
    assert places == ["A3", "B3", "C3", "D3", "E3", "F3", "G3", "H3", "A6", "G6"]
    columns = [f.column for f in read(csv(tmp_path, text)).faults]
    assert columns[:4] == ["Supplier", "Tier", "Delivers to", "Country"]
    assert [f.row for f in read(csv(tmp_path, text)).faults] == [3] * 8 + [6] * 2


def test_a_file_that_cannot_be_read_to_its_end_gives_nothing(tmp_path: Path) -> None:
    ((place, what),) = faults(csv(tmp_path, "Name,Tier\nA,1\nB,2,3,4\n"))
    assert place == ""
    assert "C3" in what


def test_a_file_without_names_gives_nothing(tmp_path: Path) -> None:
    ((_, what),) = faults(csv(tmp_path, "Country,Tier\nIndia,1\n"))
    assert "No column holds the names" in what


def test_rows_name_each_other_in_any_order(tmp_path: Path) -> None:
    text = "Name,Delivers to\nFarm,gin\nGin,MILL\nMill,\nSpinner, Kilang  kain\nOther,Kilang Satu\n"
    found = sites(csv(tmp_path, text), (OWN, MILL))
    assert [s.id for s in found.values()] == ["site.8", "site.9", "site.10", "site.11", "site.12"]
    assert [s.parent for s in found.values()] == ["site.9", "site.10", "", "site.7", "site.4"]
    assert [s.tier for s in found.values()] == [3, 2, 1, 2, 1]


def test_deliveries_to_the_company_itself(tmp_path: Path) -> None:
    path = csv(tmp_path, "Name,Delivers to\nMill,Contoh Garment\n")
    assert sites(path, company="Contoh Garment")["Mill"].parent == ""
    assert [place for place, _ in faults(path)] == ["B2"]


def test_sites_that_come_after_others_fit_to_them(session: Session, tmp_path: Path) -> None:
    session.set_site(OWN)
    session.set_site(MILL)
    found = read(csv(tmp_path, "Name,Delivers to\nFarm,Spinner\nSpinner,Kilang Kain\n"), session.sites)
    assert session.add_sites(found.sites) == ("site.8", "site.9")
    assert [s.name for s in session.sites] == ["Kilang Satu", "Kilang Kain", "Spinner", "Farm"]


def test_a_ring_is_told_once(tmp_path: Path) -> None:
    text = "Name,Delivers to\nA,B\nB,C\nC,A\nD,A\nSelf,Self\n"
    (first, ring), (second, self_ring) = faults(csv(tmp_path, text))
    assert (first, second) == ("B2", "B6")
    assert "A → B → C → A" in ring
    assert "Self → Self" in self_ring


def test_two_sites_have_two_names(tmp_path: Path) -> None:
    text = "Name,Delivers to\nMill,\nMILL ,\nFarm,Mill\nKilang satu,\n"
    (first, in_file), (second, in_chain) = faults(csv(tmp_path, text), (OWN, MILL))
    assert (first, second) == ("A3", "A5")
    assert "row 2" in in_file
    assert "in your chain" not in in_file
    assert "Your chain has a site" in in_chain


def test_deliveries_to_one_of_two_are_asked_about(tmp_path: Path) -> None:
    twins = (OWN, Site("site.5", "Kilang Satu", tier=1))
    ((place, what),) = faults(csv(tmp_path, "Name,Delivers to\nFarm,Kilang Satu\n"), twins)
    assert place == "B2"
    assert "Several sites" in what


def test_nobody_stands_nearer_than_the_one_delivered_to(tmp_path: Path) -> None:
    text = "Name,Tier,Delivers to\nMill,2,\nFarm,1,Mill\nFar,,Farther\nFarther,99,\n"
    (near, nearer), (far, farther) = faults(csv(tmp_path, text))
    assert (near, far) == ("B3", "B4")
    assert "its tier must be 2 or more" in nearer
    assert "not 100" in farther


def test_a_tier_at_fault_makes_no_other_fault(tmp_path: Path) -> None:
    text = "Name,Tier,Delivers to\nMill,second,\nFarm,1,Mill\nFar,,Mill\n"
    assert [place for place, _ in faults(csv(tmp_path, text))] == ["B2"]


def test_a_long_line_of_deliveries(tmp_path: Path) -> None:
    """Each row is looked at once, however long the way to the company is."""
    rows = [f"S{n},1,S{n + 1}" for n in range(1000)]
    found = sites(csv(tmp_path, "\n".join(["Name,Tier,Delivers to", *rows, "S1000,1,"])))
    assert found["S0"].parent == found["S1"].id
