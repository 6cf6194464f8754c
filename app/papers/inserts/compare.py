"""What changed from one snapshot to a later one, or to today."""

from __future__ import annotations

from collections.abc import Iterator

from app import risk_words
from app.core.session import Session
from app.core.years import Comparison, Moved, as_it_was, compare
from app.errors import UserError
from app.message import N_
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Heading, Listing, Para, Scalar, Table, said
from app.papers.texts import TextBlock
from app.report.words import STANDINGS

NOW = "now"


def sides(desk: PaperDesk) -> tuple[Session, Session]:
    """The older and the newer state. Raises UserError where they were not chosen."""
    first, _, second = desk.options.subject.partition("/")
    if not first or not second or first == second:
        raise UserError(N_("papers", "Choose two different days to compare."))
    return side(desk, first), side(desk, second)


def side(desk: PaperDesk, which: str) -> Session:
    return desk.session if which == NOW else as_it_was(desk.session, which)


def comparison(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    tr = desk.tr
    before, after = sides(desk)
    found = compare(before, after)
    days = tr("paper", "From {first} to {second}", first=desk.fmt.long_date(before.today()),
              second=desk.fmt.long_date(after.today()))  # fmt: skip
    yield Para(said(days), "lead")
    yield from emergencies(desk, found)
    yield from moves(desk, tr("paper", "What improved"), found.improved)
    yield from moves(desk, tr("paper", "What slipped"), found.slipped)
    yield from listed(desk, tr("paper", "Actions done since"), titles(desk, after, found.done))
    yield from listed(desk, tr("paper", "New actions"), titles(desk, after, found.opened))
    yield from listed(desk, tr("paper", "New risks in the supply chain"), risks(desk, after, found.new_risks))
    yield from listed(desk, tr("paper", "Risks that are gone or set aside"), risks(desk, before, found.gone_risks))


def emergencies(desk: PaperDesk, found: Comparison) -> Iterator[Block]:
    """New emergencies stand above everything; outside only their number."""
    if not found.harm:
        return
    words = desk.tr.plural("paper", "{n} emergency is new.", "{n} emergencies are new.", len(found.harm))
    yield Para(said(words), "danger")
    if desk.options.ours:
        yield Listing(tuple(said(question(desk, q)) for q in found.harm))


def question(desk: PaperDesk, question_id: str) -> str:
    found = desk.case.library.questions[question_id]
    return f"{found.code} {desk.question(found)}".strip()


def moves(desk: PaperDesk, title: str, found: tuple[Moved, ...]) -> Iterator[Block]:
    tr = desk.tr
    yield Heading(title, 3)
    columns = (
        Column("question", tr("paper", "Question"), width=50),
        Column("before", tr("paper", "Before"), width=16),
        Column("after", tr("paper", "Now"), width=16),
    )
    shown = [m for m in found if desk.options.ours or not sensitive(desk, m.question)]
    rows: tuple[tuple[Scalar, ...], ...] = tuple(
        (question(desk, m.question), tr.message(STANDINGS[m.before]), tr.message(STANDINGS[m.after])) for m in shown
    )
    yield Table("moves", columns, rows, empty=tr("paper", "Nothing."))


def sensitive(desk: PaperDesk, question_id: str) -> bool:
    found = desk.case.library.questions[question_id]
    return found.confidential or found.emergency == "harm"


def titles(desk: PaperDesk, session: Session, actions: tuple[str, ...]) -> list[str]:
    items = {i.id: i for i in session.plan()}
    return [desk.title(items[a]) for a in actions if desk.may_show(items[a])]


def risks(desk: PaperDesk, session: Session, ids: tuple[str, ...]) -> list[str]:
    """Risks by harm, good and site; outside by harm alone."""
    ref = session.reference_facts
    found = [r for r in session.risks() if r.id in ids]
    if desk.options.ours:
        return [risk_words.title(desk.tr, ref, r) for r in found]
    return list(dict.fromkeys(risk_words.harm(desk.tr, ref, r) for r in found))


def listed(desk: PaperDesk, title: str, lines: list[str]) -> Iterator[Block]:
    yield Heading(title, 3)
    if lines:
        yield Listing(tuple(said(line) for line in lines))
    else:
        yield Para(said(desk.tr("paper", "None.")))
