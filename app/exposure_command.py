"""`fairsteps exposure`: screens a ledger against the lists and prints what the window shows."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.core.exposure import Entry, Exposure, Matcher, RowFault, screen
from app.errors import UserError
from app.facts_command import reference, unknown
from app.i18n.catalog import Translator, translator
from app.ledger import FIELDS, Reading, column_of, entries_at, guess, read_entries
from app.message import N_
from app.sheets.desk import FactDesk
from app.sheets.exposure import STATES, exposure_sheet
from app.sheets.find import find_good
from app.sheets.names import goods_in_all_languages
from app.sheets.sheet import text_lines
from app.tabular.read import Table, open_table

SHOWN = 50
"""The faulty cells that are named; of all others the number is told."""


def run(tr: Translator, options: argparse.Namespace) -> int:
    """Prints the figures; 1 where a row is at fault. Raises UserError where the ledger cannot be read at all."""
    desk = FactDesk(reference(), translator(options.language or tr.language))
    good = asked_good(desk, options.rows) if options.rows else ""
    table = open_table(options.ledger, options.sheet)
    job = Screening(desk, table, reading_of(table, options))
    for line in (*job.columns(), *text_lines(exposure_sheet(desk, job.found, table.file), desk.tr)):
        print(line)
    for line in job.rows_of(good) if good else ():
        print(line)
    for line in fault_lines(tr, job.found):
        print(line, file=sys.stderr)
    return 1 if job.found.faulty else 0


def asked_good(desk: FactDesk, typed: str) -> str:
    found, near = find_good(desk, typed)
    if not found:
        raise UserError(unknown(typed, [f"{n} ({desk.good(n)})" for n in near]))
    return found


def reading_of(table: Table, options: argparse.Namespace) -> Reading:
    """What was typed outranks what the headings say."""
    told = dict(told_column(table, pair) for pair in options.column)
    guessed = {f: i for f, i in guess(table.columns).items() if f not in told and i not in told.values()}
    if options.currency:
        guessed.pop("currency", None)
    return Reading(guessed | told, options.decimal_comma, options.day_first, options.currency or "")


def told_column(table: Table, pair: str) -> tuple[str, int]:
    field, separator, heading = pair.partition("=")
    if not separator or field not in FIELDS:
        fields = ", ".join(FIELDS)
        raise UserError(
            N_("ledger", "“{pair}” is not FIELD=HEADER with one of these fields: {fields}.", pair=pair, fields=fields)
        )
    return field, column_of(table, heading)


@dataclass(frozen=True)
class Screening:
    """One ledger, read as told."""

    desk: FactDesk
    table: Table
    reading: Reading

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self.desk.ref, goods_in_all_languages(self.desk.ref))

    @cached_property
    def found(self) -> Exposure:
        return screen(self.entries(), self.matcher)

    def entries(self) -> Iterator[Entry | RowFault]:
        return read_entries(self.table, self.reading)

    def columns(self) -> Iterator[str]:
        """What was read as what, for the eyes of somebody who knows."""
        tr = self.desk.tr
        for field, label in FIELDS.items():
            index = self.reading.columns.get(field)
            named = tr("ledger", "no column") if index is None else f"“{self.table.columns[index]}”"
            told = self.reading.currency if field == "currency" and index is None else ""
            yield f"{tr.message(label)} ({field}): {told or named}"
        yield ""

    def rows_of(self, good: str) -> Iterator[str]:
        """The ledger's rows behind the figures of a good, from the ledger itself."""
        tr, wanted = self.desk.tr, self.behind(good)
        count = sum(side.goods[good].count for b in self.found.books.values() for _, side in b.sides()
                    if good in side.goods)  # fmt: skip
        yield ""
        yield tr("ledger", "Rows behind {good}: {n}", good=self.desk.good(good), n=count)
        found = entries_at(self.entries(), wanted)
        yield from (f"{e.number}: {self.row_line(e)}" for e in found if isinstance(e, Entry))
        if count > len(wanted):
            yield tr("ledger", "… and {n} more", n=count - len(wanted))

    def behind(self, good: str) -> set[int]:
        sides = (side for book in self.found.books.values() for _, side in book.sides())
        return {number for side in sides if good in side.goods for number in side.goods[good].rows}

    def row_line(self, entry: Entry) -> str:
        state = self.matcher.match(entry.hs, entry.description, entry.origin).state
        day = entry.date.isoformat() if entry.date else "–"
        words = (day, entry.supplier, entry.origin, entry.hs, entry.description)
        money = self.desk.fmt.money(entry.value, entry.currency)
        return " | ".join((*(w or "–" for w in words), money, self.desk.tr.message(STATES[state])))


def fault_lines(tr: Translator, found: Exposure) -> Iterator[str]:
    cells = [fault for row in found.faults for fault in row.faults]
    for cell in cells[:SHOWN]:
        why = tr.message(cell.why)
        yield tr("ledger", "{place} ({column}): {why}", place=cell.place, column=cell.column, why=why)
    if found.faulty:
        yield tr.plural("ledger", "{n} row has faults. It was not screened, and stands under “unusable”.",
                        "{n} rows have faults. They were not screened, and stand under “unusable”.",
                        found.faulty)  # fmt: skip
