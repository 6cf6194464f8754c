"""A workspace keeps every answer, refuses what it must not touch, and says why."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import SQLModel

from app.content.load import Library
from app.core.changes import Logo
from app.core.plan import Edit
from app.core.session import Session
from app.errors import UserError
from app.store import copies, migrate
from app.store.peek import HEAD, KNOWN, copies_folder, peek
from app.store.workspace import Workspace, open_workspace
from tests.conftest import TODAY


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        open_workspace(path, TODAY)
    return str(caught.value)


def test_answers_names_and_plan_come_back_as_they_were(file: Path, library: Library) -> None:
    name = "O'Neill & “Söhne” <b>{{ 7*7 }}</b> 🧵 شركة " + "x" * 10_000
    first = open_workspace(file, TODAY)
    session = Session(library, first, first.add_company(name, TODAY))
    session.set_value("basics.headcount", [{"row": "own", "women": 3, "men": 4}])
    session.set_note(
        "basics.headcount", note=name, evidence="pay list", evidence_date="2026-10-01", evidence_place="safe"
    )
    session.set_value("engage.stakeholder_list", "no")
    session.edit(Edit("engage.stakeholder_map", owner="Léa", due=date(2027, 1, 2), status="doing", note=name))
    session.set_logo(Logo(b"\x89PNG", "image/png"))
    before = session.record
    first.close()
    again = open_workspace(file, TODAY)
    assert [c.name for c in again.companies()] == [name]
    assert again.load(1) == before
    assert peek(file).companies[0].name == name
    again.close()


@given(st.text(min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
def test_any_words_are_kept_as_typed(workspace: Workspace, library: Library, words: str) -> None:
    words = words.encode("utf-8", "ignore").decode()
    session = Session(library, workspace, workspace.add_company("Any", TODAY))
    session.set_note("engage.feedback", note=words)
    assert (
        workspace.load(session.record.id).answers.get("engage.feedback", session.answer("engage.feedback")).note
        == words
    )


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 200, b"%PDF-1.7"])
def test_what_is_not_a_workspace_is_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert "not a Fairsteps file" in refused(file)
    assert file.read_bytes() == content
    assert [p.name for p in file.parent.iterdir() if p.is_file()] == [file.name]


def test_another_programs_database_is_left_as_it_is(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE t (x)")
    before = file.read_bytes()
    assert "not a Fairsteps file" in refused(file)
    assert file.read_bytes() == before


def test_a_truncated_workspace_is_refused_untouched(file: Path) -> None:
    open_workspace(file, TODAY).close()
    cut = file.read_bytes()[:-5000]
    file.write_bytes(cut)
    assert "damaged or cut short" in refused(file)
    assert file.read_bytes() == cut


def test_a_newer_workspace_is_refused_untouched(file: Path) -> None:
    open_workspace(file, TODAY).close()
    with closing(sqlite3.connect(file)) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
        db.commit()
    before = file.read_bytes()
    assert "newer version" in refused(file)
    assert file.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "no folder" in refused(tmp_path / "gone" / "w.sqlite")
    assert not (tmp_path / "gone").exists()


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_a_second_writer_reads_and_is_told_who_has_it(file: Path, library: Library) -> None:
    first = open_workspace(file, TODAY)
    company = first.add_company("One", TODAY)
    second = open_workspace(file, TODAY)
    assert second.read_only
    assert "has it open" in str(second.holder)
    with pytest.raises(UserError) as caught:
        Session(library, second, company).set_value("engage.feedback", "yes")
    assert "reading only" in str(caught.value)
    with pytest.raises(UserError, match="can only be read"):
        second.add_company("Two")
    second.close()
    first.close()
    third = open_workspace(file, TODAY)
    assert not third.read_only
    third.close()


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from app.errors import UserError
from app.store.workspace import open_workspace
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    open_workspace(Path(sys.argv[1]))
except UserError as error:
    print(error)
"""


def test_a_full_disk_is_told_and_leaves_nothing_half_made(file: Path) -> None:
    told = subprocess.run([sys.executable, "-c", FULL_DISK, str(file)], capture_output=True, text=True, check=True)
    assert "cannot be written" in told.stdout
    assert not file.exists()


