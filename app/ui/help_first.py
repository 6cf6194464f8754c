"""“Help the person first”: what to do now and who to call, where an answer tells of harm."""

from __future__ import annotations

from app.content.model import Action, Question
from app.core.answers import value_of
from app.core.plan import Item
from app.core.predicates import rows_of
from app.core.profile import DIRECTORY
from app.core.session import Session
from app.ui.case_titles import case_of
from app.ui.consequence import items_for
from app.ui.rich import rich
from app.ui.words import WORDS, tr, trc


def help_first(session: Session, question: Question) -> str:
    """The steps of the action that helps most, when it is due, and the emergency directory."""
    called_for = (i for i in items_for(session, question) if i.action)
    items = sorted(called_for, key=lambda i: (not i.open, i.due, i.help_order))
    first = items[:1]
    title = tr("step", "Help the person first")
    parts = [f"<h2>{rich(title)}</h2>"]
    parts += [steps(i.action) for i in first if i.action]
    parts += [due(first), case_link(session, question), who_to_call(session)]
    return "".join(parts)


def steps(action: Action) -> str:
    lines = (trc(f"{action.id}.step{n}", s) for n, s in enumerate(action.steps, 1))
    title = trc(f"{action.id}.title", action.title)
    return f"<p><b>{rich(title)}</b></p><ol>{''.join(f'<li>{rich(line)}</li>' for line in lines)}</ol>"


def due(items: list[Item]) -> str:
    if not items:
        return ""
    words = tr("step", "To be done by {day}.", day=WORDS.formats.long_date(min(i.due for i in items)))
    return f"<p class='warning'><b>{rich(words)}</b></p>"


def case_link(session: Session, question: Question) -> str:
    """The way to the case that the answer opened, where the help is written down."""
    case = case_of(session, question.id)
    words = tr("step", "Write down in the case how they are helped")
    return f"<p><a href='case/{rich(case)}'>{rich(words)}</a></p>" if case else ""


def who_to_call(session: Session) -> str:
    question = session.library.questions.get(DIRECTORY)
    if question is None:
        return ""
    title, fill = tr("step", "Who to call"), tr("step", "Fill in the numbers")
    unknown = tr("step", "not known yet: find out today")
    known = {str(r.get("row")): r for r in rows_of(value_of(session.record.answers, DIRECTORY))}
    lines = []
    for row in question.rows:
        cells = [str(v) for k, v in known.get(row.id, {}).items() if k != "row" and v]
        said = rich(", ".join(cells)) or f"<i>{rich(unknown)}</i>"
        lines.append(f"<tr><td><b>{rich(trc(f'{question.id}.row.{row.id}', row.text))}</b></td><td>{said}</td></tr>")
    link = f"<a href='{DIRECTORY}'>{rich(fill)}</a>"
    return f"<h3>{rich(title)}</h3><table>{''.join(lines)}</table><p>{link}</p>"
