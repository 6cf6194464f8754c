"""Parts about people: the register of stakeholders and the training calendar."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.plan import Item
from app.core.predicates import rows_of
from app.core.profile import DIRECTORY
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Event, Scalar, Table
from app.papers.groups import Group, groups
from app.papers.inserts.plan import owner, status, uid
from app.papers.texts import TextBlock
from app.report import summary

TALKED, LANGUAGES = "engage.groups_talked", "code.languages"
INSIDE = ("harm", "talked", "who", "contact")
"""Columns that stay in the company."""


def stakeholders(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """The groups that apply, with how and how often to talk with each: register and engagement plan in one."""
    columns = tuple(c for c in group_columns(desk) if desk.options.ours or c.id not in INSIDE)
    known = [g for g in groups() if desk.case.holds(g.when)]
    rows = tuple(tuple(cells(desk, g)[c.id] for c in columns) for g in known)
    title = desk.tr("paper", "Stakeholders")
    yield Table("stakeholders", columns, rows, title, blank_rows=2, register=True)


def group_columns(desk: PaperDesk) -> tuple[Column, ...]:
    tr = desk.tr
    return (
        Column("group", tr("paper", "Group"), width=18),
        Column("affected", tr("paper", "How we touch their lives"), width=22),
        Column("help", tr("paper", "What they know or can change"), width=0),
        Column("harm", tr("paper", "Easily hurt"), width=9),
        Column("talked", tr("paper", "Talked with in 12 months"), width=10),
        Column("purpose", tr("paper", "What we want to learn or settle"), width=22),
        Column("method", tr("paper", "How"), width=18),
        Column("language", tr("paper", "Language"), width=11),
        Column("often", tr("paper", "How often"), width=12),
        Column("who", tr("paper", "Who goes"), width=0),
        Column("contact", tr("paper", "Contact"), width=0),
    )


def cells(desk: PaperDesk, group: Group) -> dict[str, Scalar]:
    told = {k: desk.tr.paper(f"stakeholder.{group.id}.{k}", getattr(group, k))
            for k in ("affected", "help", "purpose", "method", "often")}  # fmt: skip
    levels = {"high": desk.tr("paper", "high"), "medium": desk.tr("paper", "medium"), "low": desk.tr("paper", "low")}
    return {
        **told,
        "group": desk.tr.paper(f"stakeholder.{group.id}.name", group.name),
        "harm": levels[group.harm],
        "talked": talked(desk, group),
        "language": languages(desk) if group.speaks else "",
        "who": None,
        "contact": contact(desk, group),
    }


def talked(desk: PaperDesk, group: Group) -> str:
    """Yes or no as it was answered; empty where nobody was asked about this group."""
    value = desk.case.answer(TALKED).value
    if not group.talked or not isinstance(value, list):
        return ""
    return desk.tr("answer", "Yes") if group.talked in value else desk.tr("answer", "No")


def languages(desk: PaperDesk) -> str:
    rows = rows_of(desk.case.answer(LANGUAGES).value)
    return ", ".join(str(r["language"]) for r in rows if r.get("language")) if desk.options.ours else ""


def contact(desk: PaperDesk, group: Group) -> str:
    question = desk.case.library.questions[DIRECTORY]
    kinds = [r.id for r in question.rows]
    found = summary.calls(desk)[kinds.index(group.calls)] if group.calls in kinds else None
    return found.entry if found and found.known else ""


# Training


def sessions(desk: PaperDesk) -> list[Item]:
    """The lines of the plan that teach somebody something, by date; those that are done too."""
    home = desk.case.library.step_of
    found = [i for i in desk.shown if not i.own and home[i.id].id == "train"]
    return sorted(found, key=lambda i: (i.due, i.id))


def training_calendar(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    tr = desk.tr
    columns = (
        Column("month", tr("paper", "Month"), width=0),
        Column("day", tr("paper", "Date"), "date", 12),
        Column("session", tr("paper", "What is taught or done"), width=30),
        Column("group", tr("paper", "Together with"), width=22),
        Column("who", tr("paper", "Who"), width=15),
        Column("reserve", tr("paper", "Second date"), "date", 11),
        Column("status", tr("paper", "Status"), width=12),
    )
    rows = tuple(session_row(desk, i) for i in sessions(desk))
    yield Table("training", columns, rows, tr("paper", "Training calendar"), blank_rows=4, register=True)


def session_row(desk: PaperDesk, item: Item) -> tuple[Scalar, ...]:
    together = ", ".join(desk.role(r) for r in item.action.together) if item.action else ""
    month = desk.fmt.month(item.due.isoformat()[:7])
    return month, item.due, desk.title(item), together, owner(desk, item), None, status(desk, item)


def training_events(desk: PaperDesk) -> Iterator[Event]:
    for item in sessions(desk):
        yield Event(uid(desk, item.id), item.due, desk.title(item), "", owner(desk, item), item.status == "done")
