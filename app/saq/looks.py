"""How the cells of the workbook look, and what they take."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.papers.formats.sheets import clipped, spelled
from app.printable import printable
from app.report.palette import palette
from app.saq.questions import SaqQuestion
from app.saq.words import SaqWords

LETTERS = 1.12
"""So many letters stand where a digit does, on average."""
LONGEST_MESSAGE = 250
EARLIEST, LATEST = date(1950, 1, 1), date(2099, 12, 31)


def write_text(cell: Any, value: object) -> None:
    """Set the type after the value: openpyxl would take “=1+1” for a formula and “#N/A” for a fault."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = clipped(spelled(printable(value)), 30_000)
    cell.data_type = "s"
    cell.quotePrefix = value[:1] in "=+-@\t\n" and bool(value)


def style(cell: Any, bold: bool = False, size: int = 11, color: str = "ink", **place: Any) -> None:
    from openpyxl.styles import Alignment, Font

    cell.font = Font(name="Calibri", size=size, bold=bold, color=rgb(color))
    cell.alignment = Alignment(**{"vertical": "center", "wrap_text": True, **place})


def underline(cell: Any) -> None:
    from openpyxl.styles import Border, Side

    cell.border = Border(bottom=Side("hair", color=rgb("line")))


def dress(cell: Any, question: SaqQuestion) -> None:
    """A frame and a color for what can be written in."""
    from openpyxl.styles import Alignment, Border, Protection, Side

    line = Side("thin", color=rgb("line"))
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    cell.fill = fill("warning_wash")
    cell.protection = Protection(locked=False)
    cell.alignment = Alignment(vertical="center", horizontal="left", wrap_text=True, indent=1)
    formats = {"date": "yyyy-mm-dd", "number": "#,##0" if question.whole else "#,##0.##"}
    cell.number_format = formats.get(question.kind, "@" if question.kind == "text" else "General")


def validation(question: SaqQuestion, place: str, words: SaqWords) -> Any:
    """What a cell offers and takes; None where it takes anything. Numbers and days only warn: words may be right."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if question.kind == "text" and not place:
        return None
    said = {"errorTitle": clipped(question.code, 30), "error": clipped(message(question, words), LONGEST_MESSAGE)}
    if place:
        free = question.kind == "text"
        return DataValidation(
            "list", f"={place}".removeprefix("="), showErrorMessage=not free, allow_blank=True, **said
        )
    if question.kind == "date":
        bounds = [f"DATE({d.year},{d.month},{d.day})" for d in (EARLIEST, LATEST)]
    else:
        bounds = [str(question.least), str(question.most)]
    kind = "date" if question.kind == "date" else "whole" if question.whole else "decimal"
    return DataValidation(kind, *bounds, operator="between", errorStyle="warning", showErrorMessage=True,
                          allow_blank=True, **said)  # fmt: skip


def message(question: SaqQuestion, words: SaqWords) -> str:
    tr = words.tr
    if question.kind == "date":
        return tr("saq", "Write a day, such as {example}.", example="2026-03-24")
    if question.kind == "number":
        return tr("saq", "Write a number in digits, such as {example}.", example=85)
    return tr("saq", "Choose one from the list.")


def fill(name: str) -> Any:
    from openpyxl.styles import PatternFill

    return PatternFill("solid", fgColor=rgb(name))


def rgb(name: str) -> str:
    return "FF" + palette()[name].removeprefix("#").upper()


def lines_of(text: str, width: float) -> int:
    """How many lines words take in a width, a little too many rather than too few."""
    used, lines = 0.0, 1
    for word in text.split():
        if used and used + len(word) > width * LETTERS:
            used, lines = 0, lines + 1
        used += len(word) + 1
    return lines
