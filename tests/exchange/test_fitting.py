"""A company from elsewhere can be worked on, or is refused: no page breaks on what it holds."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest

from app import show
from app.content.load import Library
from app.core.memory import Memory
from app.core.session import Session
from app.errors import UserError
from app.exchange.unpack import unpack
from app.i18n.catalog import translator
from app.report.options import PaperOptions
from app.report.plan import plan_html
from tests.conftest import TODAY
from tests.exchange.handmade import COMPANY, parcel

FLAGS = {"basics.flags": {"value": ["own", "mig", "rec", "src", "home"]}}
STRANGE: list[Any] = [
    "words", "2026-99-99", "20261124", 3, -1, 1.5, [], ["gone"], [{}], [{"row": "gone"}],
    [{"row": "own", "women": "many"}], [{"gone": 1}], "never", "unknown", "",
]  # fmt: skip


def company(answers: dict[str, Any]) -> bytes:
    return parcel(json.dumps(COMPANY | {"answers": answers | FLAGS}).encode())


@pytest.mark.parametrize("value", STRANGE, ids=str)
def test_whatever_the_answers_hold_the_company_can_be_shown_or_is_refused(library: Library, value: Any) -> None:
    fitting: dict[str, Any] = {}
    for question in library.questions:
        with suppress(UserError):
            unpack(company({question: {"value": value}}), asked=library.questions)
            fitting[question] = {"value": value}
    found = unpack(company(fitting), asked=library.questions)
    session = Session(library, Memory(found.record), 0, lambda: TODAY)
    assert session.screens()
    assert session.standing()
    assert list(show.lines(translator("en"), session))
    assert plan_html(session, PaperOptions("en", notes=True, confidential=True))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("code.revised", "words"),
        ("monitor.peak_hours", "many"),
        ("engage.groups_talked", [{}]),
        ("assess.chain_known", ["x"]),
        ("engage.feedback", 7),
    ],
)
def test_an_answer_of_another_kind_is_named(library: Library, question: str, value: Any) -> None:
    with pytest.raises(UserError, match=question.replace(".", r"\.")):
        unpack(company({question: {"value": value}}), asked=library.questions)


def test_a_choice_that_a_question_no_longer_has_is_kept(library: Library) -> None:
    old = {"engage.groups_talked": {"value": ["gone"]}, "engage.gone": {"value": 7}}
    found = unpack(company(old), asked=library.questions)
    assert found.record.answers["engage.groups_talked"].value == ["gone"]
    assert found.record.answers["engage.gone"].value == 7
