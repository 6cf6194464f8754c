"""Parts made of questions and of what was answered to them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from app.content.model import Question
from app.core.answers import TableRow
from app.core.assess import Standing, step_standing
from app.core.navigate import asked
from app.core.predicates import rows_of
from app.message import N_, Message
from app.papers.desk import PaperDesk
from app.papers.document import Block, CellKind, Column, Heading, Listing, Para, Run, Scalar, Table, said
from app.papers.texts import TextBlock
from app.report.answers import answer_lines, head, row_name
from app.report.words import STANDINGS

NUMBERS = "report.numbers"


SIGNS: dict[str, Message] = {
    "recruit": N_("paper", "Signs at recruitment"),
    "life": N_("paper", "Signs at work and in housing"),
    "leave": N_("paper", "Signs that somebody cannot leave"),
    "threat": N_("paper", "Threats and punishments"),
}
"""The groups of the 32 signs of forced labor, by the first part of their ids."""


OURS: dict[str, Message] = {
    "assess.chain_known.column.share": N_("paper", "Share that we can name (%)"),
    "assess.chain_known.row.tier2": N_("paper", "Suppliers of our suppliers"),
    "monitor.supplier_visits.row.direct": N_("paper", "Sites of our direct suppliers"),
    "basics.title": N_("paper", "Our company"),
    "train.title": N_("paper", "Communicate and train across our supply chain"),
}
"""Texts of the content that say “you”, as they stand on a paper in which the company says “we”."""


def questions(desk: PaperDesk, ids: tuple[str, ...]) -> list[Question]:
    """Those that a block is about, by id or by step, which this company is asked."""
    library = desk.case.library
    found = [q for i in ids for q in ([library.questions[i]] if i in library.questions else of_step(desk, i))]
    return [q for q in found if desk.case.asked(q)]


def of_step(desk: PaperDesk, step_id: str) -> list[Question]:
    step = next(s for s in desk.case.library.steps if s.id == step_id)
    return [q for q in asked(desk.case, step) if not q.profile]


def not_answered(desk: PaperDesk) -> str:
    return desk.tr("paper", "not answered yet")


def answers(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """What was answered; nothing on a paper to share."""
    if not desk.options.ours:
        return
    tr = desk.tr
    columns = (
        Column("code", tr("paper", "No."), "code", 7),
        Column("question", tr("paper", "Question"), width=40),
        Column("answer", tr("paper", "Answer"), width=28),
    )
    rows = tuple((q.code, desk.question(q), answer(desk, q)) for q in questions(desk, block.ids))
    yield Table("answers", columns, rows, empty=not_answered(desk))


def answer(desk: PaperDesk, question: Question) -> str:
    if desk.hides(question) and desk.case.answer(question.id).given:
        return desk.tr("paper", "Confidential: not printed")
    return desk.fmt.apart(answer_lines(desk, question, desk.case.answer(question.id).value)) or not_answered(desk)


def check_questions(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """What to check and what proves it, with room for whether it is, and a remark."""
    tr = desk.tr
    columns = (
        Column("code", tr("paper", "No."), "code", 7),
        Column("check", tr("paper", "What to check"), width=34),
        Column("proof", tr("paper", "What proves it"), width=30),
        Column("yes", tr("paper", "Met"), "tick", 7),
        Column("no", tr("paper", "Not met"), "tick", 7),
        Column("remark", tr("paper", "Remark"), width=17),
    )
    library = desk.case.library.questions
    known = [library[i] for i in block.ids if i in library] or questions(desk, block.ids)
    proofs = (content(desk, q, "evidence") or content(desk, q, "good") for q in known)
    rows = tuple((q.code, desk.question(q), proof, "", "", None) for q, proof in zip(known, proofs, strict=True))
    yield Table(f"checks_{desk.section.id}_{block.id}", columns, rows, desk.section_title, register=True)


def content(desk: PaperDesk, question: Question, key: str) -> str:
    return desk.tr.content(f"{question.id}.{key}", getattr(question, key))


def rows_as_checks(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The fixed lines of a question as boxes to tick."""
    for question in (desk.case.library.questions[i] for i in block.ids):
        for group, rows in groupby(question.rows, key=lambda r: r.id.partition("_")[0]):
            if group in SIGNS:
                yield Heading(desk.tr.message(SIGNS[group]), 3)
            yield Listing(tuple(said(row_name(desk, question, {"row": r.id})) for r in rows), "checks")


