"""Finds the answers in a workbook or a CSV that came back, wherever rows, columns and sheets were moved to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from app.chainfile.fields import plain
from app.errors import UserError
from app.message import N_
from app.saq.questions import SaqQuestion, questionnaire
from app.saq.returned import Said
from app.saq.stamp import FORMAT, MARK, Stamp, read_stamp
from app.saq.words import by_text, printed
from app.tabular.cells import Cell, place
from app.tabular.sheet import open_workbook, sheet_rows
from app.tabular.text import encoding_of, separator_of, text_rows

MOST_ROWS, MOST_SHEETS = 2_000, 50
FAR = 12
"""The columns in which a question's code is looked for."""
CODE_TO_ANSWER, TEXT_TO_ANSWER = 3, 2
"""How far to the right of a code, or of a question's words, its answer stands."""


@dataclass(frozen=True)
class Sheet:
    """The first rows of a sheet, with their numbers."""

    rows: tuple[tuple[int, Sequence[Cell]], ...]

    def first(self, column: int) -> Iterator[tuple[str, Cell]]:
        """The words in a column, and what stands beside them."""
        for _, cells in self.rows:
            pair = [*cells, None, None][column : column + 2]
            if isinstance(pair[0], str):
                yield pair[0], pair[1]


def read_workbook(path: Path) -> tuple[Stamp, list[Said]]:
    """Whose copy it is, and what stands in it. Raises UserError where it cannot be opened, or is no questionnaire."""
    book = open_workbook(path)
    sheets = [held(book, name, path.name) for name in titles(book)]
    hidden = next((s for s in sheets if MARK in dict(s.first(0))), None)
    stamp = read_stamp(dict(hidden.first(0)) | {"format": dict(hidden.first(0))[MARK]}) if hidden else Stamp()
    codes = known_codes(hidden)
    found = max((list(answers(s, codes, stamp)) for s in sheets if s is not hidden), key=len, default=[])
    if not found:
        raise no_questionnaire(path.name)
    return stamp, found


def read_csv(path: Path) -> tuple[Stamp, list[Said]]:
    """The same of a sheet that was saved as CSV: it does not tell whose copy it is."""
    encoding = encoding_of(path)
    rows = text_rows(path, encoding, separator_of(path, encoding))
    found = list(answers(Sheet(tuple(islice(rows, MOST_ROWS))), known_codes(None), Stamp()))
    if not found:
        raise no_questionnaire(path.name)
    return Stamp(), found


def titles(book: Any) -> list[str]:
    """Charts stand among the sheets, too."""
    return [sheet.title for sheet in book.worksheets][:MOST_SHEETS]


def held(book: Any, name: str, file: str) -> Sheet:
    return Sheet(tuple(islice(sheet_rows(book, name, file), MOST_ROWS)))


def known_codes(hidden: Sheet | None) -> dict[str, SaqQuestion]:
    """Questions by code, as the copy itself tells them; else as they are now."""
    asked = questionnaire()
    told = dict(hidden.first(0)) if hidden else {}
    named = {plain(code): asked.questions[str(id_)] for code, id_ in told.items() if id_ in asked.questions}
    return {plain(code): q for code, q in asked.by_code.items()} | named


def answers(sheet: Sheet, codes: Mapping[str, SaqQuestion], stamp: Stamp) -> Iterator[Said]:
    same = stamp.format == FORMAT and stamp.version == questionnaire().version
    for number, cells in sheet.rows:
        if found := question_in(cells, codes):
            question, code, answer = found
            column = answer_column(cells, question, code, answer, same)
            cell = cells[column] if column < len(cells) else None
            yield Said(question, place(number, column), cell)


def question_in(cells: Sequence[Cell], codes: Mapping[str, SaqQuestion]) -> tuple[SaqQuestion, int, int] | None:
    """The question of a row, the column that names it, and the one where its answer belongs."""
    words = [plain(c) if isinstance(c, str) else "" for c in cells[:FAR]]
    ways: tuple[tuple[Mapping[str, SaqQuestion], int], ...] = ((codes, CODE_TO_ANSWER), (by_text(), TEXT_TO_ANSWER))
    for known, away in ways:
        for column, word in enumerate(words):
            if word in known:
                return known[word], column, column + away
    return None


def answer_column(cells: Sequence[Cell], question: SaqQuestion, code: int, answer: int, same: bool) -> int:
    """Where the answer stands: in its column, else beside it, where cells were merged or moved.

    To the left of it stand our own words. Only where they are the ones of today can they be told from an answer.
    """
    beside: list[int] = [*range(answer + 1, len(cells)), *(range(answer - 1, code, -1) if same else ())]
    for column in (answer, *beside):
        cell = cells[column] if column < len(cells) else None
        if cell is not None and not (isinstance(cell, str) and plain(cell) in printed(question)):
            return column
    return answer


def no_questionnaire(file: str) -> UserError:
    return UserError(
        N_(
            "saq",
            "“{file}” holds none of the questions of our questionnaire. Choose the file that the supplier filled in.",
            file=file,
        )
    )
