"""When a company is opened: how much of its plan is overdue or due soon, in numbers and no more."""

from __future__ import annotations

from collections.abc import Callable

from app.core.workbench import SOON, Pressing, pressing
from app.ui.bridge import Bridge
from app.ui.notices import Notices
from app.ui.plan_lines import Filter
from app.ui.plan_view import view_of
from app.ui.words import tr, trn

KEY = "reminder"


def remind(bridge: Bridge, notices: Notices, show_plan: Callable[[], object]) -> None:
    """Say it once, with a button to those actions; nothing where there is none.

    Titles are not named: whoever stands behind the chair sees this, too.
    """
    notices.clear(KEY)
    found = pressing(bridge.session.plan(), bridge.session.today())
    if found.overdue or found.soon:
        do = lambda: show(bridge, notices, show_plan)  # noqa: E731
        kind = "warning" if found.overdue else "info"
        notices.put(KEY, kind, words_for(found), ((tr("plan", "Show them"), do),))


def words_for(found: Pressing) -> str:
    if not found.overdue:
        return trn("plan", "{n} action is due within {days} days", "{n} actions are due within {days} days",
                   found.soon, days=SOON)  # fmt: skip
    late = trn("plan", "{n} action is overdue", "{n} actions are overdue", found.overdue)
    soon = trn("plan", "{n} is due within {days} days", "{n} are due within {days} days", found.soon, days=SOON)
    return tr("plan", "{overdue}, {soon}", overdue=late, soon=soon) if found.soon else late


def show(bridge: Bridge, notices: Notices, show_plan: Callable[[], object]) -> None:
    """The plan with these actions alone, whatever was filtered before."""
    view = view_of(bridge)
    view.filter, view.shown = Filter(which="soon", order=view.filter.order), "list"
    notices.clear(KEY)
    show_plan()
