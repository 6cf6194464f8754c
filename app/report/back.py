"""What stands behind the chapters: what is left over, not answered or does not apply, words to know, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.content.model import Question, Step, Term
from app.core.answers import NA
from app.core.assess import Standing, standing
from app.core.navigate import asked, left_out
from app.core.plan import Item
from app.core.profile import PLAN_LANGUAGE
from app.i18n.format import sort_key
from app.report.chapters import confidential
from app.report.desk import Desk
from app.report.document import Entry, Group, Section
from app.report.sources import sources, used_terms
from app.show import cited

Wanted = Callable[[Desk, Question], bool]


def sections(desk: Desk) -> tuple[Section, ...]:
    """The parts that have something to say."""
    parts = [words_to_know(desk), sources(desk)]
    if desk.options.ours:
        parts = [left_over(desk), not_answered(desk), skipped(desk), not_applicable(desk), *parts]
    return tuple(p for p in parts if any(g.entries for g in p.groups))


def left_over(desk: Desk) -> Section:
    tr = desk.tr
    gone = [i for i in desk.items if i.gone and not i.edit.removed]
    aside = [i for i in desk.items if i.edit.removed]
    groups = (
        Group(tr("paper", "No answer calls for them any more"), tuple(item_entry(desk, i) for i in gone)),
        Group(tr("paper", "You set them aside"), tuple(item_entry(desk, i) for i in aside)),
    )
    intro = tr("paper", "They were in the plan once. They stay here so that nothing disappears without a trace.")
    return Section("left-over", tr("paper", "Actions no longer in the plan"), intro, groups)


def item_entry(desk: Desk, item: Item) -> Entry:
    code = item.action.code if item.action else ""
    opened = desk.tr("paper", "first called for on {date}", date=desk.fmt.short_date(item.opened_on))
    return Entry(desk.title(item), opened if item.action else "", code)


def not_answered(desk: Desk) -> Section:
    tr = desk.tr
    groups = tuple(by_step(desk, lambda q: Entry(desk.question(q), "", q.code), is_open))
    intro = tr("paper", "Nothing is known about these. That is neither good nor bad news: it is no news.")
    return Section("not-answered", tr("paper", "What was not answered"), intro, groups)


def is_open(desk: Desk, question: Question) -> bool:
    if question.id == PLAN_LANGUAGE:
        return False  # the paper shows it
    if question.profile:
        return not desk.case.answer(question.id).given
    return standing(desk.case, question) is Standing.OPEN


def skipped(desk: Desk) -> Section:
    """What the short mode left out: nobody may take it for asked and answered."""
    tr = desk.tr
    steps = ((s, left_out(desk.case, s)) for s in desk.case.library.steps)
    groups = tuple(
        Group(heading(desk, s), tuple(Entry(desk.question(q), "", q.code) for q in found))
        for s, found in steps
        if found
    )
    intro = tr("paper", "The short mode did not ask these. Change to the full way in the profile; your answers stay.")
    return Section("left-out", tr("paper", "What the short mode left out"), intro, groups)


def not_applicable(desk: Desk) -> Section:
    """Answers "does not apply" to questions about harm, with the reason that the user gave."""
    tr = desk.tr
    groups = tuple(by_step(desk, lambda q: Entry(desk.question(q), reason(desk, q), q.code), set_aside))
    intro = tr("paper", "These questions ask whether somebody is being harmed. You answered that they do not apply.")
    return Section("not-applicable", tr("paper", "Questions about harm that do not apply"), intro, groups)


def set_aside(desk: Desk, question: Question) -> bool:
    return question.emergency == "harm" and desk.case.answer(question.id).value == NA


def reason(desk: Desk, question: Question) -> str:
    if desk.hides(question):
        return confidential(desk)
    note = desk.case.answer(question.id).note
    return note if note.strip() else desk.tr("paper", "No reason is given yet.")


def by_step(
    desk: Desk, entry: Callable[[Question], Entry], wanted: Callable[[Desk, Question], bool]
) -> Iterator[Group]:
    for step in desk.case.library.steps:
        found = [q for q in asked(desk.case, step) if wanted(desk, q)]
        if found:
            yield Group(heading(desk, step), tuple(entry(q) for q in found))


def heading(desk: Desk, step: Step) -> str:
    return f"{step.number} · {desk.step(step)}" if step.number else desk.step(step)


def words_to_know(desk: Desk) -> Section:
    tr = desk.tr
    entries = sorted((term_entry(desk, t) for t in used_terms(desk)), key=lambda e: sort_key(e.head))
    return Section("words", tr("paper", "Words to know"), "", (Group("", tuple(entries)),), "terms")


def term_entry(desk: Desk, term: Term) -> Entry:
    meaning = desk.tr.content(f"term.{term.id}.definition", term.definition)
    source = cited(desk.tr, desk.case.library, term.source)
    return Entry(desk.tr.content(f"term.{term.id}", term.text), meaning, source=source)
