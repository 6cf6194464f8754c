"""Parts for single readers: one page of tasks for each person, and first-priority actions as a pledge."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.plan import Item
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Heading, PageBreak, Para, Run, Table, plain, said
from app.papers.inserts.plan import code, owner
from app.papers.texts import TextBlock
from app.papers.told import fits, told

MOST_PLEDGED = 8
ON_A_PAGE = 18
"""Actions on a slip: what is too much for a page would not be begun. The others are counted."""


def task_slips(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """A page for each owner, or for the one that was chosen, with her open actions and nothing of the others'."""
    slips = by_owner(desk)
    chosen = {o: i for o, i in slips.items() if desk.options.subject in ("", o)}
    for number, (name, items) in enumerate(chosen.items()):
        if number:
            yield PageBreak()
        yield from slip(desk, name, items)
        yield from foot(desk)
    if not chosen:
        yield Para(said(desk.tr("paper", "No open action is in these hands.")))


def foot(desk: PaperDesk) -> Iterator[Block]:
    """What stands at the end of every slip."""
    for section in (s for s in desk.paper.sections if s.by_insert):
        yield Heading(plain(desk.words(f"{section.id}.title", section.title)), 3)
        for block in (b for b in section.blocks if fits(desk, b)):
            yield from told(desk, section, block)


def by_owner(desk: PaperDesk) -> dict[str, list[Item]]:
    """Open actions by owner, in working order."""
    found: dict[str, list[Item]] = {}
    for item in (i for i in desk.shown if i.open):
        found.setdefault(owner(desk, item), []).append(item)
    return found


def slip(desk: PaperDesk, name: str, items: list[Item]) -> Iterator[Block]:
    tr = desk.tr
    columns = (
        Column("done", tr("plan", "Done"), "tick", 6),
        Column("code", tr("paper", "No."), "code", 7),
        Column("action", tr("paper", "Action"), width=37),
        Column("due", tr("paper", "Due"), "date", 13),
        Column("proof", tr("paper", "What proves it"), width=40),
    )
    yield Heading(name)
    rows = tuple(("", code(i), desk.title(i), i.due, proof(desk, i)) for i in items[:ON_A_PAGE])
    more = len(items) - ON_A_PAGE
    words = tr.plural("paper", "{n} more action stands in the plan.", "{n} more actions stand in the plan.", more)
    yield Table("slip", columns, rows, note=words if more > 0 else "")


def proof(desk: PaperDesk, item: Item) -> str:
    return desk.tr.content(f"{item.id}.evidence", item.action.evidence) if item.action else ""


def pledge_actions(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """What we commit to: the open actions of the first priority, each with its steps and date."""
    first = [i for i in desk.shown if i.open and not i.emergency and i.action and i.action.priority == "P1"]
    if not first:
        yield Para((Run(desk.tr("paper", "what we commit to, by when, and who is in charge"), blank=True),))
        return
    tr = desk.tr
    columns = (
        Column("action", tr("paper", "Action"), width=50),
        Column("who", tr("paper", "Who"), width=24),
        Column("due", tr("paper", "By when"), "date", 14),
    )
    yield Table("pledge", columns, tuple((desk.title(i), owner(desk, i), i.due) for i in first[:MOST_PLEDGED]))
