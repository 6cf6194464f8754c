"""Reads a ledger of purchases or customs entries, row by row, for the screening of trade exposure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from itertools import islice
from typing import Any

from app.core.entry import CellFault, Entry, RowFault
from app.core.naming import words
from app.errors import StoppedError, UserError
from app.ledger_cells import (
    PLAIN,
    SAMPLE,
    DoubtError,
    as_code,
    as_currency,
    as_day,
    as_value,
    day_way,
    decimal_way,
    stated,
    text,
)
from app.message import N_, Message
from app.sheets.names import countries_in_all_languages, folded
from app.tabular.cells import Cell, Row, place
from app.tabular.read import Table

FIELDS: dict[str, Message] = {
    "date": N_("ledger", "Date"),
    "supplier": N_("ledger", "Supplier"),
    "origin": N_("ledger", "Country of origin"),
    "hs": N_("ledger", "Customs code (HS)"),
    "description": N_("ledger", "Description of the goods"),
    "value": N_("ledger", "Value"),
    "currency": N_("ledger", "Currency"),
}
"""In the order of an `Entry`. A ledger needs a value, a currency, and a code or a description."""
HEADINGS: dict[str, tuple[str, ...]] = {
    "date": ("date", "day", "fecha", "tarikh"),
    "supplier": (
        "supplier", "vendor", "seller", "exporter", "shipper", "proveedor", "vendedor", "exportador", "fournisseur",
        "vendeur", "exportateur", "pembekal", "penjual", "pengeksport",
    ),
    "origin": ("origin", "origen", "origine", "asal", "coo", "made in"),
    "hs": (
        "hs", "hs code", "hts", "htsus", "tariff", "tariff code", "commodity code", "customs code", "taric", "sh", "sa",
        "code sh", "arancelaria", "arancelario", "tarifaire", "nomenclature", "nomenclatura", "kod hs", "kod tarif",
    ),
    "description": (
        "description", "goods", "item", "product", "descripcion", "mercancia", "producto", "designation",
        "marchandise", "produit", "perihalan", "keterangan", "barang", "produk",
    ),
    "value": ("value", "amount", "total", "valor", "importe", "monto", "valeur", "montant", "nilai", "jumlah", "amaun"),
    "currency": ("currency", "ccy", "curr", "moneda", "divisa", "devise", "monnaie", "mata wang"),
}  # fmt: skip
"""Words, folded, by which the column of a field is known in the four languages."""
ALONE = {"origin": ("country", "pais", "pays", "negara")}
"""As the whole heading only: “supplier’s country” is another one."""
NOT_FOR = {"value": frozenset(("unit", "unitario", "unitaire", "seunit"))}
EVERY = 1_000


@dataclass(frozen=True)
class Reading:
    """Which column, counted from 0, holds which field, and how it is written; None: as the column itself shows.

    `currency`: of every row, where no column holds it.
    """

    columns: Mapping[str, int]
    decimal_comma: bool | None = None
    day_first: bool | None = None
    currency: str = ""


def guess(columns: Sequence[str]) -> dict[str, int]:
    """Fields by their headings; one that fits no column, or two alike, is left out. The user must see it."""
    free = {index: tuple(words(heading)) for index, heading in enumerate(columns)}
    found: dict[str, int] = {}
    for fits in (is_heading, has_heading):
        for field in FIELDS:
            fitting = [i for i, heading in free.items() if fits(field, heading)]
            if field not in found and len(fitting) == 1:
                found[field] = fitting[0]
                del free[fitting[0]]
    return found


def is_heading(field: str, heading: tuple[str, ...]) -> bool:
    return " ".join(heading) in (*HEADINGS[field], *ALONE.get(field, ()))


def has_heading(field: str, heading: tuple[str, ...]) -> bool:
    if NOT_FOR.get(field, frozenset()) & set(heading):
        return False
    line = f" {' '.join(heading)} "
    return any(f" {known} " in line for known in HEADINGS[field])


def read_entries(
    table: Table,
    reading: Reading,
    progress: Callable[[int], object] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Iterator[Entry | RowFault]:
    """Every row as an entry, or as a fault that names each bad cell with its place, column and reason.

    `progress` is told the rows read, every thousand; where `stop` then says True, StoppedError is raised. Raises
    UserError where the reading lacks a field, a number or date can be read in two ways and nobody said which, and
    where the file itself cannot be read on.
    """
    check(table, reading)
    return entries(table, Reader(table, reading), progress, stop)


def entries(
    table: Table,
    reader: Reader,
    progress: Callable[[int], object] | None,
    stop: Callable[[], bool] | None,
) -> Iterator[Entry | RowFault]:
    for count, row in enumerate(table.rows()):
        if not count % EVERY:
            if progress:
                progress(count)
            if stop and stop():
                raise StoppedError
        yield reader.read(row)


def entries_at(entries: Iterable[Entry | RowFault], numbers: Iterable[int]) -> Iterator[Entry | RowFault]:
    """Those of some rows, by their numbers; not read on behind the last."""
    wanted = set(numbers)
    last = max(wanted, default=0)
    for entry in entries if wanted else ():
        if entry.number in wanted:
            yield entry
        if entry.number >= last:
            return


def check(table: Table, reading: Reading) -> None:
    known = set(reading.columns)
    missing = [f for f in ("value", "currency") if f not in known and not (f == "currency" and reading.currency)]
    missing += [] if known & {"hs", "description"} else ["hs", "description"]
    if missing:
        raise UserError(
            N_(
                "ledger",
                "“{file}”: no column was found for: {fields}. Say which column holds it. There are: {columns}.",
                file=table.file,
                fields=", ".join(missing),
                columns=", ".join(f"“{c}”" for c in table.columns),
            )
        )
    if isinstance(fault := as_currency(reading.currency or "USD"), Message):
        raise UserError(fault)


def column_of(table: Table, heading: str) -> int:
    """The column with a heading, whatever its capitals and accents. Raises UserError where there is none, or two."""
    exact = [i for i, c in enumerate(table.columns) if c == heading]
    near = [i for i, c in enumerate(table.columns) if folded(c) == folded(heading)]
    if len(found := exact or near) == 1:
        return found[0]
    names = ", ".join(f"“{c}”" for c in table.columns)
    raise UserError(
        N_("ledger", "“{file}” has no single column “{name}”. It has: {names}.",
           file=table.file, name=heading, names=names)
    )  # fmt: skip


class Reader:
    """Reads rows of one table. Remembers what it made of the cells that come again and again."""

    def __init__(self, table: Table, reading: Reading) -> None:
        self.table, self.at, self.currency = table, reading.columns, reading.currency
        self.comma = decimal_way(reading.decimal_comma, self.column)
        day = day_way(reading.day_first, self.column)
        countries = countries_in_all_languages()
        codes = (as_code(cell, tens=False) for cell in islice(self.column("hs"), SAMPLE))
        tens = any(isinstance(code, str) and len(code) == 10 for code in codes)
        parsers: dict[str, Callable[[Any], Any]] = {
            "date": lru_cache(4096)(partial(as_day, way=day)),
            "supplier": text,
            "origin": lru_cache(4096)(partial(as_country, countries=countries)),
            "hs": lru_cache(4096)(partial(as_code, tens=tens)),
            "description": text,
        }
        self.parsers = [(self.at.get(f, -1), parse) for f, parse in parsers.items()]
        self.as_currency = lru_cache(4096)(as_currency)

    def column(self, field: str) -> Iterable[Cell]:
        index = self.at.get(field)
        return () if index is None else (row.cells[index] for row in self.table.rows())

    def read(self, row: Row) -> Entry | RowFault:
        try:
            found = [parse(row.cells[index] if index >= 0 else None) for index, parse in self.parsers]
            entry = Entry._make((row.number, *found, *self.money(row.cells)))
        except DoubtError as doubt:
            where = place(row.number, self.at[doubt.field])
            raise UserError(
                N_("ledger", "“{file}”, {place}: {why}", file=self.table.file, place=where, why=doubt.message)
            ) from doubt
        if Message not in map(type, entry) and (entry.hs or entry.description):
            return entry
        return self.fault(row, entry)

    def money(self, cells: tuple[Cell, ...]) -> tuple[Any, Any]:
        """Value and currency. Where a value names its own currency, it must be that of the row."""
        cell = cells[self.at["value"]]
        currency = self.as_currency(cells[self.at["currency"]] if "currency" in self.at else self.currency)
        if self.comma.known is False and isinstance(cell, str) and PLAIN.fullmatch(cell):
            return Decimal(cell), currency
        own = stated(cell) if isinstance(cell, str) and isinstance(currency, str) else ""
        if own not in ("", currency):
            return N_("ledger", "“{value}” is in {own}, and the row in {other}",
                      value=text(cell), own=own, other=currency), currency  # fmt: skip
        return as_value(cell, self.comma), currency

    def fault(self, row: Row, read: Entry) -> RowFault:
        """`read`: with messages in the place of what could not be read."""
        cells: dict[str, Any] = dict(zip(FIELDS, read[1:], strict=True))
        faults = [self.cell_fault(row, field, why) for field, why in cells.items() if isinstance(why, Message)]
        if cells["hs"] == "" == cells["description"]:
            nothing = N_("ledger", "there is neither a customs code nor a description, so nothing can be looked up")
            faults.append(self.cell_fault(row, "hs" if "hs" in self.at else "description", nothing))
        money = {k: None if isinstance(cells[k], Message) else cells[k] for k in ("value", "currency")}
        return RowFault(row.number, money["value"], money["currency"] or "", tuple(faults))

    def cell_fault(self, row: Row, field: str, why: Message) -> CellFault:
        index = self.at[field]
        return CellFault(place(row.number, index), self.table.columns[index], why)


def as_country(cell: Cell, countries: Mapping[str, str]) -> str | Message:
    """The alpha-3 code by a code or a name in any of the languages; "" where nobody said."""
    name = folded(text(cell))
    if name in countries or not name:
        return countries.get(name, "")
    return N_("ledger", "“{value}” is not a country that is known here; write its name or its code", value=text(cell))
