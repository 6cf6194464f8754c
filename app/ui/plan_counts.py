"""What stands in the head and the filters of the plan page, in words and lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.core.navigate import left_out
from app.core.plan import Item
from app.core.session import Session
from app.report.words import words_for_short_mode
from app.ui.plan_lines import hidden
from app.ui.plan_words import PlanWords
from app.ui.words import WORDS, trn

NO_BREAK = "\u00a0"
"""Keeps a number with what it counts where a line breaks."""


def counts_of(session: Session, items: Sequence[Item]) -> str:
    """How much there is to do, in numbers; never a score."""
    today, count = session.today(), Counter(i.status for i in items if not hidden(i))
    late = sum(i.due < today and i.open for i in items)
    confirm = sum(i.to_confirm for i in items)
    parts = [
        trn("plan", "{n} to do", "{n} to do", count["todo"]),
        trn("plan", "{n} in progress", "{n} in progress", count["doing"]),
        trn("plan", "{n} done", "{n} done", count["done"]),
    ]
    parts += [trn("plan", "{n} overdue", "{n} overdue", late)] if late else []
    parts += [trn("plan", "{n} to confirm", "{n} to confirm", confirm)] if confirm else []
    said = f"{NO_BREAK}· ".join(p.replace(" ", NO_BREAK) for p in parts) if items else ""
    skipped = sum(len(left_out(session.case, s)) for s in session.library.steps)
    return f"{said}\n{words_for_short_mode(WORDS.translator, skipped)}".strip() if skipped else said


def steps_of(words: PlanWords, items: Sequence[Item]) -> list[tuple[str, str]]:
    """The steps that have an action in the plan, as words and ids."""
    present = {words.step_id(i) for i in items}
    known = [s.id for s in words.library.steps]
    ordered = [s for s in known if s in present] + sorted(present - set(known))
    return [(words.step(s), s) for s in ordered]


def next_open(session: Session) -> str:
    """The first question without an answer."""
    asked = (q for s in session.screens() for q in s.questions)
    return next((q.id for q in asked if not session.answer(q.id).given), "")
