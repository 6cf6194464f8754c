"""Reads a questionnaire that came back: workbook, CSV or PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.i18n.catalog import Translator, languages
from app.saq.cells import Reader
from app.saq.form import is_pdf, read_form
from app.saq.returned import FileKind, Returned, Said, gathered
from app.saq.sheet import read_csv, read_workbook
from app.saq.stamp import Stamp
from app.tabular.files import check_file, kind_of


def read_answers(path: Path, tr: Translator, today: date) -> Returned:
    """What came back. `tr`: the language in which faults are told.

    Raises UserError where the file is unsafe, damaged, or no questionnaire. A fault in a cell is no reason to.
    """
    check_file(path)
    kind = kind_of_answers(path)
    stamp, found = READ[kind](path)
    return gathered(path.name, kind, stamp, found, Reader(tr, spoken(stamp.language), today))


def kind_of_answers(path: Path) -> FileKind:
    if is_pdf(path):
        return "pdf"
    return "xlsx" if kind_of(path) == "xlsx" else "csv"


READ: dict[FileKind, Callable[[Path], tuple[Stamp, list[Said]]]] = {
    "xlsx": read_workbook,
    "csv": read_csv,
    "pdf": read_form,
}


def spoken(language: str) -> str:
    return language if language in languages() else ""
