"""What we ask: steps, pages, questions, rules, actions, examples and terms, as they stand in `steps/`."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.content.condition import Condition, Strict, Test

Kind = Literal["yes_no", "one_of", "several_of", "number", "percentage", "date", "text", "table"]
CellKind = Literal["yes_no", "one_of", "number", "percentage", "date", "text"]
Emergency = Literal["harm", "safeguard"]
"""harm: somebody is being harmed. safeguard: a protection against such harm is missing."""
Effort = Literal["S", "M", "L"]
"""S: under a day. M: days to two weeks. L: more than two weeks, or repeated."""
ResourceKind = Literal["guide", "standard", "list", "tool", "report", "law", "site"]
Checked = Literal["primary", "secondary", "recalled"]
"""primary: read in the publisher's own text. secondary: in somebody else's. recalled: not looked up yet."""
Priority = Literal["P1", "P2", "P3"]
"""P1: stops or prevents serious harm or a breach of law. P2: core of the system. P3: strengthens it."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)?$")]
Word = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
Prose = Annotated[str, Field(min_length=1)]


class Choice(Strict):
    id: Word
    text: Prose
    exclusive: bool = False
    """For several-of: choosing it clears the others ("none of these")."""


class Row(Strict):
    id: Word
    text: Prose
    hint: str = ""


class Column(Strict):
    id: Word
    text: Prose
    kind: CellKind
    choices: tuple[Choice, ...] = ()


class Page(Strict):
    """One screen: a handful of questions on one topic."""

    id: Word
    title: Prose
    intro: str = ""


class Question(Strict):
    id: Id
    code: str = ""
    """The code that advisers know it by, such as Q1.03; empty for a question of our own."""
    page: Word
    kind: Kind
    text: Prose
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    choices_from: Literal["", "countries", "languages"] = ""
    rows: tuple[Row, ...] = ()
    """Fixed rows of a table; without them the user adds rows."""
    columns: tuple[Column, ...] = ()
    unit: str = ""
    when: Condition | None = None
    emergency: Emergency | None = None
    confidential: bool = False
    """Prints only where the user ticks it for that paper."""
    short: bool = False
    """Asked in the short mode too."""
    profile: bool = False
    """Describes the company; nothing is judged by it."""
    why: str = ""
    good: str = ""
    evidence: str = ""
    """What to note, or have at hand, as proof of a good answer."""
    terms: tuple[Word, ...] = ()
    serves: tuple[Word, ...] = ()
    """Conventions, laws and standards that ask for it: ids of instruments in kinds.toml."""

    @model_validator(mode="after")
    def fits_its_kind(self) -> Self:
        has_choices = bool(self.choices or self.choices_from)
        if has_choices != (self.kind in ("one_of", "several_of")):
            raise ValueError(f"{self.id}: choices belong to one_of and several_of, and only there")
        if bool(self.columns) != (self.kind == "table"):
            raise ValueError(f"{self.id}: columns belong to tables, and only there")
        if not self.profile and not (self.why and self.good):
            raise ValueError(f"{self.id}: 'why' and 'good' are missing")
        return self


class Rule(Strict):
    """Weak answers to a question and the actions they call for. "Don't know" is weak for every rule."""

    question: Id
    weak: Test
    actions: Annotated[tuple[Id, ...], Field(min_length=1)]
    when: Condition | None = None
    urgency: Literal["week", "now"] = "week"
    """For harm: within 7 days, or today (danger to life, or a child at work)."""


class Action(Strict):
    id: Id
    code: str = ""
    title: Prose
    steps: Annotated[tuple[Prose, ...], Field(min_length=2, max_length=5)]
    evidence: Prose
    role: Word
    together: tuple[Word, ...] = ()
    """Roles that do it together with `role`."""
    effort: Effort
    priority: Priority
    pitfall: str = ""
    when: Condition | None = None
    terms: tuple[Word, ...] = ()


class Example(Strict):
    """A fact about a firm, a scheme or a place, with where it was read."""

    id: Id
    title: Prose
    text: Prose
    source: Prose
    year: str = ""
    questions: tuple[Id, ...] = ()
    """Questions beside which it is shown; none: the whole step."""


class Resource(Strict):
    """Something to read or use, by others. Its title is the published one and is not translated."""

    id: Id
    title: Prose
    publisher: Prose
    kind: ResourceKind
    year: str = ""
    """Year of publication; empty: undated, and listed as it stood in 2022."""
    address: str = ""


class Chapter(Strict):
    """A part of a step's topics that has an official title of its own."""

    id: Word
    title: Prose


class Topic(Strict):
    """A page to learn from: its front matter, and its text in blocks of plain Markdown."""

    id: Id
    number: Annotated[int, Field(ge=1)]
    title: Prose
    chapter: str = ""
    terms: Annotated[tuple[Word, ...], Field(min_length=1)]
    examples: Annotated[tuple[Id, ...], Field(min_length=1)]
    resources: Annotated[tuple[Id, ...], Field(min_length=1)]
    blocks: Annotated[tuple[Prose, ...], Field(min_length=1)]


class Step(Strict):
    id: Word
    number: Annotated[int, Field(ge=0)]
    title: Prose
    goal: Prose
    objectives: tuple[Prose, ...] = ()
    """What the reader can do after this step."""
    chapters: Annotated[tuple[Chapter, ...], Field(alias="chapter")] = ()
    pages: Annotated[tuple[Page, ...], Field(alias="page", min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(alias="question", min_length=1)]
    rules: Annotated[tuple[Rule, ...], Field(alias="rule")] = ()
    actions: Annotated[tuple[Action, ...], Field(alias="action")] = ()
    examples: Annotated[tuple[Example, ...], Field(alias="example")] = ()
    resources: Annotated[tuple[Resource, ...], Field(alias="resource")] = ()


class Term(Strict):
    """A word to know: the term and one or two plain sentences that explain it."""

    id: Word
    text: Prose
    definition: Prose
    source: str = ""


class Label(Strict):
    id: Word
    text: Prose
    hint: str = ""


class Instrument(Strict):
    """A convention, law or standard by its title, and how well that title and year were checked."""

    id: Word
    text: Prose
    year: str
    checked: Checked


class Kinds(Strict):
    """The fixed lists, and the action that "don't know" opens on a question about harm."""

    find_out: Id
    roles: Annotated[tuple[Label, ...], Field(alias="role")]
    instruments: Annotated[tuple[Instrument, ...], Field(alias="instrument")] = ()
