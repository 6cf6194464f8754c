"""What each command does. The window calls the same code below; here the words go to standard output."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app import paths, sample, show
from app.content.faults import ContentError
from app.content.load import Library, load
from app.content.model import Question
from app.core import kinds
from app.core.answers import Value, value_of
from app.core.profile import PLAN_LANGUAGE
from app.core.session import Session
from app.errors import UserError
from app.i18n.catalog import Translator, languages, preferred, translator
from app.i18n.format import alpha2_codes
from app.message import N_, Message
from app.store.peek import CompanyInfo
from app.store.workspace import Workspace, open_workspace

PROFILE = "basics."


def library() -> Library:
    try:
        return load(paths.steps())
    except ContentError as error:
        raise UserError(error.message) from error


def say(text: str) -> None:
    print(text)


@contextmanager
def opened(file: Path, today: date, make: bool = False) -> Iterator[Workspace]:
    """An open workspace; a file that is not there is only made where that was asked for."""
    if not make and not file.exists():
        raise UserError(N_("file", "There is no file “{path}”. Check the name and the folder.", path=file))
    workspace = open_workspace(file, today)
    try:
        yield workspace
    finally:
        workspace.close()


def one_company(workspace: Workspace, name: str | None) -> int:
    """The company of that name (or number); without a name the only one. Raises UserError naming them all."""
    known = workspace.companies()
    found = [c for c in known if name is None or name in (c.name, str(c.id))]
    if len(found) == 1:
        return found[0].id
    raise UserError(company_fault(known, name))


def company_fault(known: list[CompanyInfo], name: str | None) -> Message:
    names = ", ".join(f"{c.name} ({c.id})" for c in known)
    if not known:
        return N_("cli", "The file holds no company yet. Add one with “fairsteps new”.")
    if name is None:
        return N_("cli", "The file holds several companies: {names}. Name one with --company.", names=names)
    return N_("cli", "The file holds no single company “{name}”. It holds: {names}.", name=name, names=names)


def run_new(tr: Translator, options: argparse.Namespace) -> int:
    """Everything that was typed is checked before anything is written."""
    asked = library()
    values = [profile_value(asked, pair) for pair in options.set]
    with opened(options.file, options.today, make=True) as workspace:
        company = workspace.add_company(options.company, options.today)
        session = Session(asked, workspace, company, lambda: options.today)
        for question, value in values:
            session.set_value(question.id, value)
    say(tr("cli", "Added {name} to {path}.", name=options.company, path=options.file))
    return 0


def profile_value(asked: Library, pair: str) -> tuple[Question, Value]:
    key, separator, text = pair.partition("=")
    question = asked.questions.get(PROFILE + key)
    if not separator or question is None:
        keys = ", ".join(q.removeprefix(PROFILE) for q in asked.questions if q.startswith(PROFILE))
        raise UserError(N_("cli", "“{pair}” is not KEY=VALUE with one of these keys: {keys}.", pair=pair, keys=keys))
    return question, parsed(question, text)


def parsed(question: Question, text: str) -> Value:
    value = kinds.parse(question, text)
    known = {"countries": alpha2_codes(), "languages": languages()}.get(question.choices_from)
    if known is not None and value not in (None, *kinds.ANYWHERE, *known):
        raise UserError(
            N_("cli", "{id}: “{value}” is not known; write a code such as {codes}.", id=question.id, value=text,
               codes=", ".join([*known][:4]))
        )  # fmt: skip
    return value


def find_question(asked: Library, word: str) -> Question:
    """By id or by code. Raises UserError with the nearest ids."""
    by_code = {q.code.casefold(): q for q in asked.questions.values() if q.code}
    found = asked.questions.get(word) or by_code.get(word.casefold())
    if found is None:
        near = ", ".join(difflib.get_close_matches(word, asked.questions, 3, 0.4)) or "–"
        raise UserError(N_("cli", "There is no question “{word}”. Similar ones: {near}.", word=word, near=near))
    return found


def run_answer(tr: Translator, options: argparse.Namespace) -> int:
    asked = library()
    question = find_question(asked, options.question)
    value = parsed(question, options.value)
    with opened(options.file, options.today) as workspace:
        session = Session(asked, workspace, one_company(workspace, options.company), lambda: options.today)
        session.set_value(question.id, value)
        if words := typed_words(options):
            session.set_note(question.id, **words)
        say(tr("cli", "Saved: {answer}", answer=show.answer_line(tr, session, question)))
        if not session.case.asked(question):
            say(tr("cli", "This company is not asked this question at present; the answer is kept."))
    return 0


def typed_words(options: argparse.Namespace) -> dict[str, str]:
    given = {k: getattr(options, k) for k in ("note", "evidence", "evidence_date", "evidence_place")}
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in given.items() if v is not None}


def run_show(tr: Translator, options: argparse.Namespace) -> int:
    with opened(options.file, options.today) as workspace:
        session = Session(library(), workspace, one_company(workspace, options.company), lambda: options.today)
        for line in show.lines(tr, session):
            say(line)
    return 0


def run_plan(tr: Translator, options: argparse.Namespace) -> int:
    from app.report.fonts import missing_warning
    from app.report.options import PaperOptions
    from app.report.pdf import render
    from app.report.plan import plan_html
    from app.report.save import write_whole

    with opened(options.file, options.today) as workspace:
        session = Session(library(), workspace, one_company(workspace, options.company), lambda: options.today)
        session.edition = options.edition
        paper = PaperOptions(
            language=options.language or plan_language(session),
            audience=options.audience,
            size=options.paper,
            notes=options.notes,
            confidential=options.confidential,
            names=options.names or options.audience == "ours",
            own_actions=options.own_actions,
        )
        html = plan_html(session, paper)
        write_whole(options.out, render(html))
    if warning := missing_warning(html):
        print(tr.message(warning), file=sys.stderr)
    say(tr("cli", "Saved the plan: {path}", path=options.out))
    return 0


def run_papers(tr: Translator, options: argparse.Namespace) -> int:
    from app import papers_command

    if options.all:
        folder = options.out or Path("papers")
        for path in papers_command.make_all(library(), folder, options.today):
            say(tr("cli", "Saved: {path}", path=path))
        return 0
    if options.file is None:
        raise UserError(N_("cli", "Name a Fairsteps file, or use --all for the sample company."))
    with opened(options.file, options.today) as workspace:
        session = Session(library(), workspace, one_company(workspace, options.company), lambda: options.today)
        if not options.paper and not options.sealed:
            for line in papers_command.listed(tr, session):
                say(line)
            return 0
        if options.out is None:
            raise UserError(N_("cli", "Say with --out where the paper goes."))
        if options.sealed:
            found = papers_command.make_sealed(session, options, options.language or plan_language(session))
            say(tr("cli", "Saved: {path}", path=options.out))
            say(f"SHA-256: {found}")
            return 0
        path = papers_command.make_one(session, options, options.language or plan_language(session))
        say(tr("cli", "Saved: {path}", path=path))
    return 0


def plan_language(session: Session) -> str:
    """The language that the profile names for the plan; English where it names none."""
    value = value_of(session.record.answers, PLAN_LANGUAGE)
    return preferred(value if isinstance(value, str) else None)


def run_demo(tr: Translator, options: argparse.Namespace) -> int:
    asked, today, folder = library(), options.today, options.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(N_("file", "“{path}” cannot be made: {why}.", path=folder, why=error.strerror)) from error
    say(tr("cli", "Sample company: {path}", path=demo_workspace(tr, asked, folder, today)))
    for language in languages():
        path = demo_plan(asked, folder, language, today)
        say(tr("cli", "Action plan: {path}", path=path))
    return 0


def demo_workspace(tr: Translator, asked: Library, folder: Path, today: date) -> Path:
    """The sample's file, made once; what a user changed in it stays."""
    path = folder / "contoh-garment.sqlite"
    if not path.exists():
        with opened(path, today, make=True) as workspace:
            sample.fill(workspace, workspace.add_company(sample.sample().name, today), asked, tr, today)
    return path


