"""The command line: reads what was typed, calls the command, and turns what goes wrong into words and exit codes."""

from __future__ import annotations

import argparse
import gettext
import locale
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app import __version__, paths
from app.errors import UserError
from app.i18n.catalog import Translator, languages, preferred, translator

DONE, INPUT_FAULT, WRONG_USAGE, BUG = 0, 1, 2, 70
COMMANDS = (
    "demo", "new", "answer", "show", "plan", "papers", "facts", "laws", "chain", "questionnaire",
    "exposure", "export", "import", "schema", "check",
)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 done, 1 the input is at fault, 2 wrong usage, 70 our bug."""
    args = list(sys.argv[1:] if argv is None else argv)
    tr = translator(ui_language(args))
    speak_argparse(tr.language)
    try:
        return run(tr, args)
    except UserError as error:
        print(tr.message(error.message), file=sys.stderr)
        return INPUT_FAULT
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception as error:
        return report_bug(tr, error)


def report_bug(tr: Translator, error: Exception) -> int:
    from app import logs

    path = logs.setup()
    logs.LOG.error("command failed", exc_info=error)
    text = tr(
        "cli", "Something went wrong in Fairsteps itself ({kind}). Your answers are safe.", kind=type(error).__name__
    )
    where = tr("cli", "What happened is written in {path}.", path=path) if path else ""
    print(f"{text} {where}", file=sys.stderr)
    return BUG


def ui_language(args: list[str]) -> str:
    """The language that `--ui-language` asks for, else that of the locale."""
    for number, word in enumerate(args):
        if word.startswith("--ui-language="):
            return preferred(word.partition("=")[2])
        if word == "--ui-language" and number + 1 < len(args):
            return preferred(args[number + 1])
    return preferred(system_language())


def system_language() -> str | None:
    named = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), None)
    return named or locale.getlocale()[0]


def speak_argparse(language: str) -> None:
    """argparse takes its own words from gettext's current domain, in the language that LANGUAGE names."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("ui", str(paths.locales()))
    gettext.textdomain("ui")


def run(tr: Translator, args: list[str]) -> int:
    command = next((a for a in args if a in COMMANDS), None)
    parser = command_parser(tr) if command or {"-h", "--help", "--version"} & set(args) else window_parser(tr)
    options = parser.parse_args(args)
    if command is None:
        return open_window(options)
    from app import commands

    action: Callable[[Translator, argparse.Namespace], int] = getattr(commands, f"run_{command}")
    return action(tr, options)


def open_window(options: argparse.Namespace) -> int:
    from app.ui.main import run as run_window

    return run_window(options.file, options.ui_language)


def common(tr: Translator) -> argparse.ArgumentParser:
    """Options that every command takes."""
    parser = argparse.ArgumentParser(add_help=False)
    codes = [*languages()]
    text = tr("cli", "language of the program ({codes}); without it, the system’s", codes=", ".join(codes))
    parser.add_argument("--ui-language", metavar=tr("cli", "LANGUAGE"), choices=[*codes, "xx"], help=text)
    return parser


def window_parser(tr: Translator) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("fairsteps", parents=[common(tr)], description=about(tr))
    parser.add_argument("file", nargs="?", type=Path, metavar=tr("cli", "FILE"), help=tr("cli", "file to open"))
    return parser


def about(tr: Translator) -> str:
    return tr(
        "cli",
        "Walks a company through the eight steps of a social compliance system and prints its action plan. "
        "Without a command the window opens.",
    )


def command_parser(tr: Translator) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("fairsteps", parents=[common(tr)], description=about(tr))
    parser.add_argument("--version", action="version", version=f"Fairsteps {__version__}")
    group = parser.add_subparsers(metavar=tr("cli", "COMMAND"), dest="command", required=True)

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return group.add_parser(name, parents=[common(tr)], help=text, description=text)

    add_demo(tr, command("demo", tr("cli", "make the sample company and its plan in every language")))
    add_new(tr, command("new", tr("cli", "add a company to a file; makes the file where it is not there")))
    add_answer(tr, command("answer", tr("cli", "answer one question")))
    add_show(tr, command("show", tr("cli", "list the questions asked, the answers and the open actions")))
    add_plan(tr, command("plan", tr("cli", "save the action plan as a PDF")))
    add_papers(tr, command("papers", tr("cli", "list the papers of a company, make one, or make all of the sample’s")))
    add_facts(tr, command("facts", tr("cli", "look up countries, goods, laws and conventions, offline")))
    add_laws(tr, command("laws", tr("cli", "show which laws and standards ask something of a company, and why")))
    add_chain(tr, command("chain", tr("cli", "list the supply chain, or read suppliers out of a file")))
    text = tr("cli", "make a questionnaire for a supplier, or take over the answers that came back")
    add_questionnaire(tr, command("questionnaire", text))
    add_exposure(tr, command("exposure", tr("cli", "screen a ledger of purchases or customs entries by the lists")))
    add_export(tr, command("export", tr("cli", "save one company with its evidence as a .fairsteps file")))
    add_import(tr, command("import", tr("cli", "add a company out of a .fairsteps file or an archive copy (PDF)")))
    command("schema", tr("cli", "print the JSON schema of a company’s data"))
    command("check", tr("cli", "check content and translations; every fault with its file and id"))
    return parser


