"""Looks into the zip that an XLSX file is before a library opens it: its size, its names, and no bombs of XML."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from app.errors import UserError
from app.message import N_, Message
from app.tabular.files import damaged, save_as

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_UNPACKED = 200 * 1024**2
MOST_MEMBERS = 2_000
MOST_RATIO = 200
SMALL = 1024**2
"""A member of this size may be packed as tightly as it likes."""
TOO_LARGE = N_("table", "it unpacks to more than {number} MB", number=MOST_UNPACKED // 1024**2)
CONTENTS = "[Content_Types].xml"
WORKBOOK = "xl/workbook.xml"
STRICT = b"/ooxml/spreadsheetml/main"
"""The end of the namespace by which a strict workbook is known."""


def check(data: bytes, file: str) -> None:
    """Raises UserError where `data` is not a workbook that can be opened without harm."""
    from zipfile import ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if why := danger(members):
                raise unsafe(file, why)
            check_kind(archive, file)
            for member in members:
                check_prolog(archive, member, file)
    except UserError:
        raise
    except Exception as error:  # zipfile, zlib, lzma and struct each have their own
        raise damaged(file) from error


def check_kind(archive: ZipFile, file: str) -> None:
    """Other programs pack their tables too, and Excel has two more formats."""
    names = archive.namelist()
    if "xl/workbook.bin" in names or ("content.xml" in names and "mimetype" in names):
        raise save_as(file)
    if CONTENTS not in names:
        raise damaged(file)
    if WORKBOOK in names and is_strict(archive):
        raise save_as(file)


def is_strict(archive: ZipFile) -> bool:
    """“Strict Open XML”, in which openpyxl finds no cells."""
    with archive.open(WORKBOOK) as part:
        return STRICT in part.read(4_096)


def danger(members: list[ZipInfo]) -> Message | None:
    """zipfile unpacks no member beyond its declared size, so that these can be relied on."""
    if len(members) > MOST_MEMBERS:
        return N_("table", "it holds more than {number} parts", number=MOST_MEMBERS)
    if sum(m.file_size for m in members) > MOST_UNPACKED:
        return TOO_LARGE
    if any(m.file_size > max(SMALL, MOST_RATIO * m.compress_size) for m in members):
        return N_("table", "it is packed more than {number} to 1", number=MOST_RATIO)
    if any(m.flag_bits & 1 for m in members):
        return N_("table", "it needs a password")
    if any(climbs(m.orig_filename) for m in members):
        return N_("table", "a part of it has a name that leads out of it")
    return None


def climbs(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return not parts[0] or ":" in parts[0] or ".." in parts


def check_prolog(archive: ZipFile, member: ZipInfo, file: str) -> None:
    """No part of a workbook may have a document type; with none there are no entities, and no bombs of them."""
    if has_doctype(archive, member):
        raise unsafe(file, N_("table", "it defines its own words (DOCTYPE)"))


class EnoughError(Exception):
    """Breaks off the parser; its argument tells whether a document type was met before the first element."""


def has_doctype(archive: ZipFile, member: ZipInfo) -> bool:
    from xml.parsers import expat

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: stop(True)
    parser.StartElementHandler = lambda *_: stop(False)
    try:
        with archive.open(member) as part:
            while chunk := part.read(65_536):
                parser.Parse(chunk)
    except EnoughError as seen:
        return bool(seen.args[0])
    except expat.ExpatError:  # a picture, or broken: then nobody else can parse it either
        return False
    return False


def stop(found: bool) -> None:
    raise EnoughError(found)


def unsafe(file: str, why: Message) -> UserError:
    return UserError(
        N_(
            "table",
            "“{file}” was not opened, because {why}. "
            "Open it in your spreadsheet program and save only the table as XLSX or CSV.",
            file=file,
            why=why,
        )
    )
