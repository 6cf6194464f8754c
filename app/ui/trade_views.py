"""What a ledger shows, as rich text: the figures with a way to the rows behind each, the rows, and the faults."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.entry import CellFault, Entry, RowFault
from app.core.exposure import Exposure
from app.core.matcher import Matcher
from app.sheets.desk import FactDesk
from app.sheets.exposure import STATES, exposure_sheet
from app.ui.fact_views import sheet_html
from app.ui.guidance import heading, sheet
from app.ui.rich import rich
from app.ui.words import WORDS, tr, trm, trn

MOST_FAULTS = 200


def figures_view(desk: FactDesk, found: Exposure, file: str) -> str:
    return sheet() + sheet_html(exposure_sheet(desk, found, file)) + faults(found)


def faults(found: Exposure) -> str:
    """Each bad cell with its place and reason; the first of them, and how many more there are."""
    cells = [cell for row in found.faults for cell in row.faults]
    if not cells:
        return ""
    lines = "".join(f"<li>{rich(cell_words(c))}</li>" for c in cells[:MOST_FAULTS])
    more = found.faulty - len({f.number for f in found.faults})
    beyond = len(cells) - MOST_FAULTS + more
    rest = more_words(beyond)
    return heading(tr("ledger", "What is to be put right in the file")) + f"<ul>{lines}</ul>" + rest


def more_words(n: int) -> str:
    words = trn("ledger", "and {n} more", "and {n} more", n)
    return f"<p>{rich(words)}</p>" if n > 0 else ""


def cell_words(cell: CellFault) -> str:
    return tr("ledger", "{place} ({column}): {why}", place=cell.place, column=cell.column, why=trm(cell.why))


def rows_view(desk: FactDesk, matcher: Matcher, title: str, rows: Iterable[Entry | RowFault], more: int) -> str:
    """The ledger's own rows behind a figure."""
    heads = (tr("ledger", "Row"), tr("ledger", "Date"), tr("ledger", "Supplier"), tr("ledger", "Country of origin"),
             tr("ledger", "Customs code (HS)"), tr("ledger", "Description of the goods"), tr("ledger", "Value"),
             tr("ledger", "Standing"))  # fmt: skip
    head = "".join(f"<th align='left'>{rich(h)}</th>" for h in heads)
    body = "".join(row_html(desk, matcher, row) for row in rows)
    rest = more_words(more)
    words = tr("ledger", "Back to the figures")
    back = f"<p><a href='figures'>{rich(words)}</a></p>"
    return f"{sheet()}{back}<h1>{rich(title)}</h1><table cellpadding='4'><tr>{head}</tr>{body}</table>{rest}"


def row_html(desk: FactDesk, matcher: Matcher, row: Entry | RowFault) -> str:
    if isinstance(row, RowFault):
        why = WORDS.formats.apart(trm(f.why) for f in row.faults)
        return f"<tr><td>{row.number}</td><td colspan='7'>{rich(why)}</td></tr>"
    state = matcher.match(row.hs, row.description, row.origin).state
    cells = (
        str(row.number),
        WORDS.formats.short_date(row.date) if row.date else "–",
        row.supplier or "–",
        desk.country(row.origin) if row.origin else "–",
        row.hs or "–",
        row.description or "–",
        desk.fmt.money(row.value, row.currency),
        trm(STATES[state]) if state in STATES else tr("ledger", "Unmatched: no listed good"),
    )
    return "<tr>" + "".join(f"<td valign='top'>{rich(c)}</td>" for c in cells) + "</tr>"
