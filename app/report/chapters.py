"""One chapter a step: where the company stands, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.model import Example, Question, Step
from app.core.answers import Answer
from app.core.assess import Standing, StepStanding, standing, step_standing
from app.core.navigate import asked
from app.core.plan import Item
from app.report.answers import answer_lines, day
from app.report.cards import card, line
from app.report.desk import Desk
from app.report.document import Card, Chapter, Fact, Row
from app.report.words import STANDINGS

PROVABLE = (Standing.MET, Standing.PARTLY)


def chapters(desk: Desk) -> tuple[Chapter, ...]:
    """All steps that this company is asked about, or that hold one of its actions."""
    counted = [step_standing(desk.case, s) for s in desk.case.library.steps]
    return tuple(chapter(desk, c) for c in counted if c.asked or items_of(desk, c.step))


def items_of(desk: Desk, step: Step) -> list[Item]:
    """The step's lines of the plan, emergencies first."""
    home = desk.case.library.step_of
    return [i for i in desk.shown if not i.own and home[i.id] is step]


def chapter(desk: Desk, counted: StepStanding) -> Chapter:
    step, items = counted.step, items_of(desk, counted.step)
    undone = [i for i in items if i.open]
    return Chapter(
        anchor=f"step-{step.id}",
        kicker=desk.tr("paper", "Step {n}", n=step.number) if step.number else desk.tr("paper", "To begin with"),
        title=desk.step(step),
        goal=desk.tr.content(f"{step.id}.goal", step.goal) if step.number else "",
        counts=counts(desk, counted),
        rows=tuple(rows(desk, step)),
        cards=cards(desk, step, undone),
        done=tuple(line(desk, i) for i in items if not i.open),
        nothing="" if undone else nothing(desk, counted),
    )


def nothing(desk: Desk, counted: StepStanding) -> str:
    """Why no action stands here. Never that all is well: no system proves that."""
    if counted.counts[Standing.OPEN]:
        return desk.tr("paper", "No answer calls for an action here so far. Some questions are not answered yet.")
    return desk.tr("paper", "No answer calls for an action here at present. Look again at the next review.")


def counts(desk: Desk, counted: StepStanding) -> tuple[tuple[str, str, str], ...]:
    """All kinds of answer; "does not apply" only where there is one."""
    kinds = [s for s in Standing if s not in (Standing.NA, Standing.CONFIRM) or counted.counts[s]]
    return tuple((s.value, desk.fmt.number(counted.counts[s]), desk.tr.message(STANDINGS[s])) for s in kinds)


def cards(desk: Desk, step: Step, items: list[Item]) -> tuple[Card, ...]:
    """Each of the step's examples stands once, with the first action that it belongs to."""
    left = {e.id: e for e in step.examples}
    return tuple(card(desk, i, take_example(left, i)) for i in items)


def take_example(left: dict[str, Example], item: Item) -> Example | None:
    because = {r.question for r in item.reasons}
    fitting = next((e for e in left.values() if because & set(e.questions)), None)
    return left.pop(fitting.id) if fitting else None


def rows(desk: Desk, step: Step) -> Iterator[Row]:
    """The step's questions with their answers; none on a paper to share."""
    if desk.options.ours:
        yield from (row(desk, q) for q in asked(desk.case, step) if not q.profile)


def row(desk: Desk, question: Question) -> Row:
    answer, found = desk.case.answer(question.id), standing(desk.case, question)
    if desk.hides(question) and answer.given:
        return Row(question.code, desk.question(question), "", (confidential(desk),), "", ())
    said = answer_lines(desk, question, answer.value) or (desk.tr("paper", "Not answered"),)
    long = len(" ".join(said)) > 160
    more = (*((Fact(desk.tr("paper", "Answer"), "\n".join(said)),) if long else ()), *more_of(desk, question, answer))
    short = (desk.tr("paper", "See below"),) if long else said
    return Row(question.code, desk.question(question), found.value, short, proof(desk, found, answer), more)


def confidential(desk: Desk) -> str:
    return desk.tr("paper", "Confidential: not printed")


def proof(desk: Desk, found: Standing, answer: Answer) -> str:
    if found not in PROVABLE:
        return ""
    return desk.tr("paper", "evidenced") if answer.evidenced else desk.tr("paper", "not evidenced")


def more_of(desk: Desk, question: Question, answer: Answer) -> Iterator[Fact]:
    """Evidence, and the note where notes are ticked; nothing of a question that this paper hides."""
    if desk.hides(question):
        return
    when = day(desk, answer.evidence_date) if answer.evidence_date else ""
    if said := " · ".join(p for p in (answer.evidence, when, answer.evidence_place) if p):
        yield Fact(desk.tr("paper", "Evidence"), said)
    if answer.note.strip() and desk.options.shows_notes:
        yield Fact(desk.tr("paper", "Note"), answer.note)
