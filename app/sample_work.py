"""A year of work at the sample company: its cases, its evidence, notes of progress, and how it stood a year ago."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.content.condition import Strict
from app.core.cases import CaseFile, CaseStep, check_case
from app.core.conditions import months_before
from app.core.evidence import EvidenceFile
from app.core.progress import ProgressNote
from app.i18n.catalog import Translator


class SampleStep(Strict):
    """`due_in` and `done_ago`: days from the day on which the sample is made."""

    what: str
    kind: str = "corrective"
    who: str = ""
    due_in: int
    done_ago: int | None = None


class SampleCase(Strict):
    """A case in English; days count back from the day on which the sample is made."""

    kind: str
    days_ago: int
    title: str
    what: str
    place: str = ""
    standard: str = ""
    people: str = ""
    wishes: str = ""
    help_given: str = ""
    help_ago: int | None = None
    cause_note: str = ""
    channel: str = ""
    site: str = ""
    groups: tuple[str, ...] = ()
    affected: int | None = None
    severity: int = 0
    causes: tuple[str, ...] = ()
    steps: tuple[SampleStep, ...] = ()
    owed: Decimal | None = None
    paid: Decimal | None = None
    currency: str = ""
    status: str = "open"
    closed_ago: int | None = None
    verified_by: str = ""
    workers_agree: str = ""


class SampleFile(Strict):
    """A file of evidence: its name and its words."""

    about: str
    name: str
    text: str
    months_ago: int


class SampleNote(Strict):
    action: str
    days_ago: int
    text: str


class SampleYear(Strict):
    """How the company answered so many months ago, where it was another answer."""

    name: str
    months_ago: int
    answers: dict[str, Any]


WORDS = ("title", "what", "place", "standard", "people", "wishes", "help_given", "cause_note")


def entries(
    cases: tuple[SampleCase, ...], files: tuple[SampleFile, ...], notes: tuple[SampleNote, ...]
) -> Iterator[tuple[str, str]]:
    """The words with their contexts, for the catalogs."""
    for number, case in enumerate(cases, 1):
        yield from ((f"sample.case{number}.{k}", getattr(case, k)) for k in WORDS if getattr(case, k))
        yield from ((f"sample.case{number}.step{n}", s.what) for n, s in enumerate(case.steps, 1))
    for number, file in enumerate(files, 1):
        yield f"sample.file{number}.name", file.name
        yield f"sample.file{number}.text", file.text
    yield from ((f"sample.note{number}.text", note.text) for number, note in enumerate(notes, 1))


def case_files(cases: tuple[SampleCase, ...], tr: Translator, today: date) -> dict[str, CaseFile]:
    found = (case_file(n, case, tr, today) for n, case in enumerate(cases, 1))
    return {c.id: check_case(c) for c in found}


def case_file(number: int, case: SampleCase, tr: Translator, today: date) -> CaseFile:
    name = f"sample.case{number}"
    closed = ago(today, case.closed_ago)
    words: dict[str, Any] = {k: tr.content(f"{name}.{k}", getattr(case, k)) for k in WORDS}
    return CaseFile(
        f"case.{number}", ago(today, case.days_ago) or today, case.kind, channel=case.channel, site=case.site,
        groups=case.groups, affected=case.affected, severity=case.severity, causes=case.causes, owed=case.owed,
        paid=case.paid, currency=case.currency, status=case.status, closed_on=closed, verified_by=case.verified_by,
        verified_on=closed, workers_agree=case.workers_agree, help_on=ago(today, case.help_ago),
        steps=tuple(step(f"{name}.step{n}", s, tr, today) for n, s in enumerate(case.steps, 1)),
        **words,
    )  # fmt: skip


def step(context: str, given: SampleStep, tr: Translator, today: date) -> CaseStep:
    due = today + timedelta(days=given.due_in)
    return CaseStep(tr.content(context, given.what), given.kind, given.who, due, ago(today, given.done_ago))


def ago(today: date, days: int | None) -> date | None:
    return None if days is None else today - timedelta(days=days)


def progress(notes: tuple[SampleNote, ...], tr: Translator, today: date) -> dict[str, ProgressNote]:
    days = [today - timedelta(days=x.days_ago) for x in notes]
    texts = [tr.content(f"sample.note{n}.text", x.text) for n, x in enumerate(notes, 1)]
    told = enumerate(zip(notes, days, texts, strict=True), 1)
    found = (ProgressNote(f"note.{n}", x.action, day, text) for n, (x, day, text) in told)
    return {x.id: x for x in found}


def evidence(files: tuple[SampleFile, ...], tr: Translator, today: date) -> dict[str, EvidenceFile]:
    found = (evidence_file(n, file, tr, today) for n, file in enumerate(files, 1))
    return {e.id: e for e in found}


def evidence_file(number: int, file: SampleFile, tr: Translator, today: date) -> EvidenceFile:
    data = words_of(number, file, tr)
    name = tr.content(f"sample.file{number}.name", file.name)
    added = months_before(today, file.months_ago)
    found = hashlib.sha256(data).hexdigest()
    return EvidenceFile(f"file.{number}", file.about, f"{name}.txt", found, len(data), "text/plain", added)


def words_of(number: int, file: SampleFile, tr: Translator) -> bytes:
    return f"{tr.content(f'sample.file{number}.text', file.text)}\n".encode()


def write_files(files: tuple[SampleFile, ...], tr: Translator, keep: Any) -> None:
    """Put the files of evidence into a store, with `keep` as `Store.keep_file`."""
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files, 1):
            path = Path(folder) / f"{number}.txt"
            path.write_bytes(words_of(number, file, tr))
            keep(path)
