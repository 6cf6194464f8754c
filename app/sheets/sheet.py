"""A sheet of facts as final strings: the same for the window, the command line and paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.i18n.catalog import Translator


@dataclass(frozen=True)
class Line:
    """A label and its value, or words alone. `key`: the sheet that the words lead to, such as `good:cocoa`."""

    text: str
    value: str = ""
    key: str = ""
    muted: bool = False
    """There is no value, and the words say why."""
    share: float | None = None
    """From 0 to 1, where the value is a part of a whole: drawn as a bar."""
    rows: str = ""
    """Where the rows of a ledger behind the value are, such as `rows:MYR/exposed/goods/cocoa`."""


@dataclass(frozen=True)
class Part:
    title: str
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """`key` names it; `lead` is read first; `sources` say where everything comes from and how well it was checked."""

    key: str
    kind: str
    title: str
    lead: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    sources: tuple[str, ...] = field(default=())


def text_lines(sheet: Sheet, tr: Translator) -> Iterator[str]:
    """The sheet for a terminal."""
    yield f"{sheet.title} ({sheet.kind})"
    yield from (f"  {line}" for line in sheet.lead)
    for part in sheet.parts:
        yield ""
        yield part.title
        yield from (f"  {line_text(line, tr)}" for line in part.lines)
        yield from (f"  {note}" for note in part.notes)
    yield ""
    yield from sheet.sources


def line_text(line: Line, tr: Translator) -> str:
    if not line.value:
        return f"- {line.text}"
    return tr("facts", "{label}: {value}", label=line.text, value=line.value)
