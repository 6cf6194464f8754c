"""The parts of papers that are made of a company's data, by the name under which the texts call for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.papers.desk import PaperDesk
from app.papers.document import Block, Event
from app.papers.inserts import answers, cases, chain, compare, evidence, plan, sample, slips, suppliers, voice
from app.papers.texts import TextBlock

Insert = Callable[[PaperDesk, TextBlock], Iterator[Block]]
"""Yields what is printed. Decides, with the desk, what these readers may see."""

INSERTS: dict[str, Insert] = {
    "actions": plan.actions,
    "answers": answers.answers,
    "calls": plan.calls,
    "calls_for_workers": plan.calls,
    "case_actions": cases.case_actions,
    "case_counts": cases.case_counts,
    "case_facts": cases.case_facts,
    "case_money": cases.case_money,
    "chain_summary": chain.chain_summary,
    "check_questions": answers.check_questions,
    "comparison": compare.comparison,
    "coverage": plan.coverage,
    "emergencies": plan.emergencies,
    "evidence_list": evidence.evidence_list,
    "finding_cases": cases.finding_cases,
    "grievance_cases": cases.grievance_cases,
    "indicators": answers.indicators,
    "next_actions": plan.next_actions,
    "number_rows": answers.number_rows,
    "overdue": plan.overdue,
    "plan_register": plan.plan_register,
    "pledge_actions": slips.pledge_actions,
    "repayments": cases.repayments,
    "risk_map": chain.risk_map,
    "risk_sources": chain.risk_sources,
    "risk_summary": chain.risk_summary,
    "risk_table": chain.risk_table,
    "questionnaire": suppliers.questions,
    "rows_as_checks": answers.rows_as_checks,
    "sample_plan": sample.sample_plan,
    "sample_rule": sample.sample_rule,
    "stakeholders": voice.stakeholders,
    "standing_counts": answers.standing_counts,
    "supplier_actions": chain.supplier_actions,
    "supplier_answers": suppliers.supplier_answers,
    "supplier_facts": chain.supplier_facts,
    "supplier_risks": chain.supplier_risks,
    "task_slips": slips.task_slips,
    "ticked": answers.ticked,
    "training_calendar": voice.training_calendar,
}
EVENTS: dict[str, Callable[[PaperDesk], Iterator[Event]]] = {
    "plan": plan.plan_events,
    "training-calendar": voice.training_events,
}
"""Papers that are also a calendar."""
