"""What a user said: one answer a question, and the words that mean the same in every kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

UNKNOWN = "unknown"
"""Don't know: weak for every rule."""
NA = "na"
"""Does not apply."""
NEVER = "never"
"""For dates: it has not happened yet."""

Cell = str | int | float | None
TableRow = dict[str, Cell]
Value = str | int | float | list[str] | list[TableRow] | None


@dataclass(frozen=True)
class Answer:
    """One answer. `value` is None while only a note is there; dates are ISO (YYYY-MM-DD) or empty."""

    value: Value = None
    note: str = ""
    evidence: str = ""
    evidence_date: str = ""
    evidence_place: str = ""
    carried: bool = False
    """Taken over from the year before and not confirmed since."""

    @property
    def given(self) -> bool:
        """True where something was answered; a note alone is not an answer."""
        return self.value not in (None, "", [])

    @property
    def evidenced(self) -> bool:
        return bool(self.evidence or self.evidence_date or self.evidence_place)

    @property
    def blank(self) -> bool:
        return self == Answer()


Answers = Mapping[str, Answer]
NO_ANSWER = Answer()


def value_of(answers: Answers, question: str) -> Value:
    """The value of the answer to a question, None where there is none."""
    return answers.get(question, NO_ANSWER).value
