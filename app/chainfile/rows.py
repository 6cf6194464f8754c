"""Reads the rows of a list of suppliers, each by itself: what every cell says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from app.chainfile import cells, numbers
from app.chainfile.countries import country
from app.chainfile.drafts import Columns, Draft, RowFault
from app.chainfile.goods import Goods
from app.chainfile.season import season
from app.core.chain import OWN, SUPPLIER, Site
from app.errors import UserError
from app.message import N_, Message
from app.sheets.desk import FactDesk
from app.tabular.cells import Cell, Row
from app.tabular.values import guess_decimal_comma

Values = dict[str, Any]
"""Values of a site by the name of its field."""


@dataclass
class Reader:
    """`comma`: whether a comma is the decimal mark in the column of shares, None where it does not tell."""

    desk: FactDesk
    columns: Columns
    comma: bool | None = None
    faults: list[RowFault] = field(default_factory=list)

    def __post_init__(self) -> None:
        goods = Goods(self.desk)
        self.readers: dict[str, Callable[[Cell], Values]] = {
            "name": lambda c: {"name": name(c)},
            "tier": lambda c: {"tier": cells.tier(c)},
            "delivers_to": lambda c: {"parent": cells.bounded(c)},
            "country": lambda c: {"country": country(self.desk, c)},
            "region": lambda c: {"region": cells.bounded(c)},
            "goods": lambda c: dict(zip(("goods", "other_goods"), goods.read(c), strict=True)),
            "share": lambda c: {"share": numbers.share(c, self.comma)},
            "workers": lambda c: {"workers": numbers.workers(c)},
            **{said: partial(said_of, said) for said in ("migrants", "recruiters", "home_work")},
            "certificates": lambda c: {"certificates": cells.bounded(c)},
            "season": lambda c: {"season": season(c)},
            "note": lambda c: {"note": cells.note(c)},
        }

    def drafts(self, rows: Sequence[Row]) -> list[Draft]:
        """One for each row. What is wrong stands in `faults`."""
        shares = [self.columns.cell(row, "share") for row in rows]
        self.comma = guess_decimal_comma(
            cells.text_of(c).replace("%", "").strip() for c in shares if numbers.readings(c)
        )
        if (index := numbers.fraction(shares)) is not None:
            self.fault(rows[index].number, "share", part_of_one(shares[index]))
        return [self.draft(row) for row in rows]

    def draft(self, row: Row) -> Draft:
        values: Values = {"name": "", "parent": "", "tier": None}
        faulty = {n for n in self.readers if not self.put(values, row, n)}
        parent, tier = values.pop("parent"), values.pop("tier")
        site = replace(Site("", **values), role=OWN if tier == 0 else SUPPLIER, tier=1 if tier is None else tier)
        return Draft(row.number, site, tier, parent, frozenset(faulty))

    def put(self, values: Values, row: Row, name: str) -> bool:
        """Read a cell. False where it is at fault."""
        try:
            values.update(self.readers[name](self.columns.cell(row, name)))
        except UserError as error:
            self.fault(row.number, name, error.message)
            return False
        return True

    def fault(self, row: int, name: str, what: Message) -> None:
        self.faults.append(self.columns.fault(row, name, what))


def name(cell: Cell) -> str:
    said = cells.bounded(cell)
    if not said:
        raise UserError(N_("chain", "There is no name. Write one, or take the row out."))
    return said


def said_of(field: str, cell: Cell) -> Values:
    return {field: cells.said(cell)}


def part_of_one(cell: Cell) -> Message:
    return N_(
        "chain",
        "“{value}” may be {value} percent, or a part of one, as spreadsheets keep percentages. "
        "Write percentages with their sign, as text, or as numbers up to 100.",
        value=cells.shown(cell),
    )
