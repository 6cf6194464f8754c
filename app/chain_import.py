"""Reads suppliers out of a table, CSV or XLSX: all of them, or none and every fault by its cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.chainfile.drafts import Columns, RowFault
from app.chainfile.fields import FIELDS, guess
from app.chainfile.links import Linker
from app.chainfile.rows import Reader
from app.core.chain import Site, check_new
from app.errors import UserError
from app.message import N_, Message
from app.sheets.desk import FactDesk
from app.tabular.cells import Row
from app.tabular.read import Table

__all__ = ["FIELDS", "MOST_ROWS", "Import", "RowFault", "guess", "read_sites"]

MOST_ROWS = 10_000
NO_NAMES: Message = N_("chain", "No column holds the names of the sites. Tell which one does.")
TOO_MANY: Message = N_(
    "chain", "The file has more than {most} rows. Divide it into several files, and read each.", most=MOST_ROWS
)


@dataclass(frozen=True)
class Import:
    """Sites for `Session.add_sites`; none where there is a fault. `rows`: those that are not empty.

    The sites carry the ids that come next, because they name each other by them. `unmatched_goods`: words of goods
    that are not on the list; they stand in `other_goods`.
    """

    sites: tuple[Site, ...] = ()
    faults: tuple[RowFault, ...] = ()
    rows: int = 0
    unmatched_goods: tuple[str, ...] = ()


def read_sites(
    table: Table, mapping: Mapping[str, int], desk: FactDesk, existing: Iterable[Site], company: str = ""
) -> Import:
    """Read every row. `mapping`: the column of each field; `existing`: the sites of the company, by its name `company`.

    Never raises: also where the file cannot be read to its end, this is a fault.
    """
    held = {f: c for f, c in mapping.items() if f in FIELDS and 0 <= c < len(table.columns)}
    columns = Columns(table.columns, held)
    rows, faults = filled(table)
    if "name" not in held:
        faults.insert(0, RowFault(0, "", "", NO_NAMES))
    if faults:
        return Import(faults=tuple(faults), rows=len(rows))
    return joined(rows, columns, desk, tuple(existing), company)


def filled(table: Table) -> tuple[list[Row], list[RowFault]]:
    """Rows that are not empty, and why not all of them."""
    rows: list[Row] = []
    try:
        for row in table.rows():
            if any(cell is not None and str(cell).strip() for cell in row.cells):
                if len(rows) == MOST_ROWS:
                    return rows, [RowFault(row.number, "", "", TOO_MANY)]
                rows.append(row)
    except UserError as error:
        return rows, [RowFault(0, "", "", error.message)]
    return rows, []


def joined(rows: list[Row], columns: Columns, desk: FactDesk, existing: tuple[Site, ...], company: str) -> Import:
    reader, linker = Reader(desk, columns), Linker(columns, existing, company)
    sites = linker.sites(reader.drafts(rows))
    faults = [*reader.faults, *linker.faults] or last_faults(sites, existing)
    unmatched = dict.fromkeys(word for site in sites for word in site.other_goods)
    if faults:
        return Import((), tuple(sorted(faults, key=columns.order)), len(rows), tuple(unmatched))
    return Import(sites, (), len(rows), tuple(unmatched))


def last_faults(sites: tuple[Site, ...], existing: tuple[Site, ...]) -> list[RowFault]:
    """What the core would refuse all the same."""
    try:
        check_new(sites, existing)
    except UserError as error:
        return [RowFault(0, "", "", error.message)]
    return []
