"""What people say of a risk stays on record: it is written, read back, undone, and outlives a change of the chain."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.load import Library
from app.core.chain import Site
from app.core.risk import CAUSES, RESPONSES, Judgment
from app.core.session import Session
from app.errors import UserError
from app.store.workspace import Workspace, open_workspace
from tests.conftest import TODAY

MILL = Site("site.1", "Kilang", country="MYS", goods=("garments",), workers=300)


def judged(session: Session, **more: object) -> Judgment:
    session.set_site(MILL)
    judgment = Judgment(session.risks()[0].id, why="We were there in May.", **more)  # type: ignore[arg-type]
    session.judge(judgment)
    return judgment


def test_a_judgment_comes_back_as_it_was(file: Path, library: Library) -> None:
    first = open_workspace(file, TODAY)
    session = Session(library, first, first.add_company("Kilang", TODAY))
    kept = judged(session, scale=2, likelihood=1, causes=("policy", "buyer"), involvement="linked", response="prevent")
    first.close()
    again = open_workspace(file, TODAY)
    assert again.load(1).judgments == {kept.risk: kept}
    assert Session(library, again, 1).risks()[0].scores.scale == 2
    again.close()


LEVELS = st.integers(0, 5)


@given(LEVELS, LEVELS, LEVELS, st.sets(st.sampled_from(CAUSES)), st.sampled_from(("", *RESPONSES)),
       st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip), st.booleans())  # fmt: skip
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_whatever_is_said_is_kept_exactly(
    workspace: Workspace,
    library: Library,
    scale: int,
    scope: int,
    likelihood: int,
    causes: set[str],
    response: str,
    why: str,
    aside: bool,
) -> None:
    session = Session(library, workspace, workspace.add_company("Any", TODAY))
    said = Judgment("site.1/x", scale, scope, 0, likelihood, "", tuple(sorted(causes)), response, aside, why)
    session.judge(said)
    assert workspace.load(session.record.id).judgments["site.1/x"] == said == session.record.judgments["site.1/x"]


def test_a_judgment_without_a_reason_is_refused_and_nothing_changes(session: Session, workspace: Workspace) -> None:
    session.set_site(MILL)
    with pytest.raises(UserError):
        session.judge(Judgment(session.risks()[0].id, dismissed=True))
    assert workspace.load(session.record.id).judgments == {}


def test_undo_takes_the_judgment_back_and_redo_brings_it(session: Session, workspace: Workspace) -> None:
    kept = judged(session, dismissed=True)
    assert not session.risks()[0].open
    session.undo()
    assert session.risks()[0].open
    assert workspace.load(session.record.id).judgments == {}
    session.redo()
    assert workspace.load(session.record.id).judgments == {kept.risk: kept}


def test_it_outlives_the_removal_of_the_site_by_mistake(session: Session) -> None:
    kept = judged(session, dismissed=True)
    session.drop_site("site.1")
    assert session.risks() == ()
    session.undo()
    assert session.risks()[0].judgment == kept
