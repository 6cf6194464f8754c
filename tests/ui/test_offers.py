"""What no answer calls for is offered at the end of its step, and the short mode asks less."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot


def last_place(desk: Any, step: str) -> str:
    return [p for p in desk.pages.order() if p.startswith(f"{step}.")][-1]


def offered_here(desk: Any) -> list[QPushButton]:
    offers = desk.pages.page.offers
    return [b for b in offers.findChildren(QPushButton) if b.isVisible()]


def by_hand(desk: Any, step: str) -> str:
    found: str = desk.library.by_hand[step][0].id
    return found


def test_an_action_is_taken_up_by_hand_and_can_be_undone(desk: Any, qtbot: QtBot) -> None:
    action = by_hand(desk, "review")
    desk.pages.show(last_place(desk, "review"))
    qtbot.mouseClick(offered_here(desk)[0], Qt.MouseButton.LeftButton)
    session = desk.bridge.session
    item = next(i for i in session.plan() if i.id == action)
    assert item.open
    assert (item.due - session.today()).days == 180
    assert offered_here(desk) == []
    desk.pages.show("plan")
    assert any(i.id == action for i in desk.pages.page.items)
    desk.undo()
    assert all(i.id != action for i in session.plan())


def test_offers_stand_on_the_last_page_of_a_step_only(desk: Any) -> None:
    first = next(p for p in desk.pages.order() if p.startswith("review."))
    desk.pages.show(first)
    assert not desk.pages.page.offers.isVisible()
    desk.pages.show(last_place(desk, "engage"))
    assert not desk.pages.page.offers.isVisible()


def test_the_short_mode_is_one_switch_and_switches_back(desk: Any) -> None:
    session = desk.bridge.session
    session.set_value("basics.flags", ["own"])
    desk.bridge.set_value("engage.feedback", "no")
    full = {q.id for s in session.screens() for q in s.questions}
    desk.pages.show("basics.company")
    desk.pages.page.cards["basics.mode"].editor.options["short"].button.click()
    short = {q.id for s in session.screens() for q in s.questions}
    assert len(short) < len(full) / 2
    assert {"engage.feedback", "monitor.signs", "remediate.child_found"} <= short
    desk.pages.show("plan")
    assert str(len(full - short)) in desk.pages.page.count.text()
    desk.pages.show("basics.company")
    desk.pages.page.cards["basics.mode"].editor.options["full"].button.click()
    assert {q.id for s in session.screens() for q in s.questions} == full
    assert session.answer("engage.feedback").value == "no"
