"""Copies of the questionnaire, filled in as suppliers do: with a spreadsheet program, or in the fields of a PDF."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf

from app.core.chain import Site
from app.i18n.catalog import translator
from app.saq import out
from app.saq.back import read_answers
from app.saq.questions import questionnaire
from app.saq.returned import Returned
from app.saq.stamp import SHEET, Stamp, stamp_for
from tests.conftest import TODAY

COMPANY = "Contoh Garment Sdn Bhd"
SITE = Site("site.2", "Kilang Tekstil", country="MYS")
ENGLISH = translator("en")
ASKED = questionnaire().questions


def stamp(language: str = "en", site: Site = SITE, company: str = COMPANY) -> Stamp:
    return stamp_for(language, company, site)


@cache
def blank(language: str = "en", file_format: out.CopyFormat = "xlsx", site: Site = SITE) -> bytes:
    return out.make(stamp(language, site), file_format, TODAY)


def opened(language: str = "en", site: Site = SITE) -> Any:
    return openpyxl.load_workbook(io.BytesIO(blank(language, "xlsx", site)))


def places(book: Any) -> dict[str, str]:
    """The cells for answers by question, as the hidden sheet tells them."""
    return {row[1]: row[2] for row in book[SHEET].iter_rows(max_col=3, values_only=True) if row[1] in ASKED}


def put(book: Any, answers: Mapping[str, Any]) -> None:
    """Type answers; words stay words, whatever they begin with."""
    sheet, where = book.worksheets[0], places(book)
    for question, value in answers.items():
        cell = sheet[where[question]]
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"


def saved(folder: Path, book: Any, name: str = "answers.xlsx") -> Path:
    book.save(folder / name)
    return folder / name


def typed(folder: Path, answers: Mapping[str, Any], language: str = "en", site: Site = SITE) -> Path:
    """A workbook with these answers."""
    book = opened(language, site)
    put(book, answers)
    return saved(folder, book)


def fields(pdf: Any) -> dict[str, Any]:
    return {str(f.T): f for f in pdf.Root.AcroForm.Fields}


def clicked(folder: Path, answers: Mapping[str, str], language: str = "en", site: Site = SITE) -> Path:
    """A PDF with these answers, as a viewer saves it."""
    path = folder / "answers.pdf"
    with pikepdf.open(io.BytesIO(blank(language, "pdf", site))) as pdf:
        known = fields(pdf)
        for question, value in answers.items():
            choose(known[question], value) if ASKED[question].values else write(known[question], value)
        pdf.save(path)
    return path


def choose(field: Any, value: str) -> None:
    field.V = pikepdf.Name(f"/{value}")
    for circle in field.Kids:
        circle.AS = field.V if field.V in [pikepdf.Name(k) for k in circle.AP.N.keys()] else pikepdf.Name.Off  # noqa: SIM118


def write(field: Any, value: str) -> None:
    field.V = pikepdf.String(value)


def read(path: Path) -> Returned:
    return read_answers(path, ENGLISH, TODAY)


def told(returned: Returned) -> list[str]:
    """The faults as they are said."""
    return [f"{f.cell or f.code}: {f.what}" for f in returned.faults]
