"""Reads one answer: what was chosen, a number, a day, words.

Every reader gives the value as it is kept, and raises UserError with the reason where it cannot tell what is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.chainfile.cells import shown, text_of
from app.chainfile.countries import meant as countries_meant
from app.chainfile.countries import near as countries_near
from app.chainfile.fields import plain
from app.chainfile.season import months, season
from app.errors import UserError
from app.i18n.catalog import Translator
from app.i18n.format import formats
from app.message import N_, Message
from app.printable import printable
from app.saq.questions import SaqQuestion
from app.saq.words import SaqWords, meant
from app.tabular.cells import Cell
from app.tabular.values import as_date, as_decimal, as_int

LONGEST = 10_000
NUMBER = re.compile(r"\d[\d.,'’ \u00a0\u202f]*\d|\d")
NEGATIVE = re.compile(r"(?:^|\s)[-−] ?\d")
WORDS = re.compile(r"[^\W\d_]+|\d+")
SMALL_WORDS = frozenset(("de", "del", "of", "the", "le", "el", "st", "nd", "rd", "th", "er", "hb", "haribulan"))
"""What stands in dates between their parts."""
DAY_ZERO, FIRST_SERIAL, LAST_SERIAL = date(1899, 12, 30), 36_526, 73_050
"""Spreadsheets count days from it; a bare number of this century is such a day."""
EARLIEST, LATEST = 1950, 2100


@dataclass(frozen=True)
class Reader:
    """`language`: the one of the copy, "" where it does not tell. `tr`: the one in which faults are told."""

    tr: Translator
    language: str
    today: date

    def read(self, question: SaqQuestion, cell: Cell) -> str:
        """The value of an answer; "" where there is none."""
        if cell is None or not text_of(cell):
            return ""
        readers = {"yes_no": self.choice, "one_of": self.choice, "number": number, "date": self.day, "text": text}
        return readers[question.kind](question, cell)

    def choice(self, question: SaqQuestion, cell: Cell) -> str:
        typed = text_of(cell)
        value = typed if typed in question.values else meant(question, typed)
        if not value:
            options = "; " if question.kind == "one_of" else ", "
            words = options.join(w for _, w in SaqWords(self.tr).options(question))
            raise UserError(N_("saq", "“{value}” is not one of: {words}", value=shown(cell), words=words))
        return value

    def day(self, question: SaqQuestion, cell: Cell) -> str:
        found = day_of(cell, self.language)
        if question.past and found > self.today:
            raise UserError(N_("saq", "“{value}” lies ahead. Write the day on which it was.", value=shown(cell)))
        return found.isoformat()


# Numbers


def number(question: SaqQuestion, cell: Cell) -> str:
    """Digits with or without words around them, such as “about 85 workers”."""
    fitting = {n for n in readings(cell, question.whole) if question.least <= n <= question.most}
    if len(fitting) == 1:
        found = fitting.pop()
        return format(found.to_integral_value() if found == found.to_integral_value() else found.normalize(), "f")
    raise UserError(
        N_(
            "saq",
            "“{value}” is not one number from {least} to {most}. Write it in digits, such as 85.",
            value=shown(cell),
            least=question.least,
            most=question.most,
        )
    )


def readings(cell: Cell, whole: bool) -> set[Decimal]:
    """The numbers that a cell can mean. Where people are counted, a group of three digits is thousands."""
    if isinstance(cell, date):
        return set()
    said = text_of(cell)
    found = NUMBER.findall(said)
    if not isinstance(cell, Decimal) and (len(found) != 1 or NEGATIVE.search(said) or len(said) > 200):
        return set()
    digits: Cell = cell if isinstance(cell, Decimal) else found[0]
    if whole:
        counted = [n for comma in (True, False) if (n := as_int(digits, comma)) is not None]
        return {Decimal(max(counted))} if counted else set()
    return {d for comma in (True, False) if (d := as_decimal(digits, comma)) is not None}


# Days


def day_of(cell: Cell, language: str) -> date:
    """A day that can be read in one way only: where the language does not tell, 3/4/2026 is none."""
    if isinstance(cell, date):
        found = {cell}
    elif isinstance(cell, Decimal):
        found = {DAY_ZERO + timedelta(days=int(cell))} if FIRST_SERIAL <= cell <= LAST_SERIAL else set()
    else:
        orders = (True,) if language not in ("", "en", "xx") else (True, False)
        found = {d for first in orders if (d := as_date(cell, first))} or spelled(text_of(cell))
    days = {d for d in found if EARLIEST <= d.year <= LATEST}
    if len(days) == 1:
        return days.pop()
    raise UserError(wrong_day(cell, sorted(days)))


def spelled(words: str) -> set[date]:
    """A day whose month is written in letters, in any of the languages."""
    parts = [p for p in WORDS.findall(plain(words)) if p not in SMALL_WORDS]
    if len(parts) != 3:
        return set()
    named = [months().get(p, 0) for p in parts]
    year = next((p for p in parts if len(p) == 4 and p.isdecimal()), "")
    day = next((p for p in parts if len(p) <= 2 and p.isdecimal()), "")
    try:
        return {date(int(year), max(named), int(day))}
    except ValueError:
        return set()


def wrong_day(cell: Cell, days: list[date]) -> Message:
    if days:
        return N_(
            "saq",
            "“{value}” can be read as {first} or as {second}. Write it as {first} or {second}.",
            value=shown(cell),
            first=days[0].isoformat(),
            second=days[-1].isoformat(),
        )
    return N_(
        "saq",
        "“{value}” is not read as a day. Write day, month and year, such as {example}.",
        value=shown(cell),
        example="2026-03-24",
    )


# Words


def text(question: SaqQuestion, cell: Cell) -> str:
    said = printable(cell) if isinstance(cell, str) else text_of(cell)
    if len(said) > LONGEST:
        raise UserError(N_("saq", "The text is longer than {most} characters. Shorten it.", most=LONGEST))
    lines = "\n".join(line.strip() for line in said.splitlines()).strip()
    return lines if question.lines > 1 else " ".join(lines.split())


def field_value(field: str, value: str, language: str = "en") -> object:
    """What an answer puts into a field of the site. Raises UserError where its words do not tell."""
    if field == "workers":
        return int(Decimal(value))
    if field in ("migrants", "recruiters", "home_work"):
        return "yes" if value == "partly" else value
    if field == "season":
        return season(value)
    return country(value, language) if field == "country" else "; ".join(value.splitlines())


def country(value: str, language: str) -> str:
    """The code of the country that words name. Faults name countries in the language."""
    found = countries_meant(value)
    if len(found) == 1:
        return found[0]
    names = found or (countries_near(plain(value)) if len(value) <= 60 else ())
    if not names:
        raise UserError(N_("saq", "“{value}” is not known as a country.", value=shown(value)))
    listed = ", ".join(f"{formats(language).country(code)} ({code})" for code in names)
    raise UserError(N_("saq", "“{value}” may be: {names}.", value=shown(value), names=listed))