WRITE_PROTECTED = """
import os, sys
from pathlib import Path
from app.store.workspace import open_workspace
if os.getuid() == 0:
    os.setuid(65534)
opened = open_workspace(Path(sys.argv[1]))
print(opened.read_only, opened.holder, [c.name for c in opened.companies()])
opened.close()
"""


def test_a_write_protected_workspace_opens_to_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = Path(tempfile.gettempdir()) / f"fairsteps-protected-{os.getpid()}"
    folder.mkdir()
    try:
        file = folder / "w.sqlite"
        made = open_workspace(file, TODAY)
        made.add_company("Kilang", TODAY)
        made.close()
        before = file.read_bytes()
        file.chmod(0o444)
        folder.chmod(0o555)
        root = Path(__file__).parents[2]
        told = subprocess.run(
            [sys.executable, "-c", WRITE_PROTECTED, str(file)], capture_output=True, text=True, cwd=root, check=False
        )
        assert told.stdout.strip() == "True The file or its folder is write-protected. ['Kilang']", told.stderr
        assert file.read_bytes() == before
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_one_copy_a_day_and_seven_kept(file: Path) -> None:
    for day in range(10):
        open_workspace(file, TODAY + timedelta(days=day)).close()
    kept = sorted(p.name for p in copies_folder(file).iterdir())
    assert kept == [f"workspace-{TODAY + timedelta(days=d)}.sqlite" for d in range(3, 10)]
    assert peek(copies_folder(file) / kept[0]).revision == HEAD


def test_a_copy_holds_what_is_still_in_the_log(workspace: Workspace, tmp_path: Path) -> None:
    workspace.add_company("In the log", TODAY)
    workspace.save_copy(tmp_path / "copy.sqlite")
    assert [c.name for c in peek(tmp_path / "copy.sqlite").companies] == ["In the log"]


def test_the_tables_are_what_the_migrations_make(workspace: Workspace) -> None:
    with workspace.writing() as db:
        context = MigrationContext.configure(db, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    assert [s.revision for s in scripts.walk_revisions()][::-1] == list(KNOWN)
    assert scripts.get_current_head() == HEAD


def test_a_file_is_copied_before_its_schema_changes(old_file: Path) -> None:
    copy = copies.before_migration(old_file, "0001")
    migrate.migrate(old_file)
    assert peek(copy).revision == "0001"
    assert peek(old_file).revision == HEAD


def test_durable_pragmas_are_set(workspace: Workspace) -> None:
    found = {
        p: workspace.writer.connection.exec_driver_sql(f"PRAGMA {p}").scalar()
        for p in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
    }
    assert found == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


def test_a_removed_company_leaves_no_byte(file: Path, library: Library) -> None:
    opened = open_workspace(file, TODAY)
    session = Session(library, opened, opened.add_company("Gone", TODAY))
    session.set_note("engage.feedback", note="CANARY-1234")
    opened.remove_company(session.record.id)
    opened.close()
    assert b"CANARY-1234" not in file.read_bytes()


class Failing:
    """A store that fails as often as it is told to, in front of a real one."""

    def __init__(self, store: Workspace) -> None:
        self.store, self.failures, self.read_only = store, 0, False

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)

    def write(self, company: int, changes: object) -> None:
        if self.failures:
            self.failures -= 1
            from app.message import N_

            raise UserError(N_("test", "disk full"))
        self.store.write(company, changes)  # type: ignore[arg-type]


def test_a_failed_write_is_queued_and_written_with_the_next(workspace: Workspace, library: Library) -> None:
    store = Failing(workspace)
    session = Session(library, store, workspace.add_company("Full", TODAY))  # type: ignore[arg-type]
    store.failures = 1
    with pytest.raises(UserError):
        session.set_value("engage.feedback", "no")
    assert session.unsaved
    assert session.answer("engage.feedback").value == "no"
    session.set_value("engage.stakeholder_list", "yes")
    assert not session.unsaved
    assert workspace.load(1).answers["engage.feedback"].value == "no"
