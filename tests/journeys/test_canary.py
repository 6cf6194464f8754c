"""A name in every text field: it must not be found in what leaves the laptop, nor in a log or a temporary file."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from app import cli, commands, paths
from app.content.load import Library
from app.content.model import Question
from app.core.plan import Edit
from app.core.session import Session
from app.store.workspace import open_workspace
from tests.conftest import TODAY

CANARY = "Zubaidah77"


def words_everywhere(session: Session) -> None:
    """The canary as answer, note, evidence, place, table cell, owner, note of an action, and own action."""
    for question in session.library.questions.values():
        if question.kind == "text":
            session.set_value(question.id, CANARY)
        elif question.kind == "table" and (row := text_row(question)):
            session.set_value(question.id, [row])
        session.set_note(question.id, note=CANARY, evidence=CANARY, evidence_place=CANARY)
    weak = ("remediate.papers_with_workers", "remediate.wages_on_time", "engage.feedback", "code.signed")
    for name in weak:
        session.set_value(name, "no")
    session.set_value("remediate.child_found", "dismissed")
    session.set_value("remediate.free_to_leave", "na")
    for item in session.plan():
        session.edit(Edit(item.id, owner=CANARY, note=CANARY))
    session.add_own(f"Visit {CANARY}", owner=CANARY)


def text_row(question: Question) -> dict[str, str | int | float | None]:
    cells: dict[str, str | int | float | None] = {c.id: CANARY for c in question.columns if c.kind == "text"}
    return cells | ({"row": question.rows[0].id} if question.rows and cells else {})


@pytest.fixture
def file_with_canary(file: Path, library: Library) -> Path:
    workspace = open_workspace(file, TODAY)
    words_everywhere(Session(library, workspace, workspace.add_company("Kilang Terbuka", TODAY), lambda: TODAY))
    workspace.close()
    return file


def text_of(pdf: Path) -> str:
    reader = PdfReader(pdf)
    return "".join(page.extract_text() for page in reader.pages) + str(reader.metadata) + str(reader.outline)


def folder_holds(folder: Path, word: str) -> bool:
    return any(word.encode() in p.read_bytes() for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize("language", ["en", "es", "fr", "ms"])
def test_a_paper_to_share_names_nobody(file_with_canary: Path, tmp_path: Path, language: str) -> None:
    out = tmp_path / "out.pdf"
    asked = ["plan", str(file_with_canary), "--language", language, "--out", str(out), "--audience", "share"]
    assert cli.main([*asked, "--today", TODAY.isoformat()]) == 0
    assert "Kilang Terbuka" in text_of(out)
    assert CANARY not in text_of(out)
    assert CANARY.encode() not in out.read_bytes()


def test_our_own_paper_prints_notes_only_when_ticked(file_with_canary: Path, tmp_path: Path) -> None:
    plain, ticked = tmp_path / "plain.pdf", tmp_path / "ticked.pdf"
    base = ["plan", str(file_with_canary), "--language", "en", "--today", TODAY.isoformat(), "--out"]
    assert cli.main([*base, str(plain)]) == 0
    assert cli.main([*base, str(ticked), "--notes"]) == 0
    assert text_of(ticked).count(CANARY) > text_of(plain).count(CANARY)


def test_neither_log_nor_temporary_file_holds_a_name(
    file_with_canary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    out = tmp_path / "out.pdf"
    assert cli.main(["plan", str(file_with_canary), "--language", "en", "--out", str(out), "--notes"]) == 0

    def broken(*_: object) -> int:
        raise ValueError(CANARY)

    monkeypatch.setattr(commands, "run_show", broken)
    assert cli.main(["show", str(file_with_canary), "--ui-language", "en"]) == cli.BUG
    assert paths.user_logs().is_dir()
    assert not folder_holds(paths.user_logs(), CANARY)
    assert not folder_holds(temporary, CANARY)
    assert CANARY not in capsys.readouterr().err
