"""Writing a parcel: piece by piece beside its place, read back and compared, and only then put there."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from pathlib import Path

from app.core.changes import Record
from app.errors import UserError
from app.exchange.bounds import MOST_BYTES, MOST_INSIDE
from app.exchange.faults import cannot_save
from app.exchange.kinds import is_workspace
from app.exchange.manifest import Manifest
from app.exchange.people import without_people
from app.exchange.unpack import unpack
from app.exchange.write import Shelf, write
from app.message import N_, Message


def pack(record: Record, shelf: Shelf, target: Path, today: date, people: bool = True) -> Manifest:
    """Write a company as a parcel to `target`, replacing a file there. `people`: with the names in its cases.

    Raises UserError where a file of evidence is missing or was changed, where it is too large, or where what was
    written does not read back as it was; then `target` is as it was before.
    """
    kept = record if people else without_people(record)
    with beside(target) as draft:
        with draft.open("w+b") as file:
            manifest = write(kept, shelf, file, today, people, MOST_BYTES)
            file.flush()
            os.fsync(file.fileno())
        check_written(draft, kept, target.name)
    return manifest


def packed(record: Record, shelf: Shelf, today: date, people: bool = True) -> bytes:
    """The same in memory, for a PDF. Raises UserError, also where it is too large for one."""
    kept, file = record if people else without_people(record), io.BytesIO()
    write(kept, shelf, file, today, people, MOST_INSIDE)
    data = file.getvalue()
    check_written(data, kept, record.name)
    return data


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A draft in the same folder, which takes the place of `target` where all went well, and else goes."""
    if is_workspace(target):
        raise UserError(N_("exchange", "“{file}” is a Fairsteps file with companies. Choose another name.",
                           file=target.name))  # fmt: skip
    draft = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".part")
        os.close(handle)
        draft = Path(name)
        yield draft
        draft.replace(target)
    except OSError as error:
        raise cannot_save(str(target), error) from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)


def check_written(source: Path | bytes, record: Record, name: str) -> None:
    """Open what was written and compare it with what was to be kept, field by field."""
    try:
        read = unpack(source, name).record
    except UserError as error:
        raise UserError(not_kept(name, error.message)) from error
    for field in fields(record):
        if field.name != "id" and getattr(read, field.name) != getattr(record, field.name):
            raise UserError(not_kept(name, N_("exchange", "It differs in “{part}”.", part=field.name)))


def not_kept(name: str, what: Message) -> Message:
    return N_(
        "exchange", "“{file}” was not saved: read back, it is not what it should be. {what}", file=name, what=what
    )
