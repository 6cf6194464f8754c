"""Reads CSV: finds out its encoding and separator, then gives row by row, with flat memory."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TextIO

from app.errors import UserError
from app.message import N_, Message
from app.tabular.cells import Rows
from app.tabular.files import reading

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
SEPARATORS = ";\t|,"
"""Those that stand in texts least come first: they win where counts are equal."""
SAMPLE = 65_536
LONGEST_ROW = 4 * 1024**2
"""In characters. A field is bounded by the csv module: 131,072."""
QUOTED = re.compile(r'(^|[;\t|,]) *"[^"]*(?:""[^"]*)*"', re.M)
HINT = re.compile(r"sep=([;\t|,]) *[\r\n]*")
"""A first line by which Excel is told the separator; it does not show it as a row."""


def encoding_of(path: Path) -> str:
    """By its mark, else UTF-8 where all of it is, else Western European. Raises UserError where it is a mixture."""
    with reading(path), path.open("rb") as file:
        head = file.read(4)
    marked = next((name for mark, name in MARKS.items() if head.startswith(mark)), None)
    fault = undecodable(path, marked or "utf-8")
    if fault is None:
        return marked or "utf-8"
    if marked or fault.mixed:
        raise fault.error(path.name)
    return "latin-1" if undecodable(path, "cp1252") else "cp1252"


class Undecodable:
    """Where a file is not in an encoding; `mixed` where letters before it were in it, so that it began as such."""

    def __init__(self, encoding: str, line: int, mixed: bool) -> None:
        self.encoding = encoding.removesuffix("-sig").upper()
        self.line = line
        self.mixed = mixed

    def error(self, file: str) -> UserError:
        return UserError(
            N_(
                "table",
                "“{file}” is not wholly in the encoding {encoding}: line {line} holds other signs. "
                "Open it in your spreadsheet program, correct that line, and save it as CSV in UTF-8.",
                file=file,
                encoding=self.encoding,
                line=self.line,
            )
        )


def undecodable(path: Path, encoding: str) -> Undecodable | None:
    """Goes through all of a file once: the first odd letter may stand in its last row."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line, mixed = 1, False
    with reading(path), path.open("rb") as file:
        while True:
            chunk = file.read(1024**2)
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                good = error.object[: error.start]
                return Undecodable(encoding, line + good.count(b"\n"), mixed or not good.isascii())
            if not chunk:
                return None
            line += chunk.count(b"\n")
            mixed = mixed or not chunk.isascii()


def separator_of(path: Path, encoding: str) -> str:
    with reading(path), path.open(encoding=encoding) as file:
        sample = file.read(SAMPLE)
    if hint := HINT.fullmatch(sample.partition("\n")[0]):
        return hint[1]
    whole = sample if len(sample) < SAMPLE else sample.rpartition("\n")[0]
    return most_regular([line for line in QUOTED.sub(r"\1", whole).split("\n") if line.strip(" ")])


def most_regular(lines: list[str]) -> str:
    """What stands in the first line, and as often in most others. In a table of one column: what stands nowhere."""
    counts = {s: [line.count(s) for line in lines] or [0] for s in SEPARATORS}
    inside = [s for s in SEPARATORS if counts[s][0]]
    if not inside:
        return min(",;\t|", key=lambda s: sum(counts[s]))
    return max(inside, key=lambda s: (counts[s].count(counts[s][0]), counts[s][0]))


def text_rows(path: Path, encoding: str, separator: str) -> Rows:
    """Every row from the first, as long as it is."""
    with reading(path), path.open(encoding=encoding, newline="") as file:
        lines = Lines(file, path.name)
        try:
            reader = csv.reader(lines.all(), delimiter=separator, strict=True, skipinitialspace=True)
            for number, cells in enumerate(reader, 1):
                lines.begin(number + 1)
                yield number, [cell if cell and not cell.isspace() else None for cell in cells]
        except (csv.Error, UnicodeError) as error:
            raise lines.fault(error) from error


class Lines:
    """Lines of a file for the csv module, which takes as many as a row needs; bounds what a row may take."""

    def __init__(self, file: TextIO, name: str) -> None:
        self.file = file
        self.name = name
        self.begin(1)

    def begin(self, row: int) -> None:
        self.row = row
        self.left = LONGEST_ROW

    def all(self) -> Iterator[str]:
        first = self.next()
        return chain([] if HINT.fullmatch(first) else [first], iter(self.next, ""))

    def next(self) -> str:
        """The next line, "" after the last."""
        line = self.file.readline(self.left + 1)
        self.left -= len(line)
        if "\0" in line:
            raise self.refused(N_("table", "it holds a sign that no text has"))
        if self.left < 0:
            raise self.refused(N_("table", "it is too long"))
        return line

    def fault(self, error: Exception) -> UserError:
        """What the csv module found wrong; the encoding can be wrong only since the file was opened."""
        if isinstance(error, UnicodeError):
            return UserError(N_("table", "“{file}” changed while it was read. Read it again.", file=self.name))
        if "field limit" in str(error):
            return self.refused(N_("table", "a cell of it is too long, or a quotation mark in it has no partner"))
        return self.refused(N_("table", "a quotation mark in it has no partner"))

    def refused(self, why: Message) -> UserError:
        return UserError(
            N_(
                "table",
                "Row {row} of “{file}” cannot be read, because {why}. Correct it in your spreadsheet program.",
                row=self.row,
                file=self.name,
                why=why,
            )
        )
