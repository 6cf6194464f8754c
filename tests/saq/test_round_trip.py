"""Whatever a supplier answers comes back as it was answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.i18n.catalog import languages
from app.printable import UNPRINTABLE
from app.saq.questions import SaqQuestion
from app.saq.words import words_in
from app.tabular.sheet import FAULTS
from tests.conftest import TODAY
from tests.saq.copies import ASKED, SITE, clicked, put, read, saved, typed
from tests.saq.copies import opened as opened_copy

QUICK = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Zs", "Co"))
WORD = st.text(LETTERS, min_size=1, max_size=12).filter(lambda w: not w.isspace() and not UNPRINTABLE.search(w))


def words(question: SaqQuestion) -> st.SearchStrategy[str]:
    line = st.lists(WORD, min_size=1, max_size=6).map(" ".join).filter(lambda t: t not in FAULTS and "_x" not in t)
    return st.lists(line, min_size=1, max_size=2 if question.lines > 1 else 1).map("\n".join)


def values(question: SaqQuestion) -> st.SearchStrategy[str]:
    """Every value that a question can have."""
    if question.values:
        return st.sampled_from(question.values)
    if question.kind == "number":
        whole = st.integers(question.least, question.most).map(str)
        return whole if question.whole else st.decimals(0, question.most, places=1).map(lambda n: f"{n.normalize():f}")
    if question.kind == "date":
        return st.dates(date(1990, 1, 1), TODAY).map(date.isoformat)
    if question.field == "season":
        return st.sampled_from(["March to June", "all year", "11-2", "enero"])
    return st.sampled_from(["Malaysia", "MYS", "Viet Nam"]) if question.field == "country" else words(question)


def consistent(answers: dict[str, str]) -> bool:
    total, women, men = (int(answers.get(k, "0")) for k in ("workers", "women", "men"))
    return "workers" not in answers or women + men <= total or not {"women", "men"} <= set(answers)


ANSWERS = st.fixed_dictionaries({}, optional={q.id: values(q) for q in ASKED.values()}).filter(consistent)
"""Any answers to any of the questions; half-filled is usual."""


def in_cells(answers: dict[str, str], language: str) -> dict[str, Any]:
    """As a spreadsheet program keeps them: numbers, days, and the words of choices."""
    said = words_in(language)
    return {q: in_cell(ASKED[q], v, said.option) for q, v in answers.items()}


def in_cell(question: SaqQuestion, value: str, option: Callable[[SaqQuestion, str], str]) -> Any:
    if question.values:
        return option(question, value)
    if question.kind == "number":
        return int(value) if question.whole else float(value)
    return date.fromisoformat(value) if question.kind == "date" else value


def check(path: Path, answers: dict[str, str]) -> None:
    returned = read(path)
    signed = {"filled_by": returned.said_by, "filled_on": returned.said_on.isoformat() if returned.said_on else ""}
    found = returned.answers | {k: v for k, v in signed.items() if v}
    assert returned.faults == ()
    assert found == answers
    assert not set(returned.missing) & set(answers)
    assert (returned.site, returned.stamp.format) == (SITE.id, 1)


@QUICK
@given(answers=ANSWERS, language=st.sampled_from(sorted(languages())))
def test_a_workbook_gives_back_every_answer(tmp_path: Path, answers: dict[str, str], language: str) -> None:
    check(typed(tmp_path, in_cells(answers, language), language), answers)


@QUICK
@given(answers=ANSWERS)
def test_a_pdf_gives_back_every_answer(tmp_path: Path, answers: dict[str, str]) -> None:
    check(clicked(tmp_path, answers), answers)


@pytest.mark.parametrize("language", sorted(languages()))
def test_each_language_has_a_copy_of_its_own(tmp_path: Path, language: str) -> None:
    book = opened_copy(language)
    put(book, in_cells({"exits": "no", "subcontracting": "untold"}, language))
    returned = read(saved(tmp_path, book))
    assert returned.answers == {"exits": "no", "subcontracting": "untold"}
    assert returned.stamp.language == language


def test_choices_of_another_language_than_the_copy_are_understood(tmp_path: Path) -> None:
    said = {"exits": "Sí", "union": "Oui", "wage": "Tidak", "rest": "no sé", "code": "YES", "contract": "parfois"}
    returned = read(typed(tmp_path, said, "ms"))
    assert returned.answers == {
        "exits": "yes", "union": "yes", "wage": "no", "rest": "unknown", "code": "yes", "contract": "partly",
    }  # fmt: skip


def test_a_half_filled_copy_says_what_is_missing(tmp_path: Path) -> None:
    returned = read(typed(tmp_path, {"workers": 85, "recruiters": "No"}))
    assert returned.answers == {"workers": "85", "recruiters": "no"}
    assert "exits" in returned.missing
    assert not {"workers", "recruiters", "agents", "filled_by"} & set(returned.missing)


def test_decimals_stay(tmp_path: Path) -> None:
    assert read(typed(tmp_path, {"hours": 61.5})).answers == {"hours": "61.5"}
    assert Decimal(read(typed(tmp_path, {"hours": 60})).answers["hours"]) == 60
