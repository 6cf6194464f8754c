"""The fixed words of the plan: labels, and the names of standings, efforts and priorities."""

from __future__ import annotations

from app.core.assess import Standing
from app.i18n.catalog import Translator
from app.message import N_, Message

STANDINGS: dict[Standing, Message] = {
    Standing.MET: N_("paper", "in place"),
    Standing.PARTLY: N_("paper", "partly"),
    Standing.NOT_MET: N_("paper", "not in place"),
    Standing.UNKNOWN: N_("paper", "not known"),
    Standing.OPEN: N_("paper", "not answered"),
    Standing.NA: N_("paper", "does not apply"),
    Standing.CONFIRM: N_("paper", "to confirm"),
}
EFFORTS: dict[str, Message] = {
    "S": N_("paper", "Under a day"),
    "M": N_("paper", "Days to two weeks"),
    "L": N_("paper", "Over two weeks, or repeated"),
}
PRIORITIES: dict[str, Message] = {
    "P1": N_("paper", "First"),
    "P2": N_("paper", "Second"),
    "P3": N_("paper", "Third"),
}


def words_for_short_mode(tr: Translator, skipped: int) -> str:
    """That the short mode was used, and how many questions it left out."""
    return tr.plural(
        "paper",
        "Made in the short mode: {n} question of the full way was not asked.",
        "Made in the short mode: {n} questions of the full way were not asked.",
        skipped,
    )


def labels(tr: Translator, ours: bool) -> dict[str, str]:
    """Every label that the template uses, by its name there."""
    return {
        **(of_ours(tr) if ours else to_share(tr)),
        "contents": tr("paper", "Contents"),
        "how_to_read": tr("paper", "How to read this plan"),
        "summary": tr("paper", "What to do first"),
        "harm": tr("paper", "Help the person first"),
        "call": tr("paper", "Who to call"),
        "next": tr("paper", "The next actions"),
        "todo": tr("paper", "What to do"),
        "finished": tr("paper", "Done"),
        **columns(tr),
    }


def of_ours(tr: Translator) -> dict[str, str]:
    """Our own paper speaks to the company."""
    return {
        "coverage": tr("paper", "Where you stand, step by step"),
        "stand": tr("paper", "Where you stand"),
        "own": tr("paper", "Your own actions"),
        "own_intro": tr("paper", "You added these yourselves; no question of the eight steps calls for them."),
    }


def to_share(tr: Translator) -> dict[str, str]:
    """A paper to share speaks of the company."""
    return {
        "coverage": tr("paper", "Where the company stands, step by step"),
        "stand": tr("paper", "Where the company stands"),
        "own": tr("paper", "The company’s own actions"),
        "own_intro": tr("paper", "The company added these itself; no question of the eight steps calls for them."),
    }


def columns(tr: Translator) -> dict[str, str]:
    """Heads of columns, and the labels of one action."""
    return {
        "due": tr("paper", "Due"),
        "action": tr("paper", "Action"),
        "who": tr("paper", "Who"),
        "page": tr("paper", "Page"),
        "code": tr("paper", "No."),
        "question": tr("paper", "Question"),
        "answer": tr("paper", "Answer"),
        "proof": tr("paper", "Proof"),
        "effort": tr("paper", "Effort"),
        "priority": tr("paper", "Priority"),
        "status": tr("paper", "Status"),
        "overdue": tr("paper", "Overdue"),
        "example": tr("paper", "Example in action"),
    }
