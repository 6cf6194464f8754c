"""Where a site is: its country, its tier, and whom it delivers to."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.core.chain import OWN, Site, by_id, way_up
from app.sheets.desk import FactDesk
from app.sheets.find import find_country
from app.ui.chain_words import company_word, tier_choice, tier_word
from app.ui.parts import short
from app.ui.pick_box import PickBox
from app.ui.words import WORDS, tr

OFFERED = 6
"""Tiers that are offered at least."""


class CountryBox(PickBox):
    """All countries by their names; a code is understood as well."""

    def __init__(self, desk: FactDesk) -> None:
        super().__init__(tr("chain", "Type a few letters"))
        self.desk = desk
        self.offer(WORDS.formats.countries())

    def read(self, words: str) -> str:
        return find_country(self.desk, words)[0] or words if words else ""

    def near(self) -> list[tuple[str, str]]:
        """Countries that may be meant by what is no country."""
        if not self.value or self.value in dict(self.options):
            return []
        return [(c, self.desk.country(c)) for c in find_country(self.desk, self.value)[1]]


class ParentBox(PickBox):
    """The company, and every site that does not itself deliver to this one."""

    def show_for(self, site: Site, sites: Iterable[Site]) -> None:
        known = by_id(sites)
        fit = [s for s in known.values() if site.role != OWN or s.role == OWN]
        above = [s for s in fit if site.id not in {w.id for w in way_up(s, known)}]
        self.offer(parents(above))
        self.put(site.parent)

    def read(self, words: str) -> str:
        """What is no site is put back."""
        return self.value if words else ""


class TierBox(QComboBox):
    """`picked` carries the tier: 0 is one of our own sites."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.activated.connect(self.picked)

    def show_for(self, site: Site, sites: Iterable[Site]) -> None:
        wanted = max(OFFERED, site.tier, *(s.tier + 1 for s in sites))
        for tier in range(self.count(), wanted + 1):
            self.addItem(tier_choice(tier))
        self.setCurrentIndex(site.tier)


def parents(sites: Iterable[Site]) -> list[tuple[str, str]]:
    """The company and sites as choices, each with its tier."""
    return [("", company_word()), *((s.id, named(s)) for s in sites)]


def named(site: Site) -> str:
    return tr("chain", "{name} ({tier})", name=short(site.name), tier=tier_word(site.tier))


def moved_under(site: Site, parent: str, sites: Iterable[Site]) -> dict[str, object]:
    """The fields of a site that delivers elsewhere: its tier follows, unless it is told apart from its parent's."""
    known = by_id(sites)
    follows = site.tier == tier_below(known.get(site.parent), site.role)
    least = known[parent].tier if parent in known else 0
    tier = tier_below(known.get(parent), site.role) if follows or site.tier < least else site.tier
    return {"parent": parent, "tier": tier}


def tier_below(parent: Site | None, role: str) -> int:
    """The tier of what delivers to a site, or to the company."""
    if role == OWN:
        return 0
    return parent.tier + 1 if parent else 1


def tier_fields(tier: int, site: Site) -> dict[str, object]:
    """The fields of a site in a tier: tier 0 is our own."""
    return {"tier": tier, "role": "supplier" if tier else OWN}
