"""What came back: answers, what is wrong by its cell, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.errors import UserError
from app.message import N_, Message
from app.saq.cells import Reader, field_value
from app.saq.questions import SaqQuestion, questionnaire
from app.saq.stamp import Stamp
from app.tabular.cells import Cell

FileKind = Literal["xlsx", "csv", "pdf"]


@dataclass(frozen=True)
class Said:
    """What stands where the answer of a question belongs. `place`: the cell, or the question’s code in a PDF."""

    question: SaqQuestion
    place: str
    cell: Cell


@dataclass(frozen=True)
class ReadFault:
    """What is wrong with one cell. `cell` and `code` are "" where it is wrong with none in particular.

    `kept`: the words are taken all the same, but nothing is made of them.
    """

    cell: str
    code: str
    what: Message
    kept: bool = False


@dataclass(frozen=True)
class Returned:
    """`answers`: values by question. `missing`: questions without an answer, but for those whose cell is at fault."""

    file: str
    kind: FileKind
    stamp: Stamp
    answers: dict[str, str]
    faults: tuple[ReadFault, ...] = ()
    missing: tuple[str, ...] = ()
    said_by: str = ""
    said_on: date | None = None

    @property
    def site(self) -> str:
        """The site that the copy was made for; "" where the file does not tell."""
        return self.stamp.site


def gathered(file: str, kind: FileKind, stamp: Stamp, found: Iterable[Said], reader: Reader) -> Returned:
    """Read every answer that was found. What is at fault stops no other."""
    answers: dict[str, str] = {}
    faults: list[ReadFault] = [*newer_fault(stamp)]
    at_fault: set[str] = set()
    for said in found:
        try:
            value = reader.read(said.question, said.cell)
            if value and answers.get(said.question.id, value) != value:
                raise UserError(N_("saq", "This question is answered twice, and not the same. The first one counts."))
        except UserError as error:
            faults.append(fault(said, error.message))
            at_fault.add(said.question.id)
            continue
        if value and said.question.id not in answers:
            answers[said.question.id] = value
            faults += unreadable_field(said, value, reader)
    faults += headcount(answers)
    asked = questionnaire().questions.values()
    missing = tuple(q.id for q in asked if q.id not in answers and q.id not in at_fault and due(q, answers))
    signed = {q.field: answers.pop(q.id, "") for q in asked if q.signed}
    day = date.fromisoformat(signed["said_on"]) if signed.get("said_on") else None
    return Returned(file, kind, stamp, answers, tuple(faults), missing, signed.get("said_by", ""), day)


def due(question: SaqQuestion, answers: dict[str, str]) -> bool:
    return not question.signed and answers.get(question.after) != "no"


def fault(said: Said, what: Message, kept: bool = False) -> ReadFault:
    return ReadFault(said.place, said.question.code, what, kept)


def newer_fault(stamp: Stamp) -> list[ReadFault]:
    if not stamp.newer:
        return []
    words = N_("saq", "The copy was made by a newer version of Fairsteps. Questions that are new in it are not read.")
    return [ReadFault("", "", words, True)]


def unreadable_field(said: Said, value: str, reader: Reader) -> list[ReadFault]:
    """Words that are kept as an answer, but do not tell what the supply chain wants to know."""
    if said.question.field not in ("season", "country"):
        return []
    try:
        field_value(said.question.field, value, reader.tr.language)
    except UserError as error:
        return [fault(said, N_("saq", "{what} The words are kept.", what=error.message), True)]
    return []


def headcount(answers: dict[str, str]) -> list[ReadFault]:
    """Women and men cannot be more than all."""
    numbers = [int(answers[k]) if k in answers else None for k in ("workers", "women", "men")]
    if None in numbers:
        return []
    total, women, men = (n or 0 for n in numbers)
    if women + men <= total:
        return []
    what = N_("saq", "{women} women and {men} men are more than the {total} people who work there.", women=women,
              men=men, total=total)  # fmt: skip
    return [ReadFault("", questionnaire().questions["workers"].code, what, True)]
