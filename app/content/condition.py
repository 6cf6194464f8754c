"""The closed vocabulary of conditions: what a question, a rule or an action can depend on."""

from __future__ import annotations

import os
from typing import Annotated, Literal, Self

# Looking for plugins would read the metadata of every installed package, at each start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import BaseModel, ConfigDict, Field, model_validator

Size = Literal["small", "medium", "large"]
"""small: 1 to 49 workers, medium: 50 to 249, large: 250 and more."""


Predicate = Literal["exceeds", "share_below", "rows_filled_below"]
"""Names of the tests that `core/predicates.py` defines."""


class Strict(BaseModel):
    """Frozen, and an unknown key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class CellTest(Strict):
    """True where any cell of `column`, in `rows` or in every row, meets the one bound that is given."""

    column: str
    rows: tuple[str, ...] = ()
    in_: Annotated[tuple[str, ...], Field(alias="in")] = ()
    below: float | None = None
    above: float | None = None

    @model_validator(mode="after")
    def one_bound(self) -> Self:
        given = [bool(self.in_), self.below is not None, self.above is not None]
        if sum(given) != 1:
            raise ValueError("a cell test needs exactly one of: in, below, above")
        return self


class Test(Strict):
    """A test of one answer. Exactly one key is given.

    in: the value is one of these. has: several-of includes any of these. lacks: several-of misses any of these.
    fewer_than: several-of has fewer choices (an exclusive "none" counts as zero). below, above: numbers.
    older_than_months: the date lies further back than that, or is "never".
    cell: a cell of a table. predicate: a named Python test of `core/predicates.py`, with `args`.
    """

    in_: Annotated[tuple[str, ...], Field(alias="in")] = ()
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    fewer_than: int | None = None
    below: float | None = None
    above: float | None = None
    older_than_months: int | None = None
    cell: CellTest | None = None
    predicate: Predicate | None = None
    args: dict[str, str | float] = Field(default_factory=dict)

    def given(self) -> tuple[str, ...]:
        """Names of the tests that are set."""
        names = (
            "in_", "has", "lacks", "fewer_than", "below", "above", "older_than_months", "cell", "predicate",
        )  # fmt: skip
        return tuple(n for n in names if getattr(self, n) not in ((), None))

    @model_validator(mode="after")
    def one_test(self) -> Self:
        return self.check_form()

    def check_form(self) -> Self:
        if len(self.given()) != 1:
            raise ValueError("exactly one test is needed: in, has, lacks, below, above, …")
        return self


class Condition(Test):
    """A condition on the company: a flag, a size, an answer (`question` and one test), or `all`/`any`/`not`.

    workers_at_least: so many people work for the company; where nobody was counted yet, it holds.
    """

    flag: str | None = None
    size: tuple[Size, ...] = ()
    workers_at_least: int | None = None
    question: str | None = None
    answered: bool | None = None
    all: tuple[Condition, ...] = ()
    any: tuple[Condition, ...] = ()
    not_: Annotated[Condition | None, Field(alias="not")] = None

    def check_form(self) -> Self:
        forms = [self.flag, self.size, self.workers_at_least, self.question, self.all, self.any, self.not_]
        if sum(bool(f) for f in forms) != 1:
            raise ValueError("exactly one of flag, size, workers_at_least, question, all, any, not is needed")
        tests = len(self.given()) + (self.answered is not None)
        if tests != (1 if self.question else 0):
            raise ValueError("a condition on a question needs exactly one test, and no other condition has any")
        return self
