"""`fairsteps chain`: lists the supply chain, or reads suppliers out of a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby

from app.chain_import import FIELDS, Import, RowFault, guess, read_sites
from app.chainfile.cells import shown
from app.chainfile.fields import plain
from app.core.chain import Site
from app.core.session import Session
from app.errors import UserError
from app.facts_command import reference
from app.i18n.catalog import Translator
from app.message import N_
from app.sheets.desk import FactDesk
from app.tabular.read import Table, open_table


def run(tr: Translator, session: Session, options: argparse.Namespace) -> int:
    """Returns 1 where the file has faults; then nothing is changed."""
    desk = FactDesk(reference(), tr)
    if options.suppliers is None:
        refuse_lonely(options)
        return say(listed(desk, session.sites))
    table = open_table(options.suppliers, options.sheet or "")
    mapping = columns(table, tr, options.column)
    say(read_as(tr, table, mapping))
    found = read_sites(table, mapping, desk, session.sites, session.name)
    if found.faults:
        print(*faults_of(tr, found), sep="\n", file=sys.stderr)
        return 1
    if not options.check:
        session.add_sites(found.sites)
    return say(told(tr, found, options.check))


def say(lines: Iterator[str]) -> int:
    for line in lines:
        print(line)
    return 0


def refuse_lonely(options: argparse.Namespace) -> None:
    """Options that tell how a file is read need a file."""
    if options.check or options.column or options.sheet:
        raise UserError(N_("cli", "Name the file with suppliers: --import FILE."))


# The list


def listed(desk: FactDesk, sites: Sequence[Site]) -> Iterator[str]:
    tr = desk.tr
    if not sites:
        yield tr("cli", "There are no sites yet. Read them out of a file with --import.")
        return
    yield " | ".join(tr.message(FIELDS[f]) for f in ("name", "country", "goods", "share", "workers"))
    for tier, found in groupby(sites, key=lambda s: s.tier):
        yield ""
        yield "## " + (tr("chain", "Tier {tier}", tier=tier) if tier else tr("chain", "Sites of your own"))
        yield from (site_line(desk, site) for site in found)


def site_line(desk: FactDesk, site: Site) -> str:
    goods = [*map(desk.good, site.goods), *site.other_goods]
    share = "" if site.share is None else desk.tr("chain", "{n}%", n=desk.fmt.number(float(site.share)))
    workers = "" if site.workers is None else desk.fmt.number(site.workers)
    country = desk.country(site.country) if site.country else ""
    return " | ".join(part or "–" for part in (site.name, country, ", ".join(goods), share, workers))


# The file


def columns(table: Table, tr: Translator, pairs: Sequence[str]) -> dict[str, int]:
    """What the headings tell, and over it what was typed as FIELD=HEADER; FIELD= leaves a field out."""
    typed = dict(column(table, pair) for pair in pairs)
    taken = {index for index in typed.values() if index is not None}
    guessed = {f: i for f, i in guess(table.columns, tr).items() if f not in typed and i not in taken}
    found = guessed | {f: i for f, i in typed.items() if i is not None}
    return {f: found[f] for f in FIELDS if f in found}


def column(table: Table, pair: str) -> tuple[str, int | None]:
    field, separator, heading = pair.partition("=")
    if not separator or field not in FIELDS:
        raise UserError(
            N_("cli", "“{pair}” is not FIELD=HEADER with one of these fields: {fields}.", pair=pair,
               fields=", ".join(FIELDS))
        )  # fmt: skip
    if not heading:
        return field, None
    exact = [i for i, name in enumerate(table.columns) if name == heading]
    alike = exact or [i for i, name in enumerate(table.columns) if plain(name) == plain(heading)]
    if len(alike) != 1:
        names = ", ".join(f"“{name}”" for name in table.columns)
        raise UserError(N_("cli", "No single column has the heading “{name}”. There are: {names}.", name=heading,
                           names=names))  # fmt: skip
    return field, alike[0]


def read_as(tr: Translator, table: Table, mapping: dict[str, int]) -> Iterator[str]:
    """How the columns are understood, and those that are not: nobody shall believe that they were read."""
    for field, index in mapping.items():
        yield tr("cli", "“{heading}” is read as: {field}", heading=shown(table.columns[index]), field=FIELDS[field])
    if left := [name for index, name in enumerate(table.columns) if index not in mapping.values()]:
        yield tr("cli", "Not read: {names}", names=", ".join(f"“{shown(name)}”" for name in left))


def faults_of(tr: Translator, found: Import) -> Iterator[str]:
    yield from (fault_line(tr, fault) for fault in found.faults)
    n = len(found.faults)
    yield tr.plural("cli", "Nothing was imported: there is {n} fault.", "Nothing was imported: {n} faults.", n)


def fault_line(tr: Translator, fault: RowFault) -> str:
    what = tr.message(fault.what)
    if not fault.place:
        return what
    return tr("chain", "{place} ({column}): {what}", place=fault.place, column=shown(fault.column), what=what)


def told(tr: Translator, found: Import, only_read: bool) -> Iterator[str]:
    if words := ", ".join(found.unmatched_goods):
        yield tr("cli", "Goods that are not on the list, kept as words: {words}", words=words)
    n = len(found.sites)
    if only_read:
        yield tr.plural("cli", "{n} site can be imported.", "{n} sites can be imported.", n)
    else:
        yield tr.plural("cli", "{n} site was imported.", "{n} sites were imported.", n)
