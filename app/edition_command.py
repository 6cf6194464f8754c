"""`fairsteps facts update | undo | editions`: new facts without a network, kept beside those that ship."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app import paths
from app.content.load import load as load_library
from app.errors import UserError
from app.i18n.catalog import Translator
from app.i18n.format import formats
from app.message import N_
from app.reference import editions
from app.reference.load import Reference


def run(tr: Translator, kind: str, words: Sequence[str]) -> Iterator[str]:
    """Lines that tell what was done. Raises UserError, and then nothing was done."""
    if kind == "update":
        yield from update(tr, words)
    elif kind == "undo":
        name = editions.undo()
        yield tr("pack", "The edition {edition} is no longer in use; it stays kept.", edition=name)
        yield in_use(tr, editions.reference())
    else:
        yield in_use(tr, editions.reference())
        yield from (tr("pack", "Kept: {edition}", edition=name) for name in editions.known())


def update(tr: Translator, words: Sequence[str]) -> Iterator[str]:
    if len(words) != 1:
        raise UserError(N_("pack", "Name the one file of the update: fairsteps facts update FILE."))
    found = editions.update(Path(words[0]), load_library(paths.steps()))
    yield in_use(tr, found)
    yield tr("pack", "Take it back with: fairsteps facts undo")


def in_use(tr: Translator, ref: Reference) -> str:
    day = formats(tr.language).long_date(ref.edition.made_on)
    return tr("pack", "In use: edition {edition} of {day}", edition=ref.edition.id, day=day)
