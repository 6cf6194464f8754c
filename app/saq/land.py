"""Puts what a supplier said into the supply chain: with who said it and when, and never over what stands there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.core import chain
from app.core.chain import Site
from app.core.changes import Change
from app.core.session import Session
from app.core.supplier_answers import SupplierAnswer, answer_id
from app.errors import UserError
from app.message import N_
from app.saq.cells import field_value
from app.saq.questions import SaqQuestion, questionnaire
from app.saq.returned import Returned


@dataclass(frozen=True)
class Conflict:
    """The supply chain says one thing of a site, and the supplier another. Both are values of the field."""

    question: SaqQuestion
    ours: Any
    theirs: Any

    @property
    def field(self) -> str:
        return self.question.field


@dataclass(frozen=True)
class Landed:
    """What was taken over. `filled`: fields of the site; `kept`: those where our own words were kept."""

    site: str
    answers: int
    filled: tuple[str, ...]
    kept: tuple[Conflict, ...]


def told(returned: Returned) -> dict[str, tuple[SaqQuestion, Any]]:
    """What the answers say of the site, by its fields."""
    found: dict[str, tuple[SaqQuestion, Any]] = {}
    for question in questionnaire().questions.values():
        value = returned.answers.get(question.id, "")
        if question.field and value:
            try:
                found[question.field] = question, field_value(question.field, value)
            except UserError:
                continue  # it was told when the file was read
    return found


def conflicts(site: Site, returned: Returned) -> tuple[Conflict, ...]:
    """Where the site already says otherwise."""
    said = ((q, getattr(site, field), theirs) for field, (q, theirs) in told(returned).items())
    return tuple(Conflict(q, ours, theirs) for q, ours, theirs in said if is_set(ours) and not same(ours, theirs))


def is_set(value: Any) -> bool:
    return value not in ("", None, ())


def same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, str) and isinstance(theirs, str):
        return " ".join(ours.split()).casefold() == " ".join(theirs.split()).casefold()
    return bool(ours == theirs)


def filled(site: Site, returned: Returned, chosen: Collection[str] = ()) -> dict[str, Any]:
    """The fields that are empty, and those of `chosen` that say otherwise, with what the supplier says."""
    otherwise = {c.field for c in conflicts(site, returned)}
    said = {f: theirs for f, (_, theirs) in told(returned).items()}
    return {f: v for f, v in said.items() if not is_set(getattr(site, f)) or (f in otherwise and f in chosen)}


def land(
    session: Session, site: str, returned: Returned, said_by: str, said_on: date, chosen: Collection[str] = ()
) -> Landed:
    """Take answers over, all in one step to undo. `chosen`: fields in which the supplier counts and not we.

    Answers of an earlier copy that this one leaves open stay, with their own date. Raises UserError where there is no
    such site, nobody who said it, or nothing to take over; then nothing is changed.
    """
    known = session.record.sites
    if site not in known:
        raise UserError(N_("error", "There is no site “{id}”.", id=site))
    if not said_by.strip():
        raise UserError(N_("saq", "Write who gave these answers."))
    if said_on > session.today():
        raise UserError(N_("saq", "The day on which this was said lies ahead. Correct it."))
    if not returned.answers:
        raise UserError(N_("saq", "There is no answer to take over."))
    before, fields = known[site], filled(known[site], returned, chosen)
    after = chain.check_site(replace(before, **fields), known.values())
    changes = list(answer_changes(session, site, returned, said_by.strip(), said_on))
    if after != before:
        changes.append(Change("site", site, before, after))
    if changes:
        session.commit(changes)
    kept = tuple(c for c in conflicts(before, returned) if c.field not in fields)
    return Landed(site, len(returned.answers), tuple(fields), kept)


def answer_changes(session: Session, site: str, returned: Returned, said_by: str, said_on: date) -> list[Change]:
    before = session.record.supplier_answers
    new = [
        SupplierAnswer(answer_id(site, question), value, said_by, said_on, returned.file, session.today())
        for question, value in returned.answers.items()
    ]
    return [Change("supplier_answer", a.id, before.get(a.id), a) for a in new if before.get(a.id) != a]
