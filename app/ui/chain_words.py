"""Words about the supply chain as the window shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLocale

from app.core.chain import SAID, Site
from app.i18n.catalog import PSEUDO
from app.risk_words import LEVELS
from app.sheets.desk import FactDesk
from app.ui.editors.words import named
from app.ui.words import WORDS, tr, trm, trn

Marks = Mapping[str, str]
"""How urgent a site is, by its id: "high", "medium", "low" or ""."""


def tier_word(tier: int) -> str:
    return tr("chain", "Tier {n}", n=tier) if tier else tr("chain", "Our own")


def tier_choice(tier: int) -> str:
    """The same where one is chosen: the first one says what it means."""
    choices = {0: tr("chain", "Our own site"), 1: tr("chain", "Tier 1 (direct)")}
    return choices.get(tier) or tier_word(tier)


def company_word() -> str:
    return tr("chain", "Our company")


def parent_word(site: Site, sites: Mapping[str, Site]) -> str:
    """Who a site delivers to."""
    return sites[site.parent].name if site.parent in sites else company_word()


def country_word(site: Site) -> str:
    return WORDS.formats.country(site.country) if site.country else ""


def other_good(word: str) -> str:
    """A good that the list does not hold."""
    return tr("chain", "{good} (not on the list)", good=word)


def goods_words(desk: FactDesk, site: Site) -> list[str]:
    return [desk.good(g) for g in site.goods] + [other_good(w) for w in site.other_goods]


def said_words() -> list[tuple[str, str]]:
    """What can be said of migrants, recruiters and home work."""
    return named(tuple(s for s in SAID if s != "unknown" and s)) + named(("unknown",))


def mark_words() -> dict[str, str]:
    return {"": "", **{level: trm(words) for level, words in LEVELS.items()}}


def counts(sites: Iterable[Site]) -> str:
    """How much there is: “12 sites · 3 tiers”."""
    found = tuple(sites)
    if not found:
        return ""
    tiers = len({s.tier for s in found if s.tier})
    parts = [trn("chain", "{n} site", "{n} sites", len(found))]
    parts += [trn("chain", "{n} tier", "{n} tiers", tiers)] if tiers else []
    return " · ".join(parts)


def months(width: str = "abbreviated") -> list[str]:
    """The names of the months as the language has them alone, from January on."""
    found = WORDS.formats.locale.months["stand-alone"][width]
    return [str(found[n]) for n in range(1, 13)]


def number_locale() -> QLocale:
    """How numbers are typed and shown, without groups."""
    found = QLocale("en" if WORDS.language == PSEUDO else WORDS.language)
    found.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return found


def written(number: float) -> str:
    return number_locale().toString(int(number)) if number == int(number) else number_locale().toString(number, "g", 12)


def read_number(typed: str) -> float | None:
    """The number that somebody typed in the manner of the language, or with a point."""
    words = typed.strip().rstrip("%").strip()
    for locale in (QLocale(WORDS.language), QLocale.c()):
        found, good = locale.toDouble(words)
        if good:
            return float(found)
    return None
