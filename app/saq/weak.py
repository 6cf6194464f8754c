"""Which answers call for a closer look."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from app.core.conditions import months_before
from app.saq.questions import UNKNOWN, SaqQuestion


def is_weak(question: SaqQuestion, value: str, today: date) -> bool:
    """Does an answer show that people may not be protected, or that nobody knows?"""
    if question.values:
        return value in question.weak or (value == UNKNOWN and bool(question.weak))
    if question.kind == "number":
        return outside(question, value)
    return question.kind == "date" and too_long_ago(question, value, today)


def outside(question: SaqQuestion, value: str) -> bool:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return False
    below, above = question.weak_below, question.weak_above
    return (below is not None and number < below) or (above is not None and number > above)


def too_long_ago(question: SaqQuestion, value: str, today: date) -> bool:
    months = question.weak_after_months
    try:
        return months is not None and date.fromisoformat(value) < months_before(today, months)
    except ValueError:
        return False
