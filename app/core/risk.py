"""The risk register: what may happen to people at the sites of a chain, proposed from the facts and judged by people.

Salience as the UN Guiding Principles have it (Principles 14, 19, 22, 24): severity is the highest of scale, scope and
irremediability; risks are ranked by severity and then by likelihood, and the numbers are shown, never only a product.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from app.core.chain import OWN, YES, Site
from app.errors import UserError
from app.message import N_, Message

if TYPE_CHECKING:  # what the facts are made of is imported with the facts
    from app.reference.load import Reference
    from app.reference.model import Listing

Involvement = Literal["caused", "contributed", "linked"]
CAUSES = (
    "policy", "procedure", "training", "staffing", "money", "management", "recruitment", "buyer", "suppliers",
    "records", "voice", "poverty", "law", "incentives",
)  # fmt: skip
"""Fourteen root causes, by id."""
RESPONSES = ("stop", "prevent", "mitigate", "influence", "build_influence", "remedy", "leave")
SCOPE = ((10, 1), (50, 2), (250, 3), (1000, 4))
"""Workers below which the scope is so many; more is 5."""
UNKNOWN_SCOPE = 3
UFLPA_COUNTRY = "CHN"
"""The UFLPA concerns one region; which part of China a good comes from is rarely known."""
SECTOR_REASON = N_(
    "risk",
    "For this good from China, U.S. customs looks with priority for forced labor in Xinjiang (our own matching).",
)
WEAK_LEVELS = ("minimal", "none")


@dataclass(frozen=True)
class Scores:
    """Each from 1 to 5."""

    scale: int
    scope: int
    irremediability: int
    likelihood: int

    @property
    def severity(self) -> int:
        return max(self.scale, self.scope, self.irremediability)


@dataclass(frozen=True)
class Judgment:
    """What people say of one risk. Zero and "" are "as proposed"; `why` is needed where a number differs."""

    risk: str
    scale: int = 0
    scope: int = 0
    irremediability: int = 0
    likelihood: int = 0
    involvement: str = ""
    causes: tuple[str, ...] = ()
    response: str = ""
    dismissed: bool = False
    why: str = ""


@dataclass(frozen=True)
class Risk:
    """A harm at a site, with the facts that propose it. `good` is empty where no good is meant."""

    id: str
    site: Site
    harm: str
    good: str
    proposed: Scores
    reasons: tuple[Message, ...]
    judgment: Judgment

    @property
    def scores(self) -> Scores:
        """As people judged it, else as proposed."""
        j, p = self.judgment, self.proposed
        return Scores(j.scale or p.scale, j.scope or p.scope, j.irremediability or p.irremediability,
                      j.likelihood or p.likelihood)  # fmt: skip

    @property
    def involvement(self) -> str:
        """What happens at one's own site one causes; a supplier's harm one is linked to, until people say more."""
        return self.judgment.involvement or ("caused" if self.site.role == OWN else "linked")

    @property
    def open(self) -> bool:
        return not self.judgment.dismissed

    @property
    def rank(self) -> tuple[int, int]:
        return self.scores.severity, self.scores.likelihood


def risks(sites: Iterable[Site], ref: Reference, judgments: Mapping[str, Judgment]) -> tuple[Risk, ...]:
    """All risks, the most severe first, then the most likely; those set aside stand last."""
    found = [r for site in sites for r in of_site(site, ref)]
    judged = [replace(r, judgment=judgments.get(r.id, r.judgment)) for r in found]
    return tuple(sorted(judged, key=lambda r: (not r.open, -r.rank[0], -r.rank[1])))


def of_site(site: Site, ref: Reference) -> Iterator[Risk]:
    for good in site.goods:
        listing = ref.listed.get((site.country, good))
        if listing is not None:
            yield listed(site, good, listing, ref)
        elif site.country == UFLPA_COUNTRY and good in ref.sector_goods:
            yield made(site, "forced_labor", good, ref, 3, (SECTOR_REASON,))
        elif good in ref.listed_goods and not site.country:
            yield from_nowhere(site, good, ref)
    if site.migrants == YES and site.recruiters != "no":
        yield made(site, "recruitment_debt", "", ref, debt_likelihood(site), debt_reasons(site))
    if site.home_work == YES:
        words = N_("risk", "Part of the work is done in homes.")
        yield made(site, "hidden_homework", "", ref, 3, (words,))


def harm_of(listing: Listing) -> str:
    """The gravest harm that a good is listed for."""
    if listing.forced_child_labor:
        return "forced_child_labor"
    if listing.forced_labor:
        return "forced_labor"
    return "child_labor" if listing.child_labor else "input"


def listed(site: Site, good: str, listing: Listing, ref: Reference) -> Risk:
    words = {
        "forced_child_labor": N_("risk", "This good from this country is listed for forced child labor."),
        "forced_labor": N_("risk", "This good from this country is listed for forced labor."),
        "child_labor": N_("risk", "This good from this country is listed for child labor."),
        "input": N_("risk", "This good from this country is listed because of an input."),
    }
    harm = harm_of(listing)
    reasons, likelihood = [words[harm]], 4
    if (site.country, good) in ref.ordered_goods:
        reasons.append(N_("risk", "It stands under Executive Order 13126 as well."))
        likelihood = 5
    if site.country == UFLPA_COUNTRY and good in ref.sector_goods:
        reasons.append(SECTOR_REASON)
    return made(site, harm, good, ref, likelihood, tuple(reasons))


def from_nowhere(site: Site, good: str, ref: Reference) -> Risk:
    """A listed good from a country that nobody named: it may be one of those that are listed."""
    unknown = N_("risk", "This good is listed from some countries, and the country here is not known.")
    forced = any(x.forced_labor for x in ref.countries_of(good))
    return made(site, "forced_labor" if forced else "child_labor", good, ref, 2, (unknown,))


def debt_likelihood(site: Site) -> int:
    return 4 if site.recruiters == YES else 3


def debt_reasons(site: Site) -> tuple[Message, ...]:
    through = N_("risk", "Migrants work here and were found through recruiters.")
    maybe = N_("risk", "Migrants work here, and nobody said how they were found.")
    return (through if site.recruiters == YES else maybe,)


def made(site: Site, harm: str, good: str, ref: Reference, likelihood: int, reasons: tuple[Message, ...]) -> Risk:
    kind = ref.harms[harm]
    more, raised = country_reasons(site, ref)
    scores = Scores(kind.scale, scope_of(site), kind.irremediability, min(likelihood + raised, 5))
    name = f"{site.id}/{harm}/{good}".rstrip("/")
    return Risk(name, site, harm, good, scores, (*reasons, scope_reason(site), *more), Judgment(name))


def scope_of(site: Site) -> int:
    if site.workers is None:
        return UNKNOWN_SCOPE
    return next((score for most, score in SCOPE if site.workers < most), 5)


def scope_reason(site: Site) -> Message:
    if site.workers is None:
        return N_("risk", "How many people work here is not known.")
    return N_("risk", "People who work here: {n}.", n=site.workers)


def country_reasons(site: Site, ref: Reference) -> tuple[tuple[Message, ...], int]:
    """What is known of the country, and by how much it raises the likelihood. Not assessed is not low risk."""
    country = ref.countries.get(site.country)
    if not site.country:
        return (N_("risk", "The country is not known."),), 0
    if country is None or not country.assessed:
        return (N_("risk", "The country is not assessed in this edition; that does not mean low risk."),), 0
    if country.level in WEAK_LEVELS:
        return (N_("risk", "The government is assessed as having made little or no progress against child labor."),), 1
    return (), 0


def check_judgment(judgment: Judgment) -> Judgment:
    """The judgment as it is kept. Raises UserError: a number out of range, or no reason for an own judgment."""
    numbers = (judgment.scale, judgment.scope, judgment.irremediability, judgment.likelihood)
    if any(not 0 <= n <= 5 for n in numbers):
        raise UserError(N_("risk", "The numbers of a risk run from 1 to 5."))
    if (any(numbers) or judgment.dismissed) and not judgment.why.strip():
        raise UserError(N_("risk", "Write why you judge this risk otherwise: the reason stays on record."))
    return judgment


def severities(found: Iterable[Risk]) -> dict[tuple[int, int], list[Risk]]:
    """Open risks by severity and likelihood: the cells of the heat map."""
    cells: dict[tuple[int, int], list[Risk]] = {}
    for risk in found:
        if risk.open:
            cells.setdefault(risk.rank, []).append(risk)
    return cells


def actions_for(found: Iterable[Risk], ref: Reference) -> dict[str, list[Risk]]:
    """The actions that open risks call for, each with its risks, the gravest first."""
    called: dict[str, list[Risk]] = {}
    for risk in found:
        if risk.open:
            for action in ref.harms[risk.harm].actions:
                called.setdefault(action, []).append(risk)
    return called
