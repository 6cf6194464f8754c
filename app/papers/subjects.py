"""What a paper can be for: a supplier, a case, the owner of actions, two states of the company."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.cases import in_order
from app.core.session import Session
from app.core.years import snapshots
from app.papers.desk import PaperDesk
from app.papers.inserts.cases import title
from app.papers.inserts.slips import by_owner
from app.papers.texts import PaperText
from app.report.options import PaperOptions


def subjects(session: Session, text: PaperText, options: PaperOptions) -> tuple[tuple[str, str], ...]:
    """Ids and names, in the language and for the readers of `options`; none where a paper is for nothing in particular.

    An owner's id is the name, and no owner stands for all. A snapshot's id is one half of what a comparison is for.
    """
    return tuple(found(PaperDesk(session, options, text)))


def found(desk: PaperDesk) -> Iterator[tuple[str, str]]:
    session, subject = desk.session, desk.paper.subject
    if subject == "supplier":
        yield from ((s.id, s.name) for s in session.sites if s.role != "own")
    elif subject == "case":
        yield from ((c.id, title(desk, c)) for c in in_order(session.record.cases.values()))
    elif subject == "owner":
        yield from ((name, name) for name in by_owner(desk))
    elif subject == "snapshots":
        yield from ((s.id, s.name) for s in snapshots(session))
