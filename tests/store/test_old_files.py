"""A file of the version before cases and evidence: nothing of it is lost, and it can be worked on."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.content.load import Library
from app.core import casework, filing, years
from app.core.session import Session
from app.store.peek import HEAD, copies_folder, peek
from app.store.workspace import open_workspace

TODAY = date(2026, 11, 24)
OLD = Path(__file__).parent.parent / "data" / "schema-0002.sqlite"
TABLES = ("company", "assessment", "answer", "opening", "plan_edit", "site", "judgment", "setting")


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables and columns of the second schema."""
    with closing(sqlite3.connect(OLD)) as db:
        columns = {t: ", ".join(c[1] for c in db.execute(f"PRAGMA table_info({t})")) for t in TABLES}
    with closing(sqlite3.connect(path)) as db:
        return {t: db.execute(f"SELECT {columns[t]} FROM {t} ORDER BY 1, 2").fetchall() for t in TABLES}


def test_nothing_of_the_file_before_cases_is_lost(file: Path) -> None:
    shutil.copy(OLD, file)
    before = rows(file)
    open_workspace(file, TODAY).close()
    assert peek(file).revision == HEAD
    assert all(before[t] for t in TABLES if t != "setting")
    assert rows(file) == before
    assert peek(copies_folder(file) / "workspace-revision-0002.sqlite").revision == "0002"


def test_it_can_be_worked_on_with_all_that_is_new(file: Path, library: Library, tmp_path: Path) -> None:
    shutil.copy(OLD, file)
    opened = open_workspace(file, TODAY)
    session = Session(library, opened, 1, lambda: TODAY)
    session.open_actions()
    assert [c.source for c in casework.cases(session)] == [
        q for q in session.open_harm() if session.answer(q).value != "unknown"
    ]
    edit = next(iter(session.record.edits.values()))
    session.edit(replace(edit, cost=Decimal("1200.50"), currency="MYR", after=("own.1",), verified_on=TODAY))
    proof = tmp_path / "proof.txt"
    proof.write_text("seen")
    filing.add_file(session, f"action/{edit.action}", proof)
    filing.add_note(session, edit.action, "The clock was bought.")
    years.start_year(session, "2026")
    known = session.record
    opened.close()
    again = open_workspace(file, TODAY)
    assert again.load(1) == known
    again.close()
