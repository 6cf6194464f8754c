"""Parts about one supplier: the questions to it, and what it answered."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.supplier_answers import SupplierAnswer, of_site
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Para, Scalar, Table, said
from app.papers.inserts.chain import the_site
from app.papers.texts import TextBlock
from app.saq.blocks import questionnaire_blocks
from app.saq.questions import SaqQuestion, questionnaire
from app.saq.weak import is_weak
from app.saq.words import words_in


def questions(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """All questions, to be filled in by hand."""
    yield from questionnaire_blocks(desk.tr.language, desk.session.name, the_site(desk).name)


def supplier_answers(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """What the supplier said, with who said it and when; what calls for a closer look is marked by a word."""
    tr, given = desk.tr, of_site(desk.session.record.supplier_answers, the_site(desk).id)
    asked = [q for q in questionnaire().questions.values() if q.id in given and not q.signed]
    if not asked:
        yield Para(said(tr("paper", "No questionnaire has come back from this supplier yet.")), "note")
        return
    columns = (
        Column("code", tr("paper", "No."), "code", 6),
        Column("question", tr("paper", "Question"), width=38),
        Column("answer", tr("paper", "Answer"), width=22),
        Column("look", tr("paper", "Look closer"), width=12),
        Column("who", tr("paper", "Who said it"), width=16 if desk.options.shows_names else 0),
        Column("day", tr("paper", "Said on"), "date", 12),
    )
    yield Table("supplier_answers", columns, tuple(row(desk, q, given[q.id]) for q in asked))


def row(desk: PaperDesk, question: SaqQuestion, answer: SupplierAnswer) -> tuple[Scalar, ...]:
    weak = desk.tr("paper", "look closer") if is_weak(question, answer.value, desk.today) else ""
    words = words_in(desk.tr.language)
    who = answer.said_by if desk.options.shows_names else ""
    return question.code, words.text(question), words.value(question, answer.value), weak, who, answer.said_on
