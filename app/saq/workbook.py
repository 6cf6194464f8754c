"""The questionnaire as a workbook to fill in: one sheet in the supplier's language, and a hidden one for us."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from zipfile import ZipFile

from app.i18n.format import alpha2_codes
from app.papers.formats.packing import midnight, steady
from app.papers.formats.sheets import cut_name, on_paper
from app.printable import printable
from app.saq.looks import dress, fill, lines_of, style, underline, validation, write_text
from app.saq.questions import SaqQuestion, SaqSection, questionnaire
from app.saq.stamp import MARK, SHEET, Stamp
from app.saq.words import SaqWords, words_in

WIDTHS = {"A": 6, "B": 50, "C": 32, "D": 34}
"""Of the columns, in digits: code, question, how to answer, the answer."""
ANSWER = 4
LINE, LOWEST = 15.5, 23
"""The heights of a line, and of the lowest row, in points."""
LISTS = 10
"""The column of the hidden sheet from which on the lists of choices stand."""


def write(stamp: Stamp, today: date, size: Literal["A4", "letter"] = "A4") -> bytes:
    """The finished file. The same words on the same day give the same bytes; it holds no formula and no macro.

    Only the cells for answers can be written in, until somebody takes the protection off, which needs no password.
    """
    import openpyxl

    book = openpyxl.Workbook()
    drawn = Drawn(book, words_in(stamp.language), stamp)
    drawn.draw()
    prepare_print(drawn.sheet, drawn.words, stamp, size)
    protect(book, drawn.sheet)
    describe(book, stamp, drawn.words, today)
    return packed(book, today)


@dataclass
class Drawn:
    """The two sheets while they are made."""

    book: Any
    words: SaqWords
    stamp: Stamp
    row: int = 0
    first: str = ""
    """The first cell for an answer."""
    lists: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Where the choices stand that a cell offers, by their words."""

    def __post_init__(self) -> None:
        self.sheet = self.book.active
        self.sheet.title = cut_name(self.words.title, "")
        self.hidden = self.book.create_sheet(SHEET)
        self.hidden.sheet_state = "hidden"

    def draw(self) -> None:
        for letter, width in WIDTHS.items():
            self.sheet.column_dimensions[letter].width = width
        self.sheet.sheet_view.showGridLines = False
        self.write_stamp()
        self.head()
        for section in questionnaire().sections:
            self.section(section)
        for part in self.sheet.sheet_view.selection:
            part.activeCell = part.sqref = self.first

    # What is seen

    def head(self) -> None:
        tr, stamp = self.words.tr, self.stamp
        self.across(self.words.title, 1, size=18, color="accent")
        said = tr("saq", "From {company}, for {supplier}", company=stamp.company, supplier=stamp.site_name)
        self.across(said, lines_of(said, sum(WIDTHS.values())), bold=True)
        for sentence in self.words.how("xlsx"):
            self.across(sentence, lines_of(sentence, sum(WIDTHS.values())))
        self.row += 1
        self.sheet.row_dimensions[self.row].height = 6
        titles = ("", tr("saq", "Question"), tr("saq", "Please note"), tr("saq", "Your answer"))
        self.row += 1
        for column, title in enumerate(titles, 1):
            cell = self.put(column, title, bold=True, color="ground", indent=int(column == ANSWER))
            cell.fill = fill("accent")
        self.sheet.row_dimensions[self.row].height = 20
        self.sheet.freeze_panes = f"A{self.row + 1}"
        self.sheet.print_title_rows = f"{self.row}:{self.row}"

    def section(self, section: SaqSection) -> None:
        self.row += 1
        for column in range(1, ANSWER + 1):
            title = self.words.section(section) if column == 1 else ""
            cell = self.put(column, title, bold=True, color="accent", wrap_text=False)
            cell.fill = fill("accent_wash")
        self.sheet.row_dimensions[self.row].height = 21
        for question in section.questions:
            self.question(question)

    def question(self, question: SaqQuestion) -> None:
        self.row += 1
        text, hint = self.words.text(question), self.words.hint(question)
        self.put(1, question.code, color="muted")
        self.put(2, text)
        self.put(3, hint, color="muted", size=10)
        for column in range(1, ANSWER):
            underline(self.sheet.cell(self.row, column))
        answer = self.put(ANSWER, None)
        dress(answer, question)
        choices = self.choices(question)
        lines = max(lines_of(text, WIDTHS["B"]), lines_of(hint, WIDTHS["C"] * 1.1), question.lines)
        longest = max((lines_of(c, WIDTHS["D"] - 3) for c in choices), default=1) if question.kind == "one_of" else 1
        self.sheet.row_dimensions[self.row].height = max(max(lines, longest) * LINE + 6, LOWEST)
        self.first = self.first or answer.coordinate
        self.hidden.append([question.code, question.id, answer.coordinate])
        if rule := validation(question, self.offered(choices), self.words):
            self.sheet.add_data_validation(rule)
            rule.add(answer)

    def across(self, text: str, lines: int, **look: Any) -> None:
        """Words over all columns."""
        self.row += 1
        self.put(1, text, vertical="top", **look)
        self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=ANSWER)
        self.sheet.row_dimensions[self.row].height = max(lines * LINE, 26 if look.get("size") else 0) + 2

    def put(self, column: int, text: str | None, **look: Any) -> Any:
        cell = self.sheet.cell(self.row, column)
        write_text(cell, text)
        style(cell, **look)
        return cell

    # What is not

    def write_stamp(self) -> None:
        about = {MARK if name == "format" else name: value for name, value in vars(self.stamp).items()}
        for row, pair in enumerate(about.items(), 1):
            for column, value in enumerate(pair, 1):
                write_text(self.hidden.cell(row, column), value)

    def choices(self, question: SaqQuestion) -> tuple[str, ...]:
        """Words that a cell offers."""
        if question.field == "country":
            return tuple(
                self.words.fmt.country(code) for code, _ in self.words.fmt.countries() if code in alpha2_codes()
            )
        return tuple(words for _, words in self.words.options(question))

    def offered(self, choices: tuple[str, ...]) -> str:
        """The place of a list in the hidden sheet, each list once; "" where nothing is offered."""
        from openpyxl.utils import get_column_letter

        if choices and choices not in self.lists:
            letter = get_column_letter(LISTS + len(self.lists))
            for row, words in enumerate(choices, 1):
                write_text(self.hidden[f"{letter}{row}"], words)
            self.lists[choices] = f"{SHEET}!${letter}$1:${letter}${len(choices)}"
        return self.lists.get(choices, "")


# The file


def prepare_print(sheet: Any, words: SaqWords, stamp: Stamp, size: str) -> None:
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.paperSize = "9" if size == "A4" else "1"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.6
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    sheet.print_area = f"A1:D{sheet.max_row}"
    sheet.oddFooter.left.text = on_paper(f"{stamp.company} · {stamp.site_name}")
    sheet.oddFooter.right.text = "&P / &N"


def protect(book: Any, sheet: Any) -> None:
    from openpyxl.workbook.protection import WorkbookProtection

    sheet.protection.enable()
    sheet.protection.formatRows = sheet.protection.formatColumns = False  # False allows it
    book.security = WorkbookProtection(lockStructure=True)


def describe(book: Any, stamp: Stamp, words: SaqWords, today: date) -> None:
    about = book.properties
    about.title, about.creator = printable(words.title), printable(stamp.company)
    about.lastModifiedBy, about.language = about.creator, stamp.language
    about.created = about.modified = midnight(today)


def packed(book: Any, today: date) -> bytes:
    """Written part by part, since `save` would put the hour into it."""
    from openpyxl.writer.excel import ExcelWriter

    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        ExcelWriter(book, archive).write_data()
    return steady(target.getvalue(), today)
