"""Trade exposure as final strings: the same for the window, the command line and paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.core.exposure import Book, Exposure, Figure, Side
from app.core.matcher import ORDER, SECTOR, State
from app.message import N_, Message
from app.sheets.desk import FactDesk
from app.sheets.sheet import Line, Part, Sheet
from app.sheets.words import GUIDANCE, OWN_MAPPING

LIST_NAMES: dict[str, Message] = {
    "child_labor": N_("ledger", "List of Goods: child labor"),
    "forced_labor": N_("ledger", "List of Goods: forced labor"),
    "forced_child_labor": N_("ledger", "List of Goods: forced child labor"),
    "downstream": N_("ledger", "List of Goods: listed because of an input"),
    ORDER: N_("ledger", "Executive Order 13126: forced or indentured child labor"),
}
STATES: dict[str, Message] = {
    "exposed": N_("ledger", "Exposed: on a list from this origin"),
    "possible": N_("ledger", "Possibly exposed: the customs heading holds other goods too"),
    "elsewhere": N_("ledger", "Good listed elsewhere: origin not known or not listed"),
}
NO_ABUSE: Message = N_(
    "ledger", "Exposure shows where to look. It proves neither that somebody was abused nor that nobody was."
)
SEVERAL: Message = N_(
    "ledger",
    "A row may hold several goods and stand on several lists, so these lines together can be more than the whole.",
)
UFLPA: Message = N_(
    "ledger", "The UFLPA concerns goods made wholly or in part in Xinjiang; here all of China is shown."
)


def list_name(desk: FactDesk, name: str) -> str:
    if not name.startswith(SECTOR):
        return desk.tr.message(LIST_NAMES[name])
    sector = next(s for s in desk.ref.sectors if s.id == name.removeprefix(SECTOR))
    return desk.tr("ledger", "UFLPA, sector of high priority: {sector}",
                   sector=desk.tr.fact(f"sector.{sector.id}", sector.name))  # fmt: skip


def exposure_sheet(desk: FactDesk, found: Exposure, file: str) -> Sheet:
    """All figures, currency by currency."""
    tr, edition = desk.tr, desk.ref.edition
    lead = (
        tr("facts", "Edition {id} of {day}", id=edition.id, day=desk.fmt.long_date(edition.made_on)),
        *map(tr.message, (OWN_MAPPING, NO_ABUSE, GUIDANCE)),
    )
    parts = [p for code in sorted(found.books) for p in Account(desk, code, found.books[code]).parts() if p.lines]
    ref = desk.ref
    used = {*(x.source for x in ref.listings), *(x.source for x in ref.order), *(x.source for x in ref.sectors)}
    rest = tuple(faults_lines(desk, found))
    if rest:
        parts.append(Part(tr("ledger", "Rows that could not be screened"), rest))
    return Sheet(f"exposure:{file}", tr("ledger", "Trade exposure"), file, lead, tuple(parts), desk.sources(used))


def faults_lines(desk: FactDesk, found: Exposure) -> Iterator[Line]:
    tr = desk.tr
    if found.faulty:
        yield Line(tr("ledger", "Rows with faults, in all currencies"), desk.fmt.number(found.faulty))
    if found.unpriced.count:
        said = tr("ledger", "Of these, rows whose value or currency cannot be read, so that they are in no total")
        yield Line(said, desk.fmt.number(found.unpriced.count))


@dataclass(frozen=True)
class Account:
    """The figures of one currency."""

    desk: FactDesk
    currency: str
    book: Book

    def parts(self) -> Iterator[Part]:
        """First the whole, then each state divided."""
        yield Part(self.currency, tuple(self.summary()))
        for state, side in self.book.sides():
            yield from self.divided(state, side)

    def summary(self) -> Iterator[Line]:
        tr, book = self.desk.tr, self.book
        yield self.line(tr("ledger", "All rows"), book.all, "all")
        for state, side in book.sides():
            yield self.line(tr.message(STATES[state]), side.whole, state)
            if side.words.count:
                said = tr("ledger", "of this, matched by the description alone")
                yield self.line(said, side.words, f"{state}/words")
        yield self.line(tr("ledger", "Unmatched: no listed good"), book.unmatched, "unmatched")
        yield self.line(tr("ledger", "Unusable: rows with faults"), book.unusable, "unusable")
        yield self.line(tr("ledger", "Rows without an origin"), book.no_origin, "no_origin")
        yield self.line(tr("ledger", "Rows without a date"), book.no_date, "no_date")

    def divided(self, state: State, side: Side) -> Iterator[Part]:
        tr, fmt = self.desk.tr, self.desk.fmt
        several, uflpa = tr.message(SEVERAL), tr.message(UFLPA)
        notes = (several, uflpa) if any(name.startswith(SECTOR) for name in side.lists) else (several,)
        head = f"{self.currency}. {tr.message(STATES[state])}."
        lists = self.lines(f"{state}/lists", side.lists, lambda name: list_name(self.desk, name))
        goods = self.lines(f"{state}/goods", side.goods, self.desk.good, "good:")
        countries = self.lines(f"{state}/countries", side.countries, self.country, "country:")
        by_list, by_good = tr("ledger", "By list"), tr("ledger", "By good")
        by_country, by_month = tr("ledger", "By country"), tr("ledger", "By month")
        yield Part(f"{head} {by_list}", lists, notes)
        yield Part(f"{head} {by_good}", goods, (several,))
        yield Part(f"{head} {by_country}", countries)
        months = sorted(side.months.items())
        named = [(m, fmt.month(m) if m else tr("ledger", "Without a date"), figure) for m, figure in months]
        dated = tuple(self.line(name, figure, f"{state}/months/{m}") for m, name, figure in named)
        yield Part(f"{head} {by_month}", dated)

    def lines(
        self, where: str, figures: dict[str, Figure], name: Callable[[str], str], prefix: str = ""
    ) -> tuple[Line, ...]:
        """The largest first. `prefix`: of the key of a page of the library."""
        ranked = sorted(figures.items(), key=lambda pair: (-pair[1].value, pair[0]))
        return tuple(
            self.line(name(i), figure, f"{where}/{i}", f"{prefix}{i}" if prefix and i else "") for i, figure in ranked
        )

    def country(self, code: str) -> str:
        return self.desk.country(code) if code else self.desk.tr("ledger", "Origin not known")

    def line(self, label: str, figure: Figure, where: str, key: str = "") -> Line:
        """Value, share of all rows of this currency, and how many rows. `where`: the way to the figure in its book."""
        tr, part = self.desk.tr, self.book.share(figure)
        said = [self.share(part)] if part is not None else []
        said.append(tr.plural("ledger", "{n} row", "{n} rows", figure.count))
        money = self.desk.fmt.money(figure.value, self.currency)
        rows = f"rows:{self.currency}/{where}" if figure.count else ""
        share = float(part) if part and figure.count else None
        return Line(label, f"{money} ({', '.join(said)})", key, muted=not figure.count, share=share, rows=rows)

    def share(self, part: Decimal) -> str:
        """Something is never shown as nothing."""
        least = Decimal("0.001")
        if 0 < part < least:
            return self.desk.tr("ledger", "less than {share}", share=self.desk.fmt.share(least))
        return self.desk.fmt.share(part)
