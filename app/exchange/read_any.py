"""A company out of whatever file holds one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.errors import UserError
from app.exchange.faults import missing
from app.exchange.fitting import Asked
from app.exchange.kinds import Kind, open_any
from app.exchange.pdf_copy import extract
from app.exchange.unpack import Parcel, unpack
from app.message import N_, Message


def read_any(path: Path, asked: Mapping[str, Asked] | None = None) -> Parcel:
    """The company in a parcel or an archive copy, checked; `asked`: the questions by id.

    Raises UserError for every other file.
    """
    kind = open_any(path)
    if kind is Kind.PARCEL:
        return unpack(path, asked=asked)
    if kind is Kind.PDF:
        return unpack(extract(path), path.name, asked)
    if kind is Kind.WORKSPACE:
        raise UserError(whole_file(path.name))
    raise UserError(no_company(path.name)) if path.exists() else missing(str(path))


def whole_file(name: str) -> Message:
    return N_(
        "exchange",
        "“{file}” is a whole Fairsteps file. Open it instead, or save one company of it as a file first.",
        file=name,
    )


def no_company(name: str) -> Message:
    return N_(
        "exchange",
        "“{file}” holds no company of Fairsteps. Choose a file that ends in .fairsteps, or an archive copy as a PDF.",
        file=name,
    )
