"""`fairsteps papers`: lists the papers of a company, makes one, or all of the sample in every language and format."""

from __future__ import annotations

import argparse
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from app import sample
from app.content.load import Library
from app.core.session import Session
from app.errors import UserError
from app.i18n.catalog import Translator, languages, translator
from app.message import N_
from app.papers import worker
from app.papers.build import offered
from app.papers.make import SUFFIX, company_json, has_fields
from app.papers.request import request
from app.papers.subjects import subjects
from app.papers.texts import Format, PaperText, paper_texts
from app.report.options import PaperOptions
from app.report.save import write_whole


def listed(tr: Translator, session: Session) -> Iterator[str]:
    """Every paper that fits the company: its id, its title and its formats."""
    for text in offered(session):
        title = tr.paper(f"{text.id}.title", text.title)
        yield f"{text.id}: {title} ({', '.join(text.formats)})"


def options_of(session: Session, given: argparse.Namespace, language: str) -> PaperOptions:
    text = paper_texts().get(given.paper)
    audience = given.audience or (text.audiences[0] if text else "ours")
    options = PaperOptions(
        language=language,
        audience=audience,
        size=given.size,
        notes=given.notes,
        confidential=given.confidential,
        names=given.names or audience == "ours",
        own_actions=given.own_actions or None,
        people=given.people,
        low_ink=given.low_ink,
    )
    return replace(options, subject=subject_of(session, text, options, given.subject or "")) if text else options


def subject_of(session: Session, text: PaperText, options: PaperOptions, word: str) -> str:
    """What the paper is for, by id, number or name. Raises UserError naming what there is."""
    known = dict(subjects(session, text, options))
    if not text.subject or (text.subject == "owner" and not word):
        return word
    if text.subject == "snapshots":
        return word or next((f"{i}/now" for i in known), "")
    found = [i for i, name in known.items() if word.casefold() in (i, name.casefold(), i.rpartition(".")[2])]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{name} ({i})" for i, name in known.items()) or "–"
    raise UserError(N_("papers", "Say with --subject what the paper is for. There is: {names}.", names=names))


def make_one(session: Session, given: argparse.Namespace, language: str) -> Path:
    """Make one paper and write it whole. Returns where it lies."""
    options = options_of(session, given, language)
    out: Path = given.out
    if given.archive:
        write_whole(out, archived(session, given.paper, options))
    else:
        write_whole(out, made(session, given.paper, given.format, options))
    return out


def archived(session: Session, paper_id: str, options: PaperOptions) -> bytes:
    """A paper as PDF with the company's data inside, names of people in cases only where ticked.

    Raises UserError for a paper to share, which never holds the company.
    """
    from app.exchange.pack import packed
    from app.exchange.pdf_copy import attachment

    if not options.ours or has_fields(paper_id):
        raise UserError(N_("papers", "An archive copy is for your own use: make it with --audience ours."))
    about = translator(options.language)("papers", "The data of the company, for Fairsteps to open again")
    parcel = packed(session.record, session.store, session.today(), people=options.shows_people)
    wanted = request(session, paper_id, "pdf", replace(options, archive=True))
    return worker.make(wanted | {"attach": [attachment(parcel, about)]}, io.BytesIO())


def make_sealed(session: Session, given: argparse.Namespace, language: str) -> str:
    """The evidence index and its files in one zip. Returns its SHA-256."""
    from app.papers.sealed import INDEX, seal

    given.paper = INDEX
    options = options_of(session, given, language)
    return seal(session, options, made(session, INDEX, "pdf", options), given.out)


def made(session: Session, paper_id: str, file_format: Format, options: PaperOptions) -> bytes:
    """The file, made by the code that makes it for the window too."""
    if file_format == "json":
        return company_json(session, paper_id, options)
    wanted = request(session, paper_id, file_format, options)
    return worker.make(wanted, io.BytesIO())


def make_all(library: Library, folder: Path, today: date) -> Iterator[Path]:
    """Every paper of the sample company in every language and format, for its first readers; a folder a language."""
    for language in languages():
        session = sample.sample_session(library, translator(language), today)
        (folder / language).mkdir(parents=True, exist_ok=True)
        for text in paper_texts().values():
            yield from all_formats(session, text, folder / language, language)


def all_formats(session: Session, text: PaperText, folder: Path, language: str) -> Iterator[Path]:
    options = PaperOptions(language=language, audience=text.audiences[0])
    options = replace(options, subject=sample_subject(session, text, options))
    for audience in text.audiences:
        for file_format in text.formats:
            path = folder / f"{text.id}-{audience}{SUFFIX[file_format]}"
            write_whole(path, made(session, text.id, file_format, replace(options, audience=audience)))
            yield path


def sample_subject(session: Session, text: PaperText, options: PaperOptions) -> str:
    """The first supplier, case or snapshot; all owners."""
    if text.subject in ("", "owner"):
        return ""
    first = next((i for i, _ in subjects(session, text, options)), "")
    return f"{first}/now" if text.subject == "snapshots" else first
