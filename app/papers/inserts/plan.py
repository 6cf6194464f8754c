"""Parts about the plan: what to do first, all that there is to do, and its days in a calendar."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator

from app.core import filing
from app.core.assess import open_harm
from app.core.plan import Item
from app.core.profile import DIRECTORY
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Event, Listing, Para, Picture, Run, Scalar, Table, said
from app.papers.plan_paper import table_of
from app.papers.texts import TextBlock
from app.report import summary
from app.report.cards import why
from app.report.document import Call
from app.report.words import EFFORTS, PRIORITIES
from app.show import STATUS

NEXT, FEW = 10, 8
"""Lines of a short list; the plan holds the others."""


def status(desk: PaperDesk, item: Item) -> str:
    if item.to_confirm:
        return desk.tr("plan", "Done last year: confirm")
    return desk.tr.message(STATUS[item.status]) if item.status in STATUS else item.status


def code(item: Item) -> str:
    return item.action.code if item.action else ""


def owner(desk: PaperDesk, item: Item) -> str:
    return desk.who(item) or desk.tr("paper", "not named yet")


def action_columns(desk: PaperDesk) -> tuple[Column, ...]:
    tr = desk.tr
    return (
        Column("code", tr("paper", "No."), "code", 7),
        Column("action", tr("paper", "Action"), width=38),
        Column("who", tr("paper", "Who"), width=19),
        Column("due", tr("paper", "Due"), "date", 13),
        Column("status", tr("paper", "Status"), width=13),
    )


def action_row(desk: PaperDesk, item: Item) -> tuple[Scalar, ...]:
    word = status(desk, item)
    late = desk.tr("paper", "{status}, overdue", status=word) if desk.overdue(item) else word
    return code(item), desk.title(item), owner(desk, item), item.due, late


def action_table(desk: PaperDesk, items: Iterable[Item], empty: str = "") -> Table:
    rows = tuple(action_row(desk, i) for i in items)
    return Table("actions", action_columns(desk), rows, empty=empty or desk.tr("paper", "None at present."))


def chosen(desk: PaperDesk, ids: tuple[str, ...]) -> list[Item]:
    """The lines of the plan that a block is about: by word, by step or by action."""
    steps = {s.id for s in desk.case.library.steps}
    home = desk.case.library.step_of
    tests: dict[str, Callable[[Item], bool]] = {
        "open": lambda i: i.open,
        "done": lambda i: i.status == "done" and not i.gone,
        "overdue": desk.overdue,
        "emergency": lambda i: i.emergency and i.open,
    }
    found = [
        i
        for i in desk.shown
        if any(w in tests and tests[w](i) for w in ids)
        or i.id in ids
        or (not i.own and home[i.id].id in ids and home[i.id].id in steps)
    ]
    coming = [i for i in desk.shown if i.open and i not in found][:NEXT] if "next" in ids else []
    return [*found, *coming]


def actions(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    items = chosen(desk, block.ids)[: block.rows or None]
    if not items and block.ids == ("done",):
        return  # the text after it asks for what else was done
    if not items and not desk.options.ours:
        yield Para((Run(desk.tr("paper", "what is done, by when, and who is in charge"), blank=True),))
    else:
        yield action_table(desk, items)
    if not desk.options.ours and block.ids != ("done",):
        yield from urgent(desk)


def urgent(desk: PaperDesk) -> Iterator[Block]:
    """To share: how many measures there are that nothing else is said of."""
    n = len([i for i in desk.items if i.emergency and i.open])
    if n and desk.paper.public:
        words = desk.tr.plural(
            "paper",
            "{n} urgent measure is not finished yet. To protect the people concerned, we do not describe it here.",
            "{n} urgent measures are not finished yet. To protect the people concerned, we do not describe them here.",
            n,
        )
        yield Para(said(words))
    elif n:
        yield Para(said(summary.under_way(desk, n)), "note")


def next_actions(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    waiting = [i for i in desk.shown if i.open and not i.emergency and not desk.overdue(i)]
    yield action_table(desk, waiting[:NEXT])
    more = len(waiting) - NEXT
    if more > 0:
        words = desk.tr.plural(
            "paper", "{n} more action stands in the plan.", "{n} more actions stand in the plan.", more
        )
        yield Para(said(words), "note")


def overdue(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    late = [i for i in desk.shown if desk.overdue(i) and not i.emergency]
    if late:
        yield action_table(desk, late[:FEW])
    if len(late) > FEW:
        more = len(late) - FEW
        words = desk.tr.plural("paper", "{n} more is overdue.", "{n} more are overdue.", more)
        yield Para(said(words), "note")


def emergencies(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """Open emergencies above everything else; on a paper to share only how many measures are under way."""
    harm = [i for i in desk.items if i.emergency and i.open]
    if not desk.options.ours:
        if harm:
            yield Para(said(summary.under_way(desk, len(harm))), "warning")
        return
    if open_harm(desk.case):
        yield Listing(tuple(said(w) for w in summary.first_aid(desk)))
    if harm:
        yield action_table(desk, harm[:FEW])
    for note in summary.harm_notes(desk, harm, len(harm) - FEW):
        yield Para(said(note), "note")


def calls(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The emergency directory. It holds names and numbers, so a paper to share leaves it to be filled in by hand."""
    tr, question = desk.tr, desk.case.library.questions[DIRECTORY]
    known = dict(zip((r.id for r in question.rows), summary.calls(desk), strict=True))
    found = [c for k, c in known.items() if not block.ids or k in block.ids]
    columns = (
        Column("kind", tr("paper", "Who to call"), width=14),
        Column("entry", tr("paper", "Name and number"), width=20),
    )
    rows = tuple((c.kind, entry(desk, block, c)) for c in found)
    yield Table("calls", columns, rows)


