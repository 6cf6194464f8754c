"""Two states of a company side by side, as rich text with a link to each thing that moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.core.assess import Standing
from app.core.session import Session
from app.core.years import Comparison, Moved
from app.report.words import STANDINGS
from app.risk_words import title as risk_title
from app.ui.guidance import heading, sheet
from app.ui.plan_words import PlanWords
from app.ui.rail import Stop
from app.ui.rich import rich
from app.ui.words import WORDS, tr, trc, trm

COUNTED = (Standing.MET, Standing.PARTLY, Standing.NOT_MET, Standing.UNKNOWN, Standing.OPEN, Standing.CONFIRM)


def compared(before: Session, after: Session, found: Comparison, now: Session) -> str:
    """`now`: the company as it is; only what is there now has a link."""
    page = YearsView(before, after, now)
    parts = (
        part(tr("years", "New emergencies"), map(page.question, found.harm)),
        part(tr("years", "What improved"), map(page.moved, found.improved)),
        part(tr("years", "What slipped"), map(page.moved, found.slipped)),
        part(tr("years", "Actions done"), map(page.action, found.done)),
        part(tr("years", "New actions"), map(page.action, found.opened)),
        part(tr("years", "New risks"), (page.risk(r, after) for r in found.new_risks)),
        part(tr("years", "Risks that are gone"), (page.risk(r, before) for r in found.gone_risks)),
    )
    said = "".join(parts)
    nothing = tr("years", "Nothing is different.")
    same = f"<p>{rich(nothing)}</p>" if not said else ""
    return sheet() + same + said + counts(before, after)


class YearsView:
    """Puts what moved into words."""

    def __init__(self, before: Session, after: Session, now: Session) -> None:
        self.before, self.after = before, after
        self.asked = {q.id for s in now.screens() for q in s.questions}
        self.actions = {i.id for i in now.plan()}
        self.risks = {r.id for r in now.risks()}

    def question(self, question: str) -> str:
        found = self.after.question(question)
        return link(question if question in self.asked else "", trc(f"{question}.text", found.text))

    def moved(self, one: Moved) -> str:
        then, now = trm(STANDINGS[one.before]), trm(STANDINGS[one.after])
        said = tr("years", "was: {then}, is: {now}", then=then, now=now)
        return f"{self.question(one.question)}<br><span class='muted'>{rich(said)}</span>"

    def action(self, action: str) -> str:
        item = next(i for i in self.after.plan() if i.id == action)
        return link(f"action/{action}" if action in self.actions else "", PlanWords(self.after).title(item))

    def risk(self, risk: str, session: Session) -> str:
        found = next(r for r in session.risks() if r.id == risk)
        words = risk_title(WORDS.translator, session.reference_facts, found)
        return link(f"risk/{risk}" if risk in self.risks else "", words)


def link(target: str, words: str) -> str:
    return f"<a href='{rich(target)}'>{rich(words)}</a>" if target else rich(words)


def part(title: str, lines: Iterable[str]) -> str:
    """A heading with its number of lines, and the lines; nothing where there is none."""
    found = [f"<li>{line}</li>" for line in lines]
    words = tr("years", "{title} ({n})", title=title, n=len(found))
    return f"{heading(words)}<ul>{''.join(found)}</ul>" if found else ""


def counts(before: Session, after: Session) -> str:
    """How many questions stood and stand how, step by step."""
    title = tr("years", "Step by step: how many questions, before and after")
    heads = "".join(f"<th align='left'><small>{rich(trm(STANDINGS[s]))}</small></th>" for s in COUNTED)
    first = f"<th align='left'><small>{rich(tr('plan', 'Step'))}</small></th>"
    table = f"<tr>{first}{heads}</tr>{''.join(rows(before, after))}"
    head = f"<h3 style='margin-bottom: 6px'>{rich(title)}</h3>"
    return f"{head}<table width='96%' cellspacing='0' cellpadding='2'>{table}</table>"


def rows(before: Session, after: Session) -> Iterator[str]:
    then = {s.step.id: s.counts for s in before.standing()}
    for standing in after.standing():
        step = standing.step
        if standing.asked:
            known = then.get(step.id, {})
            cells = "".join(f"<td>{cell(known.get(s, 0), standing.counts[s])}</td>" for s in COUNTED)
            stop = Stop(step.id, trc(f"{step.id}.title", step.title), step.number)
            yield f"<tr><td>{rich(stop.shown)}</td>{cells}</tr>"


def cell(then: int, now: int) -> str:
    """One number where it is the same, else both."""
    return str(now) if then == now else f"<b>{then}→{now}</b>"
