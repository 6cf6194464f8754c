"""Which country is meant, by code or by name in any of the program's languages."""

from __future__ import annotations

import difflib
from functools import cache

from app.chainfile.cells import bounded, shown
from app.chainfile.fields import plain
from app.errors import UserError
from app.i18n.catalog import languages
from app.i18n.format import alpha2_codes, formats
from app.message import N_
from app.sheets.desk import FactDesk
from app.tabular.cells import Cell

ALSO: dict[str, str] = {
    "ARE": "uae, emirates, emirats, emiratos arabes",
    "BOL": "bolivia plurinational state of",
    "CIV": "ivory coast, costa de marfil",
    "COD": "drc, dr congo, democratic republic of the congo, congo kinshasa, rd congo, rdc",
    "COG": "republic of the congo, republica del congo, republique du congo, congo brazzaville",
    "CZE": "czech republic, republica checa, republique tcheque",
    "GBR": "uk, great britain, britain, england, inglaterra, gran bretana, angleterre, grande bretagne",
    "HKG": "hong kong",
    "IRN": "iran islamic republic of",
    "KHM": "kampuchea",
    "KOR": "republic of korea, korea republic of, republica de corea, republique de coree",
    "LAO": "lao pdr, lao",
    "MAC": "macao, macau",
    "MMR": "myanmar, burma, birmania, birmanie",
    "NLD": "holland, holanda, hollande, the netherlands",
    "PRK": "dprk",
    "RUS": "russian federation",
    "SWZ": "swaziland",
    "TLS": "east timor",
    "TUR": "turkey, turkiye",
    "TWN": "taiwan province of china, chinese taipei",
    "TZA": "united republic of tanzania",
    "USA": "usa, us, united states of america, america, ee uu, eeuu",
    "VNM": "viet nam, viet nam socialist republic of",
}
"""Names in wide use that CLDR does not give, folded. They are names, no guesses."""
SEVERAL: dict[str, tuple[str, ...]] = {
    "congo": ("COD", "COG"),
    "korea": ("KOR", "PRK"),
    "corea": ("KOR", "PRK"),
    "coree": ("KOR", "PRK"),
}
"""What may be one or another, also where a language gives it to one."""
NOT_TOLD = "NA"
"""The code of Namibia, but mostly “not available”."""
NEAR, MOST_NEAR = 0.72, 5


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Codes by folded name in every language, and by every name besides."""
    found: dict[str, tuple[str, ...]] = {}
    for language in languages():
        for code in alpha2_codes():
            name = plain(formats(language).country(code))
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), code)))
    for code, others in ALSO.items():
        found |= dict.fromkeys(others.split(", "), (code,))
    return found | SEVERAL


def meant(typed: str) -> tuple[str, ...]:
    """The code that is meant for certain, else several or none."""
    codes, word = alpha2_codes(), typed.replace(".", "").strip().upper()
    by_alpha2 = {alpha2: alpha3 for alpha3, alpha2 in codes.items()}
    code = word if word in codes else by_alpha2.get(word, "")
    return (code,) if code else names().get(plain(typed), ())


@cache
def near(word: str) -> tuple[str, ...]:
    """Codes of countries whose names are spelled nearly so."""
    alike = difflib.get_close_matches(word, names(), 2 * MOST_NEAR, NEAR)
    return tuple(dict.fromkeys(code for name in alike for code in names()[name]))[:MOST_NEAR]


def country(desk: FactDesk, cell: Cell) -> str:
    """The alpha-3 code, "" where nothing is said. Raises UserError that names those that may be meant."""
    typed = bounded(cell)
    found = meant(typed)
    if not typed or (len(found) == 1 and typed.upper() != NOT_TOLD):
        return "".join(found)
    candidates = found or (near(plain(typed)) if len(typed) <= 60 else ())
    if candidates:
        listed = ", ".join(f"{desk.country(code)} ({code})" for code in candidates)
        what = N_("chain", "“{value}” may be: {names}. Write one of these.", value=shown(cell), names=listed)
        raise UserError(what)
    raise UserError(
        N_(
            "chain",
            "“{value}” is not known as a country. Write its name, or its code such as MYS.",
            value=shown(cell),
        )
    )
