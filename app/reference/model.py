"""What the world knows, as it stands in `resources/reference/`: goods, countries, lists, instruments, laws.

Every row carries its source; a source carries its edition, the day on which it was checked, and how well.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from app.content.condition import Condition, Strict
from app.content.model import Checked, Prose, Word

FactKind = Literal["yes_no", "years", "number", "percent", "usd", "range"]
Level = Literal["", "significant", "moderate", "minimal", "none", "not_rated"]
"""How far a government got in a year, in the Department of Labor’s words. Empty: not assessed, so not "low risk"."""
Iso3 = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Source(Strict):
    id: Word
    publisher: Prose
    title: Prose
    edition: str
    checked: Checked
    checked_on: date
    address: str = ""


class Edition(Strict):
    """`schema_`: the form of the files; a newer one is refused."""

    id: Prose
    schema_: Annotated[int, Field(alias="schema")]
    made_on: date
    sources: Annotated[tuple[Source, ...], Field(alias="source")]


class Fact(Strict):
    """A column of what is known of countries."""

    id: Word
    area: Word
    kind: FactKind
    text: Prose


class Good(Strict):
    """`group` joins variants of one good for searching, never for counting."""

    id: Word
    name: Prose
    group: Word
    sector: Word
    aliases: tuple[str, ...] = ()


class Listing(Strict):
    """A good from a country on the List of Goods. `downstream`: listed for an input; then no flag is set, and that
    does not mean "no risk"."""

    country: Iso3
    good: Word
    child_labor: bool
    forced_labor: bool
    forced_child_labor: bool
    downstream: bool
    input_country: str = ""
    source: Word


class OrderListing(Strict):
    """A good from a country under Executive Order 13126, as far as the list could be put together."""

    country: Iso3
    good: Word
    in_list_2014: bool
    flag_2022: bool
    on_goods_list_2022: bool
    removed_on: str = ""
    notice: str = ""
    source: Word

    @property
    def stands(self) -> bool:
        return not self.removed_on


class Sector(Strict):
    """A high-priority sector under the Uyghur Forced Labor Prevention Act. `goods`: our own matches, not verified."""

    id: Word
    name: Prose
    added: str = ""
    goods: tuple[Word, ...] = ()
    source: Word


class Country(Strict):
    """`values` by fact; a fact that is not in it has no value, for the reason that `gap` tells."""

    country: Iso3
    region: Word
    assessed: bool
    level: Level = ""
    qualifier: str = ""
    values: Mapping[str, str]
    unknown: frozenset[str] = frozenset()
    not_applicable: frozenset[str] = frozenset()
    warnings: Mapping[str, str] = Field(default_factory=dict)
    source: Word

    def gap(self, fact: str) -> Literal["unknown", "not_applicable", "no_data"]:
        """Why a fact has no value. Never zero and never "no"."""
        if fact in self.not_applicable:
            return "not_applicable"
        return "unknown" if fact in self.unknown else "no_data"


class SuggestedActions(Strict):
    """How many actions the Department suggested to a government in an area, and the topics they touch."""

    country: Iso3
    area: Word
    count: int
    topics: tuple[str, ...] = ()
    source: Word


class Instrument(Strict):
    """A convention or protocol. Dates are empty where nobody confirmed them."""

    code: str
    title: Prose
    year: str
    adopted: str = ""
    in_force: str = ""
    body: str
    covers: Prose
    fact: str = ""
    """The fact that tells whether a country ratified it; empty where that is not known by country."""
    checked: Checked
    source: Word


Score = Annotated[int, Field(ge=1, le=5)]


class Harm(Strict):
    """A kind of harm to people, how grave and how hard to put right it is at first sight, and the actions for it."""

    id: Word
    text: Prose
    scale: Score
    irremediability: Score
    reason: Prose
    actions: tuple[str, ...] = ()


class Heading(Strict):
    """A heading of the Harmonized System that holds a good: our own mapping, not verified. `part`: "ex" where only a
    part of the heading is meant, which `note` names. `hs` has 4 or 6 digits; empty: no heading holds it."""

    good: Word
    hs: Annotated[str, Field(pattern=r"^(\d{4}|\d{6})?$")]
    part: Literal["", "ex"] = ""
    note: str = ""


class Requirement(Strict):
    """What a law asks for. `questions` prove it: all of them well answered is met."""

    id: Word
    ref: str
    text: Prose
    steps: tuple[int, ...] = ()
    questions: tuple[str, ...] = ()
    checked: Checked
    verify: bool = False
    """Known to be uncertain or changing."""


class Law(Strict):
    """A law or standard. `binds` and `reaches` are conditions on the profile; neither: it does not concern the firm.

    No threshold here was read in the law itself, so `binds` never says more than "may bind you: check".
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    title: Prose
    place: Prose
    kind: Word
    in_force: str
    applies_from: str = ""
    scope: Prose
    note: str = ""
    address: str = ""
    checked: Checked
    verify: bool = False
    binds: Condition | None = None
    reaches: Condition | None = None
    requirements: Annotated[tuple[Requirement, ...], Field(alias="requirement", min_length=1)]
