"""What the profile says of a company: its flags and its size."""

from __future__ import annotations

from dataclasses import dataclass

from app.content.condition import Size
from app.content.links import FLAGS
from app.core.answers import NA, UNKNOWN, Answers, Value, value_of
from app.core.predicates import column_sum, rows_of

MODE = "basics.mode"
HEADCOUNT, FLAG_QUESTION = "basics.headcount", "basics.flags"
COUNTRY, SECTOR, PRODUCTS = "basics.country", "basics.sector", "basics.products"
PREPARED_BY, PLAN_LANGUAGE = "basics.prepared_by", "basics.plan_language"
DIRECTORY = "basics.emergency_directory"


@dataclass(frozen=True)
class Facts:
    """Flags that hold, headcount (people of every kind), the size that follows from it, and the mode of asking."""

    flags: frozenset[str]
    headcount: int
    size: Size
    short: bool = False


def facts_of(answers: Answers) -> Facts:
    heads = headcount(value_of(answers, HEADCOUNT))
    return Facts(flags_of(answers), heads, size_of(heads), value_of(answers, MODE) == "short")


def headcount(value: Value) -> int:
    return int(column_sum(value, "women") + column_sum(value, "men"))


def size_of(heads: int) -> Size:
    """Small to 49 people, medium to 249. Nobody counted yet is taken as small."""
    if heads < 50:
        return "small"
    return "medium" if heads < 250 else "large"


def flags_of(answers: Answers) -> frozenset[str]:
    """The flags chosen, with those that the headcount shows.

    Until they are chosen every flag holds: a question too many is better than a child not asked about.
    """
    value = value_of(answers, FLAG_QUESTION)
    if value in (None, [], "", UNKNOWN, NA):
        return FLAGS
    chosen = {v for v in value if isinstance(v, str)} if isinstance(value, list) else set()
    return frozenset(chosen & FLAGS) | counted_flags(value_of(answers, HEADCOUNT))


def counted_flags(value: Value) -> frozenset[str]:
    """People counted as agency workers or home workers set the flag, ticked or not."""
    counted = {r.get("row") for r in rows_of(value) if column_sum([r], "women") + column_sum([r], "men") > 0}
    return frozenset(flag for row, flag in (("agency", "rec"), ("home", "home")) if row in counted)