def entry(desk: PaperDesk, block: TextBlock, call: Call) -> str | None:
    """Nothing where it has to be written in by hand; on a sheet for workers that is also what is not known yet."""
    known = call.known or block.insert != "calls_for_workers"
    return call.entry if desk.options.ours and known else None


def coverage(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    grid = summary.grid(desk)
    yield Picture(summary.chart(desk), grid.title, table_of(grid))
    if words := summary.short_mode(desk):
        yield Para(said(words), "note")


# The whole plan as a register


def plan_register(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """All lines of the plan that these readers may see, with all their columns."""
    columns = register_columns(desk)
    rows = tuple(tuple(cells(desk, i)[c.id] for c in columns) for i in desk.shown)
    title = desk.tr("paper", "Action plan")
    yield Table("plan", columns, rows, title, register=True, empty=desk.tr("paper", "The plan is empty."))


def register_columns(desk: PaperDesk) -> tuple[Column, ...]:
    tr, ours = desk.tr, desk.options.ours
    always = (
        *action_columns(desk),
        Column("overdue", tr("paper", "Overdue"), "tick", 0),
        Column("priority", tr("paper", "Priority"), width=0),
        Column("step", tr("paper", "Step"), width=0),
        Column("effort", tr("paper", "Effort"), width=0),
        Column("proof", tr("paper", "What proves it"), width=0),
        Column("after", tr("paper", "After"), width=0),
        Column("opened", tr("paper", "Called for since"), "date", 0),
        Column("verified", tr("paper", "Checked on"), "date", 0),
        Column("files", tr("paper", "Evidence files"), "number", 0),
    )
    inside = (
        Column("why", tr("paper", "Why"), width=0),
        Column("cost", tr("paper", "Cost"), "money", 0),
        Column("currency", tr("paper", "Currency"), width=0),
        Column("checked_by", tr("paper", "Checked by"), width=0),
    )
    notes = Column("note", tr("paper", "Note"), width=0), Column("progress", tr("paper", "Progress"), width=0)
    return (*always, *(inside if ours else ()), *(notes if desk.options.shows_notes else ()))


def cells(desk: PaperDesk, item: Item) -> dict[str, Scalar]:
    action, edit, library = item.action, item.edit, desk.case.library
    step = desk.step(library.step_of[item.id]) if not item.own else ""
    short = (c.id for c in action_columns(desk))
    return {
        **dict(zip(short, action_row(desk, item), strict=True)),
        "status": status(desk, item),
        "overdue": "x" if desk.overdue(item) else "",
        "priority": desk.tr.message(PRIORITIES[action.priority]) if action else "",
        "step": step,
        "effort": desk.tr.message(EFFORTS[action.effort]) if action else "",
        "proof": desk.tr.content(f"{action.id}.evidence", action.evidence) if action else "",
        "after": ", ".join(known_as(desk, a) for a in edit.after),
        "opened": item.opened_on,
        "verified": edit.verified_on,
        "files": len(filing.files(desk.session, f"action/{item.id}")),
        "why": why(desk, item) if item.reasons and desk.options.ours else "",
        "cost": edit.cost,
        "currency": edit.currency,
        "checked_by": edit.verified_by if desk.options.shows_names else "",
        "note": edit.note,
        "progress": progress(desk, item),
    }


def known_as(desk: PaperDesk, action_id: str) -> str:
    """An action by its code, or by its title where these readers may see it."""
    item = next((i for i in desk.shown if i.id == action_id), None)
    return (code(item) or desk.title(item)) if item else "…"


def progress(desk: PaperDesk, item: Item) -> str:
    return "\n".join(f"{desk.fmt.short_date(n.day)}: {n.text}" for n in filing.notes(desk.session, item.id))


def plan_events(desk: PaperDesk) -> Iterator[Event]:
    """Each line of the plan on the day when it is due; done ones too, so that a calendar takes note of it."""
    for item in desk.shown:
        title = f"{code(item)} {desk.title(item)}".strip()
        text = (
            "\n".join(desk.tr.content(f"{item.id}.step{n}", s) for n, s in enumerate(item.action.steps, 1))
            if item.action
            else ""
        )
        yield Event(uid(desk, item.id), item.due, title, text, owner(desk, item), item.status == "done")


def uid(desk: PaperDesk, identity: str) -> str:
    """The same for the same line of the same company, from export to export."""
    return f"{uuid.uuid5(uuid.NAMESPACE_URL, f'fairsteps:{desk.session.name}:{identity}')}@fairsteps"
