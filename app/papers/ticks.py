"""Which choices make a difference to a paper: what changes nothing need not be asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from app.core.session import Session
from app.errors import UserError
from app.papers.build import build
from app.papers.document import Paper
from app.papers.make import PLAN, QUESTIONNAIRE
from app.papers.texts import PaperText
from app.report.options import PaperOptions

INNER = ("notes", "confidential", "people")
"""Never on a paper to share."""
LOW_INK = "low_ink"
TICKS = ("names", "own_actions", *INNER)
OF_PLAN = ("names", "own_actions", "notes", "confidential", LOW_INK)
"""The plan is all that the company said, so that each of these has its place in it."""


def ticks(session: Session, paper: PaperText, options: PaperOptions) -> frozenset[str]:
    """The names of those choices that change this paper for these readers, as the company stands now."""
    possible = TICKS if options.ours else tuple(t for t in TICKS if t not in INNER)
    if paper.id == PLAN:
        return frozenset((*possible, LOW_INK)) & frozenset(OF_PLAN)
    if paper.id == QUESTIONNAIRE:
        return frozenset()
    if "pdf" not in paper.formats:
        return frozenset(("people",))
    full = made(session, paper, ticked(options, possible))
    changing = (t for t in possible if made(session, paper, ticked(options, set(possible) - {t})) != full)
    return frozenset((*changing, LOW_INK))


def ticked(options: PaperOptions, names: Collection[str]) -> PaperOptions:
    """With these ticks and no others."""
    only: dict[str, Any] = {t: t in names for t in TICKS}
    return replace(options, **only)


def made(session: Session, paper: PaperText, options: PaperOptions) -> Paper | None:
    """None where nothing was picked yet that the paper is for."""
    try:
        return build(session, paper.id, options)
    except UserError:
        return None
