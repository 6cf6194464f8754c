"""An answer that tells of harm turns the pane into what to do for that person, the most helpful first."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest

CASES = {
    "papers kept": ("remediate.papers_with_workers", "no", "remediate.return_papers"),
    "wages not paid": ("remediate.wages_on_time", "no", "remediate.pay_wages"),
    "locked in": (
        "monitor.signs",
        [{"row": "life_locked_in", "present": "yes"}],
        "remediate.stop_violence",
    ),
    "child found": ("remediate.child_found", "in_progress", "remediate.child_out_of_work"),
    "child sent away": ("remediate.child_found", "dismissed", "remediate.child_out_of_work"),
    "not known": ("remediate.papers_with_workers", "unknown", "remediate.find_out"),
    "not known either": ("monitor.signs", "unknown", "remediate.find_out"),
}


@pytest.mark.parametrize(("question", "value", "helps"), CASES.values(), ids=CASES)
def test_the_steps_of_what_helps_most_stand_on_top(desk: Any, question: str, value: Any, helps: str) -> None:
    desk.bridge.set_value("basics.flags", ["own", "mig", "rec"])
    desk.pages.show_question(question)
    desk.bridge.set_value(question, value)
    page, action = desk.window.guidance.shown, desk.library.actions[helps]
    assert desk.window.guidance.isVisible()
    shown = page[page.index("<ol>") : page.index("</ol>")]
    assert [escape(step) in shown for step in action.steps] == [True] * len(action.steps)
    first = next(i for i in desk.bridge.session.plan() if i.open)
    assert first.id == helps
    desk.pages.show("plan")
    assert [i.id for i in desk.pages.page.urgent.items] == [i.id for i in desk.bridge.session.plan() if i.emergency]


def test_a_name_in_the_directory_is_no_markup(desk: Any) -> None:
    desk.bridge.set_value("basics.emergency_directory", [{"row": "police", "name": "<b>Balai & Co</b>"}])
    desk.pages.show_question("remediate.papers_with_workers")
    desk.bridge.set_value("remediate.papers_with_workers", "no")
    assert "&lt;b&gt;Balai &amp; Co&lt;/b&gt;" in desk.window.guidance.shown
