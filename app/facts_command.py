"""`fairsteps facts`: prints what the library's pages of facts show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app import paths
from app.content.faults import ContentError
from app.content.load import load as load_library
from app.core.conditions import Case
from app.errors import UserError
from app.i18n.catalog import Translator
from app.message import N_, Message
from app.reference import editions
from app.reference.load import Reference
from app.sheets.compare import MOST, compared
from app.sheets.desk import FactDesk
from app.sheets.find import find_country, find_good, find_one, sheet_of
from app.sheets.index import texts
from app.sheets.learning import texts as learning_texts
from app.sheets.lens import lens_sheet
from app.sheets.sheet import text_lines

Finder = Callable[[FactDesk, str], tuple[str, list[str]]]


def reference() -> Reference:
    """The facts in use. Raises UserError where they have faults."""
    try:
        return editions.reference()
    except ContentError as error:
        raise UserError(error.message) from error


def answer(tr: Translator, kind: str, words: Sequence[str]) -> Iterator[str]:
    """Lines that answer `fairsteps facts KIND WORDS`. Raises UserError where nothing is meant for certain."""
    desk = FactDesk(reference(), tr)
    if kind == "search":
        yield from search(desk, " ".join(words))
    elif kind == "list":
        yield from listing(desk)
    elif kind == "country":
        yield from countries(desk, words)
    else:
        yield from one(desk, kind, " ".join(words))


def company_laws(tr: Translator, case: Case, company: str) -> Iterator[str]:
    """Lines that answer `fairsteps laws FILE`: the law lens of one company."""
    yield from text_lines(lens_sheet(FactDesk(reference(), tr), case, company), tr)


def one(desk: FactDesk, kind: str, typed: str) -> Iterator[str]:
    finders: dict[str, tuple[str, Finder]] = {
        "good": ("good", find_good),
        "law": ("law", lambda d, t: find_one((x.id for x in d.ref.laws), t)),
        "convention": ("instrument", lambda d, t: find_one((i.code for i in d.ref.instruments), t)),
    }
    prefix, finder = finders[kind]
    found, near = finder(desk, typed)
    if not found:
        raise UserError(unknown(typed, [f"{n} ({sheet_of(desk, f'{prefix}:{n}').title})" for n in near]))
    yield from text_lines(sheet_of(desk, f"{prefix}:{found}"), desk.tr)


def countries(desk: FactDesk, words: Sequence[str]) -> Iterator[str]:
    """One country in full, or up to four side by side. A name of several words may be typed without quotes."""
    whole, _ = find_country(desk, " ".join(words))
    codes = [whole] if whole else [country_code(desk, w) for w in words]
    if not codes or len(codes) > MOST:
        raise UserError(N_("facts", "Name one country, or up to {most} to compare them.", most=MOST))
    if len(codes) == 1:
        yield from text_lines(sheet_of(desk, f"country:{codes[0]}"), desk.tr)
        return
    for line in compared(desk, codes):
        yield " | ".join((line.text, *line.values))


def country_code(desk: FactDesk, typed: str) -> str:
    found, near = find_country(desk, typed)
    if not found:
        raise UserError(unknown(typed, [f"{c} ({desk.country(c)})" for c in near]))
    return found


def unknown(typed: str, near: Sequence[str]) -> Message:
    names = ", ".join(near) or "–"
    return N_("facts", "“{typed}” is not known here. Similar: {near}.", typed=typed, near=names)


def search(desk: FactDesk, typed: str) -> Iterator[str]:
    from app.store.search import END, START, Index

    learning = learning_texts(desk.tr, load_library(paths.steps()))
    hits = Index((*learning, *texts(desk))).find(typed)
    if not hits:
        raise UserError(N_("facts", "Nothing was found for “{words}”. Try fewer or shorter words.", words=typed))
    for hit in hits:
        passage = hit.passage.replace(START, "*").replace(END, "*")
        yield f"{hit.title.replace(START, '').replace(END, '')} ({hit.key}): {passage}"


def listing(desk: FactDesk) -> Iterator[str]:
    """How much there is of everything, and the ids of laws and conventions."""
    ref, tr = desk.ref, desk.tr
    assessed = sum(c.assessed for c in ref.countries.values())
    requirements = sum(len(x.requirements) for x in ref.laws)
    yield tr("facts", "Edition {id} of {day}", id=ref.edition.id, day=desk.fmt.long_date(ref.edition.made_on))
    yield tr("facts", "{n} countries assessed, {pairs} listed goods by country", n=assessed, pairs=len(ref.listings))
    yield tr("facts", "{n} conventions, {laws} laws and standards with {requirements} requirements",
             n=len(ref.instruments), laws=len(ref.laws), requirements=requirements)  # fmt: skip
    yield from (f"  {i.code}: {tr.fact(f'instrument.{i.code}', i.title)}" for i in ref.instruments)
    yield from (f"  {x.id}: {tr.fact(f'law.{x.id}.title', x.title)}" for x in ref.laws)
