"""Any company that Fairsteps could keep, with words as nobody should write them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from app.core.answers import Answer
from app.core.cases import CHANNELS, GROUPS, KINDS, CaseFile, CaseStep
from app.core.chain import SAID, Site
from app.core.changes import Logo, Record
from app.core.evidence import EvidenceFile
from app.core.plan import STATUSES, Edit, Level
from app.core.progress import ProgressNote
from app.core.risk import CAUSES, Judgment
from app.core.snapshot import Snapshot
from app.core.supplier_answers import SupplierAnswer

T = TypeVar("T")
Some = st.SearchStrategy
HOSTILE = (
    "../../etc/passwd", "C:\\Windows\\evil", "a\0b", "{{ 7 * 7 }} {place}", "'; DROP TABLE company; --", "</script>",
    "شركة المثال", "👩\u200d🏭", "\u202e", "\ufeff", "=1+1", "x" * 5000, "\r\n", "NaN", "null", "%s %(n)s",
)  # fmt: skip
words = st.text(max_size=30) | st.sampled_from(HOSTILE)
named = words.filter(str.strip)
days = st.dates()
maybe_day = st.none() | days
amounts = st.none() | st.decimals(0, 10**9, places=2)
counts = st.integers(0, 10**6)
cells = words | st.integers(-(10**9), 10**9) | st.decimals(-1000, 1000, places=3).map(float) | st.none()
values = cells | st.lists(words, max_size=3) | st.lists(st.dictionaries(words, cells, max_size=3), max_size=3)
answers = st.builds(
    Answer, values, words, words, st.just("") | days.map(date.isoformat), words, carried=st.booleans()
)  # fmt: skip


def some(values: tuple[str, ...]) -> Some[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=3).map(tuple)


def shelf(thing: Callable[[str], Some[T]], keys: Some[str]) -> Some[dict[str, T]]:
    """Up to three things, each under its own id."""
    some_keys = st.lists(keys, unique=True, max_size=3)
    return some_keys.flatmap(lambda ids: st.fixed_dictionaries({i: thing(i) for i in ids}))


def numbered(kind: str) -> Some[str]:
    return st.integers(1, 999).map(lambda n: f"{kind}.{n}")


def edit(action: str) -> Some[Edit]:
    return st.builds(
        Edit, st.just(action), words, maybe_day, st.sampled_from(STATUSES), words, st.booleans(), words, words,
        maybe_day, amounts, words, st.lists(words, max_size=3).map(tuple), words, maybe_day, st.booleans(),
    )  # fmt: skip


def judgment(risk: str) -> Some[Judgment]:
    score = st.integers(0, 5)
    return st.builds(
        Judgment, st.just(risk), score, score, score, score, words, some(CAUSES), words, st.booleans(), named
    )  # fmt: skip


def site(number: int) -> Some[Site]:
    """Each delivers to the company or to the one before."""
    said, above = st.sampled_from(SAID), [""] + [f"site.{number - 1}"] * (number > 1)
    return st.builds(
        Site, st.just(f"site.{number}"), named, st.just("supplier"), st.just(number), st.sampled_from(above),
        st.sampled_from(["", "MYS", "VNM"]), words, st.just(("g1",)), st.just(("other",)),
        st.none() | st.decimals(0, 100, places=2), st.none() | counts, said, said, said, words,
        st.sets(st.integers(1, 12)).map(lambda m: tuple(sorted(m))), words,
    )  # fmt: skip


chains = st.integers(0, 3).flatmap(
    lambda n: st.fixed_dictionaries({f"site.{i}": site(i) for i in range(1, n + 1)})
)  # fmt: skip
steps = st.builds(CaseStep, words, st.sampled_from(["corrective", "preventive"]), words, maybe_day, maybe_day)


def case(identity: str) -> Some[CaseFile]:
    return st.builds(
        CaseFile, st.just(identity), days, st.sampled_from(KINDS), words, words, st.sampled_from(CHANNELS), words,
        words, words, words, st.none() | counts, some(GROUPS), words, st.integers(0, 5), words, words, maybe_day,
        some(CAUSES),
        words, st.lists(steps, max_size=2).map(tuple), amounts, amounts, words, maybe_day,
        st.sampled_from(["open", "remedy", "check"]), maybe_day, words, maybe_day, note=words,
    )  # fmt: skip


def proof(identity: str) -> Some[tuple[EvidenceFile, bytes]]:
    def put(about: str, name: str, data: bytes, day: date) -> tuple[EvidenceFile, bytes]:
        sha = hashlib.sha256(data).hexdigest()
        return EvidenceFile(identity, about, name, sha, len(data), "application/pdf", day), data

    return st.builds(put, words, words, st.binary(max_size=300), days)


def note(identity: str) -> Some[ProgressNote]:
    return st.builds(ProgressNote, st.just(identity), words, days, words)


def snapshot(identity: str) -> Some[Snapshot]:
    return st.builds(Snapshot, st.just(identity), words, days, st.binary(max_size=50))


def said(identity: str) -> Some[SupplierAnswer]:
    return st.builds(SupplierAnswer, st.just(identity), words, words, days, words, days)


openings = st.dictionaries(words, st.dictionaries(st.sampled_from(Level), days, min_size=1, max_size=3), max_size=3)
logos = st.none() | st.builds(Logo, st.binary(min_size=1, max_size=50), st.sampled_from(["image/png", "image/svg+xml"]))
own_or_not = words.filter(lambda w: not w.startswith("own.")) | numbered("own")
Kept = tuple[Record, dict[str, bytes]]


def company(name: str, proofs: dict[str, tuple[EvidenceFile, bytes]], **things: Any) -> Kept:
    """The record, and the bytes of its evidence by hash."""
    evidence = {k: e for k, (e, _) in proofs.items()}
    return Record(0, name, evidence=evidence, **things), {e.sha256: data for e, data in proofs.values()}


companies: Some[Kept] = st.builds(
    company,
    named,
    shelf(proof, numbered("file")),
    answers=st.dictionaries(words, answers, max_size=4),
    openings=openings,
    edits=shelf(edit, own_or_not),
    logo=logos,
    sites=chains,
    judgments=shelf(judgment, words),
    progress=shelf(note, numbered("note")),
    cases=shelf(case, numbered("case")),
    snapshots=shelf(snapshot, numbered("snapshot")),
    supplier_answers=shelf(said, words),
)


def numbered_as(record: Record, company: int) -> Record:
    """All of a company but the number that it has in a file."""
    return replace(record, id=company)
