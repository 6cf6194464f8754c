"""Makes a copy of the questionnaire for a supplier."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.core.chain import Site
from app.i18n.catalog import languages
from app.saq.stamp import Stamp

CopyFormat = Literal["xlsx", "pdf"]
Size = Literal["A4", "letter"]


def make(stamp: Stamp, file_format: CopyFormat, today: date, size: Size = "A4") -> bytes:
    """The finished file. Each library is imported at its first use."""
    if file_format == "xlsx":
        from app.saq.workbook import write

        return write(stamp, today, size)
    from app.report.pdf import render
    from app.saq.form_out import finish
    from app.saq.page import page_html

    return finish(render(page_html(stamp, today, size), forms=True), stamp)


def language_for(site: Site, otherwise: str) -> str:
    """The language to offer: an official one of the supplier's country that is spoken here, else another."""
    from babel.languages import get_official_languages

    from app.i18n.format import alpha2_codes

    official = get_official_languages(alpha2_codes().get(site.country, ""), de_facto=True)
    return next((code.split("_")[0] for code in official if code.split("_")[0] in languages()), otherwise)