def demo_plan(asked: Library, folder: Path, language: str, today: date) -> Path:
    from app.report.options import PaperOptions
    from app.report.pdf import render
    from app.report.plan import plan_html
    from app.report.save import write_whole

    session = sample.sample_session(asked, translator(language), today)
    path = folder / f"plan-{language}.pdf"
    write_whole(path, render(plan_html(session, PaperOptions(language=language, notes=True))))
    return path


def run_facts(tr: Translator, options: argparse.Namespace) -> int:
    from app.facts_command import answer

    if options.kind in ("update", "undo", "editions"):
        return run_editions(tr, options)
    for line in answer(translator(options.language or tr.language), options.kind, options.words):
        say(line)
    return 0


def run_editions(tr: Translator, options: argparse.Namespace) -> int:
    from app.edition_command import run

    for line in run(tr, options.kind, options.words):
        say(line)
    return 0


def run_laws(tr: Translator, options: argparse.Namespace) -> int:
    from app.facts_command import company_laws

    with opened(options.file, options.today) as workspace:
        session = Session(library(), workspace, one_company(workspace, options.company), lambda: options.today)
        for line in company_laws(translator(options.language or tr.language), session.case, session.name):
            say(line)
    return 0


def run_chain(tr: Translator, options: argparse.Namespace) -> int:
    from app.chain_command import run

    with opened(options.file, options.today) as workspace:
        session = Session(library(), workspace, one_company(workspace, options.company), lambda: options.today)
        return run(tr, session, options)


def run_questionnaire(tr: Translator, options: argparse.Namespace) -> int:
    from app.saq_command import run

    with opened(options.file, options.today) as workspace:
        session = Session(library(), workspace, one_company(workspace, options.company), lambda: options.today)
        return run(tr, session, options)


def run_exposure(tr: Translator, options: argparse.Namespace) -> int:
    from app.exposure_command import run

    return run(tr, options)


def run_export(tr: Translator, options: argparse.Namespace) -> int:
    from app.exchange_command import export

    with opened(options.file, options.today) as workspace:
        for line in export(tr, workspace, one_company(workspace, options.company), options):
            say(line)
    return 0


def run_import(tr: Translator, options: argparse.Namespace) -> int:
    """The file to read is checked first: a bad one touches nothing, and makes no new file."""
    from app.exchange.read_any import read_any
    from app.exchange_command import take_in

    parcel = read_any(options.parcel, library().questions)
    with opened(options.file, options.today, make=True) as workspace:
        for line in take_in(tr, workspace, parcel, options):
            say(line)
    return 0


def run_schema(tr: Translator, options: argparse.Namespace) -> int:
    from app.exchange_command import schema_text

    say(schema_text())
    return 0


def run_check(tr: Translator, options: argparse.Namespace) -> int:
    from app.i18n.check import report

    lines, faults = report(tr)
    for line in lines:
        say(line)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0
