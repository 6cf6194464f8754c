"""Which good, country, law or convention is meant by what somebody typed: ids, names, aliases, near spellings."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from app.i18n.format import alpha2_codes, sort_key
from app.sheets.country import country_sheet
from app.sheets.desk import FactDesk
from app.sheets.good import good_sheet
from app.sheets.law import instrument_sheet, law_sheet
from app.sheets.sheet import Sheet


def sheet_of(desk: FactDesk, key: str) -> Sheet:
    """The sheet of a key such as `country:MYS`. Raises KeyError where there is none."""
    kind, _, name = key.partition(":")
    makers = {"country": country_sheet, "good": good_sheet, "law": law_sheet, "instrument": instrument_sheet}
    return makers[kind](desk, name)


def good_names(desk: FactDesk) -> dict[str, str]:
    """Every folded name of a good: its id, its names in English and in the language, its aliases."""
    found: dict[str, str] = {}
    for good in desk.ref.goods.values():
        for name in (*good.aliases, good.id, good.name, desk.good(good.id)):
            found[fold(name)] = good.id
    return found


def fold(text: str) -> str:
    return " ".join(sort_key(text).replace("_", " ").split())


def find_good(desk: FactDesk, typed: str) -> tuple[str, list[str]]:
    """The id of a good that is meant for certain, and else near ones to ask about."""
    names = good_names(desk)
    exact = names.get(fold(typed))
    if exact:
        return exact, []
    word = fold(typed)
    inside = [i for n, i in names.items() if word and (n.startswith(word) or f" {word}" in n)]
    near = [names[n] for n in difflib.get_close_matches(word, names, 5, 0.72)]
    found = list(dict.fromkeys((*inside, *near)))
    return (found[0], []) if len(found) == 1 else ("", found[:8])


def find_country(desk: FactDesk, typed: str) -> tuple[str, list[str]]:
    """The alpha-3 code of a country by code or name, and else near ones."""
    codes, word = alpha2_codes(), typed.strip().upper()
    if word in codes:
        return word, []
    by_alpha2 = {a2: a3 for a3, a2 in codes.items()}
    if word in by_alpha2:
        return by_alpha2[word], []
    names = {fold(desk.country(c)): c for c in codes} | {fold(english(desk, c)): c for c in codes}
    if fold(typed) in names:
        return names[fold(typed)], []
    return "", [names[n] for n in difflib.get_close_matches(fold(typed), names, 5, 0.72)]


def english(desk: FactDesk, alpha3: str) -> str:
    from app.i18n.format import formats

    return formats("en").country(alpha3)


def find_one(known: Iterable[str], typed: str) -> tuple[str, list[str]]:
    """An id out of a list, by itself or near spelling."""
    by_fold = {fold(k): k for k in known}
    exact = by_fold.get(fold(typed))
    return (exact, []) if exact else ("", [by_fold[n] for n in difflib.get_close_matches(fold(typed), by_fold, 5, 0.4)])
