"""A supply chain holds together: what a site may be, how sites are ordered, and what they show of the company."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.links import FLAGS
from app.core.chain import (
    SAID,
    Site,
    check_new,
    check_site,
    children,
    flags_of_chain,
    next_id,
    ordered,
    path_to_company,
)  # fmt: skip
from app.errors import UserError

MILL = Site("site.1", "Kilang Satu", role="own", tier=0, country="MYS")
SEWER = Site("site.2", "Tukang Jahit", tier=1, parent="site.1", country="MYS")
SPINNER = Site("site.3", "Spinner", tier=2, parent="site.2", country="IND")
FARM = Site("site.4", "Farm", tier=3, parent="site.3", country="IND")
CHAIN = (MILL, SEWER, SPINNER, FARM)


def refused(site: Site, sites: tuple[Site, ...] = CHAIN) -> str:
    with pytest.raises(UserError) as caught:
        check_site(site, sites)
    return str(caught.value)


IDS = st.integers(1, 12).map("site.{}".format)
PARENTS = st.just("") | IDS


@st.composite
def any_sites(draw: st.DrawFn) -> list[Site]:
    """Sites as a bad file may hold them: with rings, with parents that are not there, with tiers that cross."""
    ids = draw(st.lists(IDS, unique=True, max_size=12))
    return [Site(i, i, tier=draw(st.integers(0, 3)), parent=draw(PARENTS)) for i in ids]


@st.composite
def one_site(draw: st.DrawFn) -> Site:
    words, months = st.sampled_from(["cotton", "thread", "", " "]), st.integers(1, 12)
    return Site(
        draw(IDS),
        draw(st.text(min_size=1)),
        tier=draw(st.integers(1, 4)),
        parent=draw(PARENTS),
        country=draw(st.sampled_from(["", "MYS", "IND", "India", "my"])),
        goods=tuple(draw(st.lists(words))),
        other_goods=tuple(draw(st.lists(words))),
        share=draw(st.none() | st.decimals(-10, 110)),
        workers=draw(st.none() | st.integers(-5, 500)),
        migrants=draw(st.sampled_from([*SAID, "perhaps"])),
        season=tuple(draw(st.lists(months))),
    )


def kept_of(sites: list[Site]) -> dict[str, Site]:
    """What is left where each site is set in turn, and refused where it does not fit."""
    kept: dict[str, Site] = {}
    for site in sites:
        try:
            kept[site.id] = check_site(site, kept.values())
        except UserError:
            continue
    return kept


@given(any_sites())
def test_ordering_loses_and_doubles_nothing(sites: list[Site]) -> None:
    line = ordered(sites)
    assert sorted(s.id for s in line) == sorted(s.id for s in sites)
    assert [s.tier for s in line] == sorted(s.tier for s in sites)
    assert ordered(line) == line


@given(st.lists(one_site(), max_size=30))
def test_a_site_never_stands_above_the_one_it_delivers_to(sites: list[Site]) -> None:
    line = [s.id for s in ordered(kept_of(sites).values())]
    for site in kept_of(sites).values():
        assert not site.parent or line.index(site.parent) < line.index(site.id)


@given(one_site(), st.lists(one_site(), max_size=12))
def test_checking_twice_changes_nothing(site: Site, others: list[Site]) -> None:
    sites = tuple(kept_of(others).values())
    try:
        once = check_site(site, sites)
    except UserError:
        return
    assert check_site(once, sites) == once
    assert check_site(once, (*sites, once)) == once


@given(st.lists(st.tuples(IDS, PARENTS), max_size=40))
@settings(max_examples=300)
def test_no_ring_survives(edits: list[tuple[str, str]]) -> None:
    """However sites are added and moved about, every way leads to the company."""
    kept = kept_of([Site(i, i, parent=p) for i, p in edits])
    for site in kept:
        way = path_to_company(site, kept.values())
        assert way[0].id == site
        assert way[-1].parent == ""


@given(any_sites())
def test_sites_that_come_together_fit_together_or_are_refused(sites: list[Site]) -> None:
    level = [replace(s, tier=1) for s in sites]
    try:
        new = check_new(level, ())
    except UserError:
        assert len(kept_of(level * len(level))) < len(level)
        return
    assert all(path_to_company(s.id, new)[-1].parent == "" for s in new)


@given(any_sites())
def test_every_site_delivers_somewhere(sites: list[Site]) -> None:
    """Each site is a child of one parent; a walk up ends, also in a ring."""
    found = [c for p in {s.parent for s in sites} for c in children(p, sites)]
    assert sorted(s.id for s in found) == sorted(s.id for s in sites)
    assert all(len(set(path_to_company(s.id, sites))) <= len(sites) for s in sites)


@given(any_sites())
def test_the_next_id_is_new(sites: list[Site]) -> None:
    assert next_id(sites) not in {s.id for s in sites}


def test_tier_by_tier_and_siblings_together() -> None:
    dyer = Site("site.5", "Dyer", tier=1, parent="site.1")
    ginner = Site("site.6", "Ginner", tier=2, parent="site.5")
    thread = Site("site.7", "Thread", tier=2, parent="site.2")
    line = ordered([SPINNER, ginner, dyer, thread, SEWER, MILL])
    assert [s.name for s in line] == ["Kilang Satu", "Dyer", "Tukang Jahit", "Ginner", "Spinner", "Thread"]


def test_a_store_of_the_own_mill_stands_below_the_mill() -> None:
    store = Site("site.9", "Store", role="own", tier=0, parent="site.1")
    assert [s.name for s in ordered([store, MILL])] == ["Kilang Satu", "Store"]


def test_the_way_to_the_company() -> None:
    assert [s.name for s in path_to_company("site.4", CHAIN)] == ["Farm", "Spinner", "Tukang Jahit", "Kilang Satu"]
    assert path_to_company("site.99", CHAIN) == ()
    assert children("site.2", CHAIN) == (SPINNER,)
    assert children("", CHAIN) == (MILL,)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": " "}, "Site “site.3”: a site needs a name"),
        ({"id": "3"}, "“3” is not the id of a site"),
        ({"parent": "site.8"}, "Site “Spinner”: it delivers to “site.8”, which is not there"),
        ({"parent": "site.3"}, "ring, Spinner → Spinner,"),
        ({"parent": "site.4", "tier": 3}, "ring, Spinner → Farm → Spinner,"),
        ({"share": Decimal("100.01")}, "between 0 and 100 percent, not at 100.01"),
        ({"share": Decimal("-1")}, "between 0 and 100"),
        ({"share": Decimal("NaN")}, "between 0 and 100"),
        ({"workers": -1}, "workers cannot be below zero"),
        ({"workers": 10**20}, "more than one site can have"),
        ({"tier": -1}, "a tier from 1 to 99, not -1"),
        ({"tier": 0}, "a tier from 1 to 99, not 0"),
        ({"role": "own"}, "a site of your own has tier 0, not 2"),
        ({"role": "agent"}, "role: “agent” is not one of: own, supplier"),
        ({"tier": 1, "parent": "site.4"}, "ring"),
        ({"country": "India"}, "“India” is not the code of a country"),
        ({"country": "ind"}, "such as MYS"),
        ({"migrants": "perhaps"}, "migrants: “perhaps” is not one of: yes, no, unknown"),
        ({"season": (0,)}, "from 1 to 12, not 0"),
        ({"season": (12, 13)}, "from 1 to 12, not 13"),
        ({"tier": 4}, "Site “Farm”: it has tier 3 and delivers to “Spinner”, which has tier 4"),
    ],
)
def test_what_is_wrong_is_said_and_where(fields: dict[str, object], said: str) -> None:
    assert said in refused(replace(SPINNER, **fields))


def test_a_tier_nearer_than_the_parents_is_refused() -> None:
    near = Site("site.5", "Near", tier=1, parent="site.3")
    assert "tier 1 and delivers to “Spinner”, which has tier 2; its tier must be 2 or more" in refused(near)


def test_a_gap_between_tiers_and_an_unknown_way_are_allowed() -> None:
    """A farm that is known before the spinner and the sewer are."""
    farm = Site("site.5", "Far farm", tier=3)
    assert check_site(farm, CHAIN) == farm
    assert check_site(replace(farm, parent="site.1"), CHAIN).parent == "site.1"


def test_a_site_is_kept_without_doubles() -> None:
    typed = replace(FARM, goods=("cotton", "cotton"), other_goods=(" Kapas organik", "", " "), season=(12, 1, 12))
    kept = check_site(typed, CHAIN)
    assert (kept.goods, kept.other_goods, kept.season) == (("cotton",), (" Kapas organik",), (1, 12))


def test_new_sites_may_come_in_any_order_and_are_numbered_on() -> None:
    farm, spinner = replace(FARM, id="site.12", parent="site.11"), replace(SPINNER, id="site.11")
    unnamed = replace(SEWER, id="")
    new = check_new([farm, spinner, unnamed], CHAIN)
    assert [s.id for s in new] == ["site.12", "site.11", "site.13"]
    with pytest.raises(UserError, match="already a site “site"):
        check_new([spinner, spinner], CHAIN)
    with pytest.raises(UserError, match="already a site “site"):
        check_new([MILL], CHAIN)


def test_the_chain_shows_flags() -> None:
    assert flags_of_chain([]) == frozenset()
    assert flags_of_chain([MILL]) == frozenset()
    assert flags_of_chain([MILL, SEWER]) == {"src"}
    assert flags_of_chain(CHAIN) == {"src", "abroad"}
    said = replace(FARM, migrants="yes", recruiters="yes", home_work="yes")
    assert flags_of_chain([said]) == {"src", "mig", "rec", "home"} <= FLAGS
    unsure = replace(FARM, migrants="unknown", recruiters="no", home_work="")
    assert flags_of_chain([unsure]) == {"src"}


def test_abroad_is_where_the_company_is_not() -> None:
    assert "abroad" in flags_of_chain([SPINNER], "MYS")
    assert "abroad" not in flags_of_chain([SPINNER], "IND")
    assert "abroad" not in flags_of_chain([SPINNER], "unknown")
    assert "abroad" in flags_of_chain([MILL, SEWER], "IND")
    assert "abroad" not in flags_of_chain([replace(SPINNER, country="")], "MYS")
