"""Looks at a file before anything reads it, and puts what the system refuses into words."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import UserError
from app.message import N_

MOST_BYTES = 2 * 1024**3
OLD_OR_LOCKED = bytes.fromhex("D0CF11E0A1B11AE1")
"""A compound file: the old .xls, or any workbook with a password."""
PACKED = (b"PK\x03\x04", b"PK\x05\x06")
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm")
OTHER_PROGRAMS = (".xls", ".xlt", ".xlsb", ".ods", ".fods", ".ots", ".numbers")


@contextmanager
def reading(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise UserError(N_("file", "There is no file “{path}”. Check the name and the folder.", path=path)) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise UserError(N_("file", "“{path}” cannot be read: {why}.", path=path, why=why)) from error


def check_file(path: Path) -> None:
    """Refuse what is no file, empty or too large, without opening it."""
    with reading(path):
        found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise UserError(N_("table", "“{path}” is a folder. Choose a CSV or XLSX file in it.", path=path))
    if not stat.S_ISREG(found.st_mode):
        raise UserError(N_("table", "“{path}” is not a file with a table. Choose a CSV or XLSX file.", path=path))
    if not found.st_size:
        raise empty(path.name)
    if found.st_size > MOST_BYTES:
        raise UserError(
            N_("table", "“{file}” is larger than 2 GB. Divide it into several files, and read each.", file=path.name)
        )


def kind_of(path: Path) -> str:
    """ "csv" or "xlsx", by the first bytes and the name. Raises UserError for every other table."""
    with reading(path), path.open("rb") as file:
        head = file.read(8)
    suffix = path.suffix.lower()
    if suffix in OTHER_PROGRAMS or head == OLD_OR_LOCKED:
        raise save_as(path.name)
    if head.startswith(PACKED):
        return "xlsx"
    if suffix in WORKBOOKS:
        raise damaged(path.name)
    return "csv"


def save_as(file: str) -> UserError:
    return UserError(
        N_(
            "table",
            "“{file}” is in a format that cannot be read here, or needs a password. "
            "Open it in your spreadsheet program and save it as XLSX or CSV, without a password.",
            file=file,
        )
    )


def damaged(file: str) -> UserError:
    return UserError(
        N_(
            "table",
            "“{file}” is damaged, or is not an XLSX file. "
            "Open it in your spreadsheet program and save it as XLSX or CSV again.",
            file=file,
        )
    )


def empty(file: str) -> UserError:
    return UserError(
        N_("table", "“{file}” is empty. It needs a row of headings, and rows of data below it.", file=file)
    )
