"""A file of the first version: every later one opens it, and nothing of it is lost."""

from __future__ import annotations

import json
import zipfile
from dataclasses import fields
from pathlib import Path
from typing import Any

from app.content.load import Library
from app.core import years
from app.core.changes import Record
from app.core.session import Session
from app.exchange.bring import import_company
from app.exchange.manifest import counts
from app.exchange.unpack import unpack
from app.store.workspace import Workspace
from tests.conftest import TODAY

OLD = Path(__file__).parent.parent / "data" / "company-1.fairsteps"


def written() -> dict[str, Any]:
    """What stands in the file, read without any code of ours."""
    with zipfile.ZipFile(OLD) as archive:
        found: dict[str, Any] = json.loads(archive.read("company.json"))
    return found


def test_nothing_of_it_is_lost(library: Library) -> None:
    found = unpack(OLD, asked=library.questions)
    assert (found.manifest.format, found.manifest.version, found.manifest.people) == (1, "0.1.0", True)
    for name, things in written().items():
        if isinstance(things, dict):
            assert set(things) == set(vars(found.record.logo) if name == "logo" else getattr(found.record, name)), name
    assert all(n > 0 for n in found.manifest.counts.values())
    assert found.manifest.counts.items() <= counts(found.record).items()


def test_it_can_be_worked_on(workspace: Workspace, library: Library) -> None:
    found = unpack(OLD, asked=library.questions)
    session = Session(library, workspace, import_company(workspace, found, TODAY), lambda: TODAY)
    assert all(
        getattr(session.record, f.name) == getattr(found.record, f.name) for f in fields(Record) if f.name != "id"
    )
    for file in session.record.evidence.values():
        assert workspace.file_path(file.sha256).stat().st_size == file.size
    assert any(c.people == "Two sewers in hall 2" for c in session.record.cases.values())
    assert any(i.open for i in session.plan())
    assert years.as_it_was(session, "snapshot.1").record.answers