def iso_day(text: str) -> date:
    return date.fromisoformat(text)


iso_day.__name__ = "YYYY-MM-DD"  # argparse names the type in its message


def add_today(tr: Translator, parser: argparse.ArgumentParser) -> None:
    text = tr("cli", "work as if it were this day (YYYY-MM-DD)")
    parser.add_argument("--today", type=iso_day, default=date.today(), metavar=tr("cli", "DATE"), help=text)


def add_file(tr: Translator, parser: argparse.ArgumentParser, company: bool = True) -> None:
    parser.add_argument("file", type=Path, metavar=tr("cli", "FILE"), help=tr("cli", "Fairsteps file"))
    add_today(tr, parser)
    if company:
        text = tr("cli", "name of the company; may be left out where the file has only one")
        parser.add_argument("--company", metavar=tr("cli", "NAME"), help=text)


def add_demo(tr: Translator, parser: argparse.ArgumentParser) -> None:
    text = tr("cli", "folder for the files (default: demo)")
    parser.add_argument("--out", type=Path, default=Path("demo"), metavar=tr("cli", "DIR"), help=text)
    add_today(tr, parser)


def add_new(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser, company=False)
    text = tr("cli", "name of the new company")
    parser.add_argument("--company", required=True, metavar=tr("cli", "NAME"), help=text)
    text = tr("cli", "answer a question of the profile, such as country=MYS or flags=own,mig; may be repeated")
    parser.add_argument("--set", action="append", default=[], metavar=tr("cli", "KEY=VALUE"), help=text)


def add_answer(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser)
    parser.add_argument("question", metavar=tr("cli", "QUESTION"), help=tr("cli", "id or code of the question"))
    text = tr(
        "cli",
        "yes, partly, no, na or unknown; the id of a choice; ids with commas; a number; a date; words; "
        "JSON for a table",
    )
    parser.add_argument("value", metavar=tr("cli", "VALUE"), help=text)
    words = tr("cli", "TEXT")
    parser.add_argument("--note", metavar=words, help=tr("cli", "a note beside the answer"))
    parser.add_argument("--evidence", metavar=words, help=tr("cli", "what proves the answer"))
    text = tr("cli", "day of the evidence (YYYY-MM-DD)")
    parser.add_argument("--evidence-date", type=iso_day, metavar=tr("cli", "DATE"), help=text)
    parser.add_argument("--evidence-place", metavar=words, help=tr("cli", "where the evidence is kept"))


def add_show(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser)


def add_plan(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser)
    text = tr("cli", "language of the paper (default: the one that the profile names)")
    parser.add_argument("--language", choices=[*languages(), "xx"], metavar=tr("cli", "LANGUAGE"), help=text)
    text = tr("cli", "PDF file to write")
    parser.add_argument("--out", type=Path, required=True, metavar=tr("cli", "PDF"), help=text)
    parser.add_argument("--paper", choices=["a4", "letter"], default="a4", help=tr("cli", "size of the paper"))
    text = tr("cli", "for whom: ours, or to share outside (no notes, no details of emergencies)")
    parser.add_argument("--audience", choices=["ours", "share"], default="ours", help=text)
    parser.add_argument("--notes", action="store_true", help=tr("cli", "print the notes"))
    parser.add_argument("--confidential", action="store_true", help=tr("cli", "print confidential answers"))
    parser.add_argument("--names", action="store_true", help=tr("cli", "print people’s names in a paper to share"))
    parser.add_argument("--own-actions", action="store_true", help=tr("cli", "print own actions in a paper to share"))
    text = tr("cli", "edition of the facts to print with (default: the one in use)")
    parser.add_argument("--edition", default="", metavar=tr("cli", "EDITION"), help=text)


