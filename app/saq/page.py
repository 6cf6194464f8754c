"""The questionnaire as HTML whose inputs become the fields of a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.saq.questions import Questionnaire, SaqQuestion, questionnaire
from app.saq.stamp import Stamp
from app.saq.words import SaqWords, words_in


@dataclass(frozen=True)
class Page:
    """What the template asks."""

    stamp: Stamp
    today: date
    size: Literal["A4", "letter"]

    @property
    def words(self) -> SaqWords:
        return words_in(self.stamp.language)

    @property
    def asked(self) -> Questionnaire:
        return questionnaire()

    @property
    def for_whom(self) -> str:
        tr = self.words.tr
        return tr("saq", "From {company}, for {supplier}", company=self.stamp.company, supplier=self.stamp.site_name)

    @property
    def page_of(self) -> str:
        return self.words.tr("saq", "Page {page} of {pages}", page="{page}", pages="{pages}")

    def hint(self, question: SaqQuestion) -> str:
        """What is said below a question: its hint, and how a day is written."""
        day = self.words.tr("saq", "Write a day, such as {example}.", example="2026-03-24")
        return " ".join(filter(None, (self.words.hint(question), day if question.kind == "date" else "")))


def page_html(stamp: Stamp, today: date, size: Literal["A4", "letter"] = "A4") -> str:
    """Jinja2 is imported here, at the first copy."""
    from app.report.html import to_html

    return to_html("saq", Page(stamp, today, size))
