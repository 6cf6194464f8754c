"""How the plan was left: kept while the company is open, so that coming back finds it as it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.ui.bridge import Bridge
from app.ui.plan_lines import Filter

VIEWS = ("list", "month", "timeline")
KEY = "plan"


@dataclass
class PlanView:
    """Which actions pass, how they are sorted and shown, and which one is looked at."""

    filter: Filter = field(default_factory=Filter)
    sorted_by: int = -1
    descending: bool = False
    shown: str = "list"
    month: date | None = None
    selected: str = ""
    unfolded: set[str] = field(default_factory=set)
    """The parts of the detail that are open."""
    more: bool = False
    """Are all filters to be seen in a low window?"""


def view_of(bridge: Bridge) -> PlanView:
    found = bridge.views.setdefault(KEY, PlanView())
    assert isinstance(found, PlanView)
    return found
