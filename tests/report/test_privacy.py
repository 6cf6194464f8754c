"""What leaves the laptop: nothing that a user typed stands on a paper to share, unless it was ticked."""

from __future__ import annotations

import dataclasses
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from firm import CANARY, weak_company
from printed import reader, words

from app.report.options import PaperOptions
from app.report.plan import plan_document, plan_html

SHARED = PaperOptions("en", "share", notes=True, confidential=True)


def test_no_typed_word_stands_on_a_paper_to_share() -> None:
    """Notes and confidential answers do not, even when ticked."""
    session = weak_company(CANARY)
    assert CANARY not in plan_html(session, SHARED)
    assert CANARY not in words(reader(session, SHARED))


def test_names_and_own_actions_are_shared_where_ticked() -> None:
    session = weak_company(CANARY)
    named = plan_document(session, dataclasses.replace(SHARED, names=True))
    assert CANARY in {c.who for chapter in named.chapters for c in chapter.cards}
    owned = plan_document(session, dataclasses.replace(SHARED, own_actions=True))
    assert [c.title for c in owned.own] == [CANARY]
    assert CANARY not in {c.who for c in owned.own}


def test_emergencies_are_counted_and_not_told_on_a_paper_to_share() -> None:
    session = weak_company()
    shared = plan_document(session, SHARED)
    assert "2" in shared.summary.under_way
    assert not shared.summary.harm
    titles = {line.title for line in strings_of(shared.summary.next)} | set(all_text(shared.chapters))
    assert not titles & {"Do the pay", "Do the free"}
    assert not any(chapter.rows for chapter in shared.chapters)


def strings_of(lines: tuple[object, ...]) -> Iterator[object]:
    yield from lines


def all_text(thing: object) -> Iterator[str]:
    """Every string of a document."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from all_text(part)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from all_text(getattr(thing, field.name))


@pytest.mark.parametrize("ticked", [False, True])
def test_notes_print_on_our_own_paper_only_where_ticked(ticked: bool) -> None:
    session = weak_company("kept")
    session.set_note("work.rule", note=CANARY)
    html = plan_html(session, PaperOptions("en", notes=ticked))
    assert (CANARY in html) is ticked


@pytest.mark.parametrize("ticked", [False, True])
def test_confidential_answers_print_only_where_ticked(ticked: bool) -> None:
    session = weak_company("kept")
    session.set_value("work.secret", CANARY)
    session.set_note("work.secret", evidence=CANARY)
    html = plan_html(session, PaperOptions("en", confidential=ticked))
    assert (CANARY in html) is ticked
    assert ("Question about signs?" in why_of(session, "work.free", ticked)) is ticked


def why_of(session: object, anchor: str, ticked: bool) -> str:
    document = plan_document(session, PaperOptions("en", confidential=ticked))  # type: ignore[arg-type]
    cards = (c for chapter in document.chapters for c in chapter.cards if c.anchor == anchor)
    return " ".join(all_text(next(cards).paragraphs))


def test_a_reason_for_does_not_apply_is_listed_on_our_own_paper() -> None:
    session = weak_company("kept")
    session.set_note("work.papers", note="Nobody here is a migrant")
    assert "Nobody here is a migrant" in plan_html(session, PaperOptions("en"))


def test_no_paper_leaves_a_word_in_a_file(tmp_path: Path) -> None:
    """Rendering writes nothing that a user typed to disk: the home of this test holds all that was written."""
    session = weak_company(CANARY)
    reader(session, PaperOptions("en", notes=True, confidential=True))
    found = subprocess.run(["grep", "-rl", CANARY, str(tmp_path)], capture_output=True, text=True, check=False)
    assert found.stdout == ""
