"""The first pages: what a busy owner needs to act. Open emergencies stand above everything else."""

from __future__ import annotations

from app.content.model import Question, Row
from app.core.answers import TableRow
from app.core.assess import Standing, open_harm, step_standing
from app.core.navigate import left_out
from app.core.plan import Item
from app.core.predicates import rows_of
from app.core.profile import DIRECTORY
from app.report.answers import cell, row_name
from app.report.cards import line
from app.report.charts import KINDS, Bar, coverage_chart, totals
from app.report.desk import Desk
from app.report.document import Call, Grid, Summary
from app.report.words import STANDINGS, words_for_short_mode

HARM_LINES, NEXT_LINES = 8, 10
"""So many lines fit on the first two pages; the chapters hold the others."""


def summary(desk: Desk) -> Summary:
    harm = [i for i in desk.items if i.emergency and i.open]
    listed = harm[:HARM_LINES] if desk.options.ours else []
    waiting = [i for i in desk.shown if i.open and i not in listed]
    return Summary(
        under_way=under_way(desk, len(harm)) if harm and not desk.options.ours else "",
        harm=tuple(line(desk, i) for i in listed),
        harm_notes=harm_notes(desk, harm, len(harm) - len(listed)) if desk.options.ours else (),
        first_aid=first_aid(desk) if desk.options.ours and open_harm(desk.case) else (),
        calls=calls(desk) if desk.options.ours else (),
        chart=chart(desk),
        grid=grid(desk),
        chart_text=desk.tr("paper", "Each part shows how many questions are answered that way."),
        short_mode=short_mode(desk),
        next=tuple(line(desk, i) for i in waiting[:NEXT_LINES]),
        next_note=next_note(desk, len(waiting) - NEXT_LINES),
    )


def short_mode(desk: Desk) -> str:
    """That the short mode was used, and how much it left out: a short plan must not pass for a full one."""
    if not desk.case.facts.short:
        return ""
    return words_for_short_mode(desk.tr, sum(len(left_out(desk.case, s)) for s in desk.case.library.steps))


def harm_notes(desk: Desk, harm: list[Item], more: int) -> tuple[str, ...]:
    """What the list of emergencies leaves out, or cannot tell."""
    if open_harm(desk.case) and not harm:
        return (still_open(desk),)
    return (more_harm(desk, more),) if more > 0 else ()


def still_open(desk: Desk) -> str:
    tr = desk.tr
    return tr("paper", "Every action is done or set aside, but your answers still say that somebody may be harmed.")


def under_way(desk: Desk, n: int) -> str:
    return desk.tr.plural(
        "paper",
        "{n} emergency measure is not finished yet; details stay with the company.",
        "{n} emergency measures are not finished yet; details stay with the company.",
        n,
    )


def more_harm(desk: Desk, n: int) -> str:
    return desk.tr.plural(
        "paper",
        "{n} more emergency action stands first in its chapter.",
        "{n} more emergency actions stand first in their chapters.",
        n,
    )


def first_aid(desk: Desk) -> tuple[str, ...]:
    tr = desk.tr
    return (
        tr("paper", "Bring the person out of danger first. Papers and meetings come later."),
        tr("paper", "Dismiss nobody, send nobody away, and leave nobody alone with the person who did the harm."),
        tr("paper", "Call one of the offices below, and do what is best for the child or what the worker wants."),
        tr("paper", "Tell only those who must know, and write names in no open list."),
    )


def chart(desk: Desk) -> str:
    names = [desk.tr.message(STANDINGS[Standing(k)]) for k in KINDS]
    return coverage_chart(bars(desk), names, desk.tr("paper", "Answers by step."))


def grid(desk: Desk) -> Grid:
    """The numbers of the chart; “to confirm” only where there is something to confirm."""
    tr, found = desk.tr, bars(desk)
    used = [n for n, (kind, total) in enumerate(zip(KINDS, totals(found), strict=True)) if total or kind != "confirm"]
    heads = (tr("paper", "Step"), *(tr.message(STANDINGS[Standing(KINDS[n])]) for n in used))
    rows: tuple[tuple[str | int, ...], ...] = tuple((b.label, *(b.counts[n] for n in used)) for b in found)
    return Grid(tr("paper", "Answers by step."), heads, rows)


def bars(desk: Desk) -> list[Bar]:
    counted = [c for c in (step_standing(desk.case, s) for s in desk.case.library.steps) if c.asked]
    return [
        Bar(bar_name(c.step.number, desk.step(c.step)), tuple(c.counts[Standing(k)] for k in KINDS)) for c in counted
    ]


def bar_name(number: int, title: str) -> str:
    return f"{number}  {title}" if number else title


def next_note(desk: Desk, more: int) -> str:
    if more <= 0:
        return ""
    return desk.tr.plural(
        "paper",
        "The most urgent first. {n} more action stands in the chapters.",
        "The most urgent first. {n} more actions stand in the chapters.",
        more,
    )


def calls(desk: Desk) -> tuple[Call, ...]:
    """The emergency directory, one line for each kind of help, known or not."""
    question = desk.case.library.questions.get(DIRECTORY)
    if question is None:
        return ()
    said = {str(r.get("row", "")): r for r in rows_of(desk.case.answer(DIRECTORY).value)}
    return tuple(call(desk, question, r, said.get(r.id, {})) for r in question.rows)


def call(desk: Desk, question: Question, row: Row, said: TableRow) -> Call:
    cells = [found for c in question.columns if (found := cell(desk, question, c, said).strip())]
    kind = row_name(desk, question, {"row": row.id})
    if not cells:
        return Call(kind, desk.tr("paper", "not known yet: find out today"), known=False)
    return Call(kind, ", ".join(cells), known=True)
