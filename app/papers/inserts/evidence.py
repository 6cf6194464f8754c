"""The index of evidence: each file with its hash, and what it proves."""

from __future__ import annotations

from collections.abc import Iterator

from app.core import filing
from app.core.evidence import EvidenceFile
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Scalar, Table
from app.papers.texts import TextBlock


def evidence_list(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    tr = desk.tr
    columns = (
        Column("number", tr("paper", "No."), "code", 5),
        Column("name", tr("evidence", "File"), width=22),
        Column("about", tr("evidence", "What it is about"), width=28),
        Column("added", tr("evidence", "Added"), "date", 11),
        Column("size", tr("evidence", "Bytes"), "number", 10),
        Column("type", tr("evidence", "Type"), width=0),
        Column("hash", tr("evidence", "Hash (SHA-256)"), "code", 24),
    )
    rows = tuple(row(desk, n, e) for n, e in enumerate(listed(desk), 1))
    empty = tr("evidence", "No file has been added as evidence yet.")
    yield Table("evidence", columns, rows, tr("evidence", "Evidence"), register=True, empty=empty)


def listed(desk: PaperDesk) -> list[EvidenceFile]:
    """The files that these readers may know of: nothing about cases, harm or confidential questions goes outside."""
    return [e for e in filing.files(desk.session) if desk.options.ours or may_leave(desk, e)]


def may_leave(desk: PaperDesk, file: EvidenceFile) -> bool:
    kind, _, identity = file.about.partition("/")
    if kind == "action":
        return any(i.id == identity for i in desk.shown)
    question = desk.case.library.questions.get(identity)
    return kind == "question" and question is not None and not question.confidential and question.emergency != "harm"


def row(desk: PaperDesk, number: int, file: EvidenceFile) -> tuple[Scalar, ...]:
    return str(number), file.name, about(desk, file), file.added_on, file.size, file.media_type, file.sha256


def about(desk: PaperDesk, file: EvidenceFile) -> str:
    """What a file proves: the question, the action or the case that it was added to."""
    kind, _, identity = file.about.partition("/")
    library = desk.case.library
    if kind == "question" and identity in library.questions:
        question = library.questions[identity]
        return f"{question.code} {desk.question(question)}".strip()
    if kind == "action":
        item = next((i for i in desk.items if i.id == identity), None)
        return f"{item.action.code if item.action else ''} {desk.title(item)}".strip() if item else ""
    return desk.tr("evidence", "Case {n}", n=filing.number(identity)) if kind == "case" else ""
