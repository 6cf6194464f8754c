"""The supply chain lies in the workspace, can be undone like answers, and older files are brought up to hold it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.load import Library
from app.core.answers import Answer
from app.core.chain import Site
from app.core.changes import Logo
from app.core.plan import Edit, Level
from app.core.session import Session
from app.errors import UserError
from app.store.peek import HEAD, copies_folder, peek
from app.store.workspace import Workspace, open_workspace
from tests.conftest import TODAY

MILL = Site("site.1", "Kilang Satu", role="own", tier=0, country="MYS")
SEWER = Site("site.2", "O'Neill & “Söhne” 🧵 شركة", parent="site.1", country="MYS")
FARM = Site(
    "site.3",
    "Farm",
    tier=3,
    parent="site.2",
    country="IND",
    region="Gujarat",
    goods=("cotton", "cottonseed"),
    other_goods=("Kapas “organik”", "12", "null"),
    share=Decimal("33.330"),
    workers=0,
    migrants="yes",
    recruiters="unknown",
    home_work="no",
    certificates="GOTS, until 2027",
    season=(1, 11, 12),
    note="by the river",
)
CHAIN = [MILL, SEWER, FARM]


def stored(workspace: Workspace, session: Session) -> dict[str, Site]:
    return workspace.load(session.record.id).sites


def names(session: Session) -> list[str]:
    return [s.name for s in session.sites]


def test_sites_come_back_as_they_were(file: Path, library: Library) -> None:
    first = open_workspace(file, TODAY)
    session = Session(library, first, first.add_company("Kilang", TODAY))
    assert session.add_sites([FARM, SEWER, MILL]) == ("site.3", "site.2", "site.1")
    before = session.record
    first.close()
    again = open_workspace(file, TODAY)
    assert again.load(1) == before
    assert again.load(1).sites["site.3"] == FARM
    assert str(again.load(1).sites["site.3"].share) == "33.330"
    assert Session(library, again, 1).sites == (MILL, SEWER, FARM)
    again.close()


WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    WORDS,
    st.lists(WORDS),
    st.none() | st.decimals(0, 100, allow_nan=False),
    st.none() | st.integers(0, 99_999_999),
    st.sets(st.integers(1, 12)),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_whatever_is_said_of_a_site_is_kept_exactly(
    workspace: Workspace,
    library: Library,
    words: str,
    goods: list[str],
    share: Decimal | None,
    workers: int | None,
    season: set[int],
) -> None:
    session = Session(library, workspace, workspace.add_company("Any", TODAY))
    told = {"region": words, "certificates": words, "note": words, "goods": tuple(goods), "other_goods": tuple(goods)}
    session.set_site(Site("", "A" + words, share=share, workers=workers, season=tuple(season), **told))
    assert stored(workspace, session) == session.record.sites
    assert str(stored(workspace, session)["site.1"].share) == str(share)


def test_a_site_without_an_id_is_new(session: Session, workspace: Workspace) -> None:
    assert session.set_site(Site("", "First")) == "site.1"
    assert session.set_site(Site("", "Second", parent="site.1")) == "site.2"
    assert names(session) == ["First", "Second"]
    assert set(stored(workspace, session)) == {"site.1", "site.2"}


def test_each_change_of_a_site_is_written_and_undone(session: Session, workspace: Workspace) -> None:
    session.set_site(MILL)
    session.set_site(replace(MILL, country="VNM"))
    session.set_site(replace(MILL, country="IDN"))
    assert stored(workspace, session)["site.1"].country == "IDN"
    session.undo()
    assert stored(workspace, session)["site.1"].country == "VNM"
    session.undo()
    session.undo()
    assert stored(workspace, session) == session.record.sites == {}
    session.redo()
    assert stored(workspace, session) == {"site.1": MILL}


def test_typing_a_name_is_one_undo(session: Session) -> None:
    session.set_site(Site("", "K"))
    for typed in ("Ki", "Kil", "Kila"):
        session.set_site(replace(session.sites[0], name=typed))
    session.undo()
    assert names(session) == ["K"]
    session.undo()
    assert names(session) == []


def test_setting_what_is_there_already_is_no_change(session: Session) -> None:
    session.set_site(MILL)
    session.set_site(MILL)
    session.undo()
    assert session.sites == ()


def test_an_import_is_one_undo(session: Session, workspace: Workspace) -> None:
    session.set_site(MILL)
    session.add_sites([Site("", f"Supplier {n}", parent="site.1") for n in range(50)])
    assert len(stored(workspace, session)) == 51
    session.undo()
    assert stored(workspace, session) == session.record.sites == {"site.1": MILL}
    session.redo()
    assert len(stored(workspace, session)) == 51


def test_an_import_with_a_fault_brings_nothing(session: Session, workspace: Workspace) -> None:
    session.set_site(MILL)
    with pytest.raises(UserError, match="“Farm”: it delivers to “site"):
        session.add_sites([Site("", "Good"), FARM])
    with pytest.raises(UserError, match="already a site"):
        session.add_sites([Site("", "Good"), MILL])
    assert stored(workspace, session) == session.record.sites == {"site.1": MILL}
    assert session.add_sites([]) == ()
    session.undo()
    assert session.sites == ()


def test_who_delivered_to_a_dropped_site_delivers_to_its_parent(session: Session, workspace: Workspace) -> None:
    session.add_sites(CHAIN)
    session.drop_site("site.2")
    assert stored(workspace, session) == {"site.1": MILL, "site.3": replace(FARM, parent="site.1")}
    session.drop_site("site.1")
    assert stored(workspace, session) == {"site.3": replace(FARM, parent="")}
    session.undo()
    session.undo()
    assert stored(workspace, session) == {s.id: s for s in CHAIN}
    assert session.sites == tuple(CHAIN)
    with pytest.raises(UserError, match="There is no site “site"):
        session.drop_site("site.9")


def test_a_dropped_site_comes_back_to_its_place(session: Session, workspace: Workspace, library: Library) -> None:
    session.add_sites([Site("", f"Supplier {n}") for n in range(12)])
    before = session.sites
    session.drop_site("site.2")
    session.undo()
    assert session.sites == before == Session(library, workspace, session.record.id).sites


def test_sites_leave_the_answers_alone(session: Session, workspace: Workspace) -> None:
    before = workspace.load(session.record.id).answers
    session.add_sites(CHAIN)
    session.set_value("engage.feedback", "no")
    session.undo()
    session.undo()
    assert workspace.load(session.record.id).answers == before == session.record.answers


def test_where_a_file_is_read_only_no_site_changes(file: Path, library: Library) -> None:
    first = open_workspace(file, TODAY)
    Session(library, first, first.add_company("One", TODAY)).set_site(MILL)
    second = open_workspace(file, TODAY)
    reader = Session(library, second, 1)
    assert names(reader) == ["Kilang Satu"]
    for change in (
        lambda: reader.set_site(SEWER),
        lambda: reader.add_sites([SEWER]),
        lambda: reader.drop_site("site.1"),
    ):
        with pytest.raises(UserError, match="reading only"):
            change()
    assert reader.record.sites == {"site.1": MILL}
    second.close()
    first.close()


def test_sites_are_each_companys_own_and_go_with_it(file: Path, library: Library) -> None:
    opened = open_workspace(file, TODAY)
    gone, stays = (Session(library, opened, opened.add_company(n, TODAY)) for n in ("Gone", "Stays"))
    gone.set_site(Site("", "CANARY-1234", note="CANARY-1234"))
    stays.set_site(MILL)
    opened.remove_company(gone.record.id)
    assert opened.load(stays.record.id).sites == {"site.1": MILL}
    opened.close()
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT site_id, name FROM site").fetchall() == [("site.1", "Kilang Satu")]
    assert b"CANARY-1234" not in file.read_bytes()


# Files of the version before sites

DATA = Path(__file__).parent.parent / "data"


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables and columns of the first schema."""
    tables = ("company", "assessment", "answer", "opening", "plan_edit", "setting")
    with closing(sqlite3.connect(DATA / "schema-0001.sqlite")) as db:
        columns = {t: ", ".join(c[1] for c in db.execute(f"PRAGMA table_info({t})")) for t in tables}
    with closing(sqlite3.connect(path)) as db:
        return {t: db.execute(f"SELECT {columns[t]} FROM {t} ORDER BY 1, 2").fetchall() for t in tables}


