"""The papers that can be made: what each is called, what it is for, and how its HTML comes about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.core.session import Session
from app.message import N_, Message
from app.report.options import PaperOptions

Request = dict[str, object]
"""What the process that makes papers takes: html, title, created."""
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
"""Characters that some system does not allow in the name of a file."""
LONGEST = 80


@dataclass(frozen=True)
class PaperKind:
    """`file_name` has places for company and language."""

    id: str
    title: Message
    summary: Message
    file_name: Message
    request: Callable[[Session, PaperOptions], Request]


def plan_request(session: Session, options: PaperOptions) -> Request:
    from app.report.html import to_html
    from app.report.plan import plan_document

    document = plan_document(session, options)
    return {"html": to_html("plan", document), "title": document.title, "created": document.created}


def papers() -> tuple[PaperKind, ...]:
    return (
        PaperKind(
            "plan",
            N_("papers", "Action plan"),
            N_("papers", "Who does what by when, and why."),
            N_("papers", "{company} – action plan ({language})"),
            plan_request,
        ),
    )


def safe_name(name: str) -> str:
    """A name that every system takes: forbidden characters become dashes, dots and spaces at the ends go."""
    return FORBIDDEN.sub("-", name)[:LONGEST].strip(" .") or "paper"
