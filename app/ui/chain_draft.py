"""What was typed for a site and does not fit yet: it waits beside the site until it fits or is taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from app.core.chain import Site, check_site
from app.errors import UserError
from app.i18n.format import alpha2_codes
from app.message import N_, Message

Fields = Mapping[str, Any]
"""Fields of a site. A number or a country that cannot be read is the words that were typed."""


class Draft:
    """Keeps by site what was refused. It writes nothing."""

    def __init__(self) -> None:
        self.waiting: dict[str, dict[str, Any]] = {}

    def of(self, site: str) -> Fields:
        return self.waiting.get(site, {})

    def drop(self, site: str) -> None:
        self.waiting.pop(site, None)

    def change(self, site: Site, sites: Iterable[Site], fields: Fields) -> Site | None:
        """The site as it can be kept now, or None. What waits is tried again together with what is new."""
        sites = tuple(sites)
        everything = {**self.of(site.id), **fields}
        for part in (everything, dict(fields)):
            if not faults(site, sites, part):
                self._keep(site.id, {k: v for k, v in everything.items() if k not in part})
                return check_site(replace(site, **part), sites)
        self._keep(site.id, everything)
        return None

    def _keep(self, site: str, fields: dict[str, Any]) -> None:
        self.waiting[site] = fields
        if not fields:
            self.drop(site)


def faults(site: Site, sites: Iterable[Site], fields: Fields) -> list[Message]:
    """What is wrong with a site that has these fields."""
    if found := list(unreadable(fields)):
        return found
    try:
        check_site(replace(site, **fields), sites)
    except UserError as error:
        return [error.message]
    return []


def unreadable(fields: Fields) -> Iterator[Message]:
    """What no site can hold, whatever else it says."""
    country = fields.get("country")
    if country and country not in alpha2_codes():
        yield N_("chain", "There is no country “{words}”. Choose one of the list.", words=country)
    if isinstance(fields.get("workers"), str):
        yield N_("chain", "“{words}” is not a number of workers. Write one such as 85.", words=fields["workers"])
    if isinstance(fields.get("share"), str):
        yield N_("chain", "“{words}” is not a share. Write a number from 0 to 100.", words=fields["share"])
