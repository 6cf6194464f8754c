"""Dates, numbers and country names as a language writes them, from CLDR. Babel is imported at first use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from app.i18n.catalog import PSEUDO, SOURCE

if TYPE_CHECKING:
    from babel import Locale


@dataclass(frozen=True)
class Formats:
    """One language's manner of writing. Dates are written long: short Malay dates mislead."""

    language: str

    @cached_property
    def locale(self) -> Locale:
        from babel import Locale

        return Locale.parse(SOURCE if self.language == PSEUDO else self.language)

    def long_date(self, day: date) -> str:
        """24 November 2026, November 24, 2026, 24 de noviembre de 2026 …"""
        return self.written(day, "long")

    def short_date(self, day: date) -> str:
        """A date for narrow columns, the month in letters: 24 Nov 2026."""
        return self.written(day, "medium")

    def written(self, day: date, width: Literal["long", "medium"]) -> str:
        """CLDR writes “1 décembre”; French wants “1er décembre”, of this day alone."""
        from babel.dates import format_date

        said = format_date(day, width, locale=self.locale)
        return said.replace("1 ", "1er ", 1) if self.language == "fr" and day.day == 1 else said

    def time(self, moment: datetime) -> str:
        from babel.dates import format_time

        return format_time(moment, "short", locale=self.locale)

    def number(self, value: float | Decimal) -> str:
        from babel.numbers import format_decimal

        return self.spaced(format_decimal(value, locale=self.locale))

    def percent(self, value: float) -> str:
        """`value` is in percent, 0 to 100."""
        from babel.numbers import format_percent

        return format_percent(value / 100, locale=self.locale)

    def money(self, value: Decimal, currency: str) -> str:
        """USD 1,234.50: the code first, and never rounded to less than a cent."""
        from babel.numbers import format_decimal

        return f"{currency} {self.spaced(format_decimal(value, '#,##0.00####', locale=self.locale))}"

    def spaced(self, number: str) -> str:
        """Spanish with thin spaces from five digits on, as its academies advise: a point means thousands in one country
        and decimals in the next."""
        if self.language != "es":
            return number
        return re.sub(r"(?<!\d)(\d)\.(\d{3})(?![.\d])", r"\1\2", number).replace(".", "\u202f")

    def share(self, part: Decimal) -> str:
        """`part` is from 0 to 1; to a tenth of a percent."""
        from babel.numbers import format_percent

        return format_percent(round(part, 3), locale=self.locale, decimal_quantization=False)

    def month(self, iso: str) -> str:
        """2026-11 as November 2026."""
        from babel.dates import format_skeleton

        return str(format_skeleton("yMMMM", date.fromisoformat(f"{iso}-01"), locale=self.locale))

    def words(self, items: list[str]) -> str:
        """A, B and C."""
        from babel.lists import format_list

        return format_list(items, locale=self.locale)

    def apart(self, parts: Iterable[str]) -> str:
        """One; another; a third: for parts that have commas of their own."""
        return ("\u202f; " if self.language == "fr" else "; ").join(parts)

    def country(self, alpha3: str) -> str:
        """The name of a country by its ISO 3166 alpha-3 code; the code itself where there is none."""
        alpha2 = alpha2_codes().get(alpha3, "")
        return str(self.locale.territories.get(alpha2, alpha3))

    def countries(self) -> list[tuple[str, str]]:
        """All countries and territories as (alpha-3, name), in the language's alphabetical order."""
        return sorted(((c, self.country(c)) for c in alpha2_codes()), key=lambda pair: sort_key(pair[1]))


@cache
def formats(language: str) -> Formats:
    return Formats(language)


@cache
def alpha2_codes() -> dict[str, str]:
    """ISO alpha-3 to the alpha-2 code by which CLDR names a territory. Kosovo, which has none, is XKX."""
    from babel.core import Locale, get_global

    named = Locale("en").territories
    aliases = {k: v[0] for k, v in get_global("territory_aliases").items() if len(k) == 3 and k.isalpha()}
    unique = {v: k for k, v in sorted(aliases.items()) if v in named and k not in NO_COUNTRY}
    return {alpha3: alpha2 for alpha2, alpha3 in unique.items()} | {"XKX": "XK"}


NO_COUNTRY = "ANT BUR DDR NTZ SCG SUN TMP YMD YUG ZAR FXX ROM CSK VDR QUU XAA XBB XKK ZZZ"
"""Codes that ISO 3166-1 has withdrawn, and CLDR's own for what is no country."""


def sort_key(text: str) -> str:
    """Letters without their accents, so that Éthiopie stands under E."""
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
