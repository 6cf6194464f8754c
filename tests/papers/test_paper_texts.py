"""The texts of the papers fit what the program knows: every place, part, question and condition is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.condition import Condition
from app.content.faults import ContentError
from app.content.links import FLAGS
from app.content.load import Library
from app.papers import groups
from app.papers.inline import pieces, places
from app.papers.inserts import EVENTS, INSERTS
from app.papers.texts import PaperText, TextBlock, entries, paper_texts

PAPERS = list(paper_texts().values())
STANDARD = {"company", "date", "year", "country", "sector", "products", "workers", "responsible"}
WORDS_FOR_INSERTS = {"open", "done", "overdue", "emergency", "next"}


def conditions(paper: PaperText) -> Iterator[Condition]:
    parts = [paper, *paper.sections, *(b for s in paper.sections for b in s.blocks)]
    yield from (c for part in parts if part.when for c in within(part.when))


def within(condition: Condition) -> Iterator[Condition]:
    yield condition
    for inner in (*condition.all, *condition.any, *((condition.not_,) if condition.not_ else ())):
        yield from within(inner)


def blocks(paper: PaperText) -> Iterator[TextBlock]:
    yield from (b for s in paper.sections for b in s.blocks)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.id)
def test_every_place_can_be_filled(paper: PaperText) -> None:
    known = STANDARD | set(paper.values)
    for context, text in entries({paper.id: paper}):
        assert set(places(text)) <= known, context
        assert text.count("**") % 2 == 0, context
        left = "".join(p.text for p in pieces(text) if p.kind == "text")
        assert not set("{}[]") & set(left), context


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.id)
def test_every_question_flag_and_part_exists(paper: PaperText, library: Library) -> None:
    for condition in conditions(paper):
        assert condition.question in (None, *library.questions)
        assert condition.flag in (None, *FLAGS)
    assert all(v.question in library.questions for v in paper.values.values())
    steps = {s.id for s in library.steps}
    rows = {r.id for q in library.questions.values() for r in q.rows}
    for block in blocks(paper):
        assert block.kind != "insert" or block.insert in INSERTS, block.insert
        known = {*library.questions, *library.actions, *steps, *rows, *library.terms, *WORDS_FOR_INSERTS}
        assert set(block.ids) <= known, block.id


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.id)
def test_ids_are_unique_and_so_is_every_context(paper: PaperText) -> None:
    contexts = [c for c, _ in entries({paper.id: paper})]
    assert len(contexts) == len(set(contexts))
    assert len({s.id for s in paper.sections}) == len(paper.sections)
    for section in paper.sections:
        assert len({b.id for b in section.blocks}) == len(section.blocks), section.id


def test_papers_are_in_one_order_and_calendars_have_events() -> None:
    assert len({p.number for p in PAPERS}) == len(PAPERS)
    assert {p.id for p in PAPERS if "ics" in p.formats} == set(EVENTS)


def test_groups_of_the_stakeholder_register_point_at_what_there_is(library: Library) -> None:
    choices = {c.id for c in library.questions["engage.groups_talked"].choices}
    kinds = {r.id for r in library.questions["basics.emergency_directory"].rows}
    for group in groups.groups():
        assert group.talked in ("", *choices), group.id
        assert group.calls in ("", *kinds), group.id


@pytest.mark.parametrize(
    ("text", "told"),
    [("id = 3", "id"), ("nonsense", "cannot be read"), ('id = "x"\nnumber = 1\nextra = 2', "extra")],
)
def test_a_paper_that_is_wrong_is_told_with_its_file(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "odd.toml").write_text(text)
    with pytest.raises(ContentError) as caught:
        paper_texts(tmp_path)
    said = " ".join(str(f) for f in caught.value.faults)
    assert "odd.toml" in said
    assert told in said
