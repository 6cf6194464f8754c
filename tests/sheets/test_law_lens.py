"""What `fairsteps laws` prints: where each law stands and why, and how far it is met; never that it does not bind."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli, commands, paths, sample
from app.content.load import Library
from app.core.answers import Answer
from app.core.conditions import Case
from app.core.session import Session
from app.i18n.catalog import translator
from app.reference.load import load
from app.sheets.desk import FactDesk
from app.sheets.lens import lens_sheet
from app.sheets.sheet import Sheet, text_lines
from app.store.workspace import open_workspace
from tests.conftest import TODAY

Told = pytest.CaptureFixture[str]


def sheet(library: Library, answers: dict[str, Answer], language: str = "en") -> Sheet:
    desk = FactDesk(load(paths.reference()), translator(language))
    return lens_sheet(desk, Case(library, answers, TODAY), "Kilang Satu")


@pytest.fixture
def sample_file(file: Path) -> Path:
    workspace = open_workspace(file, TODAY)
    company = workspace.add_company(sample.sample().name, TODAY)
    sample.fill(workspace, company, commands.library(), translator("en"), TODAY)
    workspace.close()
    return file


def run(*args: object) -> int:
    return cli.main([*map(str, args), "--today", TODAY.isoformat(), "--ui-language", "en"])


def part(told: str, title: str) -> str:
    """The lines under a title."""
    return told.split(f"\n{title}\n")[1].split("\n\n")[0]


def test_the_command_shows_each_law_where_it_is(sample_file: Path, capsys: Told) -> None:
    assert run("laws", sample_file) == 0
    told = capsys.readouterr().out
    assert "not legal advice" in told
    assert "Employees’ Minimum Standards of Housing" in part(told, "May bind you: check")
    assert "Modern Slavery Act 2015, section 54" in part(told, "Reaches you")
    assert "Transparency Act" in part(told, "Nothing in your answers points to it")
    assert "does not bind" not in told
    assert "Edition 2026-11" in told


def test_a_law_says_why_it_is_there_and_what_proves_it(sample_file: Path, capsys: Told) -> None:
    run("laws", sample_file)
    told = capsys.readouterr().out
    slavery = part(told, "Modern Slavery Act 2015, section 54")
    assert "Standing: Reaches you" in slavery
    assert "You answered “United Kingdom” to: Where are your goods sold" in slavery
    assert "You answered “Under 10 million U.S. dollars” to:" in slavery
    wages = next(x for x in told.splitlines() if "Pay everybody no later than seven days" in x)
    for words in ("met", "s.19", "from memory, not yet verified", "Q6.06 Were all wages paid"):
        assert words in wages


def test_the_command_prints_the_sheet_in_the_language_asked_for(
    sample_file: Path, capsys: Told, library: Library
) -> None:
    assert run("laws", sample_file, "--company", sample.sample().name, "--language", "ms") == 0
    workspace = open_workspace(sample_file, TODAY)
    case = Session(library, workspace, workspace.companies()[0].id, lambda: TODAY).case
    workspace.close()
    desk = FactDesk(load(paths.reference()), translator("ms"))
    page = lens_sheet(desk, case, sample.sample().name)
    assert capsys.readouterr().out.splitlines() == list(text_lines(page, desk.tr))


def test_the_command_asks_which_company_is_meant(sample_file: Path, capsys: Told) -> None:
    assert run("laws", sample_file, "--company", "Nobody") == cli.INPUT_FAULT
    assert "Contoh Garment" in capsys.readouterr().err


def test_an_answer_that_is_missing_is_named(library: Library) -> None:
    told = "\n".join(
        text_lines(sheet(library, {"basics.country": Answer("VNM"), "basics.flags": Answer(["own"])}), translator("en"))
    )
    unknown = part(told, "Not known yet")
    assert "Modern Slavery Act 2015" in unknown
    assert "No certain answer yet, and it could change this: Where are your goods sold" in unknown


def test_every_law_stands_in_one_list_and_leads_to_its_page(library: Library) -> None:
    page = sheet(library, {"basics.flags": Answer(["own", "src"])})
    keys = [line.key for p in page.parts for line in p.lines if line.key]
    assert sorted(keys) == sorted(f"law:{x.id}" for x in load(paths.reference()).laws)


@pytest.mark.parametrize("language", ["en", "es", "fr", "ms"])
def test_a_company_that_has_said_nothing_can_be_shown(library: Library, language: str) -> None:
    page = sheet(library, {}, language)
    assert all(p.title and p.lines for p in page.parts)
