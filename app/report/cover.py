"""The cover, and how to read what follows."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from app.core.profile import COUNTRY, PREPARED_BY, SECTOR
from app.printable import shortened
from app.report.answers import answer_lines
from app.report.desk import Desk
from app.report.document import Cover, Fact

PICTURES = ("image/png", "image/jpeg", "image/svg+xml")

LONGEST = 200
"""A longer fact would push the rest off the cover."""


def cover(desk: Desk) -> Cover:
    tr, name = desk.tr, desk.session.name
    return Cover(
        title=tr("paper", "Social compliance action plan"),
        company=name,
        logo=logo(desk),
        logo_text=tr("paper", "Logo of {company}", company=name),
        facts=tuple(facts(desk)),
        audience=audience(desk),
        statements=statements(desk),
    )


def logo(desk: Desk) -> str:
    found = desk.session.record.logo
    if found is None or found.media_type not in PICTURES:
        return ""
    return f"data:{found.media_type};base64,{base64.b64encode(found.data).decode()}"


def facts(desk: Desk) -> Iterator[Fact]:
    tr = desk.tr
    yield from fact(desk, COUNTRY, tr("paper", "Country"))
    yield from fact(desk, SECTOR, tr("paper", "Sector"))
    yield Fact(tr("paper", "Date"), desk.fmt.long_date(desk.today))
    if desk.options.shows_names:
        yield from fact(desk, PREPARED_BY, tr("paper", "Prepared by"), named=True)
    yield Fact(tr("paper", "Language"), language_name(desk))


def fact(desk: Desk, question_id: str, label: str, named: bool = False) -> Iterator[Fact]:
    """An answer of the profile. What is confidential or in the user's own words stays off a paper to share.

    `named`: it is the name of a person, and names are ticked for this paper.
    """
    question = desk.case.library.questions.get(question_id)
    if question is None:
        return
    free = question.kind in ("text", "table") and not named
    kept = desk.hides(question) if question.confidential else free and not desk.options.ours
    said = answer_lines(desk, question, desk.case.answer(question_id).value)
    if said and not kept:
        yield Fact(label, shortened(desk.fmt.apart(said), LONGEST))


def language_name(desk: Desk) -> str:
    """The language's name for itself, as its speakers look for it."""
    from app.i18n.catalog import languages

    return languages().get(desk.tr.language, desk.tr.language)


def audience(desk: Desk) -> str:
    if desk.options.archive:
        return archive_copy(desk)
    if desk.options.ours:
        return desk.tr("paper", "For our own use. It may hold details about people: keep it in a safe place.")
    return desk.tr("paper", "To share: actions and coverage only.")


def archive_copy(desk: Desk) -> str:
    return desk.tr(
        "paper",
        "Archive copy, for our own use. All data of the company are inside this file: keep it in a safe place.",
    )


def statements(desk: Desk) -> tuple[str, ...]:
    tr = desk.tr
    return (
        tr(
            "paper",
            "Structure follows Comply Chain, U.S. Department of Labor, Bureau of International Labor Affairs.",
        ),
        tr("paper", "This plan is guidance, not law. Where national law is stricter, national law applies."),
        tr("paper", "No system proves that abuse is absent. This plan shows what is known and what is being done."),
    )


def guide(desk: Desk) -> tuple[Fact, ...]:
    """The marks of the plan, explained once."""
    tr = desk.tr
    return (
        *guide_to_ours(desk),
        Fact(
            tr("paper", "Priority"),
            tr(
                "paper",
                "First: prevents serious harm or a breach of law. Second: core of the system. Third: strengthens it.",
            ),
        ),
        Fact(
            tr("paper", "Due"),
            tr("paper", "Counted from the day on which the action was first called for. It moves only by your hand."),
        ),
        Fact(tr("paper", "Overdue"), tr("paper", "The date is past and the action is not done.")),
    )


def guide_to_ours(desk: Desk) -> Iterator[Fact]:
    """The marks that only our own paper has."""
    if not desk.options.ours:
        return
    tr = desk.tr
    yield Fact(
        tr("paper", "Emergency"),
        tr("paper", "Somebody is being harmed, or nobody knows whether it is so. Act today or within seven days."),
    )
    yield Fact(
        tr("paper", "Not evidenced"),
        tr("paper", "You gave a good answer, but no paper, date or place yet that would prove it to a visitor."),
    )
