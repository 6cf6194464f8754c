"""Lists of suppliers as real files, and what reading them gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from openpyxl import Workbook

from app import paths
from app.chain_import import Import, guess, read_sites
from app.core.chain import Site
from app.i18n.catalog import translator
from app.reference.load import Reference, load
from app.sheets.desk import FactDesk
from app.tabular.read import open_table

SUPPLIERS = Path(__file__).parent.parent / "data" / "suppliers.csv"


@cache
def reference() -> Reference:
    return load(paths.reference())


def desk(language: str = "en") -> FactDesk:
    return FactDesk(reference(), translator(language))


def csv(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "suppliers.csv"
    path.write_bytes(text.encode(encoding))
    return path


def xlsx(folder: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    path = folder / "suppliers.xlsx"
    book.save(path)
    return path


def read(path: Path, existing: Iterable[Site] = (), language: str = "en", company: str = "") -> Import:
    """With the columns that the headings tell."""
    at = desk(language)
    table = open_table(path)
    return read_sites(table, guess(table.columns, at.tr), at, existing, company)


def sites(path: Path, existing: Iterable[Site] = (), language: str = "en", company: str = "") -> dict[str, Site]:
    """By name. There is no fault."""
    found = read(path, existing, language, company)
    assert [str(f.what) for f in found.faults] == []
    return {s.name: s for s in found.sites}


def faults(path: Path, existing: Iterable[Site] = ()) -> list[tuple[str, str]]:
    """Places and reasons. No site is given beside them."""
    found = read(path, existing)
    assert found.sites == ()
    return [(f.place, str(f.what)) for f in found.faults]


def column(folder: Path, heading: str, *cells: str) -> Path:
    """A file of names and one more column."""
    rows = [f'Site {n};"{cell}"' for n, cell in enumerate(cells, 1)]
    return csv(folder, "\n".join([f"Name;{heading}", *rows]))
