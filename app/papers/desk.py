"""What every part of a paper needs at hand, and the words of the paper's own file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from app.content.model import Question
from app.core.answers import Value
from app.core.profile import COUNTRY, PRODUCTS, SECTOR
from app.papers.document import Run, Text, plain, said
from app.papers.inline import Piece, pieces
from app.papers.texts import PaperText, TextSection, TextValue
from app.report.answers import answer_lines
from app.report.desk import Desk

RESPONSIBLE = "basics.responsible"


@dataclass
class PaperDesk(Desk):
    """One company, one paper, one reader. Fills the places in its texts; what nobody answered stays a blank."""

    paper: PaperText
    section: TextSection = field(init=False)
    """The section that is being put together."""

    @property
    def section_title(self) -> str:
        return plain(self.words(f"{self.section.id}.title", self.section.title)) if self.section.title else ""

    def words(self, context: str, english: str) -> Text:
        """A text of the paper in its language, every place filled."""
        found = self.tr.paper(f"{self.paper.id}.{context}", english)
        return tuple(run for piece in pieces(found) for run in self.runs(piece))

    def runs(self, piece: Piece) -> Iterator[Run]:
        if piece.kind == "text":
            yield Run(piece.text, piece.strong)
        elif piece.kind == "blank":
            yield Run(piece.text, piece.strong, blank=True)
        else:
            yield from (Run(r.text, piece.strong, r.blank) for r in self.place(piece.text))

    def place(self, name: str) -> Text:
        """What stands in a place such as {company}. Raises KeyError where there is no such place."""
        if name in self.paper.values:
            return self.answered(name, self.paper.values[name])
        return self.standard[name]

    def answered(self, name: str, value: TextValue) -> Text:
        lines = self.lines(value.question)
        blank = self.tr.paper(f"{self.paper.id}.value.{name}", value.blank)
        return said(self.fmt.apart(lines)) if lines else (Run(blank, blank=True),)

    def lines(self, question_id: str) -> tuple[str, ...]:
        """An answer in words; empty where there is none, where it is not known, or where it has to stay inside."""
        question = self.case.library.questions[question_id]
        value = self.case.answer(question_id).value
        if question.confidential and not self.options.shows_confidential:
            return ()
        if value in ("unknown", "na"):
            return ()
        return self.in_full(question, value) or answer_lines(self, question, value)

    def in_full(self, question: Question, value: Value) -> tuple[str, ...]:
        """A date as it stands in a sentence; nothing where it is none."""
        try:
            return (self.fmt.long_date(date.fromisoformat(str(value))),) if question.kind == "date" else ()
        except ValueError:
            return ()

    @cached_property
    def standard(self) -> dict[str, Text]:
        """The places that every paper has."""
        tr, heads = self.tr, self.case.facts.headcount
        return {
            "company": said(self.session.name),
            "date": said(self.fmt.long_date(self.today)),
            "year": said(str(self.today.year)),
            "country": self.told(COUNTRY, tr("paper", "country")),
            "sector": self.told(SECTOR, tr("paper", "sector")),
            "products": self.told(PRODUCTS, tr("paper", "products")),
            "workers": said(self.fmt.number(heads)) if heads else (Run(tr("paper", "number of workers"), blank=True),),
            "responsible": self.responsible,
        }

    def told(self, question: str, blank: str) -> Text:
        lines = self.lines(question)
        return said(self.fmt.apart(lines)) if lines else (Run(blank, blank=True),)

    @property
    def responsible(self) -> Text:
        """The person in charge; on a paper to share only where names are ticked."""
        if not self.options.shows_names:
            return said(self.tr("paper", "the person in charge of social matters"))
        return self.told(RESPONSIBLE, self.tr("paper", "the person in charge of social matters"))
