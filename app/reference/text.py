"""The one walker over the translatable text of the reference facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.reference.load import Reference

Entry = tuple[str, str]
WORDED = re.compile("[a-z]{4}")
"""A place in a law that is more than a number, such as “Annex: time”. Bare numbers stand as the law counts them."""


def entries(ref: Reference) -> Iterator[Entry]:
    """Every text with its context. Titles and publishers of sources stay as they are."""
    yield from ((f"source.{s.id}.edition", s.edition) for s in ref.edition.sources)
    yield from ((f"fact.{f.id}", f.text) for f in ref.facts)
    yield from ((f"good.{g.id}", g.name) for g in ref.goods.values())
    yield from ((f"sector.{s.id}", s.name) for s in ref.sectors)
    for instrument in ref.instruments:
        yield f"instrument.{instrument.code}", instrument.title
        yield f"instrument.{instrument.code}.covers", instrument.covers
    for harm in ref.harms.values():
        yield f"harm.{harm.id}", harm.text
        yield f"harm.{harm.id}.reason", harm.reason
    for row in ref.mapping:
        if row.note:
            yield f"hs.{row.good}.{row.hs}", row.note
    for law in ref.laws:
        for key in ("title", "place", "scope", "note"):
            if text := getattr(law, key):
                yield f"law.{law.id}.{key}", text
        yield from ((f"law.{law.id}.{r.id}", r.text) for r in law.requirements)
        yield from ((f"law.{law.id}.{r.id}.ref", r.ref) for r in law.requirements if WORDED.search(r.ref))
