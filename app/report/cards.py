"""One action in full: what to do, why, what proves it, who, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from app import risk_words as words
from app.content.model import Action, Example
from app.core.plan import Item, Level, Reason
from app.printable import shortened
from app.report.answers import scalar
from app.report.desk import Desk
from app.report.document import Card, Fact, Line
from app.report.words import EFFORTS, PRIORITIES
from app.show import STATUS

SHORT = 60
"""A longer name stands in the text, since the margin could not hold it."""

TITLE = 140
"""A longer title of the user's own stands in full on its card."""


def line(desk: Desk, item: Item) -> Line:
    code = item.action.code if item.action else ""
    who = shortened(desk.who(item), SHORT)
    return Line(item.id, code, shortened(desk.title(item), TITLE), who, desk.due(item), desk.overdue(item))


def card(desk: Desk, item: Item, example: Example | None = None) -> Card:
    action = item.action
    return Card(
        anchor=item.id,
        code=action.code if action else "",
        title=desk.title(item),
        harm=harm_flag(desk, item),
        overdue=desk.tr("paper", "Overdue") if desk.overdue(item) else "",
        due=desk.due(item),
        who=shortened(desk.who(item), SHORT),
        effort=desk.tr.message(EFFORTS[action.effort]) if action else "",
        priority=desk.tr.message(PRIORITIES[action.priority]) if action else "",
        status=desk.tr.message(STATUS[item.status]) if item.status in STATUS else item.status,
        steps=steps(desk, action) if action else (),
        paragraphs=tuple(paragraphs(desk, item)),
        example=example_fact(desk, example) if example else None,
    )


def harm_flag(desk: Desk, item: Item) -> str:
    if not item.emergency:
        return ""
    if item.level is Level.NOW:
        return desk.tr("paper", "Emergency: today")
    return desk.tr("paper", "Emergency: within seven days")


def steps(desk: Desk, action: Action) -> tuple[str, ...]:
    return tuple(desk.tr.content(f"{action.id}.step{n}", step) for n, step in enumerate(action.steps, 1))


def paragraphs(desk: Desk, item: Item) -> Iterator[Fact]:
    """Why, what proves it, with whom, and what else the user may have written and ticked."""
    tr = desk.tr
    if len(desk.who(item)) > SHORT:
        yield Fact(tr("paper", "Who"), desk.who(item))
    if item.reasons and desk.options.ours:
        yield Fact(tr("paper", "Why"), why(desk, item))
    elif item.taken_up and desk.options.ours:
        yield Fact(tr("paper", "Why"), tr("paper", "You chose it yourselves. No answer calls for it."))
    if item.action:
        yield from content_paragraphs(desk, item.action)
    if item.edit.note.strip() and desk.options.shows_notes:
        yield Fact(tr("paper", "Note"), item.edit.note)


def content_paragraphs(desk: Desk, action: Action) -> Iterator[Fact]:
    tr = desk.tr
    yield Fact(tr("paper", "What proves it"), tr.content(f"{action.id}.evidence", action.evidence))
    if action.together:
        yield Fact(tr("paper", "Together with"), desk.fmt.words([desk.role(r) for r in action.together]))
    if action.pitfall:
        yield Fact(tr("paper", "Watch out"), tr.content(f"{action.id}.pitfall", action.pitfall))


def why(desk: Desk, item: Item) -> str:
    """Every question whose answer calls for the action; a confidential answer is not named."""
    answers = [r for r in item.reasons if not r.risk]
    named = [reason_text(desk, r) for r in answers if not desk.hides(desk.case.library.questions[r.question])]
    hidden = len(named) < len(answers)
    named += risks_text(desk, [r.risk for r in item.reasons if r.risk])
    if hidden:
        named.append(desk.tr("paper", "An answer that this paper keeps confidential calls for it."))
    return " ".join(named)


def risks_text(desk: Desk, ids: list[str]) -> list[str]:
    """The gravest risk that calls for the action, and how many more there are."""
    found = [r for r in desk.session.risks() if r.id in ids]
    if not found:
        return []
    first = words.title(desk.tr, desk.session.reference_facts, found[0])
    if len(found) == 1:
        return [desk.tr("paper", "Because of a risk in the supply chain: {risk}.", risk=first)]
    more = desk.tr.plural(
        "paper",
        "Because of a risk in the supply chain, {risk}, and {n} more.",
        "Because of a risk in the supply chain, {risk}, and {n} more.",
        len(found) - 1,
        risk=first,
    )
    return [more]


def reason_text(desk: Desk, reason: Reason) -> str:
    """“Because you answered “No” to: …”; where the answer is long, only the question is named."""
    question = desk.case.library.questions[reason.question]
    value = desk.case.answer(reason.question).value
    asked = f"{question.code} {desk.question(question)}".strip()
    if isinstance(value, list) or value is None or (question.kind == "text" and len(str(value)) > SHORT):
        return desk.tr("paper", "Because of your answer to: {question}", question=asked)
    said = scalar(desk, question, value)
    return desk.tr("paper", "Because you answered “{answer}” to: {question}", answer=said, question=asked)


def example_fact(desk: Desk, example: Example) -> Fact:
    title = desk.tr.content(f"{example.id}.title", example.title)
    return Fact(title, desk.tr.content(f"{example.id}.text", example.text))
