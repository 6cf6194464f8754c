"""The bank is whole: every code, every topic, enough examples; and a small firm is asked what concerns it."""

from __future__ import annotations

from datetime import date

import pytest

from app.content.load import Library
from app.content.model import Question
from app.core.answers import Answer, Value
from app.core.conditions import Case
from app.core.navigate import asked, left_out
from app.core.profile import MODE

DAY = date(2026, 11, 24)
QUESTIONS = {"QB": 10, "Q1": 12, "Q2": 14, "Q3": 12, "Q4": 11, "Q5": 15, "Q6": 13, "Q7": 10, "Q8": 12}
ACTIONS = {
    "AW": 6, "AB": 10, "A1": 17, "A2": 26, "A3": 17, "A4": 19, "A5": 27, "A6": 25, "A7": 16, "A8": 17,
}  # fmt: skip
TOPICS = {"basics": 14, "engage": 6, "assess": 12, "code": 7, "train": 4, "monitor": 10, "remediate": 5, "review": 4,
          "report": 5}  # fmt: skip
"""How many the eight steps and the two introductions have."""


def numbered(counts: dict[str, int]) -> set[str]:
    return {f"{prefix}.{n:02}" for prefix, count in counts.items() for n in range(1, count + 1)}


def test_every_code_is_there(library: Library) -> None:
    questions = {q.code for q in library.questions.values()} - {""}
    actions = {a.code for a in library.actions.values()} - {""}
    assert questions == numbered(QUESTIONS)
    assert actions == numbered(ACTIONS)
    assert (len(questions), len(actions)) == (109, 180)


def test_the_bank_is_as_large_as_promised(library: Library) -> None:
    assert len(library.questions) >= 125
    assert len(library.actions) >= 180
    assert len(library.examples) >= 60
    assert len(library.terms) >= 150


def test_each_step_has_its_topics_and_says_what_is_learnt(library: Library) -> None:
    assert {s.id: len(library.topics_of[s.id]) for s in library.steps} == TOPICS
    assert sum(TOPICS.values()) == 67
    assert all(3 <= len(s.objectives) <= 6 for s in library.steps)
    for step in library.steps:
        by_chapter = {c.id: [] for c in step.chapters} or {"": []}
        for topic in library.topics_of[step.id]:
            by_chapter[topic.chapter].append(topic.number)
        assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in by_chapter.values())


def test_a_topic_is_a_page_and_not_a_book(library: Library) -> None:
    lengths = {t.id: len(" ".join(t.blocks).split()) for t in library.topics.values()}
    assert {i: n for i, n in lengths.items() if not 120 <= n <= 350} == {}


def test_every_example_and_resource_is_shown_with_some_topic(library: Library) -> None:
    shown = {e for t in library.topics.values() for e in t.examples}
    read = {r for t in library.topics.values() for r in t.resources}
    assert set(library.examples) - shown == set()
    assert set(library.resources) - read == set()


def test_every_example_says_where_it_was_read_and_of_when_it_is(library: Library) -> None:
    assert [e.id for e in library.examples.values() if not e.year] == []


def test_every_judged_question_has_all_that_a_reader_needs(library: Library) -> None:
    judged = [q for q in library.questions.values() if not q.profile]
    bare = [q.id for q in judged if not (q.why and q.good and q.evidence and q.terms)]
    assert bare == []


def test_no_question_about_harm_depends_on_the_number_of_people(library: Library) -> None:
    harm = [q for q in library.questions.values() if q.emergency]
    assert [q.id for q in harm if q.when and "workers_at_least" in q.when.model_dump_json(exclude_none=True)] == []


def firm(library: Library, flags: list[str], heads: int = 8, **more: Value) -> Case:
    said: dict[str, Value] = {
        "basics.flags": list(flags),
        "basics.headcount": [{"row": "own", "women": heads // 2, "men": heads - heads // 2}],
        **more,
    }
    return Case(library, {k: Answer(v) for k, v in said.items()}, DAY)


def all_asked(case: Case) -> list[Question]:
    return [q for s in case.library.steps for q in asked(case, s)]


SMALL = [["own"], ["own", "src"], ["own", "src", "young"], ["src"]]
"""Firms of eight without migrants, recruiters, home workers or suppliers abroad."""


@pytest.mark.parametrize("flags", SMALL)
def test_a_firm_of_eight_is_asked_little_more_than_half(library: Library, flags: list[str]) -> None:
    assert len(all_asked(firm(library, flags))) <= 0.55 * len(library.questions)


@pytest.mark.parametrize("flags", SMALL)
def test_in_short_mode_a_firm_of_eight_is_asked_thirty_questions_at_most(library: Library, flags: list[str]) -> None:
    assert len(all_asked(firm(library, flags, **{MODE: "short"}))) <= 30


def test_short_mode_never_leaves_out_a_question_about_harm(library: Library) -> None:
    flags = ["own", "src", "mig", "rec", "home", "agri", "sub", "hous", "young"]
    full, short = firm(library, flags, 85), firm(library, flags, 85, **{MODE: "short"})
    harm = {q.id for q in all_asked(full) if q.emergency == "harm"}
    assert harm <= {q.id for q in all_asked(short)}
    assert len(harm) == 7


def test_switching_the_mode_loses_no_answer_either_way(library: Library) -> None:
    """What the full way asked and was answered still counts in the short mode; nothing is asked twice."""
    said = {"engage.feedback": "no"}
    short = firm(library, ["own"], 85, **{MODE: "short"}, **said)
    assert "engage.feedback" in {q.id for q in all_asked(short)}
    assert short.answer("engage.feedback").value == "no"
    skipped = {q.id for s in library.steps for q in left_out(short, s)}
    assert skipped == {q.id for q in all_asked(firm(library, ["own"], 85, **said))} - {q.id for q in all_asked(short)}
    assert skipped
