"""Names of goods and countries in every language of the program, for reading files in which any of them may stand."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.naming import words
from app.i18n.catalog import languages, translator
from app.i18n.format import alpha2_codes, formats
from app.reference.load import Reference

OFFICIAL = {
    "BOL": ("Bolivia (Plurinational State of)",),
    "CIV": ("Ivory Coast", "Costa de Marfil"),
    "COD": ("Congo (Democratic Republic of the)", "Democratic Republic of the Congo", "DR Congo", "DRC", "Congo"),
    "COG": ("Republic of the Congo", "Congo"),
    "CHN": ("PR China", "P.R. China", "China (PRC)", "People’s Republic of China", "Mainland China"),
    "CPV": ("Cabo Verde",),
    "CZE": ("Czech Republic",),
    "GBR": ("UK", "U.K.", "Great Britain"),
    "HKG": ("Hong Kong", "Hong Kong SAR"),
    "IRN": ("Iran (Islamic Republic of)",),
    "KOR": ("Korea (Republic of)", "Korea, Rep.", "Republic of Korea"),
    "PRK": ("Korea (Democratic People’s Republic of)",),
    "LAO": ("Lao PDR", "Lao People’s Democratic Republic"),
    "MAC": ("Macao", "Macau"),
    "MDA": ("Moldova (Republic of)", "Republic of Moldova"),
    "MKD": ("Macedonia",),
    "MMR": ("Burma", "Myanmar", "Birmania", "Birmanie"),
    "NLD": ("Holland", "The Netherlands"),
    "PSE": ("Palestine (State of)", "Palestine"),
    "RUS": ("Russian Federation",),
    "SWZ": ("Swaziland",),
    "SYR": ("Syrian Arab Republic",),
    "TLS": ("East Timor",),
    "TUR": ("Turkey",),
    "TWN": ("Taiwan (Province of China)", "Chinese Taipei"),
    "TZA": ("Tanzania (United Republic of)", "United Republic of Tanzania"),
    "USA": ("U.S.A.", "U.S.", "EE. UU.", "United States of America", "Estados Unidos de América"),
    "VEN": ("Venezuela (Bolivarian Republic of)",),
    "VNM": ("Viet Nam",),
}
"""Names beside those of CLDR, as customs papers and the United Nations write them. Congo alone is either."""


def goods_in_all_languages(ref: Reference) -> Iterator[tuple[str, str]]:
    """Pairs of a name and its good."""
    for language in languages():
        tr = translator(language)
        yield from ((tr.fact(f"good.{g.id}", g.name), g.id) for g in ref.goods.values())


def countries_in_all_languages() -> dict[str, str]:
    """Folded names and codes of countries, each with the alpha-3 code; a name that means two is left out."""
    found: dict[str, set[str]] = {}
    for name, code in named_countries():
        found.setdefault(folded(name), set()).add(code)
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1}


def named_countries() -> Iterator[tuple[str, str]]:
    for code, alpha2 in alpha2_codes().items():
        yield from ((name, code) for name in (code, alpha2, *OFFICIAL.get(code, ())))
        yield from ((formats(language).country(code), code) for language in languages())


def folded(name: str) -> str:
    return " ".join(words(name))
