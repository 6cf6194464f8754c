"""Whom to interview in an audit: a sample from the workforce, so that no group is left out."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.predicates import rows_of
from app.core.sampling import RULE, Stratum, interviews, sample
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Para, Scalar, Table, said
from app.papers.texts import TextBlock
from app.report.answers import row_name
from app.show import cell_text

WORKFORCE, HEADCOUNT = "monitor.workforce", "basics.headcount"
SMALL = 5
"""On a paper to share, smaller groups are put together: a group of two is nearly a name."""


def strata(desk: PaperDesk) -> list[Stratum]:
    """The workforce by shift, contract, origin and sex; by contract and sex alone where no more was said."""
    case = desk.case
    rows = rows_of(case.answer(WORKFORCE).value)
    if rows:
        question = case.library.questions[WORKFORCE]
        columns = [c for c in question.columns if c.id in ("shift", "contract", "origin")]
        named = [(tuple(cell_text(desk.tr, question, c, r.get(c.id)) for c in columns), r) for r in rows]
    else:
        question = case.library.questions[HEADCOUNT]
        named = [(("", row_name(desk, question, r), ""), r) for r in rows_of(case.answer(HEADCOUNT).value)]
    sexes = (("women", desk.tr("paper", "Women")), ("men", desk.tr("paper", "Men")))
    found = (Stratum((*names, word), int(n)) for names, r in named for k, word in sexes
             if isinstance(n := r.get(k), int | float) and n > 0)  # fmt: skip
    return list(found)


def sample_plan(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    tr, groups = desk.tr, together(desk, strata(desk))
    columns = (
        Column("shift", tr("paper", "Shift"), width=14),
        Column("contract", tr("paper", "Contract"), width=24),
        Column("origin", tr("paper", "Origin"), width=18),
        Column("sex", tr("paper", "Sex"), width=12),
        Column("workers", tr("paper", "Workers"), "number", 10),
        Column("sample", tr("paper", "To interview"), "number", 12),
        Column("done", tr("paper", "Interviewed"), width=12),
    )
    chosen = sample(groups)
    rows: tuple[tuple[Scalar, ...], ...] = tuple(
        (*g.names, g.workers, n, None) for g, n in zip(groups, chosen, strict=True)
    )
    total = sum(g.workers for g in groups)
    if total:
        rows = (*rows, (tr("paper", "Together"), "", "", "", total, sum(chosen), None))
        yield Para(said(asked_for(desk, total, sum(chosen))), "note")
    title = tr("paper", "Sample of interviews")
    yield Table("sample", columns, rows, title, blank_rows=0 if rows else 8, register=True)


def asked_for(desk: PaperDesk, workers: int, people: int) -> str:
    """What the rule asks for, and why the table may ask for more."""
    wanted, tr = interviews(workers), desk.tr
    words = tr.plural(
        "paper",
        "For {workers} workers the rule asks for {n} interview.",
        "For {workers} workers the rule asks for {n} interviews.",
        wanted,
        workers=desk.fmt.number(workers),
    )
    more = tr("paper", "The table asks for more, since each group is heard.") if people > wanted else ""
    return f"{words} {more}".strip()


def together(desk: PaperDesk, found: list[Stratum]) -> list[Stratum]:
    small = [s for s in found if s.workers < SMALL]
    if desk.options.ours or len(small) < 2:
        return found
    joined = Stratum((desk.tr("paper", "Smaller groups together"), "", "", ""), sum(s.workers for s in small))
    return [*(s for s in found if s.workers >= SMALL), joined]


def sample_rule(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The rule that many audits follow, by the size of the workforce."""
    tr = desk.tr
    heads = (
        tr("paper", "Workers"),
        tr("paper", "Auditor days"),
        tr("paper", "Single interviews"),
        tr("paper", "Group interviews"),
        tr("paper", "People interviewed"),
        tr("paper", "Pay and time records"),
    )
    columns = tuple(Column(f"c{n}", head, width=14) for n, head in enumerate(heads))
    rows = tuple(rule_row(desk, *r) for r in RULE)
    yield Table("sample_rule", columns, rows)


def rule_row(
    desk: PaperDesk, low: int, high: int, days: int, single: int, groups: int, each: int, people: int
) -> tuple[Scalar, ...]:
    fmt, tr = desk.fmt, desk.tr
    word = tr.plural("paper", "{n} group of {each}", "{n} groups of {each}", groups, each=fmt.number(each))
    one = tr("paper", "{n} (all, if fewer work there)", n=single) if low == 1 else str(single)
    return f"{fmt.number(low)}–{fmt.number(high)}", str(days), one, word, str(people), str(people)