def add_papers(tr: Translator, parser: argparse.ArgumentParser) -> None:
    text = tr("cli", "Fairsteps file; not needed with --all")
    parser.add_argument("file", type=Path, nargs="?", metavar=tr("cli", "FILE"), help=text)
    add_today(tr, parser)
    text = tr("cli", "name of the company; may be left out where the file has only one")
    parser.add_argument("--company", metavar=tr("cli", "NAME"), help=text)
    text = tr("cli", "every paper of the sample company, in every language and format")
    parser.add_argument("--all", action="store_true", help=text)
    text = tr("cli", "id of the paper; without it the papers are listed")
    parser.add_argument("--paper", metavar=tr("cli", "PAPER"), help=text)
    text = tr("cli", "file to write, or with --all the folder")
    parser.add_argument("--out", type=Path, metavar=tr("cli", "PATH"), help=text)
    formats = ["pdf", "docx", "xlsx", "csv", "ics", "json"]
    parser.add_argument("--format", choices=formats, default="pdf", help=tr("cli", "what kind of file (default: pdf)"))
    text = tr("cli", "language of the paper (default: the one that the profile names)")
    parser.add_argument("--language", choices=[*languages(), "xx"], metavar=tr("cli", "LANGUAGE"), help=text)
    text = tr("cli", "supplier, case, owner, or two snapshots as OLDER/NEWER, that the paper is for")
    parser.add_argument("--subject", metavar=tr("cli", "NAME"), help=text)
    text = tr("cli", "archive copy: the PDF holds the company’s data, so that Fairsteps can open it again")
    parser.add_argument("--archive", action="store_true", help=text)
    text = tr("cli", "the evidence index and all its files in one zip")
    parser.add_argument("--sealed", action="store_true", help=text)
    add_choices(tr, parser)


def add_choices(tr: Translator, parser: argparse.ArgumentParser) -> None:
    """What may stand on a paper."""
    parser.add_argument("--size", choices=["a4", "letter"], default="a4", help=tr("cli", "size of the paper"))
    text = tr("cli", "for whom: ours, or to share outside (no notes, no details of emergencies)")
    parser.add_argument("--audience", choices=["ours", "share"], help=text)
    parser.add_argument("--notes", action="store_true", help=tr("cli", "print the notes"))
    parser.add_argument("--confidential", action="store_true", help=tr("cli", "print confidential answers"))
    parser.add_argument("--names", action="store_true", help=tr("cli", "print people’s names in a paper to share"))
    parser.add_argument("--own-actions", action="store_true", help=tr("cli", "print own actions in a paper to share"))
    parser.add_argument("--people", action="store_true", help=tr("cli", "print names and details of people in cases"))
    parser.add_argument("--low-ink", action="store_true", help=tr("cli", "without colored areas"))


def add_laws(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser)
    text = tr("cli", "language of the answer (default: the program’s)")
    parser.add_argument("--language", choices=[*languages(), "xx"], metavar=tr("cli", "LANGUAGE"), help=text)


def add_facts(tr: Translator, parser: argparse.ArgumentParser) -> None:
    kinds = ["country", "good", "law", "convention", "search", "list", "update", "undo", "editions"]
    text = tr(
        "cli",
        "what to look up; “list” lists what there is; “update” takes a file with new facts into use, "
        "“undo” takes the last one back, “editions” lists them",
    )
    parser.add_argument("kind", choices=kinds, help=text)
    text = tr("cli", "code, id, name or words; up to four countries are compared")
    parser.add_argument("words", nargs="*", metavar=tr("cli", "WORDS"), help=text)
    text = tr("cli", "language of the answer (default: the program’s)")
    parser.add_argument("--language", choices=[*languages(), "xx"], metavar=tr("cli", "LANGUAGE"), help=text)


def add_chain(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser)
    text = tr("cli", "read suppliers out of this CSV or XLSX file; with any fault, nothing is imported")
    parser.add_argument("--import", dest="suppliers", type=Path, metavar=tr("cli", "SUPPLIERS"), help=text)
    parser.add_argument("--sheet", metavar=tr("cli", "NAME"), help=tr("cli", "sheet of the XLSX file to read"))
    text = tr("cli", "which column to read as what, such as name=Factory; may be repeated; FIELD= reads none")
    parser.add_argument("--column", action="append", default=[], metavar=tr("cli", "FIELD=HEADER"), help=text)
    parser.add_argument("--check", action="store_true", help=tr("cli", "only read the file, and tell what is wrong"))


