"""The supply chain: a company's own sites, who delivers to them, who delivers to those, and what is known of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from app.errors import UserError
from app.message import N_, Message

OWN, SUPPLIER = "own", "supplier"
YES = "yes"
SAID = (YES, "no", "unknown", "")
"""What can be said of migrants, recruiters and home workers at a site; empty: nobody said anything."""
FARTHEST, MOST_WORKERS = 99, 99_999_999
ID = re.compile(r"site\.([1-9][0-9]{0,8})")
COUNTRY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True)
class Site:
    """A place where people work, of the company or of a supplier.

    `tier`: 0 is the company's own, 1 delivers to it, 2 to those, and so on. `parent`: id of the site that this one
    delivers to, empty for the company. `country`: ISO alpha-3 or empty. `goods`: ids; words that match no good stand
    in `other_goods` as they were typed. `share`: percent of spend. `season`: months from 1 to 12.
    """

    id: str
    name: str
    role: str = SUPPLIER
    tier: int = 1
    parent: str = ""
    country: str = ""
    region: str = ""
    goods: tuple[str, ...] = ()
    other_goods: tuple[str, ...] = ()
    share: Decimal | None = None
    workers: int | None = None
    migrants: str = ""
    recruiters: str = ""
    home_work: str = ""
    certificates: str = ""
    season: tuple[int, ...] = ()
    note: str = ""

    @property
    def number(self) -> int:
        """The number in the id, 0 where there is none."""
        found = ID.fullmatch(self.id)
        return int(found[1]) if found else 0


Known = Mapping[str, Site]
"""All sites by id."""


# What the chain tells


def next_id(sites: Iterable[Site]) -> str:
    """An id that no site has: one above the highest."""
    return f"site.{max((s.number for s in sites), default=0) + 1}"


def children(site: str, sites: Iterable[Site]) -> tuple[Site, ...]:
    """The sites that deliver to a site; "" is the company."""
    return tuple(s for s in sites if s.parent == site)


def path_to_company(site: str, sites: Iterable[Site]) -> tuple[Site, ...]:
    """A site, the one that it delivers to, and so on up to the company. Empty where there is no such site."""
    known = by_id(sites)
    return way_up(known[site], known) if site in known else ()


def ordered(sites: Iterable[Site]) -> tuple[Site, ...]:
    """Tier by tier; in a tier in the order of those they deliver to, and never above them; else as given."""
    placed: dict[str, int] = {}
    line: list[Site] = []
    for _, tier in groupby(sorted(sites, key=lambda s: s.tier), key=lambda s: s.tier):
        for wave in waves(list(tier)):
            start = len(line)
            line += sorted(wave, key=lambda s: placed.get(s.parent, -1))
            placed.update((s.id, n) for n, s in enumerate(line[start:], start))
    return tuple(line)


def waves(tier: list[Site]) -> Iterator[list[Site]]:
    """The sites of one tier: first those that deliver to none of it, then those that deliver to these, and so on."""
    while tier:
        here = {s.id for s in tier}
        wave = [s for s in tier if s.parent not in here] or tier  # a ring has no beginning
        yield wave
        gone = {s.id for s in wave}
        tier = [s for s in tier if s.id not in gone]


def flags_of_chain(sites: Iterable[Site], country: str = "") -> frozenset[str]:
    """The profile's flags that the chain shows.

    `country`: the company's, as the profile says; where that is no code of a country, its own sites tell.
    """
    sites = tuple(sites)
    suppliers = [s for s in sites if s.role == SUPPLIER]
    homes = {country} if COUNTRY.fullmatch(country) else {s.country for s in sites if s.role == OWN} - {""}
    shown = {
        "src": bool(suppliers),
        "abroad": bool(homes) and any(s.country and s.country not in homes for s in suppliers),
        "mig": any(s.migrants == YES for s in sites),
        "rec": any(s.recruiters == YES for s in sites),
        "home": any(s.home_work == YES for s in sites),
    }
    return frozenset(flag for flag, holds in shown.items() if holds)


def by_id(sites: Iterable[Site]) -> dict[str, Site]:
    return {s.id: s for s in sites}


def way_up(site: Site, known: Known) -> tuple[Site, ...]:
    """From a site towards the company, each site once."""
    way = {site.id: site}
    above = known.get(site.parent)
    while above is not None and above.id not in way:
        way[above.id] = above
        above = known.get(above.parent)
    return tuple(way.values())


# What a site may be


def check_site(site: Site, sites: Iterable[Site]) -> Site:
    """The site as it is kept: no good and no month twice. `sites`: all, with or without this one as it was.

    Raises UserError: what is wrong, and at which site.
    """
    known = by_id(sites) | {site.id: site}
    checked = checked_among(site, known)
    for child in children(site.id, known.values()):
        refuse(child, nearer_than_parent(child, known))
    return checked


def check_new(new: Iterable[Site], sites: Iterable[Site]) -> tuple[Site, ...]:
    """Sites that are added to others at once, as they are kept; they may deliver to each other.

    One without an id is given the next. Raises UserError for the first that is at fault, or whose id is taken.
    """
    known = by_id(sites)
    added: list[Site] = []
    coming = tuple(new)
    highest = max((s.number for s in (*known.values(), *coming)), default=0)
    for site in coming:
        if not site.id:
            highest += 1
            site = replace(site, id=f"site.{highest}")
        if site.id in known:
            raise UserError(N_("error", "There is already a site “{id}”.", id=site.id))
        known[site.id] = site
        added.append(site)
    return tuple(checked_among(s, known) for s in added)


def checked_among(site: Site, known: Known) -> Site:
    for fault in FAULTS:
        refuse(site, fault(site, known))
    goods, others = unique(site.goods), unique(site.other_goods)
    return replace(site, goods=goods, other_goods=others, season=tuple(sorted(set(site.season))))


def refuse(site: Site, what: Message | None) -> None:
    if what is not None:
        raise UserError(N_("error", "Site “{name}”: {what}", name=site.name.strip() or site.id, what=what))


def unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w for w in words if w.strip()))


def wrong_words(site: Site, known: Known) -> Message | None:
    if not ID.fullmatch(site.id):
        return N_("error", "“{id}” is not the id of a site; ids are written as site.1", id=site.id)
    if not site.name.strip():
        return N_("error", "a site needs a name")
    if site.country and not COUNTRY.fullmatch(site.country):
        return N_(
            "error",
            "“{value}” is not the code of a country; write its three capital letters, such as MYS",
            value=site.country,
        )
    return None


def wrong_choice(site: Site, known: Known) -> Message | None:
    choices = {"role": (OWN, SUPPLIER), "migrants": SAID, "recruiters": SAID, "home_work": SAID}
    for field, words in choices.items():
        if (value := getattr(site, field)) not in words:
            what = N_("error", "“{value}” is not one of: {words}", value=value, words=", ".join(filter(None, words)))
            return N_("error", "{id}: {what}", id=field, what=what)
    return None


def wrong_number(site: Site, known: Known) -> Message | None:
    if site.share is not None and not (site.share.is_finite() and 0 <= site.share <= 100):
        return N_("error", "a share of spend lies between 0 and 100 percent, not at {value}", value=site.share)
    if site.workers is not None and site.workers < 0:
        return N_("error", "the number of workers cannot be below zero")
    if site.workers is not None and site.workers > MOST_WORKERS:
        return N_("error", "{value} workers are more than one site can have", value=site.workers)
    for month in site.season:
        if not 1 <= month <= 12:
            return N_("error", "a month is a number from 1 to 12, not {value}", value=month)
    return None


def wrong_tier(site: Site, known: Known) -> Message | None:
    if site.role == OWN and site.tier != 0:
        return N_("error", "a site of your own has tier 0, not {tier}", tier=site.tier)
    if site.role == SUPPLIER and not 1 <= site.tier <= FARTHEST:
        return N_(
            "error",
            "a supplier has a tier from 1 to {most}, not {tier}; 1 delivers to you",
            most=FARTHEST,
            tier=site.tier,
        )
    return None


def wrong_parent(site: Site, known: Known) -> Message | None:
    if site.parent and site.parent not in known:
        return N_(
            "error",
            "it delivers to “{parent}”, which is not there; choose another site, or your company",
            parent=site.parent,
        )
    way = way_up(site, known)
    if again := known.get(way[-1].parent):
        ring = (*way[way.index(again) :], again)
        return N_(
            "error",
            "deliveries go round in a ring, {ring}, and never reach your company; let one of them deliver elsewhere",
            ring=" → ".join(s.name for s in ring),
        )
    return None


def nearer_than_parent(site: Site, known: Known) -> Message | None:
    above = known.get(site.parent)
    if above is None or site.tier >= above.tier:
        return None
    return N_(
        "error",
        "it has tier {tier} and delivers to “{parent}”, which has tier {above}; its tier must be {above} or more",
        tier=site.tier,
        parent=above.name,
        above=above.tier,
    )


FAULTS: tuple[Callable[[Site, Known], Message | None], ...] = (
    wrong_words,
    wrong_choice,
    wrong_number,
    wrong_tier,
    wrong_parent,
    nearer_than_parent,
)
