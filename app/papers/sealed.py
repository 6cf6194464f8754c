"""The evidence index and all its files in one zip, for a customer or for customs, with the hash of each."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from app.core.evidence import EvidenceFile
from app.core.session import Session
from app.errors import StoppedError, UserError
from app.message import N_
from app.papers.desk import PaperDesk
from app.papers.inserts.evidence import listed
from app.papers.texts import paper_texts
from app.report.options import PaperOptions
from app.report.save import cannot_save

INDEX = "evidence-index"
SUMS = "SHA256SUMS"
WHEN = (1980, 1, 1, 0, 0, 0)
"""Zip files need a time; one and the same makes the same files the same zip."""
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')


def seal(
    session: Session, options: PaperOptions, index: bytes, out: Path, stop: Callable[[], bool] = lambda: False
) -> str:
    """Write the zip; `index` is the evidence index as PDF, made for the same readers. Returns the zip's SHA-256.

    Holds only what these readers may have. Raises UserError where a file of evidence is missing or was changed, or
    where the zip cannot be written, and StoppedError where `stop` says True between two files; then there is none.
    """
    desk = PaperDesk(session, options, paper_texts()[INDEX])
    part = out.with_name(f".{out.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as sealed:
            write(session, listed(desk), index, sealed, stop)
        part.replace(out)
    except OSError as error:
        raise cannot_save(out, error) from error
    finally:
        part.unlink(missing_ok=True)
    with out.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(
    session: Session, files: list[EvidenceFile], index: bytes, sealed: zipfile.ZipFile, stop: Callable[[], bool]
) -> None:
    add(sealed, f"{INDEX}.pdf", index)
    lines = [f"{hashlib.sha256(index).hexdigest()}  {INDEX}.pdf"]
    for name, file in named(files):
        if stop():
            raise StoppedError
        try:
            data = session.store.file_path(file.sha256).read_bytes()
        except UserError as error:
            why = N_("papers", "“{name}” cannot be sealed: {why}", name=file.name, why=error.message)
            raise UserError(why) from error
        add(sealed, name, data)
        lines.append(f"{file.sha256}  {name}")
    add(sealed, SUMS, ("\n".join(lines) + "\n").encode())


def add(sealed: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, WHEN)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    sealed.writestr(entry, data)


def named(files: list[EvidenceFile]) -> Iterator[tuple[str, EvidenceFile]]:
    """Each file under the number that it has in the index, and a name that every system takes."""
    for number, file in enumerate(files, 1):
        yield f"{number:03} {FORBIDDEN.sub('-', file.name).strip(' .') or 'file'}", file
