"""Trade exposure: how much of a ledger's value lies in goods that stand on a list from where they come.

Streaming: rows go by one after another, and only sums and the first row numbers behind each sum stay.
Currencies are never added together.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, localcontext

from app.core.entry import CellFault, Entry, RowFault
from app.core.matcher import Matcher, State, Verdict

__all__ = ["Book", "CellFault", "Entry", "Exposure", "Figure", "Matcher", "RowFault", "Side", "Verdict", "screen"]

KEPT = 1_000
"""The first rows behind a figure whose numbers are kept, and the first rows at fault."""
DIGITS = 60
"""More than any sum of values below a thousand million million can need, so that no cent is rounded away."""
ZERO = Decimal(0)


@dataclass(slots=True)
class Figure:
    """A sum, how many rows it is the sum of, and the numbers of the first of them."""

    value: Decimal = ZERO
    count: int = 0
    rows: array[int] = field(default_factory=lambda: array("Q"))

    def add(self, number: int, value: Decimal) -> None:
        self.value += value
        self.count += 1
        if self.count <= KEPT:
            self.rows.append(number)


Figures = dict[str, Figure]


def figure(figures: Figures, name: str) -> Figure:
    return figures.get(name) or figures.setdefault(name, Figure())


@dataclass(slots=True)
class Side:
    """Rows of one state, divided. `countries` and `months` (2026-03) add up to `whole`, "" being what nobody said;
    `goods` and `lists` may add up to more, since a row can hold two goods, and stand on several lists.

    `words`: the part that only a description matched.
    """

    whole: Figure = field(default_factory=Figure)
    words: Figure = field(default_factory=Figure)
    goods: Figures = field(default_factory=dict)
    countries: Figures = field(default_factory=dict)
    lists: Figures = field(default_factory=dict)
    months: Figures = field(default_factory=dict)

    def add(self, entry: Entry, verdict: Verdict) -> None:
        number, value = entry.number, entry.value
        self.whole.add(number, value)
        if verdict.by_words:
            self.words.add(number, value)
        for good in verdict.goods:
            figure(self.goods, good).add(number, value)
        for name in verdict.lists:
            figure(self.lists, name).add(number, value)
        figure(self.countries, entry.origin).add(number, value)
        figure(self.months, entry.date.isoformat()[:7] if entry.date else "").add(number, value)


@dataclass(slots=True)
class Book:
    """All rows in one currency.

    The law: exposed + possible + elsewhere + unmatched + unusable = all, in rows and to the last digit of the value.
    The first three are what matched; `unusable` are rows at fault whose money could be read. `no_origin` and
    `no_date` count usable rows again that lack the one or the other.
    """

    all: Figure = field(default_factory=Figure)
    exposed: Side = field(default_factory=Side)
    possible: Side = field(default_factory=Side)
    elsewhere: Side = field(default_factory=Side)
    unmatched: Figure = field(default_factory=Figure)
    unusable: Figure = field(default_factory=Figure)
    no_origin: Figure = field(default_factory=Figure)
    no_date: Figure = field(default_factory=Figure)

    @property
    def parts(self) -> tuple[Figure, ...]:
        """The figures that are all of it together."""
        return self.exposed.whole, self.possible.whole, self.elsewhere.whole, self.unmatched, self.unusable

    def share(self, figure: Figure) -> Decimal | None:
        """From 0 to 1; None where the whole is not above zero, so that there is nothing to have a share of."""
        return figure.value / self.all.value if self.all.value > 0 else None

    def sides(self) -> tuple[tuple[State, Side], ...]:
        return ("exposed", self.exposed), ("possible", self.possible), ("elsewhere", self.elsewhere)

    def enter(self, entry: Entry, verdict: Verdict) -> None:
        self.all.add(entry.number, entry.value)
        if verdict.state == "unmatched":
            self.unmatched.add(entry.number, entry.value)
        else:
            side: Side = getattr(self, verdict.state)
            side.add(entry, verdict)
        if not entry.origin:
            self.no_origin.add(entry.number, entry.value)
        if entry.date is None:
            self.no_date.add(entry.number, entry.value)


@dataclass(slots=True)
class Exposure:
    """What a ledger shows. `books` by currency; `unpriced`: rows at fault whose money could not be read (value 0).

    No row is dropped: the rows of all books and the unpriced ones are all rows.
    """

    books: dict[str, Book] = field(default_factory=dict)
    unpriced: Figure = field(default_factory=Figure)
    faults: list[RowFault] = field(default_factory=list)
    faulty: int = 0
    """How many rows are at fault; `faults` holds the first of them."""

    @property
    def count(self) -> int:
        return self.unpriced.count + sum(book.all.count for book in self.books.values())

    def book(self, currency: str) -> Book:
        return self.books.get(currency) or self.books.setdefault(currency, Book())

    def refuse(self, row: RowFault) -> None:
        self.faulty += 1
        if len(self.faults) < KEPT:
            self.faults.append(row)
        if row.value is None or not row.currency:
            self.unpriced.add(row.number, ZERO)
            return
        book = self.book(row.currency)
        book.all.add(row.number, row.value)
        book.unusable.add(row.number, row.value)


def screen(entries: Iterable[Entry | RowFault], matcher: Matcher) -> Exposure:
    """Every row once, in whatever order, and none dropped."""
    found = Exposure()
    with localcontext(prec=DIGITS):
        for entry in entries:
            if isinstance(entry, RowFault):
                found.refuse(entry)
            else:
                verdict = matcher.match(entry.hs, entry.description, entry.origin)
                found.book(entry.currency).enter(entry, verdict)
    return found
