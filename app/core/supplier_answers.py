"""What suppliers said of themselves in a questionnaire: each answer with who said it, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SupplierAnswer:
    """`id` is the site's and the question's, as `answer_id` joins them. `value` is as the question keeps it:

    the id of a choice, a number with a point, a day as 2026-12-31, or words. `file`: the name of what came back.
    """

    id: str
    value: str
    said_by: str
    said_on: date
    file: str
    received_on: date

    @property
    def site(self) -> str:
        return self.id.partition("/")[0]

    @property
    def question(self) -> str:
        return self.id.partition("/")[2]


def answer_id(site: str, question: str) -> str:
    return f"{site}/{question}"


def of_site(answers: Mapping[str, SupplierAnswer], site: str) -> dict[str, SupplierAnswer]:
    """All that a site has said, by question."""
    return {a.question: a for a in answers.values() if a.site == site}
