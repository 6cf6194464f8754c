"""Sheets of facts as rich text: lines with their values, bars for percentages, countries side by side."""

from __future__ import annotations

from collections.abc import Sequence

from app.sheets.compare import compared
from app.sheets.desk import FactDesk
from app.sheets.find import sheet_of
from app.sheets.sheet import Line, Part, Sheet
from app.ui.guidance import heading, muted, sheet
from app.ui.rich import rich
from app.ui.style import colors
from app.ui.words import tr

BAR = 120
"""Pixels of a full bar: 100 percent."""


def fact_view(desk: FactDesk, key: str) -> str:
    """The page of a country, good, law or convention. Raises KeyError where there is none."""
    return sheet() + sheet_html(sheet_of(desk, key))


def sheet_html(page: Sheet) -> str:
    lead = "".join(f"<p>{rich(line)}</p>" for line in page.lead)
    parts = "".join(map(part_html, page.parts))
    sources = "".join(muted(s) for s in page.sources)
    return f"<p class='muted'>{rich(page.kind)}</p><h1>{rich(page.title)}</h1>{lead}{parts}{sources}"


def part_html(part: Part) -> str:
    lines = "".join(map(line_html, part.lines))
    table = f"<table width='100%' cellspacing='0'>{lines}</table>" if lines else ""
    return heading(part.title) + table + "".join(muted(n) for n in part.notes)


def line_html(line: Line) -> str:
    """The words, and beside them their value; a value that is missing stands in gray with its reason."""
    words = f"<a href='{rich(line.key)}'>{rich(line.text)}</a>" if line.key else rich(line.text)
    value = f"<span class='muted'>{rich(line.value)}</span>" if line.muted else rich(line.value)
    value = f"<a href='{rich(line.rows)}'>{value}</a>" if line.rows else value
    if not line.value:
        return f"<tr><td colspan='2'>{words}</td></tr>"
    chart = "" if line.share is None else bar(line.share)
    return f"<tr><td width='55%'>{words}</td><td>{value}{chart}</td></tr>"


def bar(share: float) -> str:
    """A bar below a part of a whole: seen faster than it is read. The number stands above it."""
    full = round(BAR * min(max(share, 0.0), 1.0)) or 1
    c = colors()
    thin = "<p style='font-size: 4px; line-height: 6px; margin: 0'>&nbsp;</p>"  # else a cell is as high as a line
    filled = f"<td bgcolor='{c.accent}' width='{full}'>{thin}</td>"
    empty = f"<td bgcolor='{c.accent_soft}' width='{BAR - full}'>{thin}</td>" if full < BAR else ""
    return f"<table cellspacing='0' cellpadding='0'><tr>{filled}{empty}</tr></table>"


def compare_view(desk: FactDesk, codes: Sequence[str]) -> str:
    """Up to four countries side by side."""
    rows = []
    for row in compared(desk, codes):
        if row.heading:
            rows.append(f"<tr><td colspan='{len(codes) + 1}'>{heading(row.text)}</td></tr>")
        else:
            cells = "".join(f"<td>{rich(v)}</td>" for v in row.values)
            rows.append(f"<tr><td width='40%'>{rich(row.text)}</td>{cells}</tr>")
    title = tr("library", "Countries side by side")
    return f"{sheet()}<h1>{rich(title)}</h1><table width='100%' cellspacing='0'>{''.join(rows)}</table>"
