"""What is asked stands in one file, and a mistake in it is told with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app import paths
from app.content.faults import ContentError
from app.saq.questions import entries, questionnaire
from app.saq.weak import is_weak
from tests.saq.copies import ASKED

TODAY = date(2026, 11, 24)


def changed(folder: Path, old: str, new: str) -> Path:
    text = (paths.resources() / "saq.toml").read_text(encoding="utf-8")
    assert old in text
    (folder / "saq.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder / "saq.toml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('code = "S2"', 'code = "S1"', "two questions have the code S1"),
        ('id = "country"', 'id = "name"', "two questions have the id name"),
        ('field = "region"', 'field = "country"', "two questions fill the field country"),
        ('weak = ["untold"]', 'weak = ["never"]', "no choice is called never"),
        ('after = "recruiters"', 'after = "nobody"', "no question is called nobody"),
        ("most = 99\n", "", "a question of the kind number needs 'most'"),
        ("weak_after_months = 24", "weak_below = 24", "only a number can be weak below or above"),
        ('kind = "text"', 'kind = "yes_no"\npast = true', "only a date lies in the past"),
        ("lines = 2", "rows = 2", "rows"),
        ('title = "Q', "title = Q", "cannot be read"),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ContentError) as caught:
        questionnaire(changed(tmp_path, old, new))
    assert said in str(caught.value)
    assert "resources/saq.toml" in str(caught.value)


def test_each_text_has_one_context() -> None:
    found = list(entries())
    assert len({context for context, _ in found}) == len(found)
    assert dict(found)["saq.exits.text"] == ASKED["exits"].text
    assert {c.partition(".")[0] for c, _ in found} == {"saq"}


@pytest.mark.parametrize(
    ("question", "value", "weak"),
    [
        ("exits", "no", True), ("exits", "yes", False), ("exits", "unknown", True),
        ("fees", "yes", True), ("fees", "no", False), ("migrants", "unknown", False),
        ("papers", "office", True), ("papers", "locker", False),
        ("youngest", "14", True), ("youngest", "15", False), ("hours", "60", False), ("hours", "60.5", True),
        ("drill", "2025-11-23", True), ("drill", "2025-11-24", False), ("need", "Time", False),
        ("hours", "long", False), ("drill", "soon", False),
    ],
)  # fmt: skip
def test_answers_that_call_for_a_closer_look(question: str, value: str, weak: bool) -> None:
    assert is_weak(ASKED[question], value, TODAY) is weak
