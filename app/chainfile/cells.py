"""Reads one cell of a list of suppliers: words, a tier, yes or no.

Every reader raises UserError with the reason where it cannot tell what is meant. Nothing is ever evaluated.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal

from app.core.chain import FARTHEST
from app.errors import UserError
from app.message import N_
from app.sheets.find import fold
from app.tabular.cells import Cell

LONGEST, LONGEST_NOTE, SHOWN = 1_000, 10_000, 60
OWN_SITE = frozenset(
    [
        "own",
        "own site",
        "our own",
        "ours",
        "us",
        "propio",
        "propia",
        "propios",
        "propias",
        "propre",
        "propres",
        "nuestro",
        "nuestra",
        "nous",
        "sendiri",
        "milik sendiri",
        "tapak sendiri",
        "kilang sendiri",
        "kami",
    ]
)
TIER = re.compile(
    r"(?:(?:tier|level|nivel|niveau|rang|tahap|peringkat|lapisan|eslabon|t|n) ?[.:#-]? ?)?(\d{1,9})(?:\.0*)?"
)
SAID: dict[str, frozenset[str]] = {
    "yes": frozenset(["yes", "y", "true", "1", "si", "s", "oui", "vrai", "verdadero", "ya", "ada", "benar"]),
    "no": frozenset(
        ["no", "n", "false", "0", "non", "faux", "falso", "tidak", "tak", "tiada", "bukan", "none", "ninguno", "aucun"]
    ),
    "unknown": frozenset(
        [
            "unknown",
            "not known",
            "don t know",
            "dont know",
            "do not know",
            "not sure",
            "desconocido",
            "se desconoce",
            "no se",
            "no sabe",
            "no se sabe",
            "inconnu",
            "ne sait pas",
            "je ne sais pas",
            "nous ne savons pas",
            "tidak diketahui",
            "tidak tahu",
            "tak tahu",
            "tidak pasti",
        ]
    ),
}


def text_of(cell: Cell) -> str:
    """What a cell says, on one line and without signs that steer a terminal."""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, date):
        return cell.isoformat()
    return "".join(c for c in " ".join((cell or "").split()) if unicodedata.category(c) != "Cc").strip()


def shown(cell: Cell) -> str:
    """What a cell says, short enough for a sentence."""
    said = text_of(cell)
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"


def bounded(cell: Cell, most: int = LONGEST) -> str:
    said = text_of(cell)
    if len(said) > most:
        raise UserError(N_("chain", "The text is longer than {most} characters. Shorten it.", most=most))
    return said


def spoken(text: str) -> str:
    """Folded words. Signs stay but for dots and apostrophes: “yes?” is not yes."""
    return " ".join(re.sub(r"[.'’]", " ", fold(text)).split())


def note(cell: Cell) -> str:
    """Words whose lines stay."""
    if not isinstance(cell, str):
        return text_of(cell)
    bounded(cell, LONGEST_NOTE)
    return "\n".join(text_of(line) for line in cell.splitlines()).strip()


def tier(cell: Cell) -> int | None:
    """0 is a site of the company's own; None where nothing is said."""
    said = text_of(cell)
    if not said or spoken(said) in OWN_SITE:
        return 0 if said else None
    found = TIER.fullmatch(fold(said)) if len(said) <= SHOWN else None
    if found is None or int(found[1]) > FARTHEST:
        raise UserError(
            N_(
                "chain",
                "“{value}” is no tier. Write 0 for a site of your own, 1 for one that delivers to you, "
                "2 for one that delivers to those, up to {most}.",
                value=shown(cell),
                most=FARTHEST,
            )
        )
    return int(found[1])


def said(cell: Cell) -> str:
    """`yes`, `no`, `unknown`, or "" where nothing is said."""
    text = text_of(cell)
    found = next((k for k, known in SAID.items() if spoken(text) in known), "unknown" if text == "?" else "")
    if text and not found:
        raise UserError(N_("chain", "“{value}” is neither yes nor no. Write yes, no or unknown.", value=shown(cell)))
    return found
