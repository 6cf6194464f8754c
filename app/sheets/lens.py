"""The law lens of one company as a sheet: where each law stands and why, and how far each requirement is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from app import show
from app.content.model import Question
from app.core.conditions import Case
from app.core.grounds import Ground
from app.core.lens import LawView, RequirementView, Standing, State, lens
from app.core.profile import HEADCOUNT
from app.message import N_, Message
from app.sheets.desk import FactDesk
from app.sheets.law import mark, requirement_place, requirement_text
from app.sheets.sheet import Line, Part, Sheet
from app.sheets.words import GUIDANCE

STANDINGS: dict[Standing, Message] = {
    Standing.MAY_BIND: N_("lens", "May bind you: check"),
    Standing.REACHES: N_("lens", "Reaches you"),
    Standing.UNKNOWN: N_("lens", "Not known yet"),
    Standing.NOT_BY_ANSWERS: N_("lens", "Nothing in your answers points to it"),
}
MEANINGS: dict[Standing, Message] = {
    Standing.MAY_BIND: N_("lens", "No limit was verified in the law itself. Read it, or ask a lawyer."),
    Standing.REACHES: N_("lens", "Through customers, banks or trade, or as a standard for every business."),
    Standing.UNKNOWN: N_("lens", "An answer that is still missing decides."),
    Standing.NOT_BY_ANSWERS: N_("lens", "Look again when you sell elsewhere, grow or change your business."),
}
STATES: dict[State, Message] = {
    State.MET: N_("lens", "met"),
    State.MET_NOT_EVIDENCED: N_("lens", "met without proof"),
    State.PARTLY: N_("lens", "partly"),
    State.OPEN: N_("lens", "open"),
    State.NOT_ASKED: N_("lens", "not asked"),
}
Shows = Callable[[Question], bool]
"""May the answer to this question be shown?"""


def lens_sheet(desk: FactDesk, case: Case, company: str) -> Sheet:
    """All laws of the edition as they concern one company."""
    views = lens(case, desk.ref)
    edition = desk.ref.edition
    day = desk.fmt.long_date(edition.made_on)
    return Sheet(
        key="lens",
        kind=desk.tr("lens", "Laws and standards"),
        title=company,
        lead=(desk.tr.message(GUIDANCE),),
        parts=(*standing_parts(desk, case, views), *(law_part(desk, case, v) for v in views if v.concerns)),
        sources=(desk.tr("facts", "Edition {id} of {day}", id=edition.id, day=day),),
    )


def standing_parts(desk: FactDesk, case: Case, views: Iterable[LawView]) -> Iterator[Part]:
    """A list for each standing that some law has."""
    for standing in Standing:
        if found := [v for v in views if v.standing is standing]:
            lines = tuple(law_line(desk, case, v) for v in found)
            yield Part(desk.tr.message(STANDINGS[standing]), lines, (desk.tr.message(MEANINGS[standing]),))


def law_line(desk: FactDesk, case: Case, view: LawView) -> Line:
    """A law with its counts; with the reason where it does not concern the company, or nobody knows."""
    said = counts_text(desk, view) if view.concerns else " ".join(why(desk, case, view))
    return Line(law_title(desk, view), said, f"law:{view.law.id}", muted=not view.concerns)


def law_title(desk: FactDesk, view: LawView) -> str:
    return desk.tr.fact(f"law.{view.law.id}.title", view.law.title)


def counts_text(desk: FactDesk, view: LawView) -> str:
    counts = ((desk.fmt.number(n), desk.tr.message(STATES[s])) for s, n in view.counts.items() if n)
    return ", ".join(" ".join(pair) for pair in counts)


def law_part(desk: FactDesk, case: Case, view: LawView) -> Part:
    tr = desk.tr
    lines = (
        Line(tr("lens", "Standing"), tr.message(STANDINGS[view.standing])),
        *(Line(said) for said in why(desk, case, view)),
        Line(tr("facts", "How it was checked"), mark(desk, view.law.checked, view.law.verify)),
        *(requirement_line(desk, view, r) for r in view.requirements),
    )
    return Part(law_title(desk, view), lines)


def requirement_line(desk: FactDesk, view: LawView, found: RequirementView) -> Line:
    """State, place in the law, how well it was checked, and the questions that prove it."""
    needed = found.requirement
    parts = [
        desk.tr.message(STATES[found.state]),
        requirement_place(desk, view.law, needed),
        desk.fmt.apart(question_text(desk, q) for q in found.questions),
    ]
    text = requirement_text(desk, view.law, needed)
    return Line(text, " · ".join(p for p in parts if p), muted=found.state is State.NOT_ASKED)


def question_text(desk: FactDesk, question: Question) -> str:
    text = desk.tr.content(f"{question.id}.text", question.text)
    return f"{question.code} {text}" if question.code else text


def why(desk: FactDesk, case: Case, view: LawView, shows: Shows = lambda question: True) -> tuple[str, ...]:
    """The answers that put a law where it is, and those that are missing and could move it."""
    grouped: dict[tuple[str, bool], list[Ground]] = {}
    for ground in view.grounds:
        grouped.setdefault((ground.question, ground.ticked), []).append(ground)
    known = case.library.questions
    told = [ground_text(desk, case, known[q], g) for (q, _), g in grouped.items() if shows(known[q])]
    return (*told, *(missing_text(desk, case, q) for q in view.missing))


def ground_text(desk: FactDesk, case: Case, question: Question, found: list[Ground]) -> str:
    """“You answered “Germany” to: Where are your goods sold …?”"""
    tr, asked = desk.tr, question_text(desk, question)
    if question.id == HEADCOUNT:
        return tr.plural("lens", "You counted {n} person.", "You counted {n} people.", case.facts.headcount)
    picked = [show.choice_text(tr, question, g.choice) for g in found if g.choice]
    said = desk.fmt.words(picked) if picked else show.value_text(tr, question, case.answer(question.id).value)
    if all(g.ticked for g in found):
        return tr("lens", "You answered “{answer}” to: {question}", answer=said, question=asked)
    return tr("lens", "You did not choose “{answer}” in: {question}", answer=said, question=asked)


def missing_text(desk: FactDesk, case: Case, name: str) -> str:
    question = case.library.questions.get(name)
    asked = question_text(desk, question) if question else name
    return desk.tr("lens", "No certain answer yet, and it could change this: {question}", question=asked)
