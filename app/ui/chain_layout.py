"""Where each site stands in the drawing: a column for a tier, a row for each that nobody delivers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.core.chain import Site, by_id


@dataclass(frozen=True)
class Spot:
    """`column` counts from the left, where the farthest tier stands."""

    column: int
    row: float


@dataclass(frozen=True)
class Layout:
    """`tiers`: the tier of each column, from left to right; the company stands in the one behind the last."""

    spots: dict[str, Spot]
    tiers: tuple[int, ...]
    company: Spot


def laid_out(sites: Iterable[Site]) -> Layout:
    """No two sites in one spot, and each beside the middle of those that deliver to it."""
    known = by_id(sites)
    below = deliverers(known)
    walk = tuple(downward(known, below))
    depths = depths_of(walk, known)
    order = sorted(set(depths.values()), reverse=True)
    rows = rows_of(walk, below)
    spots = {s.id: Spot(order.index(depths[s.id]), rows[s.id]) for s in walk}
    middle = middle_of([rows[s] for s in below.get("", ())]) if spots else 0
    return Layout(spots, tuple(tier for tier, _ in order), Spot(len(order), middle))


def deliverers(known: dict[str, Site]) -> dict[str, list[str]]:
    """By site, the ids of those that deliver to it; "" is the company."""
    found: dict[str, list[str]] = {}
    for site in known.values():
        found.setdefault(site.parent if site.parent in known else "", []).append(site.id)
    return found


def downward(known: dict[str, Site], below: dict[str, list[str]]) -> Iterator[Site]:
    """From the company on, each site before those that deliver to it, and these right after it."""
    waiting = list(reversed(below.get("", [])))
    while waiting:
        site = waiting.pop()
        yield known[site]
        waiting += reversed(below.get(site, []))


def depths_of(walk: Iterable[Site], known: dict[str, Site]) -> dict[str, tuple[int, int]]:
    """The tier of each, and how far it stands behind the first of that tier on its way: those need room, too."""
    found: dict[str, tuple[int, int]] = {}
    for site in walk:
        tier, inner = found.get(site.parent, (-1, 0))
        found[site.id] = (site.tier, inner + 1 if tier == site.tier else 0)
    return found


def rows_of(walk: tuple[Site, ...], below: dict[str, list[str]]) -> dict[str, float]:
    leaves = [s.id for s in walk if not below.get(s.id)]
    rows = {site: float(n) for n, site in enumerate(leaves)}
    for site in reversed(walk):
        if site.id not in rows:
            rows[site.id] = middle_of([rows[b] for b in below[site.id]])
    return rows


def middle_of(rows: list[float]) -> float:
    return (min(rows) + max(rows)) / 2