def add_questionnaire(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser)
    text = tr("cli", "name or number of the supplier; with --read, the file tells it")
    parser.add_argument("--supplier", metavar=tr("cli", "NAME"), help=text)
    text = tr("cli", "language of the questionnaire (default: one of the supplier’s country)")
    parser.add_argument("--language", choices=[*languages(), "xx"], metavar=tr("cli", "LANGUAGE"), help=text)
    text = tr("cli", "workbook, or PDF to fill in (default: xlsx)")
    parser.add_argument("--format", choices=["xlsx", "pdf"], default="xlsx", help=text)
    parser.add_argument("--size", choices=["A4", "letter"], default="A4", help=tr("cli", "size of the paper"))
    parser.add_argument("--out", type=Path, metavar=tr("cli", "PATH"), help=tr("cli", "file to write"))
    text = tr("cli", "take over the answers in this file; what is at fault is listed and stops no good answer")
    parser.add_argument("--read", type=Path, metavar=tr("cli", "ANSWERS"), help=text)
    parser.add_argument("--check", action="store_true", help=tr("cli", "only read the file, and tell what is wrong"))
    text = tr("cli", "who gave the answers (default: as the file says)")
    parser.add_argument("--by", metavar=tr("cli", "NAME"), help=text)
    text = tr("cli", "day on which they were given (default: as the file says, else today)")
    parser.add_argument("--on", type=iso_day, metavar=tr("cli", "DATE"), help=text)
    text = tr("cli", "a field of the supply chain in which the supplier counts and not you; may be repeated")
    parser.add_argument("--take", action="append", default=[], metavar=tr("cli", "FIELD"), help=text)
    text = tr("cli", "take it over although the copy was made for another supplier")
    parser.add_argument("--anyway", action="store_true", help=text)


def add_exposure(tr: Translator, parser: argparse.ArgumentParser) -> None:
    text = tr("cli", "CSV or XLSX file with a row for each purchase or customs entry")
    parser.add_argument("ledger", type=Path, metavar=tr("cli", "LEDGER"), help=text)
    text = tr("cli", "language of the answer (default: the program’s)")
    parser.add_argument("--language", choices=[*languages(), "xx"], metavar=tr("cli", "LANGUAGE"), help=text)
    text = tr("cli", "sheet of a workbook (default: the first that is not empty)")
    parser.add_argument("--sheet", default="", metavar=tr("cli", "NAME"), help=text)
    text = tr("cli", "which column holds a field: date, supplier, origin, hs, description, value or currency; "
              "may be repeated")  # fmt: skip
    parser.add_argument("--column", action="append", default=[], metavar=tr("cli", "FIELD=HEADER"), help=text)
    text = tr("cli", "currency of all rows, such as MYR, where no column holds it")
    parser.add_argument("--currency", metavar=tr("cli", "CODE"), help=text)
    numbers, days = parser.add_mutually_exclusive_group(), parser.add_mutually_exclusive_group()
    text = tr("cli", "1.234,50 is one thousand two hundred and more")
    numbers.add_argument("--decimal-comma", action="store_const", const=True, dest="decimal_comma", help=text)
    text = tr("cli", "1,234.50 is one thousand two hundred and more")
    numbers.add_argument("--decimal-point", action="store_const", const=False, dest="decimal_comma", help=text)
    text = tr("cli", "03/04/2026 is in April")
    days.add_argument("--day-first", action="store_const", const=True, dest="day_first", help=text)
    text = tr("cli", "03/04/2026 is in March")
    days.add_argument("--month-first", action="store_const", const=False, dest="day_first", help=text)
    text = tr("cli", "print the ledger’s rows behind a good too")
    parser.add_argument("--rows", metavar=tr("cli", "GOOD"), help=text)


def add_export(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser)
    text = tr("cli", "file to write, such as firm.fairsteps")
    parser.add_argument("--out", type=Path, required=True, metavar=tr("cli", "PATH"), help=text)
    text = tr("cli", "leave out the names and details of people in cases; files of evidence stay as they are")
    parser.add_argument("--no-names", action="store_true", help=text)


def add_import(tr: Translator, parser: argparse.ArgumentParser) -> None:
    add_file(tr, parser, company=False)
    text = tr("cli", "file with one company (.fairsteps), or an archive copy (PDF)")
    parser.add_argument("parcel", type=Path, metavar=tr("cli", "PARCEL"), help=text)
    text = tr("cli", "name for the company (default: its own)")
    parser.add_argument("--name", metavar=tr("cli", "NAME"), help=text)


if __name__ == "__main__":
    sys.exit(main())
