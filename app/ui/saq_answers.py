"""What a supplier said of itself: who said it and when, and what calls for a closer look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from PySide6.QtWidgets import QWidget

from app.core.supplier_answers import SupplierAnswer
from app.saq.questions import questionnaire
from app.ui.parts import GRID, button, column, empty, label, short
from app.ui.saq_grid import SaqGrid, calls_for_a_look
from app.ui.words import WORDS, tr, trn

Known = dict[str, SupplierAnswer]


class SaqAnswers(QWidget):
    """Shows what calls for a closer look; the rest on demand."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: Known = {}
        self.today = date.min
        self.whole = False
        self.count = label("", "muted")
        self.more = button("", "link")
        self.more.clicked.connect(self._turn)
        self.lines = SaqGrid()
        inner = column(self, gap=GRID // 2)
        inner.addWidget(self.count)
        inner.addLayout(self.lines)
        inner.addWidget(self.more)

    def show_answers(self, answers: Known, today: date) -> None:
        """Answers of one supplier, by question."""
        if (answers, today) != (self.answers, self.today):
            self.answers, self.today = answers, today
            self._fill()

    def forget(self) -> None:
        """Another supplier: begin with what calls for a closer look."""
        self.whole = False
        self.today = date.min

    def weak(self) -> list[SupplierAnswer]:
        return [a for a in self.answers.values() if calls_for_a_look(a.question, a.value, self.today)]

    def _turn(self) -> None:
        self.whole = not self.whole
        self._fill()

    # What stands in the list

    def _fill(self) -> None:
        empty(self.lines)
        weak = self.weak()
        self.count.setText(self._counted(len(weak)) if self.answers else tr("saq", "Nothing has come back yet."))
        for _, found in groupby(in_order(self.answers.values() if self.whole else weak), key=copy_of):
            self._copy(list(found))
        n = len(self.answers)
        self.more.setVisible(n > len(weak))
        self.more.setText(
            tr("saq", "Show only what calls for a closer look")
            if self.whole
            else trn("saq", "Show the {n} answer", "Show all {n} answers", n)
        )

    def _counted(self, weak: int) -> str:
        asked = sum(not q.signed for q in questionnaire().questions.values())
        n = len(self.answers)
        said = trn("saq", "{n} of {asked} questions is answered.", "{n} of {asked} questions are answered.", n,
                   asked=asked)  # fmt: skip
        closer = trn("saq", "{n} answer calls for a closer look.", "{n} answers call for a closer look.", weak)
        none = tr("saq", "None calls for a closer look.")
        return f"{said} {closer if weak else none}"

    def _copy(self, said: list[SupplierAnswer]) -> None:
        """One copy: who said it and when, then the answers."""
        day, first = WORDS.formats.long_date(said[0].said_on), said[0]
        self.lines.head(tr("saq", "{name}, {day} ({file})", name=short(first.said_by), day=day, file=short(first.file)))
        for answer in said:
            self.lines.line(answer.question, answer.value, self.today)


def copy_of(answer: SupplierAnswer) -> tuple[date, str, str]:
    return answer.said_on, answer.file, answer.said_by


def in_order(answers: Iterable[SupplierAnswer]) -> list[SupplierAnswer]:
    """The newest copy first, in it as the questions are asked."""
    order = {q: n for n, q in enumerate(questionnaire().questions)}
    by_question = sorted(answers, key=lambda a: order.get(a.question, len(order)))
    return sorted(by_question, key=copy_of, reverse=True)
