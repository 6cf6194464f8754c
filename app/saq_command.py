"""`fairsteps questionnaire`: makes a copy for a supplier, or takes over the answers that came back."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from app.core.chain import SUPPLIER, Site
from app.core.session import Session
from app.errors import UserError
from app.i18n.catalog import Translator
from app.message import N_
from app.report.save import write_whole
from app.saq import land, out
from app.saq.back import read_answers
from app.saq.questions import questionnaire
from app.saq.returned import Returned
from app.saq.stamp import stamp_for
from app.saq_words import conflict_line, fault_line, field_name, missing_lines, other_site


def run(tr: Translator, session: Session, options: argparse.Namespace) -> int:
    """Faults are listed and stop no good answer; nothing is changed with --check."""
    lines = came_back(tr, session, options) if options.read else sent(tr, session, options)
    for line in lines:
        print(line)
    return 0


def sent(tr: Translator, session: Session, options: argparse.Namespace) -> Iterator[str]:
    if options.out is None:
        raise UserError(N_("cli", "Say with --out where the questionnaire goes, or with --read what came back."))
    site = supplier(session, options.supplier)
    language = options.language or out.language_for(site, tr.language)
    stamp = stamp_for(language, session.name, site)
    write_whole(options.out, out.make(stamp, options.format, session.today(), options.size))
    yield tr("cli", "Saved the questionnaire for {name}: {path}", name=site.name, path=options.out)


def supplier(session: Session, word: str | None) -> Site:
    """The supplier of a name, an id or a number. Raises UserError naming what there is."""
    known = [s for s in session.sites if s.role == SUPPLIER]
    if not known:
        raise UserError(N_("cli", "There is no supplier yet. Read them out of a file with “fairsteps chain --import”."))
    typed = (word or "").strip().casefold()
    found = [s for s in known if typed in (s.id, str(s.number), s.name.casefold())]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{s.name} ({s.number})" for s in known)
    raise UserError(N_("cli", "Name one supplier with --supplier. There are: {names}.", names=names))


# What came back


def came_back(tr: Translator, session: Session, options: argparse.Namespace) -> Iterator[str]:
    returned = read_answers(options.read, tr, session.today())
    site = whose(tr, session, returned, options)
    yield from (fault_line(tr, fault) for fault in returned.faults)
    n = len(returned.answers)
    if options.check:
        yield tr.plural("cli", "{n} answer of {name} can be taken over.", "{n} answers of {name} can be taken over.",
                        n, name=site.name)  # fmt: skip
        yield from (conflict_line(tr, c) for c in land.conflicts(site, returned))
    else:
        yield from landed(tr, session, site, returned, options)
    yield from missing(tr, returned)


def whose(tr: Translator, session: Session, returned: Returned, options: argparse.Namespace) -> Site:
    """The supplier that is named, else the one that the copy was made for."""
    if options.supplier is None:
        site = session.record.sites.get(returned.site)
        if site is None:
            raise UserError(
                N_("cli", "The file does not tell whose answers these are. Name the supplier with --supplier.")
            )
    else:
        site = supplier(session, options.supplier)
    if (why := other_site(tr, returned, site, session.name)) and not options.anyway:
        raise UserError(N_("cli", "{why} To take it for “{name}” all the same, add --anyway.", why=why, name=site.name))
    return site


def landed(
    tr: Translator, session: Session, site: Site, returned: Returned, options: argparse.Namespace
) -> Iterator[str]:
    by, on = options.by or returned.said_by, options.on or returned.said_on or session.today()
    if not by:
        raise UserError(N_("cli", "The file does not tell who filled it in. Say it with --by."))
    refuse_strange(options.take)
    done = land.land(session, site.id, returned, by, on, options.take)
    yield tr.plural("cli", "{n} answer of {name} was taken over.", "{n} answers of {name} were taken over.",
                    done.answers, name=site.name)  # fmt: skip
    if done.filled:
        names = ", ".join(tr.message(field_name(f)) for f in done.filled)
        yield tr("cli", "Filled in the supply chain: {names}", names=names)
    for conflict in done.kept:
        yield tr("cli", "{what} Yours was kept; to take the supplier’s, add --take {field}.",
                 what=conflict_line(tr, conflict), field=conflict.field)  # fmt: skip


def refuse_strange(fields: list[str]) -> None:
    known = [q.field for q in questionnaire().questions.values() if q.field and not q.signed]
    if strange := [f for f in fields if f not in known]:
        raise UserError(N_("cli", "“{field}” is not one of these fields: {fields}.", field=strange[0],
                           fields=", ".join(known)))  # fmt: skip


def missing(tr: Translator, returned: Returned) -> Iterator[str]:
    lines = missing_lines(tr, returned)
    if lines:
        yield tr.plural("cli", "{n} question has no answer:", "{n} questions have no answer:", len(lines))
    yield from lines
