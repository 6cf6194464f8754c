"""The last 64 letters of a parcel: the SHA-256 of all that stands before them. One changed bit does not go unseen.

It tells damage. It is no signature: whoever changes a parcel on purpose can seal it anew.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
from typing import BinaryIO

from app.exchange.bounds import MOST_FILES

LENGTH = 64
BLANK = b"0" * LENGTH
CHUNK = 1 << 20
END = struct.Struct("<4s4H2LH")
"""The record at the end of a zip: mark, two disks, entries here and in all, size and place of the list, length of the
comment."""
GIANT = b"PK\x06\x07"
"""Stands before the end of a zip that uses the extensions for giants."""
MOST_LISTED = MOST_FILES * 256


def seal(file: BinaryIO) -> None:
    """Seal a parcel whose comment is still BLANK."""
    found = digest(file, size_of(file) - LENGTH)
    file.write(found.encode())


def sealed(file: BinaryIO) -> bool:
    """Is it a parcel as it was sealed, with a list of entries that can be read without harm?"""
    if size_of(file) < END.size + LENGTH or not ends_well(file):
        return False
    found = digest(file, size_of(file) - LENGTH)
    return file.read(LENGTH) == found.encode()


def ends_well(file: BinaryIO) -> bool:
    """The list of entries is read whole by the zip library, so its size is looked at before."""
    file.seek(max(0, size_of(file) - END.size - LENGTH - 20))
    tail = file.read()
    before, end, comment = tail[: -END.size - LENGTH], tail[-END.size - LENGTH : -LENGTH], tail[-LENGTH:]
    mark, *_, count, listed, _start, length = END.unpack(end)
    fits = mark == b"PK\x05\x06" and length == LENGTH and count <= MOST_FILES and listed <= MOST_LISTED
    return fits and not before.startswith(GIANT) and re.fullmatch(rb"[0-9a-f]{64}", comment) is not None


def size_of(file: BinaryIO) -> int:
    return file.seek(0, os.SEEK_END)


def digest(file: BinaryIO, length: int) -> str:
    """The hash of the first bytes; the file then stands behind them."""
    found = hashlib.sha256()
    file.seek(0)
    while length and (chunk := file.read(min(CHUNK, length))):
        found.update(chunk)
        length -= len(chunk)
    return found.hexdigest()
