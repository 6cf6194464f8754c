"""The command line as a consultant's script uses it: words on the right stream, and the promised exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import cli, commands
from app.store.workspace import open_workspace
from tests.conftest import TODAY

Told = pytest.CaptureFixture[str]


def run(*args: object, language: str = "en") -> int:
    return cli.main([*map(str, args), "--ui-language", language])


def made(file: Path, *sets: str, company: str = "Kilang Satu") -> None:
    flags = [x for s in sets for x in ("--set", s)]
    assert run("new", file, "--company", company, *flags) == 0


def test_a_company_is_made_answered_and_shown(file: Path, capsys: Told) -> None:
    made(file, "country=MYS", "flags=own,mig,rec", 'headcount=[{"row":"own","women":40,"men":45}]')
    assert (
        run("answer", file, "remediate.papers_with_workers", "no", "--note", "in the safe", "--today", "2026-11-01")
        == 0
    )
    assert run("answer", file, "q6.06", "yes", "--evidence", "bank list", "--evidence-date", "2026-10-01") == 0
    capsys.readouterr()
    assert run("show", file, "--today", "2026-11-09") == 0
    told = capsys.readouterr().out
    for words in ("remediate.papers_with_workers [Q6.03]", "in the safe", "bank list, 2026-10-01", "Malaysia"):
        assert words in told
    line = next(x for x in told.splitlines() if x.startswith("remediate.return_papers"))
    assert "due 2026-11-08, emergency, overdue" in line


def test_every_kind_of_answer_can_be_typed(file: Path, capsys: Told) -> None:
    made(file, "flags=own,src,mig,rec")
    answers = {
        "engage.groups_talked": "workers,union",
        "engage.worker_meetings": "monthly",
        "monitor.peak_hours": "61.5",
        "train.share": "80%",
        "code.revised": "2026-01-31",
        "basics.products": "Shirts, “caps” & <b>socks</b>",
        "assess.chain_known": '[{"row": "tier1", "share": 90}]',
        "engage.feedback": "unknown",
    }
    for question, value in answers.items():
        assert run("answer", file, question, value) == 0, question
    capsys.readouterr()
    run("show", file)
    told = capsys.readouterr().out
    for words in ("61.5 hours a week", "80%", "January 31, 2026", "Shirts, “caps” & <b>socks</b>", "Don’t know"):
        assert words in told


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("answer", "{file}", "engage.stakeholder_lst", "yes"), "engage.stakeholder_list"),
        (("answer", "{file}", "engage.stakeholder_list", "perhaps"), "yes, partly, no"),
        (("answer", "{file}", "monitor.peak_hours", "many"), "a number is needed"),
        (("answer", "{file}", "assess.chain_known", "{{"), "JSON"),
        (("answer", "{file}", "basics.country", "ATL"), "is not known"),
        (("answer", "{folder}/none.sqlite", "engage.feedback", "yes"), "There is no file"),
        (("show", "{file}", "--company", "Kilang Dua"), "Kilang Satu (1)"),
        (("new", "{file}", "--company", "X", "--set", "colour=red"), "headcount"),
        (("new", "{file}", "--company", " "), "needs a name"),
        (("plan", "{file}", "--out", "{folder}/no/such/plan.pdf"), "plan.pdf"),
    ],
)
def test_a_fault_of_the_input_is_one_clear_line(file: Path, capsys: Told, args: tuple[str, ...], words: str) -> None:
    made(file)
    capsys.readouterr()
    filled = [a.replace("{file}", str(file)).replace("{folder}", str(file.parent)) for a in args]
    assert run(*filled) == cli.INPUT_FAULT
    told = capsys.readouterr()
    assert words in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert told.out == ""


def test_with_several_companies_one_must_be_named(file: Path, capsys: Told) -> None:
    made(file)
    made(file, company="Kilang Dua")
    assert run("show", file) == cli.INPUT_FAULT
    assert "Kilang Satu" in capsys.readouterr().err
    assert run("show", file, "--company", "Kilang Dua") == 0


def test_a_wrong_profile_makes_no_company(file: Path) -> None:
    assert run("new", file, "--company", "X", "--set", "headcount=[") == cli.INPUT_FAULT
    assert not file.exists()


def test_a_second_writer_is_refused_by_name(file: Path, capsys: Told) -> None:
    made(file)
    holder = open_workspace(file, TODAY)
    assert run("answer", file, "engage.feedback", "yes") == cli.INPUT_FAULT
    assert "reading only" in capsys.readouterr().err
    assert run("show", file) == 0
    holder.close()


def test_wrong_usage_is_told_with_exit_2(capsys: Told) -> None:
    with pytest.raises(SystemExit) as caught:
        run("plan")
    assert caught.value.code == cli.WRONG_USAGE
    assert "required" in capsys.readouterr().err


def test_our_own_bug_has_exit_70_and_a_log_without_answers(
    file: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(file)

    def broken(*_: object) -> int:
        raise ZeroDivisionError("CANARY")

    monkeypatch.setattr(commands, "run_show", broken)
    assert run("show", file) == cli.BUG
    told = capsys.readouterr().err
    log = Path(told.strip().split()[-1].rstrip("."))
    assert "ZeroDivisionError" in log.read_text()
    assert "CANARY" not in log.read_text()


@pytest.mark.parametrize(("language", "usage"), [("es", "uso"), ("fr", "utilisation"), ("ms", "penggunaan")])
def test_help_follows_the_language(capsys: Told, language: str, usage: str) -> None:
    with pytest.raises(SystemExit):
        run("--help", language=language)
    told = capsys.readouterr().out
    assert usage in told.lower()
    assert "usage" not in told.replace("-", " ").lower().split()
    assert "show this help" not in told


def test_strays_are_kept_and_shown(file: Path, capsys: Told) -> None:
    """An answer to a question that an earlier edition had is not lost."""
    made(file)
    opened = open_workspace(file, TODAY)
    from app.core.answers import Answer
    from app.core.changes import Change

    opened.write(1, (Change("answer", "engage.old_question", None, Answer("kept words")),))
    opened.close()
    capsys.readouterr()
    assert run("show", file) == 0
    assert "kept words" in capsys.readouterr().out


def test_show_speaks_json_tables_in_words(file: Path, capsys: Told) -> None:
    made(file)
    table = json.dumps([{"row": "year", "received": 3, "closed": 2}])
    assert run("answer", file, "monitor.complaints", table) == 0
    assert "Complaints received 3" in capsys.readouterr().out


def test_letters_that_no_font_holds_are_told(file: Path, capsys: Told) -> None:
    """The paper is saved all the same: this computer may have a font for them."""
    made(file, company="陳氏製衣")
    assert run("plan", file, "--language", "en", "--out", file.parent / "plan.pdf") == 0
    told = capsys.readouterr()
    assert "衣" in told.err
    assert (file.parent / "plan.pdf").stat().st_size > 0
