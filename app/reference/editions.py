"""Which edition of the facts is in use: the one that ships, or an update kept beside it, which can be undone.

Each update is a whole edition in a folder of its own under the user's data; `in-use.txt` names them from the oldest to
the latest. Folders are never removed, so an old plan can be printed again with the facts it was made with. A company's
answers lie elsewhere, and nothing here can reach them.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from app import paths
from app.content.faults import ContentError
from app.content.load import Library
from app.errors import UserError
from app.message import N_
from app.reference.links import content_faults
from app.reference.load import Reference, load
from app.reference.pack import EDITION, Pack, read_pack, refused

LIST = "in-use.txt"


def reference(edition: str = "") -> Reference:
    """The facts of an edition, else of the one in use. Raises UserError where there is no such edition.

    An update that cannot be read any more, or is older than what ships, stands back behind the shipped one.
    """
    shipped = read(paths.reference())
    if edition:
        return shipped if edition == shipped.edition.id else kept(edition)
    return latest(shipped, paths.editions(), in_use())


read = cache(load)
"""An edition never changes once it is kept, so each is read once."""


def latest(shipped: Reference, folder: Path, names: Sequence[str]) -> Reference:
    """The latest update that can be read and is not older than what ships; else what ships."""
    for name in reversed(names):
        try:
            found = read(folder / name)
        except ContentError:
            continue
        if found.edition.made_on >= shipped.edition.made_on:
            return found
    return shipped


def kept(edition: str) -> Reference:
    """An edition by its id, in use or not."""
    try:
        if edition in known():
            return read(paths.editions() / edition)
    except ContentError as error:
        raise UserError(error.message) from error
    words = N_("pack", "There is no edition “{edition}” of the facts. “fairsteps facts editions” lists them.",
               edition=edition)  # fmt: skip
    raise UserError(words)


def known() -> tuple[str, ...]:
    """All updates that are kept, also those that were undone."""
    folder = paths.editions()
    names = (p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else ()
    return tuple(sorted(n for n in names if re.match(EDITION, n)))


def in_use() -> tuple[str, ...]:
    """The updates in use, the latest last."""
    try:
        lines = (paths.editions() / LIST).read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError):
        return ()
    there = set(known())
    return tuple(name for name in lines if name in there)


def update(path: Path, library: Library) -> Reference:
    """Take a pack into use; `library` is the questionnaire that its laws and harms speak of.

    Raises UserError, and then nothing has changed.
    """
    pack = read_pack(path)
    base = reference()
    if pack.edition in (read(paths.reference()).edition.id, *in_use()):
        raise UserError(N_("pack", "The edition {edition} is in use already.", edition=pack.edition))
    with writing():
        paths.editions().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=paths.editions(), prefix=".new-") as work:
            found = laid_out(path, pack, library, Path(work) / "edition")
            if found.edition.made_on < base.edition.made_on:
                words = N_("pack", "it is older than the edition {edition}, which is in use", edition=base.edition.id)
                raise refused(path, "edition.toml", words)
            keep(path, Path(work) / "edition", paths.editions() / pack.edition)
        use([*in_use(), pack.edition])
    return found


def laid_out(path: Path, pack: Pack, library: Library, folder: Path) -> Reference:
    """The whole new edition in a folder: what is in use now, with the pack's files in place of the same ones."""
    shutil.copytree(folder_in_use(), folder)
    for name, contents in pack.files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(contents)
    try:
        found = load(folder)
        if faults := list(content_faults(found, library)):
            raise ContentError(faults)
    except ContentError as error:
        first = error.faults[0]
        raise refused(path, first.file.removeprefix("reference/"), f"{first.id}: {first.fault}") from error
    if found.edition.id != pack.edition:
        raise refused(path, "edition.toml", N_("pack", "it names another edition than the manifest"))
    return found


def folder_in_use() -> Path:
    name = reference().edition.id
    return paths.editions() / name if name in in_use() else paths.reference()


def keep(path: Path, new: Path, folder: Path) -> None:
    """Put the new edition in its place, unless another one of that name is kept there."""
    if not folder.exists():
        new.replace(folder)
    elif contents_of(folder) != contents_of(new):
        raise refused(path, "edition.toml", N_("pack", "another edition of this name is kept already"))


def contents_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def undo() -> str:
    """Take the latest update out of use. Gives its name; it stays kept. Raises UserError where there is none."""
    names = in_use()
    if not names:
        raise UserError(N_("pack", "No update is in use: these are the facts that ship with the program."))
    with writing():
        use(names[:-1])
    return names[-1]


def use(names: Sequence[str]) -> None:
    """Write the list so that it is either the old or the new one, whatever happens."""
    fresh = paths.editions() / (LIST + ".new")
    fresh.write_text("\n".join(names) + "\n", encoding="utf-8")
    fresh.replace(paths.editions() / LIST)


@contextmanager
def writing() -> Iterator[None]:
    """What the system refuses, in words."""
    try:
        yield
    except OSError as error:
        words = N_("pack", "The facts cannot be kept in “{path}”: {why}. Nothing has changed.",
                   path=paths.editions(), why=error.strerror or str(error))  # fmt: skip
        raise UserError(words) from error