def test_an_old_file_keeps_everything_and_a_copy_lies_beside_it(old_file: Path) -> None:
    before, revision = rows(old_file), peek(old_file).revision
    opened = open_workspace(old_file, TODAY)
    opened.close()
    assert (revision, peek(old_file).revision) == ("0001", HEAD)
    assert len(before["answer"]) == 11
    assert rows(old_file) == before
    copy = copies_folder(old_file) / "workspace-revision-0001.sqlite"
    assert peek(copy).revision == "0001"
    assert rows(copy) == before
    assert sorted(p.name for p in copies_folder(old_file).iterdir()) == [f"workspace-{TODAY}.sqlite", copy.name]


def test_an_old_files_answers_can_be_worked_on(old_file: Path, library: Library) -> None:
    opened = open_workspace(old_file, TODAY)
    assert [c.name for c in opened.companies()] == ["Taller Viejo", "Kilang Lama “Söhne” 🧵"]
    session = Session(library, opened, 1)
    assert session.answer("basics.headcount").value == json.loads(
        '[{"row": "own", "women": 30, "men": 12}, {"row": "agency", "women": 8}]'
    )
    assert session.answer("basics.responsible_hours").value == 2.5
    assert session.answer("engage.feedback") == Answer(note="a note alone")
    assert session.answer("engage.stakeholder_list") == Answer(
        "no", "Nobody wrote one", "minutes", "2026-09-30", "safe"
    )
    assert set(session.strays()) == {"gone.question"}
    assert session.record.openings["engage.stakeholder_map"][Level.WEEK] == date(2026, 10, 1)
    assert session.edit_of("own.1") == Edit("own.1", title="Paint the gate", added_on=date(2026, 10, 2))
    assert session.record.logo == Logo(b"\x89PNG\r\n", "image/png")
    assert session.sites == ()
    session.add_sites(CHAIN)
    opened.close()
    again = open_workspace(old_file, TODAY)
    assert again.load(1) == session.record
    assert again.load(2).sites == {}
    again.close()


def test_a_write_protected_old_file_says_what_to_do(old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.workspace.writable", lambda path: False)
    before = old_file.read_bytes()
    with pytest.raises(UserError, match="older version and must be brought up to date"):
        open_workspace(old_file, TODAY)
    assert old_file.read_bytes() == before
    assert not copies_folder(old_file).exists()


def test_an_old_file_stays_whole_where_its_migration_fails(old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.store.migrate.upgrade", full)
    before = rows(old_file)
    with pytest.raises(UserError, match="No space left"):
        open_workspace(old_file, TODAY)
    assert peek(old_file).revision == "0001"
    assert rows(old_file) == before
    monkeypatch.undo()
    open_workspace(old_file, TODAY).close()
    assert rows(old_file) == before
