"""Reads a folder of reference facts, or says everything that is wrong with it at once, by file and row."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from app.content.condition import Strict
from app.content.faults import ContentError, Fault
from app.reference.links import link_faults
from app.reference.model import (
    Country,
    Edition,
    Fact,
    Good,
    Harm,
    Heading,
    Instrument,
    Law,
    Listing,
    OrderListing,
    Sector,
    Source,
    SuggestedActions,
)  # fmt: skip

M = TypeVar("M", bound=Strict)
SCHEMA = 1
"""The form of the files that this version reads."""
LISTS = ("aliases", "goods", "topics")
"""Columns that hold several words, with semicolons between them."""


@dataclass(frozen=True)
class Reference:
    """All facts of one edition, with look-ups."""

    edition: Edition
    facts: tuple[Fact, ...]
    goods: dict[str, Good]
    countries: dict[str, Country]
    listings: tuple[Listing, ...]
    order: tuple[OrderListing, ...]
    sectors: tuple[Sector, ...]
    suggested: tuple[SuggestedActions, ...]
    instruments: tuple[Instrument, ...]
    mapping: tuple[Heading, ...]
    harms: dict[str, Harm]
    laws: tuple[Law, ...]

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {s.id: s for s in self.edition.sources}

    @cached_property
    def listed(self) -> dict[tuple[str, str], Listing]:
        """Listings by country and good."""
        return {(x.country, x.good): x for x in self.listings}

    @cached_property
    def ordered_goods(self) -> frozenset[tuple[str, str]]:
        """Country and good of what stands under Executive Order 13126."""
        return frozenset((x.country, x.good) for x in self.order if x.stands)

    @cached_property
    def sector_goods(self) -> frozenset[str]:
        """Goods that we match to a high-priority sector of the UFLPA."""
        return frozenset(g for s in self.sectors for g in s.goods)

    @cached_property
    def listed_goods(self) -> frozenset[str]:
        """Goods that are listed from some country."""
        return frozenset(x.good for x in self.listings)

    def goods_of(self, country: str) -> list[Listing]:
        return [x for x in self.listings if x.country == country]

    def countries_of(self, good: str) -> list[Listing]:
        return [x for x in self.listings if x.good == good]

    def suggested_for(self, country: str) -> list[SuggestedActions]:
        return [x for x in self.suggested if x.country == country]


def load(folder: Path) -> Reference:
    """Load an edition. Raises ContentError with all faults."""
    faults: list[Fault] = []
    editions = tables(folder, "edition.toml", faults, lambda raw: [raw], Edition)
    if not editions:
        raise ContentError(faults)
    found = Reference(
        edition=editions[0],
        facts=tuple(tables(folder, "facts.toml", faults, lambda raw: raw.get("fact", ()), Fact)),
        goods={g.id: g for g in rows(folder, "goods.csv", faults, Good)},
        countries={c.country: c for c in rows(folder, "countries.csv", faults, Country, as_country)},
        listings=tuple(rows(folder, "listings.csv", faults, Listing)),
        order=tuple(rows(folder, "eo13126.csv", faults, OrderListing)),
        sectors=tuple(rows(folder, "uflpa_sectors.csv", faults, Sector)),
        suggested=tuple(rows(folder, "suggested_actions.csv", faults, SuggestedActions)),
        instruments=tuple(rows(folder, "instruments.csv", faults, Instrument)),
        mapping=tuple(rows(folder, "hs.csv", faults, Heading)),
        harms={h.id: h for h in tables(folder, "salience.toml", faults, lambda raw: raw.get("harm", ()), Harm)},
        laws=tuple(laws(folder, faults)),
    )
    if not faults:
        faults += link_faults(found)
    if faults:
        raise ContentError(faults)
    return found


def laws(folder: Path, faults: list[Fault]) -> Iterator[Law]:
    for path in sorted((folder / "laws").glob("*.toml")):
        yield from tables(folder, f"laws/{path.name}", faults, lambda raw: [raw], Law)


def tables(
    folder: Path, name: str, faults: list[Fault], take: Callable[[dict[str, Any]], Iterable[Any]], model: type[M]
) -> list[M]:
    """The tables of a TOML file as models."""
    try:
        raw = tomllib.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, RecursionError, tomllib.TOMLDecodeError) as error:
        faults.append(Fault(f"reference/{name}", "", f"cannot be read: {error}"))
        return []
    return [m for n, table in enumerate(take(raw), 1) if (m := checked(name, table, n, model, faults))]


def rows(
    folder: Path,
    name: str,
    faults: list[Fault],
    model: type[M],
    shape: Callable[[dict[str, str]], dict[str, Any]] | None = None,
) -> list[M]:
    """The rows of a CSV file as models; row numbers count the header as 1."""
    try:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            raw = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        faults.append(Fault(f"reference/{name}", "", f"cannot be read: {error}"))
        return []
    return [m for n, row in enumerate(raw, 2) if (m := checked(name, (shape or as_row)(row), n, model, faults))]


def checked(name: str, table: dict[str, Any], number: int, model: type[M], faults: list[Fault]) -> M | None:
    try:
        return model.model_validate(table)
    except ValidationError as error:
        place = table.get("id") or table.get("code") or table.get("country") or ""
        where = ".".join(str(p) for p in error.errors()[0]["loc"])
        what = f"row {number}: {where}: {error.errors()[0]['msg']}"
        faults.append(Fault(f"reference/{name}", str(place), what))
        return None


def as_row(row: dict[str, str]) -> dict[str, Any]:
    """Cells as they are; columns of several words cut at their semicolons."""
    return {k: words(v) if k in LISTS else v for k, v in row.items() if k is not None}


def as_country(row: dict[str, str]) -> dict[str, Any]:
    """The columns of facts go together; empty cells are left out."""
    own = ("country", "region", "assessed", "level", "qualifier", "source")
    listed = ("unknown", "not_applicable", "warnings")
    facts = {k: v for k, v in row.items() if k and k not in (*own, *listed) and v}
    pairs = (w.partition(":") for w in words(row.get("warnings") or ""))
    return {
        **{k: row.get(k) for k in own},
        "values": facts,
        "unknown": words(row.get("unknown") or ""),
        "not_applicable": words(row.get("not_applicable") or ""),
        "warnings": {fact: code for fact, _, code in pairs},
    }


def words(cell: str) -> list[str]:
    return [w.strip() for w in (cell or "").split(";") if w.strip()]
