"""Any paper in any of its formats: what the window and the command line both call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from app.core.session import Session
from app.errors import UserError
from app.message import N_
from app.papers.build import build
from app.papers.document import Paper
from app.papers.texts import Format, paper_texts
from app.report.options import PaperOptions

if TYPE_CHECKING:
    from app.saq.stamp import Stamp

PLAN, QUESTIONNAIRE = "plan", "supplier-questionnaire"
SUFFIX: dict[Format, str] = {f: f".{f}" for f in ("pdf", "docx", "xlsx", "csv", "ics", "json")}


def check_format(paper_id: str, file_format: Format) -> None:
    """Raises UserError where there is no such paper, or it has no such format."""
    text = paper_texts().get(paper_id)
    if text is None:
        raise UserError(N_("papers", "There is no paper “{id}”.", id=paper_id))
    if file_format not in text.formats:
        raise UserError(
            N_("papers", "“{paper}” is not made as {format}. It is made as: {formats}.", paper=paper_id,
               format=file_format, formats=", ".join(text.formats))
        )  # fmt: skip


def paper_html(session: Session, paper_id: str, options: PaperOptions) -> str:
    """A paper as HTML, ready for `report.pdf.render`. Jinja2 is imported here, at the first paper."""
    check_format(paper_id, "pdf")
    if paper_id == PLAN:
        from app.report.plan import plan_html

        return plan_html(session, options)
    if paper_id == QUESTIONNAIRE:
        from app.saq.page import page_html

        return page_html(stamp(session, options), session.today(), size(options))
    from app.papers.formats.html import paper_html as to_html

    return to_html(build(session, paper_id, options))


def has_fields(paper_id: str) -> bool:
    """Is its PDF a form to fill in on the screen? It is rendered with `forms`, and then finished."""
    return paper_id == QUESTIONNAIRE


def stamp(session: Session, options: PaperOptions) -> Stamp:
    """What the supplier's copy carries, so that it is known when it comes back. Raises UserError where none is
    chosen."""
    from app.saq.stamp import stamp_for

    site = session.record.sites.get(options.subject)
    if site is None:
        raise UserError(N_("papers", "There is no such supplier. Choose one from the list."))
    return stamp_for(options.language, session.name, site)


def size(options: PaperOptions) -> Literal["A4", "letter"]:
    return "A4" if options.size == "a4" else "letter"


def whole(session: Session, paper_id: str, file_format: Format, options: PaperOptions) -> Paper:
    """The paper as the format needs it: the plan to write on in is its chapters, and as a sheet its register."""
    paper = build(session, paper_id, options)
    if paper_id == PLAN and file_format == "docx":
        from app.papers.plan_paper import plan_blocks
        from app.report.plan import plan_document

        return replace(paper, blocks=tuple(plan_blocks(plan_document(session, options))))
    return paper


def company_json(session: Session, paper_id: str, options: PaperOptions) -> bytes:
    """Everything that is kept of the company; details of people in cases only where ticked."""
    from app.core.codec import to_json
    from app.exchange.people import without_people

    check_format(paper_id, "json")
    record = session.record if options.shows_people else without_people(session.record)
    return to_json(record, indent=2).encode()