def ticked(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The choices that were ticked, in one paragraph, so that no list after it reads as more of them. Choices are our
    own words, so they may stand on any paper."""
    for question in questions(desk, block.ids):
        value = desk.case.answer(question.id).value
        chosen = [v for v in value if v not in ("none", "no_one")] if isinstance(value, list) else []
        if lines := answer_lines(desk, question, chosen):  # type: ignore[arg-type]
            yield Para(said(f"{desk.fmt.apart(lines)}."))


def number_rows(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The fixed lines of a table question with their numbers; no words that somebody typed."""
    for question in questions(desk, block.ids):
        yield from number_table(desk, question)


def number_table(desk: PaperDesk, question: Question) -> Iterator[Block]:
    kinds: dict[str, CellKind] = {"number": "number", "percentage": "percent"}
    shown = [c for c in question.columns if c.kind in kinds]
    columns = (
        Column("line", desk.tr("paper", "What was counted"), width=28),
        *(Column(c.id, ours(desk, f"{question.id}.column.{c.id}", c.text), kinds[c.kind], 12) for c in shown),
    )
    found = {str(r.get("row", "")): r for r in rows_of(desk.case.answer(question.id).value)}
    names = {r.id: ours(desk, f"{question.id}.row.{r.id}", r.text) for r in question.rows}
    rows = tuple((name, *(number(found.get(r, {}).get(c.id)) for c in shown)) for r, name in names.items())
    filled = tuple(r for r in rows if any(cell is not None for cell in r[1:]))
    if filled:
        yield Table(question.id.replace(".", "_"), columns, filled)


def ours(desk: PaperDesk, context: str, english: str) -> str:
    """A text of the content as the company itself says it, where it speaks to the company as “you”."""
    said = OURS.get(context)
    return desk.tr.message(said) if said else desk.tr.content(context, english)


def number(cell: object) -> Scalar:
    return Decimal(str(cell)) if isinstance(cell, int | float) else None


def indicators(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The company's own numbers; where there are none, the paper says so."""
    rows = [r for r in rows_of(desk.case.answer(NUMBERS).value) if r.get("kpi")]
    if not rows:
        yield Para((Run(desk.tr("paper", "the numbers by which you measure whether it works"), blank=True),))
        return
    question = desk.case.library.questions[NUMBERS]
    kinds: dict[str, CellKind] = {"number": "number"}
    columns = tuple(Column(c.id, head(desk, question, c), kinds.get(c.kind, "text"), 20) for c in question.columns)
    yield Table("indicators", columns, tuple(indicator(r) for r in rows))


def indicator(row: TableRow) -> tuple[Scalar, ...]:
    return str(row["kpi"]), number(row.get("base")), number(row.get("target"))


def standing_counts(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """How each step stands, as counts and never as one number."""
    tr, kinds = desk.tr, [s for s in Standing if s is not Standing.NA]
    counted = [c for c in (step_standing(desk.case, s) for s in desk.case.library.steps) if c.asked]
    if not any(c.counts[Standing.CONFIRM] for c in counted):
        kinds.remove(Standing.CONFIRM)
    columns = (Column("step", tr("paper", "Step"), width=30),
               *(Column(k.value, tr.message(STANDINGS[k]), "number", 10) for k in kinds))  # fmt: skip
    rows: tuple[tuple[Scalar, ...], ...] = tuple(
        (ours(desk, f"{c.step.id}.title", c.step.title), *(c.counts[k] for k in kinds)) for c in counted
    )
    yield Table("standing", columns, rows)
