"""Counts and amounts as people write them, and as they are kept."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale

from app.core.profile import COUNTRY
from app.core.session import Session
from app.i18n.format import alpha2_codes
from app.ui.words import WORDS

Number = int | Decimal | str | None
"""What was read: a number, None for nothing, or the words where they are no number."""


def whole(words: str) -> Number:
    """A number of people."""
    found = amount(words)
    return int(found) if isinstance(found, Decimal) and found == int(found) else found if found is None else words


def amount(words: str) -> Number:
    """Money, to the last digit that was typed; never below zero."""
    typed = "".join(words.split())
    if not typed:
        return None
    for locale in (QLocale(WORDS.language), QLocale.c()):
        if locale.toDouble(typed)[1]:
            found = exact(typed, locale)
            return found if found.is_finite() and found >= 0 else words
    return words


def exact(typed: str, locale: QLocale) -> Decimal:
    """What Qt reads as a number, without the rounding of a float."""
    plain = typed.replace(locale.groupSeparator(), "").replace(locale.decimalPoint(), ".")
    return Decimal(plain.replace("−", "-"))


def written(number: Number) -> str:
    """A number as it stands in a field: no groups, cents in full."""
    if isinstance(number, str) or number is None:
        return number or ""
    if isinstance(number, Decimal) and number != int(number):
        number = number.quantize(Decimal("0.01")) if number == round(number, 2) else number
        return f"{number:f}".replace(".", QLocale(WORDS.language).decimalPoint())
    return str(int(number))


def usual_currency(session: Session) -> str:
    """The currency of the company's country; empty where no country was chosen."""
    from babel.numbers import get_territory_currencies

    country = alpha2_codes().get(str(session.answer(COUNTRY).value or ""))
    known = get_territory_currencies(country) if country else []
    return str(known[0]) if known else ""
