"""Joins the rows of a list of suppliers to a chain: who delivers to whom, and in which tier."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.chainfile.cells import shown
from app.chainfile.drafts import Columns, Draft, RowFault
from app.core import chain
from app.core.chain import Site
from app.message import N_, Message

Rows = dict[str, Draft]
"""Drafts by the id that they get."""


def key(name: str) -> str:
    """By this two names are the same: capitals and blanks do not count."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@dataclass
class Linker:
    """`existing`: the sites that are there already. `company`: its name; who delivers to it, delivers to no site."""

    columns: Columns
    existing: Sequence[Site]
    company: str = ""
    faults: list[RowFault] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    """Ids of rows of which it is not known to whom they deliver."""
    doubled: set[str] = field(default_factory=set)
    """Names, by their keys, that are at fault already: deliveries to them are no other fault."""

    def sites(self, drafts: Sequence[Draft]) -> tuple[Site, ...]:
        """With the ids that come next, so that rows can name each other. What does not fit stands in `faults`."""
        first = max((s.number for s in self.existing), default=0) + 1
        rows = {f"site.{n}": draft for n, draft in enumerate(drafts, first)}
        holders = self.holders(rows)
        new = {i: replace(d.site, id=i, parent=self.parent(i, d, holders)) for i, d in rows.items()}
        known = chain.by_id(self.existing) | new
        in_ring = list(rings({i: site.parent for i, site in new.items()}))
        for id in in_ring:
            self.fault(rows[id], "delivers_to", chain.wrong_parent(known[id], known))
        return tuple(new.values()) if in_ring else self.in_tiers(rows, new)

    def holders(self, rows: Rows) -> dict[str, list[str]]:
        """Ids by the names of their sites. No new site may have the name of another."""
        found: dict[str, list[str]] = {}
        for site in self.existing:
            found.setdefault(key(site.name), []).append(site.id)
        for id, draft in rows.items():
            same = found.setdefault(key(draft.site.name), []) if draft.site.name else []
            if same:
                self.doubled.add(key(draft.site.name))
                self.fault(draft, "name", doubled(draft, rows.get(same[-1])))
            same.append(id)
        return found

    def parent(self, id: str, draft: Draft, holders: Mapping[str, list[str]]) -> str:
        """The id of the site that a row delivers to, "" for the company."""
        named = key(draft.parent)
        ids = holders.get(named, [])
        if not named or len(ids) == 1 or (not ids and named == key(self.company)):
            self.lost |= {id} if "delivers_to" in draft.faulty else set()
            return "".join(ids) if named else ""
        self.lost.add(id)
        if named not in self.doubled:
            self.fault(draft, "delivers_to", several(draft) if ids else nobody(draft))
        return ""

    def in_tiers(self, rows: Rows, new: Mapping[str, Site]) -> tuple[Site, ...]:
        """Where a row tells no tier, it is the next after that of the site that it delivers to."""
        tiers = self.tiers(rows, new)
        placed = {i: replace(site, tier=1 if (tier := tiers[i]) is None else tier) for i, site in new.items()}
        known = chain.by_id(self.existing) | placed
        for id, site in placed.items():
            if tiers[id] is not None:
                self.fault(rows[id], "tier", chain.wrong_tier(site, known))
                if tiers[site.parent] is not None and id not in self.lost:
                    self.fault(rows[id], "tier", chain.nearer_than_parent(site, known))
        return tuple(placed.values())

    def tiers(self, rows: Rows, new: Mapping[str, Site]) -> dict[str, int | None]:
        """By id; None where it cannot be known, because a cell is at fault."""
        found: dict[str, int | None] = {"": 0, **{s.id: s.tier for s in self.existing}}
        for start in rows:
            way, at = [], start
            while at not in found:
                way.append(at)
                at = new[at].parent
            for id in reversed(way):
                found[id] = tier_of(rows[id], None if id in self.lost else found[new[id].parent])
        return found

    def fault(self, draft: Draft, name: str, what: Message | None) -> None:
        if what is not None:
            self.faults.append(self.columns.fault(draft.row, name, what))


def tier_of(draft: Draft, above: int | None) -> int | None:
    if draft.tier is not None:
        return draft.tier
    return None if above is None or "tier" in draft.faulty else above + 1


def rings(parents: Mapping[str, str]) -> Iterator[str]:
    """One id of each ring; every way is gone once."""
    seen: set[str] = set()
    for start in parents:
        way: dict[str, None] = {}
        at = start
        while at in parents and at not in seen and at not in way:
            way[at] = None
            at = parents[at]
        if at in way:
            yield at
        seen |= way.keys()


def doubled(draft: Draft, other: Draft | None) -> Message:
    name = shown(draft.site.name)
    if other is None:
        return N_(
            "chain", "Your chain has a site “{name}” already. Take the row out, or write another name.", name=name
        )
    return N_(
        "chain",
        "“{name}” stands in row {row} already. Write a name of its own for each, such as with the place.",
        name=name,
        row=other.row,
    )


def several(draft: Draft) -> Message:
    return N_("chain", "Several sites have the name “{name}”. Give each a name of its own.", name=shown(draft.parent))


def nobody(draft: Draft) -> Message:
    return N_(
        "chain",
        "“{name}” is no name in this file, nor of a site in your chain. Write the name of one, "
        "or leave the cell empty for deliveries to your company.",
        name=shown(draft.parent),
    )
