"""The action plan: from a company and the user's choices to a document of final strings. Pure: no clock, no file."""

from __future__ import annotations

from app.core.session import Session
from app.printable import shortened
from app.report.back import sections
from app.report.cards import SHORT, card
from app.report.chapters import chapters
from app.report.cover import cover, guide
from app.report.desk import Desk
from app.report.document import PlanDocument
from app.report.laws import law_chapter
from app.report.options import PaperOptions
from app.report.risks import risk_chapter
from app.report.summary import summary
from app.report.words import labels


def plan_document(session: Session, options: PaperOptions) -> PlanDocument:
    """Everything that the plan says, in the language and for the audience chosen."""
    desk = Desk(session, options)
    tr, name = desk.tr, session.name
    return PlanDocument(
        language=tr.language,
        title=tr("paper", "Social compliance action plan: {company}", company=name),
        size="A4" if options.size == "a4" else "letter",
        low_ink=options.low_ink,
        created=desk.today.isoformat(),
        header=shortened(name, SHORT),
        footer=tr("paper", "Action plan, {date}", date=desk.fmt.long_date(desk.today)),
        page_of=tr("paper", "Page {page} of {pages}"),
        words=labels(tr, options.ours),
        cover=cover(desk),
        summary=summary(desk),
        guide=guide(desk),
        chapters=chapters(desk),
        own=tuple(card(desk, i) for i in desk.shown if i.own),
        risks=risk_chapter(desk),
        laws=law_chapter(desk),
        sections=sections(desk),
    )


def plan_html(session: Session, options: PaperOptions) -> str:
    """The plan as HTML, ready for `pdf.render`. Jinja2 is imported here, at the first paper."""
    from app.report.html import to_html

    return to_html("plan", plan_document(session, options))
