"""Named tests of a table that the closed vocabulary cannot say. Content names them with their arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.content.condition import Predicate
from app.core.answers import TableRow, Value

Args = Mapping[str, str | float]


def rows_of(value: Value) -> list[TableRow]:
    """The rows of a table; no rows where the value is none or a word such as "unknown"."""
    return [r for r in value if isinstance(r, dict)] if isinstance(value, list) else []


def column_sum(value: Value, column: str) -> float:
    """The sum of a table's column; empty cells count as nothing."""
    cells = (r.get(column) for r in rows_of(value))
    return sum(c for c in cells if isinstance(c, int | float))


def exceeds(value: Value, args: Args) -> bool:
    """Column `more` adds up to more than column `less`: owed more than repaid."""
    return column_sum(value, str(args["more"])) > column_sum(value, str(args["less"]))


def share_below(value: Value, args: Args) -> bool:
    """Column `part` is under `percent` % of column `whole`, or `whole` is zero."""
    whole = column_sum(value, str(args["whole"]))
    return whole == 0 or column_sum(value, str(args["part"])) * 100 < float(args["percent"]) * whole


def rows_filled_below(value: Value, args: Args) -> bool:
    """Fewer than `count` rows have something in `column`."""
    column = str(args["column"])
    return sum(r.get(column) not in (None, "") for r in rows_of(value)) < float(args["count"])


PREDICATES: dict[Predicate, Callable[[Value, Args], bool]] = {
    "exceeds": exceeds,
    "share_below": share_below,
    "rows_filled_below": rows_filled_below,
}
