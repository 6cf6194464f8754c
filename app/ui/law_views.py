"""A law as it concerns this company, as rich text: why, and each requirement with the questions that prove it."""

from __future__ import annotations

from app.content.model import Question
from app.core.conditions import Case
from app.core.lens import LawView, RequirementView, State
from app.sheets.desk import FactDesk
from app.sheets.law import mark, requirement_place, requirement_text
from app.sheets.lens import MEANINGS, STANDINGS, STATES, counts_text, law_title, question_text, why
from app.sheets.words import GUIDANCE
from app.ui.guidance import heading, muted, sheet
from app.ui.rich import rich
from app.ui.style import colors
from app.ui.words import tr, trm


def law_view(desk: FactDesk, case: Case, view: LawView) -> str:
    law, read_on = view.law, tr("lens", "Read about it in the library")
    place = desk.tr.fact(f"law.{law.id}.place", law.place)
    said = "".join(f"<p>{rich(line)}</p>" for line in why(desk, case, view))
    missing = "".join(f"<p>{question_link(desk, case.library.questions[q])}</p>" for q in known(case, view.missing))
    needs = "".join(requirement(desk, view, r) for r in view.requirements)
    return "".join(
        [
            sheet(),
            f"<p class='muted'>{rich(place)}</p><h1>{rich(law_title(desk, view))}</h1>",
            f"<p><b>{rich(trm(STANDINGS[view.standing]))}</b> {rich(trm(MEANINGS[view.standing]))}</p>",
            said,
            heading(tr("lens", "Answer these to know")) + missing if missing else "",
            heading(tr("lens", "What it asks for")),
            f"<p>{rich(counts_text(desk, view))}</p>",
            needs,
            muted(mark(desk, law.checked, law.verify)),
            f"<p><a href='law:{rich(law.id)}'>{rich(read_on)}</a></p>",
            muted(trm(GUIDANCE)),
        ]
    )


def known(case: Case, names: tuple[str, ...]) -> list[str]:
    return [n for n in names if n in case.library.questions]


def requirement(desk: FactDesk, view: LawView, found: RequirementView) -> str:
    """The state first, as a word in its color; then what is asked for, and the questions that prove it."""
    needed = found.requirement
    state = f"<b style='color:{tint(found.state)}'>{rich(trm(STATES[found.state]))}</b>"
    text = rich(requirement_text(desk, view.law, needed))
    place = muted(requirement_place(desk, view.law, needed))
    proof = "".join(f"<li>{question_link(desk, q)}</li>" for q in found.questions)
    return f"<p>{state} · {text}</p>{place}" + (f"<ul>{proof}</ul>" if proof else "")


def question_link(desk: FactDesk, question: Question) -> str:
    return f"<a href='{rich(question.id)}'>{rich(question_text(desk, question))}</a>"


def tint(state: State) -> str:
    c = colors()
    shades = {State.MET: c.accent, State.MET_NOT_EVIDENCED: c.accent, State.PARTLY: c.warning, State.OPEN: c.danger}
    return shades.get(state, c.muted)
