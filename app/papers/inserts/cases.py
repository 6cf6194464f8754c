"""Parts about cases. On a paper to share only numbers: no words that somebody wrote, and never a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from app import case_words as words
from app import risk_words
from app.core.cases import CaseFile, CaseStep, in_order
from app.errors import UserError
from app.message import N_
from app.papers.desk import PaperDesk
from app.papers.document import Block, Column, Facts, Para, Scalar, Table, Text, said
from app.papers.texts import TextBlock
from app.report.answers import labeled

BY_HAND = 12
"""Empty rows of a register that is kept by hand."""


def of_kinds(desk: PaperDesk, *kinds: str) -> tuple[CaseFile, ...]:
    return tuple(c for c in in_order(desk.session.record.cases.values()) if c.kind in kinds)


def the_case(desk: PaperDesk) -> CaseFile:
    """The case that the paper is printed for. Raises UserError where there is none."""
    found = desk.session.record.cases.get(desk.options.subject)
    if found is None:
        raise UserError(N_("papers", "There is no such case. Choose one from the list."))
    return found


def where(desk: PaperDesk, case: CaseFile) -> str:
    site = desk.session.record.sites.get(case.site)
    return ", ".join(p for p in (site.name if site else "", case.place) if p)


def title(desk: PaperDesk, case: CaseFile) -> str:
    """Its title, else the question that opened it."""
    question = desk.case.library.questions.get(case.source)
    return case.title or (desk.question(question) if question else case.what[:80])


def happened(desk: PaperDesk, case: CaseFile) -> str:
    """What is known of it in words; where nothing was written, the answer that opened it."""
    question = desk.case.library.questions.get(case.source)
    answer = desk.tr("case", "Reported in the answers, question {code}", code=question.code) if question else ""
    return case.title or case.what[:80] or answer


def register(desk: PaperDesk, cases: tuple[CaseFile, ...]) -> Table:
    tr = desk.tr
    columns = (
        Column("number", tr("case", "Case"), "code", 6),
        Column("opened", tr("case", "Opened on"), "date", 12),
        Column("kind", tr("case", "Kind"), width=11),
        Column("title", tr("case", "What happened"), width=28),
        Column("where", tr("case", "Where"), width=16),
        Column("affected", tr("case", "People affected"), "number", 9),
        Column("severity", tr("case", "Severity (1 to 5)"), "number", 9),
        Column("status", tr("case", "State"), width=13),
        Column("closed", tr("case", "Closed on"), "date", 12),
        Column("channel", tr("case", "Came up through"), width=0),
        Column("standard", tr("case", "Rule that is broken"), width=0),
        Column("groups", tr("case", "Groups affected"), width=0),
        Column("help", tr("case", "Help given"), width=0),
        Column("help_on", tr("case", "Help given on"), "date", 0),
        Column("causes", tr("case", "Causes"), width=0),
        Column("owed", tr("case", "Owed"), "money", 0),
        Column("paid", tr("case", "Paid"), "money", 0),
        Column("currency", tr("case", "Currency"), width=0),
        Column("steps", tr("case", "Steps done of all"), width=0),
        Column("verified", tr("case", "Checked on"), "date", 0),
        Column("agree", tr("case", "Workers agree"), width=0),
        *((Column("people", tr("case", "Names and details"), width=0),) if desk.options.shows_people else ()),
    )
    rows = tuple(tuple(cells(desk, c)[k.id] for k in columns) for c in cases)
    blank = 0 if rows else BY_HAND
    return Table("cases", columns, rows, desk.tr("case", "Register of cases"), blank_rows=blank, register=True)


def cells(desk: PaperDesk, case: CaseFile) -> dict[str, Scalar]:
    tr = desk.tr
    return {
        "number": str(case.number), "opened": case.opened_on, "kind": tr.message(words.KINDS[case.kind]),
        "title": happened(desk, case), "where": where(desk, case), "affected": case.affected,
        "severity": case.severity or None, "status": tr.message(words.STATES[case.status]), "closed": case.closed_on,
        "channel": tr.message(words.CHANNELS[case.channel]) if case.channel else "", "standard": case.standard,
        "groups": ", ".join(tr.message(words.GROUPS[g]) for g in case.groups), "help": case.help_given,
        "help_on": case.help_on, "causes": desk.fmt.apart(tr.message(risk_words.CAUSES[c]) for c in case.causes),
        "owed": case.owed, "paid": case.paid, "currency": case.currency,
        "steps": f"{sum(s.done_on is not None for s in case.steps)}/{len(case.steps)}", "verified": case.verified_on,
        "agree": tr.message(words.AGREED[case.workers_agree]) if case.workers_agree else "", "people": case.people,
    }  # fmt: skip


def finding_cases(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """All cases; on a paper to share how many."""
    found = of_kinds(desk, "emergency", "finding", "grievance")
    yield from (replace(register(desk, found), title=""),) if desk.options.ours else case_counts(desk, block)


def grievance_cases(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    found = of_kinds(desk, "grievance")
    yield from (register(desk, found),) if desk.options.ours else case_counts(desk, block)


def case_counts(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    tr = desk.tr
    columns = (Column("kind", tr("case", "Kind"), width=24),
               *(Column(k, t, "number", 10) for k, t in (("all", tr("case", "Recorded")), ("open", tr("case", "Open")),
                                                         ("closed", tr("case", "Closed")))))  # fmt: skip
    cases = desk.session.record.cases.values()
    counts = Counter((c.kind, c.closed) for c in cases)
    rows = tuple((tr.message(word), counts[k, False] + counts[k, True], counts[k, False], counts[k, True])
                 for k, word in words.KINDS.items())  # fmt: skip
    yield Table("case_counts", columns, rows, note=desk.tr("case", "A low number does not show that nothing happened."))


def case_facts(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    yield Facts(tuple((label, text) for label, text in fact_pairs(desk, the_case(desk)) if text))


def fact_pairs(desk: PaperDesk, case: CaseFile) -> Iterator[tuple[str, Text]]:
    tr, filled = desk.tr, cells(desk, case)
    yield tr("case", "Case"), said(str(case.number))
    yield tr("case", "Kind"), said(str(filled["kind"]))
    yield tr("case", "Opened on"), said(desk.fmt.long_date(case.opened_on))
    yield tr("case", "State"), said(str(filled["status"]))
    if case.severity:
        level = labeled(desk, str(case.severity), tr.message(words.SEVERITY[case.severity]))
        yield tr("case", "Severity (1 to 5)"), said(level)
    if case.affected is not None:
        yield tr("case", "People affected"), said(desk.fmt.number(case.affected))
    yield tr("case", "Groups affected"), said(str(filled["groups"]))
    if desk.options.ours:
        yield from inner_pairs(desk, case, filled)


def inner_pairs(desk: PaperDesk, case: CaseFile, filled: dict[str, Scalar]) -> Iterator[tuple[str, Text]]:
    """What only the company itself reads."""
    tr = desk.tr
    yield tr("case", "What happened"), said(str(filled["title"]))
    yield tr("case", "Where"), said(str(filled["where"]))
    yield tr("case", "Came up through"), said(str(filled["channel"]))
    yield tr("case", "Rule that is broken"), said(case.standard)
    yield tr("case", "In detail"), said(case.what)
    yield tr("case", "What the workers want"), said(case.wishes)
    yield tr("case", "Help given"), said(case.help_given)
    yield tr("case", "Causes"), said(desk.fmt.apart(p for p in (str(filled["causes"]), case.cause_note) if p))
    if desk.options.shows_people:
        yield tr("case", "Names and details"), said(case.people)


def case_actions(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """To share, what was written freely is left out, with room to write in what may be told."""
    tr = desk.tr
    columns = (
        Column("number", tr("paper", "No."), "code", 5),
        Column("kind", tr("case", "Kind"), width=14),
        Column("what", tr("case", "What is done"), width=34),
        Column("who", tr("paper", "Who"), width=16),
        Column("due", tr("paper", "Due"), "date", 12),
        Column("done", tr("case", "Done on"), "date", 12),
    )
    steps = the_case(desk).steps
    rows = tuple(tuple(step_cells(desk, n, s)[c.id] for c in columns) for n, s in enumerate(steps, 1))
    yield Table(
        "case_actions", columns, rows, tr("case", "Corrective actions"), blank_rows=max(3, 6 - len(rows)), register=True
    )


def step_cells(desk: PaperDesk, number: int, step: CaseStep) -> dict[str, Scalar]:
    kind = desk.tr.message(words.STEP_KINDS[step.kind]) if step.kind in words.STEP_KINDS else step.kind
    return {
        "number": str(number),
        "kind": kind,
        "what": step.what if desk.options.ours else None,
        "who": step.who if desk.options.shows_names else None,
        "due": step.due,
        "done": step.done_on,
    }


def case_money(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    case, tr = the_case(desk), desk.tr
    if case.owed is None and case.paid is None:
        yield Para(said(tr("case", "No money owed to workers has been recorded in this case.")), "note")
        return
    amounts = (
        (tr("case", "Owed"), case.owed),
        (tr("case", "Paid"), case.paid),
        (tr("case", "Still owed"), case.outstanding),
    )
    yield Facts(tuple((label, said(desk.fmt.money(a or Decimal(), case.currency).strip())) for label, a in amounts))


def repayments(desk: PaperDesk, block: TextBlock) -> Iterator[Block]:
    """What is owed to workers and what was paid, case by case, with rows to go on by hand."""
    tr = desk.tr
    columns = (
        Column("number", tr("case", "Case"), "code", 7),
        Column("title", tr("case", "What for"), width=30),
        Column("affected", tr("case", "People affected"), "number", 10),
        Column("currency", tr("case", "Currency"), width=9),
        Column("owed", tr("case", "Owed"), "money", 13),
        Column("paid", tr("case", "Paid"), "money", 13),
        Column("left", tr("case", "Still owed"), "money", 13),
        Column("paid_on", tr("case", "Paid on"), "date", 13),
    )
    cases = [c for c in in_order(desk.session.record.cases.values()) if c.owed is not None or c.paid is not None]
    rows = tuple(
        (str(c.number), title(desk, c), c.affected, c.currency, c.owed, c.paid, c.outstanding, c.paid_on) for c in cases
    )
    yield Table("repayments", columns, rows, tr("case", "Repayments"), blank_rows=8, register=True)
