"""A paper from its texts and a company: pure, with no clock and no file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.core.profile import PREPARED_BY
from app.core.session import Session
from app.errors import UserError
from app.message import N_
from app.papers.desk import PaperDesk
from app.papers.document import Block, Event, Heading, Listing, PageBreak, Paper, Table, plain
from app.papers.inserts import EVENTS, INSERTS
from app.papers.texts import PaperText, TextBlock, TextSection, paper_texts
from app.papers.told import fits, told
from app.report.cover import archive_copy, logo
from app.report.options import PaperOptions


def offered(session: Session) -> tuple[PaperText, ...]:
    """The papers that fit this company, in their order."""
    return tuple(p for p in paper_texts().values() if session.case.holds(p.when))


def build(session: Session, paper_id: str, options: PaperOptions) -> Paper:
    """A paper in the language and for the readers chosen. Raises UserError where there is no such paper, where it is
    not for these readers, or where nothing was picked that it is for."""
    text = paper_texts().get(paper_id)
    if text is None:
        raise UserError(N_("papers", "There is no paper “{id}”.", id=paper_id))
    refuse(text, options)
    desk = PaperDesk(session, options, text)
    tr = desk.tr
    title = plain(desk.words("title", text.title))
    return Paper(
        id=text.id,
        language=tr.language,
        title=title,
        company=session.name,
        size="A4" if options.size == "a4" else "letter",
        created=desk.today,
        audience=audience(desk),
        blocks=tuple(blocks(desk)),
        facts=tuple(facts(desk)),
        logo=logo(desk),
        logo_text=tr("paper", "Logo of {company}", company=session.name),
        footer=tr("paper", "{title} · {date}", title=title, date=desk.fmt.long_date(desk.today)),
        page_of=tr("paper", "Page {page} of {pages}"),
        small_print=tuple(plain(desk.words(f"print{n}", p)) for n, p in enumerate(text.small_print, 1)),
        events=events(desk),
        manner=text.manner,
        low_ink=options.low_ink,
    )


def refuse(text: PaperText, options: PaperOptions) -> None:
    if options.audience not in text.audiences:
        raise UserError(N_("papers", "This paper stays in the company: it cannot be made to share."))
    if text.subject in ("supplier", "case", "snapshots") and not options.subject:
        raise UserError(N_("papers", "Choose first what this paper is for."))


def audience(desk: PaperDesk) -> str:
    if desk.options.archive:
        return archive_copy(desk)
    if desk.paper.manner == "poster":
        return ""
    if desk.options.ours and "share" in desk.paper.audiences:
        return desk.tr("paper", "For our own use")
    return desk.tr("paper", "For our own use: keep it in a safe place") if desk.options.ours else ""


def facts(desk: PaperDesk) -> Iterator[tuple[str, str]]:
    yield desk.tr("paper", "Date"), desk.fmt.long_date(desk.today)
    if desk.options.shows_names and (name := desk.fmt.apart(desk.lines(PREPARED_BY))):
        yield desk.tr("paper", "Prepared by"), name


def events(desk: PaperDesk) -> tuple[Event, ...]:
    make = EVENTS.get(desk.paper.id)
    return tuple(make(desk)) if make else ()


def blocks(desk: PaperDesk) -> Iterator[Block]:
    for section in desk.paper.sections:
        if fits(desk, section) and not section.by_insert:
            yield from section_blocks(reader_of(desk, section), section)


def reader_of(desk: PaperDesk, section: TextSection) -> PaperDesk:
    """Whoever finishes our copy of a public paper publishes it: no name and no emergency stands where it could."""
    if not desk.paper.public or section.audience or not desk.options.ours:
        return desk
    shared = replace(desk.options, audience="share", names=False, own_actions=False)
    return PaperDesk(desk.session, shared, desk.paper)


def section_blocks(desk: PaperDesk, section: TextSection) -> Iterator[Block]:
    """The section's heading and blocks; nothing where none of its blocks is printed."""
    desk.section = section
    found = [b for block in section.blocks if fits(desk, block) for b in block_blocks(desk, section, block)]
    if not any(not isinstance(b, PageBreak) for b in found):
        return
    if section.new_page:
        yield PageBreak()
    if section.title:
        yield Heading(plain(desk.words(f"{section.id}.title", section.title)))
    yield from joined(found)


def joined(found: list[Block]) -> Iterator[Block]:
    """Lists of one manner that stand next to each other are one list, and parts of one register are one table."""
    last: Block | None = None
    for block in found:
        one = both(last, block)
        if one is None and last is not None:
            yield last
        last = one or block
    if last is not None:
        yield last


def both(last: Block | None, block: Block) -> Block | None:
    """The two as one; None where they stay apart."""
    if isinstance(last, Listing) and isinstance(block, Listing) and last.manner == block.manner:
        return Listing((*last.items, *block.items), last.manner)
    if isinstance(last, Table) and isinstance(block, Table) and is_part(last, block):
        return replace(last, rows=(*last.rows, *block.rows))
    return None


def is_part(register: Table, more: Table) -> bool:
    return more.register and (register.title, register.columns) == (more.title, more.columns)


def block_blocks(desk: PaperDesk, section: TextSection, block: TextBlock) -> Iterator[Block]:
    yield from INSERTS[block.insert](desk, block) if block.kind == "insert" else told(desk, section, block)
