"""What people write for numbers and dates, read without guessing: None where it is none, or could be two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal

from app.tabular.cells import Cell

LONGEST = 60
WORDS = (
    r"RM|Rp|Rs\.?|Tk|Ks|kr|Fr\.|F?CFA|AUD|BDT|BRL|CAD|CHF|CNY|EUR|GBP|GHS|HKD|IDR|INR|JPY|KHR|KRW|LKR|MMK|MXN|MYR|"
    r"NGN|NPR|NZD|PHP|PKR|RMB|SEK|SGD|THB|TRY|TWD|USD|VND|XAF|XOF|ZAR"
)
CURRENCY = rf"(?:[A-Z]{{0,3}}[$¢£¤¥৳฿៛﷼＄￡￥￦\u20a0-\u20cf]|{WORDS})?"
SHAPE = re.compile(
    rf"([+(-]?) *{CURRENCY} *([+(-]?) *(?P<digits>[\d.,][\d., ']*)(?P<power>E[+-]?\d\d?)?"
    rf" *([-)]?) *{CURRENCY} *([-)]?)",
    re.IGNORECASE,
)
SIGNS = {"": "", "+": "", "-": "-", "()": "-"}
LOOKALIKES = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "−": "-", "’": "'"})
GROUPED = re.compile(r"\d{1,3}([., '])(?:\d{3}\1)*\d{3}|\d{1,2},(?:\d\d,)+\d{3}")
"""Thousands, or lakhs: 12,34,567."""
ISO = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})")
WRITTEN = re.compile(r"(?P<first>\d{1,2})([-/.]) ?(?P<second>\d{1,2})\2 ?(?P<year>\d{4})")
TIME = re.compile(r"[T ]+\d{1,2}:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")


def as_decimal(cell: Cell, decimal_comma: bool | None) -> Decimal | None:
    """The number in a cell: grouped or not, with a currency or none, negative by a sign or in brackets.

    `decimal_comma` tells which reading is right. Where that is not known (None), “1,234” is none, but “1.234,5” is
    one, since it can be read only one way.
    """
    if isinstance(cell, Decimal):
        return cell if cell.is_finite() else None
    if not isinstance(cell, str) or len(cell) > LONGEST:
        return None
    if decimal_comma is None:
        readings = {as_decimal(cell, True), as_decimal(cell, False)} - {None}
        return readings.pop() if len(readings) == 1 else None
    found = SHAPE.fullmatch(cell.translate(LOOKALIKES).strip())
    sign = SIGNS.get("".join(found.group(1, 2, 5, 6))) if found else None
    if found is None or sign is None:
        return None
    digits = plain(found["digits"].strip(), decimal_comma)
    return Decimal(sign + digits + (found["power"] or "")) if digits else None


def plain(digits: str, decimal_comma: bool) -> str:
    """Without groups and with a decimal point; "" where the groups are not as numbers have them."""
    point, group = (",", ".") if decimal_comma else (".", ",")
    whole, mark, part = digits.partition(point)
    if mark and not part.isdecimal():
        return ""
    grouped = GROUPED.fullmatch(whole)
    mark_of_groups = (grouped[1] or ",") if grouped else ""
    if mark_of_groups in (group, " ", "'"):
        whole = whole.replace(mark_of_groups, "")
    if whole and not whole.isdecimal():
        return ""
    return f"{whole or 0}.{part}" if mark else whole


def as_int(cell: Cell, decimal_comma: bool | None = None) -> int | None:
    """The whole number in a cell; None for 2.5, as for what is no number."""
    number = as_decimal(cell, decimal_comma)
    return int(number) if number is not None and number == number.to_integral_value() else None


def as_date(cell: Cell, day_first: bool = True) -> date | None:
    """The day in a cell: a date, 2026-12-31, or 31/12/2026, 31.12.2026, 31-12-2026 in the order that is told.

    A time behind it is left out. Years have four digits.
    """
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) else cell
    written = day_of(cell) if isinstance(cell, str) else ""
    if found := ISO.fullmatch(written):
        return calendar_day(found["year"], found["month"], found["day"])
    if found := WRITTEN.fullmatch(written):
        day, month = found.group("first", "second") if day_first else found.group("second", "first")
        return calendar_day(found["year"], month, day)
    return None


def day_of(text: str) -> str:
    """Without the time."""
    text = text.strip()
    time = TIME.search(text)
    return text[: time.start()] if time and time.end() == len(text) else text


def calendar_day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def guess_decimal_comma(samples: Iterable[Cell]) -> bool | None:
    """True or False where samples show it and none shows the other; else None, and the user must be asked."""
    return only_reading(samples, as_decimal)


def guess_day_first(samples: Iterable[Cell]) -> bool | None:
    """As `guess_decimal_comma`: 31/12/2026 shows that the day comes first, 1/2/2026 shows nothing."""
    return only_reading(samples, as_date)


def only_reading(samples: Iterable[Cell], read: Callable[[Cell, bool], object]) -> bool | None:
    shown = set()
    for sample in samples:
        yes, no = read(sample, True) is not None, read(sample, False) is not None
        if yes != no:
            shown.add(yes)
    return shown.pop() if len(shown) == 1 else None
