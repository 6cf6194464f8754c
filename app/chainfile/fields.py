"""What a list of suppliers can tell of a site, and which heading of a file stands for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.chainfile.headers import ALONE, INSIDE, OF_OTHERS, words
from app.i18n.catalog import Translator
from app.message import N_, Message
from app.sheets.find import fold

FIELDS: dict[str, Message] = {
    "name": N_("chain", "Name of the site"),
    "tier": N_("chain", "Tier"),
    "delivers_to": N_("chain", "Delivers to"),
    "country": N_("chain", "Country"),
    "region": N_("chain", "Region or place"),
    "goods": N_("chain", "Goods"),
    "share": N_("chain", "Share of spend, in percent"),
    "workers": N_("chain", "Workers"),
    "migrants": N_("chain", "Migrant workers"),
    "recruiters": N_("chain", "Recruiters or agencies"),
    "home_work": N_("chain", "Work at home"),
    "certificates": N_("chain", "Certificates"),
    "season": N_("chain", "Months of the season"),
    "note": N_("chain", "Note"),
}
LATE = {"workers": 1, "name": 2}
"""Their words stand in headings of others as well: “Migrant workers”, “Country name”, “Nombre de travailleurs”."""
Match = tuple[bool, int, int, int, str]
"""Inside a longer heading, late, minus the length of the words, column, field: the least fits best."""


def guess(columns: Sequence[str], tr: Translator) -> dict[str, int]:
    """The columns by field, as far as their headings tell; no field and no column twice."""
    found: dict[str, int] = {}
    for *_, column, field in sorted(matches(columns, tr)):
        if field not in found and column not in found.values():
            found[field] = column
    return {field: found[field] for field in FIELDS if field in found}


def matches(columns: Sequence[str], tr: Translator) -> Iterator[Match]:
    headings = [plain(column.replace("%", " percent ")) for column in columns]
    for field, label in FIELDS.items():
        inside = words(INSIDE, field)
        whole = {*inside, *words(ALONE, field), plain(field), plain(tr.message(label))}
        for column, heading in enumerate(headings):
            if heading in whole:
                yield False, 0, -len(heading), column, field
            elif held := held_in(heading, inside, field):
                yield True, LATE.get(field, 0), -len(held), column, field


def held_in(heading: str, phrases: Sequence[str], field: str) -> str:
    """The longest phrase that stands in a heading as whole words."""
    if field == "name" and OF_OTHERS.intersection(heading.split()):
        return ""
    return max((p for p in phrases if f" {p} " in f" {heading} "), key=len, default="")


def plain(text: str) -> str:
    """Letters and digits, without accents and in small letters, with one blank between words."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
