"""How papers are called in the window: their titles, groups and formats, and the names of their files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.i18n.catalog import translator
from app.message import N_, Message
from app.ui.words import WORDS, trm

if TYPE_CHECKING:
    from app.core.session import Session
    from app.papers.texts import Format, PaperText

GROUPS: dict[str, Message] = {
    "plan": N_("papers", "The plan"),
    "rules": N_("papers", "Rules"),
    "chain": N_("papers", "Suppliers and checks"),
    "people": N_("papers", "Workers and talks"),
    "speak": N_("papers", "Speaking to the outside"),
    "help": N_("papers", "Somebody needs help"),
}
FORMATS: dict[Format, Message] = {
    "pdf": N_("papers", "PDF, to print or to send"),
    "docx": N_("papers", "Word, to change the words"),
    "xlsx": N_("papers", "Excel, to sort and to count"),
    "csv": N_("papers", "Plain table (CSV), for any program"),
    "ics": N_("papers", "Calendar (ICS), with the dates"),
    "json": N_("papers", "Data (JSON), for other programs"),
}
FILES: dict[str, Message] = {
    "pdf": N_("papers", "PDF files ({pattern})"),
    "docx": N_("papers", "Word files ({pattern})"),
    "xlsx": N_("papers", "Excel files ({pattern})"),
    "csv": N_("papers", "CSV files ({pattern})"),
    "ics": N_("papers", "Calendar files ({pattern})"),
    "json": N_("papers", "JSON files ({pattern})"),
    "zip": N_("papers", "Zip files ({pattern})"),
}
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
"""Characters that some system does not allow in the name of a file."""
LONGEST = 80
Group = tuple[str, "tuple[PaperText, ...]"]
"""The title of a group and its papers."""


def title(paper: PaperText) -> str:
    return WORDS.translator.paper(f"{paper.id}.title", paper.title)


def summary(paper: PaperText) -> str:
    return WORDS.translator.paper(f"{paper.id}.summary", paper.summary)


def grouped(papers: Iterable[PaperText], help_first: bool) -> list[Group]:
    """The papers under their headings; where somebody needs help, what helps comes first."""
    order = sorted(GROUPS, key=lambda g: g != "help") if help_first else [*GROUPS]
    known = tuple(papers)
    found = ((trm(GROUPS[g]), tuple(p for p in known if p.group == g)) for g in order)
    return [(heading, members) for heading, members in found if members]


def needs_help(session: Session) -> bool:
    """Is somebody being harmed, by an answer or by a case that is open?"""
    cases = session.record.cases.values()
    return bool(session.open_harm()) or any(c.kind == "emergency" and not c.closed for c in cases)


def file_name(session: Session, paper: PaperText, language: str, subject: str = "") -> str:
    """A name to propose, without its ending, in the language of the paper. `subject`: the name of what it is for."""
    tr = translator(language)
    what = tr.paper(f"{paper.id}.title", paper.title)
    if subject:
        what = tr("papers", "{paper}, {subject}", paper=what, subject=subject)
    said = tr("papers", "{company} – {paper} ({language})", company=session.name, paper=what, language=language)
    return safe_name(said)


def safe_name(name: str) -> str:
    """A name that every system takes: forbidden characters become dashes, dots and spaces at the ends go."""
    return FORBIDDEN.sub("-", name)[:LONGEST].strip(" .") or "paper"
