"""What every sheet needs at hand: the reference facts, and the language's words and manner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.i18n.catalog import Translator
from app.i18n.format import Formats, formats
from app.reference.load import Reference
from app.reference.model import Country, Fact
from app.sheets.sheet import Line
from app.sheets.words import GAPS, goods_named, source_line


@dataclass(frozen=True)
class FactDesk:
    ref: Reference
    tr: Translator

    @cached_property
    def fmt(self) -> Formats:
        return formats(self.tr.language)

    def good(self, good: str) -> str:
        return goods_named(self.ref, self.tr, good)

    def country(self, alpha3: str) -> str:
        return self.fmt.country(alpha3)

    def fact(self, fact: Fact) -> str:
        return self.tr.fact(f"fact.{fact.id}", fact.text)

    def day(self, iso: str) -> str:
        """A date as the language writes it; a year alone stays."""
        return self.fmt.long_date(date.fromisoformat(iso)) if len(iso) == 10 else iso

    def sources(self, named: Iterable[str]) -> tuple[str, ...]:
        """One line for each source, in the order of the edition."""
        wanted = set(named)
        found = (s for s in self.ref.edition.sources if s.id in wanted)
        return tuple(source_line(self.tr, s, self.fmt.long_date(s.checked_on)) for s in found)

    def value(self, country: Country, fact: Fact) -> str:
        """The value of a fact as words; empty where there is none."""
        raw = country.values.get(fact.id, "")
        return self.written(fact, raw) if raw else ""

    def written(self, fact: Fact, raw: str) -> str:
        if fact.kind == "yes_no":
            return self.tr("answer", "Yes") if raw == "1" else self.tr("answer", "No")
        if fact.kind == "percent":
            return self.fmt.percent(float(raw))
        if fact.kind == "usd":
            return self.tr("facts", "USD {amount}", amount=self.fmt.number(float(raw)))
        if fact.kind == "years":
            return self.tr("facts", "{n} years", n=self.fmt.number(float(raw)))
        return raw if fact.kind == "range" else self.fmt.number(float(raw))

    def line(self, country: Country, fact: Fact) -> Line:
        """A fact with its value, or with the reason why there is none: never zero, never "no"."""
        if said := self.value(country, fact):
            share = float(country.values[fact.id]) / 100 if fact.kind == "percent" else None
            return Line(self.fact(fact), said, share=share)
        return Line(self.fact(fact), self.tr.message(GAPS[country.gap(fact.id)]), muted=True)
