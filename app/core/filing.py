"""Keeping evidence: files that prove an answer, an action or a case, and notes of what was done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.changes import Change
from app.core.evidence import EvidenceFile
from app.core.progress import ProgressNote
from app.errors import UserError
from app.message import N_

if TYPE_CHECKING:
    from app.core.session import Session


def files(session: Session, about: str = "") -> tuple[EvidenceFile, ...]:
    """All evidence, or that about one thing, such as `question/code.exists`, in the order in which it was added."""
    found = sorted(session.record.evidence.values(), key=lambda e: number(e.id))
    return tuple(e for e in found if not about or e.about == about)


def add_file(session: Session, about: str, source: Path) -> EvidenceFile:
    """Keep a copy of a file as evidence. Raises UserError where it cannot be kept; then nothing is."""
    kept = session.store.keep_file(source)
    same = next((e for e in files(session, about) if e.sha256 == kept.sha256), None)
    if same:
        raise UserError(N_("error", "“{name}” is kept here already.", name=same.name))
    new = EvidenceFile(next_id("file", session.record.evidence), about, source.name, kept.sha256, kept.size,
                       kept.media_type, session.today())  # fmt: skip
    session.commit([Change("evidence", new.id, None, new)])
    return new


def drop_file(session: Session, file: str) -> None:
    """Take a file out of the evidence; undo brings it back."""
    session.commit([Change("evidence", file, session.record.evidence.get(file), None)])


def notes(session: Session, action: str) -> tuple[ProgressNote, ...]:
    """What was written about an action, the oldest first."""
    found = (n for n in session.record.progress.values() if n.action == action)
    return tuple(sorted(found, key=lambda n: (n.day, number(n.id))))


def add_note(session: Session, action: str, text: str, day: date | None = None) -> str:
    """Write down how an action goes on. Returns the note's id. Raises UserError where nothing is said."""
    if not text.strip():
        raise UserError(N_("error", "Write what was done first."))
    new = ProgressNote(next_id("note", session.record.progress), action, day or session.today(), text)
    session.commit([Change("progress", new.id, None, new)])
    return new.id


def drop_note(session: Session, note: str) -> None:
    session.commit([Change("progress", note, session.record.progress.get(note), None)])


def next_id(kind: str, known: Iterable[str]) -> str:
    return f"{kind}.{max(map(number, known), default=0) + 1}"


def number(identity: str) -> int:
    """The number at the end of an id."""
    return int(identity.rpartition(".")[2])
