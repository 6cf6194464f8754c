"""Words about a questionnaire that came back: for the command line and the window."""

from __future__ import annotations

from app.chainfile.fields import FIELDS
from app.core.chain import Site
from app.i18n.catalog import Translator
from app.i18n.format import formats
from app.message import Message
from app.saq.land import Conflict
from app.saq.questions import questionnaire
from app.saq.returned import ReadFault, Returned
from app.saq.words import SaqWords
from app.show import WORDS as ANSWERS


def fault_line(tr: Translator, fault: ReadFault) -> str:
    """“D14: what is wrong”."""
    what = tr.message(fault.what)
    place = fault.cell or fault.code
    return tr("saq", "{place}: {what}", place=place, what=what) if place else what


def field_name(field: str) -> Message:
    return FIELDS[field]


def field_words(tr: Translator, field: str, value: object) -> str:
    """What a field of a site says, in words."""
    fmt = formats(tr.language)
    if isinstance(value, tuple):
        names = fmt.locale.months["stand-alone"]["abbreviated"]
        return ", ".join(str(names[month]) for month in value)
    if field == "country":
        return fmt.country(str(value))
    if isinstance(value, int):
        return fmt.number(value)
    return tr.message(ANSWERS[str(value)]) if field in ("migrants", "recruiters", "home_work") else str(value)


def conflict_line(tr: Translator, conflict: Conflict) -> str:
    """What we say, and what the supplier says."""
    field = conflict.field
    return tr(
        "saq",
        "{field}: you have “{ours}”, the supplier says “{theirs}”.",
        field=field_name(field),
        ours=field_words(tr, field, conflict.ours),
        theirs=field_words(tr, field, conflict.theirs),
    )


def missing_lines(tr: Translator, returned: Returned) -> list[str]:
    asked, words = questionnaire().questions, SaqWords(tr)
    return [f"{asked[q].code} {words.text(asked[q])}" for q in returned.missing]


def other_site(tr: Translator, returned: Returned, site: Site, company: str) -> str:
    """What to say where the copy was made for another site, or by another company; "" where it was not."""
    stamp = returned.stamp
    if stamp.company and stamp.company != company:
        return tr("saq", "This copy was sent by “{company}”.", company=stamp.company)
    if stamp.site and (stamp.site != site.id or stamp.site_name != site.name):
        return tr("saq", "This copy was made for “{name}”.", name=stamp.site_name or stamp.site)
    return ""
