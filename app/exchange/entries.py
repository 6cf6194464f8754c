"""The entries of a parcel, looked at before any of them is read."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.errors import UserError
from app.exchange import seal
from app.exchange.bounds import MOST_BYTES
from app.exchange.faults import TOO_LARGE, damaged, missing, refused, unreadable
from app.exchange.manifest import COMPANY, EVIDENCE, MANIFEST
from app.message import N_, Message

NAME = re.compile(rf"{re.escape(MANIFEST)}|{re.escape(COMPANY)}|{EVIDENCE}[0-9a-f]{{64}}")
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    LookupError, OverflowError,
)  # fmt: skip
"""What the zip library raises where a file is not what it says."""


@contextmanager
def opened(source: Path | bytes, name: str) -> Iterator[zipfile.ZipFile]:
    """A parcel whose seal and entries were checked. Raises UserError, also for what is found in it later."""
    try:
        with reading(source) as file:
            if not seal.sealed(file):
                raise damaged(name)
            with zipfile.ZipFile(file) as archive:
                if why := danger(archive.infolist(), seal.size_of(file)):
                    raise refused(name, why)
                yield archive
    except UserError:
        raise
    except FileNotFoundError:
        raise missing(name) from None
    except OSError as error:
        raise unreadable(name, error) from error
    except BROKEN as error:
        raise damaged(name) from error


def reading(source: Path | bytes) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def danger(entries: list[zipfile.ZipInfo], size: int) -> Message | None:
    """Why a parcel of this size must not be unpacked. Names are taken as they stand in the file."""
    names = [e.orig_filename for e in entries]
    if strange := [n for n in names if not NAME.fullmatch(n)]:
        return N_("exchange", "“{entry}” does not belong in it", entry=strange[0][:80])
    if len(set(names)) < len(names):
        return N_("exchange", "an entry is in it twice")
    if not {MANIFEST, COMPANY} <= set(names):
        return N_("exchange", "a part of it is missing")
    if any(e.flag_bits & 1 for e in entries):
        return N_("exchange", "it needs a password")
    if any(stat.S_IFMT(e.external_attr >> 16) not in (0, stat.S_IFREG) for e in entries):
        return N_("exchange", "an entry of it is no file but a link")
    if any(e.compress_type != zipfile.ZIP_STORED or e.compress_size != e.file_size for e in entries):
        return N_("exchange", "it was packed by another program")
    return TOO_LARGE if sum(e.file_size for e in entries) > min(size, MOST_BYTES) else None


def take(archive: zipfile.ZipFile, path: str, most: int, name: str) -> bytes:
    """An entry whole, counted as it is read: what its header says of the size is not believed."""
    with archive.open(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise refused(name, TOO_LARGE)
    return data
