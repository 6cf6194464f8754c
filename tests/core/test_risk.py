"""The risk register proposes from facts, shows its numbers, and lets people judge."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.core.chain import OWN, Site
from app.core.risk import Judgment, Risk, actions_for, risks, severities
from app.reference.load import Reference, load

REF: Reference = load(paths.reference())


def one(site: Site, harm: str = "") -> Risk:
    return next(r for r in risks([site], REF, {}) if r.harm == harm or not harm)


def said(risk: Risk) -> str:
    return " ".join(m.text for m in risk.reasons)


def test_a_listed_good_from_a_listed_country_is_a_risk_with_its_fact() -> None:
    risk = one(Site("site.1", "Mill", country="MYS", goods=("garments",), workers=300))
    assert risk.harm == "forced_labor"
    assert "listed for forced labor" in said(risk)
    assert (risk.proposed.scale, risk.proposed.scope, risk.proposed.irremediability) == (5, 4, 4)
    assert risk.scores.severity == 5


def test_the_gravest_flag_counts_and_a_downstream_good_is_not_harmless() -> None:
    assert one(Site("site.1", "Farm", country="CIV", goods=("cocoa",))).harm == "forced_child_labor"
    downstream = next(x for x in REF.listings if x.downstream)
    risk = one(Site("site.1", "Mill", country=downstream.country, goods=(downstream.good,)))
    assert risk.harm == "input"
    assert risk.scores.severity >= 4


def test_a_good_under_the_executive_order_is_more_likely() -> None:
    order = next(x for x in REF.order if x.stands and (x.country, x.good) in REF.listed)
    risk = one(Site("site.1", "Kiln", country=order.country, goods=(order.good,)))
    assert risk.proposed.likelihood == 5
    assert "Executive Order 13126" in said(risk)


def test_not_assessed_is_not_low_risk_and_says_so() -> None:
    risk = one(Site("site.1", "Mill", country="MYS", goods=("garments",)))
    assert "does not mean low risk" in said(risk)
    assert "not known" in said(risk)  # how many people work there


def test_a_good_from_nobody_knows_where_is_a_risk_to_find_out() -> None:
    risk = one(Site("site.1", "Trader", goods=("cotton",)))
    assert "country here is not known" in said(risk)
    assert risk.proposed.likelihood == 2
    assert risks([Site("site.1", "Mill", country="DEU", goods=("cotton",))], REF, {}) == ()


def test_migrants_found_through_recruiters_may_owe_money() -> None:
    through = one(Site("site.1", "Mill", migrants="yes", recruiters="yes"), "recruitment_debt")
    assert through.proposed.likelihood == 4
    assert one(Site("site.1", "Mill", migrants="yes"), "recruitment_debt").proposed.likelihood == 3
    assert risks([Site("site.1", "Mill", migrants="yes", recruiters="no")], REF, {}) == ()


def test_people_may_judge_otherwise_and_both_stay_on_record() -> None:
    site = Site("site.1", "Mill", country="IND", goods=("cotton",))
    before = one(site)
    mine = Judgment(before.id, likelihood=1, involvement="contributed", why="We visited twice.")
    after = risks([site], REF, {before.id: mine})[0]
    assert after.scores.likelihood == 1
    assert after.proposed == before.proposed
    assert after.involvement == "contributed"
    assert after.judgment.why == "We visited twice."


def test_what_is_set_aside_stands_last_and_calls_for_nothing() -> None:
    sites = [
        Site("site.1", "A", country="CIV", goods=("cocoa",)),
        Site("site.2", "B", country="IND", goods=("cotton",)),
    ]
    first = risks(sites, REF, {})[0]
    judged = risks(sites, REF, {first.id: Judgment(first.id, dismissed=True, why="Sold.")})
    assert judged[-1].id == first.id
    assert all(first.id not in {r.id for r in rs} for rs in actions_for(judged, REF).values())
    assert sum(map(len, severities(judged).values())) == len(judged) - 1


def test_own_sites_cause_and_suppliers_link() -> None:
    own = one(Site("site.1", "Us", role=OWN, tier=0, country="MYS", goods=("garments",)))
    assert own.involvement == "caused"
    assert one(replace(own.site, role="supplier", tier=1)).involvement == "linked"


def test_the_actions_of_every_harm_are_there(library: object) -> None:
    from app.content.load import load as load_library

    actions = load_library(paths.steps()).actions
    assert [a for h in REF.harms.values() for a in h.actions if a not in actions] == []
    assert all(h.actions for h in REF.harms.values())


SITES = st.builds(
    Site,
    id=st.integers(1, 50).map(lambda n: f"site.{n}"),
    name=st.just("S"),
    country=st.sampled_from(["", "MYS", "IND", "CIV", "CHN", "DEU", "XKX"]),
    goods=st.lists(st.sampled_from(sorted(REF.goods)), max_size=4, unique=True).map(tuple),
    workers=st.none() | st.integers(0, 5000),
    migrants=st.sampled_from(["", "yes", "no", "unknown"]),
    recruiters=st.sampled_from(["", "yes", "no", "unknown"]),
    home_work=st.sampled_from(["", "yes", "no"]),
)


@given(st.lists(SITES, max_size=12, unique_by=lambda s: s.id))
@settings(max_examples=150, deadline=None)
def test_severity_leads_and_numbers_stay_between_one_and_five(sites: list[Site]) -> None:
    found = risks(sites, REF, {})
    assert len({r.id for r in found}) == len(found)
    ranks = [r.rank for r in found]
    assert ranks == sorted(ranks, reverse=True)
    for risk in found:
        s = risk.scores
        assert s.severity == max(s.scale, s.scope, s.irremediability)
        assert all(1 <= n <= 5 for n in (s.scale, s.scope, s.irremediability, s.likelihood))
        assert risk.reasons


@pytest.mark.parametrize(("workers", "scope"), [(None, 3), (5, 1), (10, 2), (249, 3), (250, 4), (1000, 5)])
def test_scope_follows_from_the_number_of_people(workers: int | None, scope: int) -> None:
    assert one(Site("site.1", "M", country="IND", goods=("cotton",), workers=workers)).proposed.scope == scope
