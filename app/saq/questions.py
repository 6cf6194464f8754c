"""What we ask suppliers, as it stands in `resources/saq.toml`."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from app import paths
from app.content.condition import Strict
from app.content.faults import ContentError, Fault
from app.content.model import Prose, Word

Kind = Literal["yes_no", "one_of", "number", "date", "text"]
SiteField = Literal[
    "", "name", "country", "region", "workers", "season", "migrants", "recruiters", "home_work", "certificates",
    "said_by", "said_on",
]  # fmt: skip
SIGNED = ("said_by", "said_on")
"""Fields that tell who filled the copy in, and when: they are no answers."""
YES_NO = ("yes", "partly", "no")
UNKNOWN = "unknown"
FILE = "resources/saq.toml"


class SaqChoice(Strict):
    id: Word
    text: Prose


class SaqQuestion(Strict):
    """One question. `field`: what of the supply chain its answer can fill.

    `lines`: how many lines an answer in words needs. `past`: the day asked for cannot lie ahead.
    """

    id: Word
    code: Annotated[str, Field(pattern=r"^S[1-9][0-9]{0,2}$")]
    kind: Kind
    text: Prose
    hint: str = ""
    choices: tuple[SaqChoice, ...] = ()
    field: SiteField = ""
    lines: int = 1
    whole: bool = True
    least: int = 0
    most: int = 0
    past: bool = False
    after: str = ""
    """A question: where its answer is no, this one needs none."""
    weak: tuple[str, ...] = ()
    """Ids of choices that call for a closer look; then “Don’t know” does, too."""
    weak_below: int | None = None
    weak_above: int | None = None
    weak_after_months: int | None = None
    """A day that lies further back calls for a closer look."""

    @property
    def values(self) -> tuple[str, ...]:
        """Ids of all that can be chosen; none where the answer is written."""
        own = YES_NO if self.kind == "yes_no" else tuple(c.id for c in self.choices)
        return (*own, UNKNOWN) if own else ()

    @property
    def signed(self) -> bool:
        return self.field in SIGNED

    @model_validator(mode="after")
    def fits_its_kind(self) -> Self:
        number, day = self.kind == "number", self.kind == "date"
        wanted = {
            "choices": (self.kind == "one_of", bool(self.choices)),
            "most": (number, self.most > self.least),
        }
        for key, (due, given) in wanted.items():
            if due != given:
                raise ValueError(f"a question of the kind {self.kind} {'needs' if due else 'takes no'} '{key}'")
        if not number and (self.weak_below, self.weak_above) != (None, None):
            raise ValueError("only a number can be weak below or above something")
        if not day and (self.past or self.weak_after_months is not None):
            raise ValueError("only a date lies in the past")
        if strange := [w for w in self.weak if w not in self.values]:
            raise ValueError(f"no choice is called {strange[0]}")
        return self


class SaqSection(Strict):
    id: Word
    title: Prose
    questions: Annotated[tuple[SaqQuestion, ...], Field(alias="question", min_length=1)]


class How(Strict):
    """How it is filled in: what holds for every form of it, and for one alone."""

    all: tuple[Prose, ...]
    xlsx: Prose
    pdf: Prose
    print: Prose


class Questionnaire(Strict):
    title: Prose
    how: How
    sections: Annotated[tuple[SaqSection, ...], Field(alias="section", min_length=1)]

    @cached_property
    def questions(self) -> dict[str, SaqQuestion]:
        """All questions by id, in their order."""
        return {q.id: q for s in self.sections for q in s.questions}

    @cached_property
    def by_code(self) -> dict[str, SaqQuestion]:
        return {q.code: q for q in self.questions.values()}

    @cached_property
    def version(self) -> str:
        """A few letters that change whenever what is asked changes."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:12]

    @model_validator(mode="after")
    def each_once(self) -> Self:
        listed = [q for s in self.sections for q in s.questions]
        for key in ("id", "code"):
            named = [getattr(q, key) for q in listed]
            if twice := next((n for n in named if named.count(n) > 1), ""):
                raise ValueError(f"two questions have the {key} {twice}")
        if strange := [q.after for q in listed if q.after and q.after not in {e.id for e in listed}]:
            raise ValueError(f"no question is called {strange[0]}")
        filled = [q.field for q in listed if q.field]
        if twice := next((f for f in filled if filled.count(f) > 1), ""):
            raise ValueError(f"two questions fill the field {twice}")
        return self


@cache
def questionnaire(file: Path | None = None) -> Questionnaire:
    """The questionnaire. Raises ContentError with every fault."""
    path = file or paths.resources() / "saq.toml"
    try:
        return Questionnaire.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError([Fault(FILE, "", f"cannot be read: {error}")]) from error
    except ValidationError as error:
        found = [Fault(FILE, "/".join(map(str, e["loc"])), e["msg"]) for e in error.errors()]
        raise ContentError(found) from error


def entries(asked: Questionnaire | None = None) -> Iterator[tuple[str, str]]:
    """Every text with its context, for the catalogs."""
    found = asked or questionnaire()
    yield "saq.title", found.title
    yield from ((f"saq.how.all{n}", text) for n, text in enumerate(found.how.all, 1))
    yield from ((f"saq.how.{form}", getattr(found.how, form)) for form in ("xlsx", "pdf", "print"))
    for section in found.sections:
        yield f"saq.section.{section.id}", section.title
        for question in section.questions:
            yield from question_entries(question)


def question_entries(question: SaqQuestion) -> Iterator[tuple[str, str]]:
    yield f"saq.{question.id}.text", question.text
    if question.hint:
        yield f"saq.{question.id}.hint", question.hint
    yield from ((f"saq.{question.id}.choice.{c.id}", c.text) for c in question.choices)
