"""The sample company: its answers stand in `resources/sample`, its words go through the catalogs like all others."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, cast

from pydantic import Field

from app import paths
from app import sample_work as work
from app.content.condition import Strict
from app.content.load import Library
from app.core import kinds
from app.core.answers import Answer, Value
from app.core.chain import Site
from app.core.changes import Change, Record, Store
from app.core.conditions import months_before
from app.core.memory import Memory
from app.core.plan import Edit
from app.core.predicates import rows_of
from app.core.put import SHELF
from app.core.session import Session
from app.i18n.catalog import Translator


class SampleAnswer(Strict):
    """`months_ago` stands for a date; `text` for words to translate; `months_since` dates the evidence."""

    value: Any = None
    months_ago: int | None = None
    text: str = ""
    note: str = ""
    evidence: str = ""
    place: str = ""
    months_since: int | None = None


class SampleEdit(Strict):
    owner: str = ""
    status: str = "todo"
    note: str = ""
    cost: Decimal | None = None
    currency: str = ""
    after: tuple[str, ...] = ()


class Sample(Strict):
    """A company, its answers by question, what was set by hand in its plan, and its supply chain."""

    name: str
    answers: dict[str, SampleAnswer]
    edits: dict[str, SampleEdit] = Field(default_factory=dict)
    sites: tuple[Site, ...] = ()
    cases: tuple[work.SampleCase, ...] = ()
    evidence: tuple[work.SampleFile, ...] = ()
    notes: tuple[work.SampleNote, ...] = ()
    last_year: work.SampleYear | None = None


@cache
def read_sample(folder: Path) -> Sample:
    text = (folder / "contoh.toml").read_text(encoding="utf-8")
    return Sample.model_validate(tomllib.loads(text))


def sample() -> Sample:
    return read_sample(paths.resources() / "sample")


def entries(library: Library) -> Iterator[tuple[str, str]]:
    """The sample's own words with their contexts, for the catalogs."""
    for question, answer in sample().answers.items():
        for key in ("text", "note", "evidence", "place"):
            if words := getattr(answer, key):
                yield f"sample.{question}.{key}", words
        for number, column, words in text_cells(library, question, answer.value):
            yield f"sample.{question}.{number}.{column}", words
    for action, edit in sample().edits.items():
        if edit.note:
            yield f"sample.{action}.note", edit.note
    for site in sample().sites:
        for number, words in enumerate(site.other_goods, 1):
            yield f"sample.{site.id}.good.{number}", words
    yield from work.entries(sample().cases, sample().evidence, sample().notes)


def text_cells(library: Library, question: str, value: Value) -> Iterator[tuple[int, str, str]]:
    """Row number, column and words of each text cell of a table."""
    columns = [c.id for c in library.questions[question].columns if c.kind == "text"]
    for number, row in enumerate(rows_of(value), 1):
        yield from ((number, c, str(row[c])) for c in columns if c in row)


def answers(library: Library, tr: Translator, today: date) -> dict[str, Answer]:
    """The sample's answers in one language, each checked against its question."""
    found = {}
    for question, given in sample().answers.items():
        value = kinds.check(library.questions[question], value_of(library, question, given, tr, today))
        words = {k: tr.content(f"sample.{question}.{k}", getattr(given, k)) for k in ("note", "evidence", "place")}
        since = months_before(today, given.months_since).isoformat() if given.months_since is not None else ""
        found[question] = Answer(value, words["note"], words["evidence"], since, words["place"])
    return found


def value_of(library: Library, question: str, given: SampleAnswer, tr: Translator, today: date) -> Value:
    if given.months_ago is not None:
        return months_before(today, given.months_ago).isoformat()
    if given.text:
        return tr.content(f"sample.{question}.text", given.text)
    value = copy.deepcopy(given.value)
    for number, column, words in text_cells(library, question, given.value):
        value[number - 1][column] = tr.content(f"sample.{question}.{number}.{column}", words)
    return cast(Value, value)


def edits(tr: Translator) -> dict[str, Edit]:
    return {
        action: Edit(
            action,
            e.owner,
            status=e.status,
            note=tr.content(f"sample.{action}.note", e.note),
            cost=e.cost,
            currency=e.currency,
            after=e.after,
        )
        for action, e in sample().edits.items()
    }


def sites(tr: Translator) -> Iterator[Site]:
    """The supply chain, with the goods that are no entry of the list in one language."""
    for site in sample().sites:
        goods = tuple(tr.content(f"sample.{site.id}.good.{n}", g) for n, g in enumerate(site.other_goods, 1))
        yield replace(site, other_goods=goods)


def record(library: Library, tr: Translator, today: date, number: int = 1) -> Record:
    """All that the sample keeps, in one language, its actions not yet opened."""
    told = sample()
    return Record(
        number,
        told.name,
        answers(library, tr, today),
        {},
        edits(tr),
        sites={s.id: s for s in sites(tr)},
        progress=work.progress(told.notes, tr, today),
        evidence=work.evidence(told.evidence, tr, today),
        cases=work.case_files(told.cases, tr, today),
    )


def last_year(library: Library, tr: Translator, today: date) -> Record | None:
    """The sample as it stood a year ago: other answers, and none of this year's work."""
    year = sample().last_year
    if year is None:
        return None
    then = months_before(today, year.months_ago)
    other = {k: Answer(kinds.check(library.questions[k], v)) for k, v in year.answers.items()}
    told = record(library, tr, then)
    return replace(told, answers=told.answers | other, edits={}, progress={}, evidence={}, cases={})


def with_last_year(now: Record, library: Library, tr: Translator, today: date) -> Record:
    """The sample with a snapshot of a year ago, taken on the day that it shows."""
    from app.core import years

    then, year = last_year(library, tr, today), sample().last_year
    if then is None or year is None:
        return now
    day = months_before(today, year.months_ago)
    session = Session(library, Memory(then), 1, lambda: day)
    session.open_actions()
    taken = years.frozen(session, year.name)
    return replace(now, snapshots={taken.id: taken})


def sample_session(library: Library, tr: Translator, today: date) -> Session:
    """The sample in one language, in memory."""
    kept = with_last_year(record(library, tr, today), library, tr, today)
    session = Session(library, Memory(kept), 1, lambda: today)
    session.open_actions()
    return session


def fill(store: Store, company: int, library: Library, tr: Translator, today: date) -> None:
    """Give a new company the sample's answers, plan, supply chain, cases and evidence."""
    work.write_files(sample().evidence, tr, store.keep_file)
    kept = with_last_year(record(library, tr, today, company), library, tr, today)
    store.write(company, tuple(made(kept)))
    Session(library, store, company, lambda: today).open_actions()


def made(kept: Record) -> Iterator[Change]:
    """The changes that make the sample out of a new company."""
    for kind, shelf in SHELF.items():
        yield from (Change(kind, k, None, thing) for k, thing in getattr(kept, shelf).items())
