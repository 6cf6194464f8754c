"""The chapter of laws and standards: which may bind the company or reach it, what is open, and what serves it."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.assess import Standing as Answered
from app.core.assess import standing
from app.core.lens import UNMET, LawView, RequirementView, Standing, State, lens
from app.core.plan import Item
from app.report.desk import Desk
from app.report.document import LawChapter, LawGroup, LawLine, LawPart, Mention, Need
from app.sheets.desk import FactDesk
from app.sheets.law import mark, requirement_place, requirement_text
from app.sheets.lens import STANDINGS, STATES, law_title, question_text, why
from app.sheets.words import GUIDANCE


def law_chapter(desk: Desk) -> LawChapter | None:
    """None where no law may bind the company or reaches it. A paper to share shows laws and counts, no answer."""
    views = lens(desk.case, desk.session.reference_facts)
    found = [v for v in views if v.concerns]
    if not found:
        return None
    tr, facts, ours = desk.tr, FactDesk(desk.session.reference_facts, desk.tr), desk.options.ours
    return LawChapter(
        title=tr("paper", "Laws that ask for it"),
        intro=tr(
            "paper",
            "These laws and standards may bind the company, or reach it through customers, banks and trade. "
            "The table counts what they ask for, as far as the answers tell.",
        ),
        guidance=tr.message(GUIDANCE),
        heads=(tr("paper", "Law or standard"), *(tr.message(STATES[s]).capitalize() for s in State)),
        groups=tuple(groups(desk, facts, found)),
        unknown=unknown(desk, facts, views) if ours else (),
        open=tr("paper", "What is not met yet"),
        need_heads=(tr("paper", "It asks"), tr("paper", "Standing"), tr("paper", "Actions (page)")),
        parts=tuple(law_part(desk, facts, v) for v in found) if ours else (),
        edition=edition(facts),
    )


def edition(facts: FactDesk) -> str:
    known = facts.ref.edition
    return facts.tr("facts", "Edition {id} of {day}", id=known.id, day=facts.fmt.long_date(known.made_on))


def groups(desk: Desk, facts: FactDesk, found: list[LawView]) -> Iterator[LawGroup]:
    for one in Standing:
        if lines := tuple(law_line(desk, facts, v) for v in found if v.standing is one):
            yield LawGroup(desk.tr.message(STANDINGS[one]), lines)


def law_line(desk: Desk, facts: FactDesk, view: LawView) -> LawLine:
    law = view.law
    place = desk.tr.fact(f"law.{law.id}.place", law.place)
    return LawLine(
        anchor=f"law-{law.id}" if desk.options.ours else "",
        title=law_title(facts, view),
        note=" · ".join((place, mark(facts, law.checked, law.verify))),
        counts=tuple(desk.fmt.number(n) for n in view.counts.values()),
    )


def unknown(desk: Desk, facts: FactDesk, views: tuple[LawView, ...]) -> tuple[str, ...]:
    """That more laws may ask for something, and the questions that decide it."""
    found = [v for v in views if v.standing is Standing.UNKNOWN]
    if not found:
        return ()
    known = desk.case.library.questions
    names = dict.fromkeys(q for v in found for q in v.missing)
    said = desk.tr.plural(
        "paper",
        "{n} more law or standard may ask for something. That depends on answers that are still missing:",
        "{n} more laws and standards may ask for something. That depends on answers that are still missing:",
        len(found),
    )
    return (said, *(question_text(facts, known[q]) if q in known else q for q in names))


def law_part(desk: Desk, facts: FactDesk, view: LawView) -> LawPart:
    """One law: why it stands here, and each requirement that is open or partly met."""
    needs = tuple(need(desk, facts, view, r) for r in view.requirements if r.state in UNMET)
    return LawPart(
        anchor=f"law-{view.law.id}",
        title=law_title(facts, view),
        standing=desk.tr.message(STANDINGS[view.standing]),
        why=" ".join(why(facts, desk.case, view, lambda q: not desk.hides(q))),
        needs=needs,
        nothing="" if needs else desk.tr("paper", "Of what was asked nothing is open here. Read the law itself too."),
    )


def need(desk: Desk, facts: FactDesk, view: LawView, found: RequirementView) -> Need:
    required = found.requirement
    return Need(
        text=requirement_text(facts, view.law, required),
        note=requirement_place(facts, view.law, required),
        kind=found.state.value,
        word=desk.tr.message(STATES[found.state]),
        actions=tuple(Mention(i.id, label(desk, i)) for i in serving(desk, found)),
        unanswered=unanswered(desk, facts, found),
    )


def label(desk: Desk, item: Item) -> str:
    return item.action.code if item.action and item.action.code else desk.title(item)


def serving(desk: Desk, found: RequirementView) -> Iterator[Item]:
    """The open lines of the plan that an answer to one of its questions calls for, in working order."""
    proving = {q.id for q in found.questions}
    yield from (i for i in desk.shown if i.open and proving & {r.question for r in i.reasons})


def unanswered(desk: Desk, facts: FactDesk, found: RequirementView) -> str:
    blank = [q for q in found.questions if standing(desk.case, q) is Answered.OPEN]
    if not blank:
        return ""
    named = ", ".join(q.code or question_text(facts, q) for q in blank)
    return desk.tr("paper", "Not answered: {questions}", questions=named)
