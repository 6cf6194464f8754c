"""From a document of final strings to HTML: the only place that knows Jinja2. What users typed is never markup here."""

from __future__ import annotations

import re
import textwrap
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app import paths
from app.printable import printable
from app.report.fonts import FAMILIES
from app.report.palette import palette

ENDLESS = re.compile("[\x21-\u024f]{300,}")
"""Longer than any word or address; scripts that set no spaces have breaks of their own."""


def to_html(paper: str, document: object) -> str:
    """Fill the template of a paper, such as "plan". A name that the document lacks is an error, not a gap."""
    template = environment().get_template(f"{paper}/{paper}.html")
    return template.render(doc=document, color=palette(), families=FAMILIES)


@cache
def environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(paths.resources() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["css_string"] = css_string
    env.filters["css_counters"] = css_counters
    env.filters["anchor"] = anchor
    return env


def clean(value: object) -> object:
    """Leave out what cannot be printed; everything else stays as it was typed.

    Endless words get an invisible place to break now and then: without it one of 10,000 letters takes many seconds.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return ENDLESS.sub(lambda m: "\u200b".join(textwrap.wrap(m[0], 24)), printable(value))


def css_string(text: str) -> Markup:
    """A quoted string for a style sheet, in which no character of `text` can end it."""
    safe = "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in printable(text))
    return Markup(f'"{safe}"')


def css_counters(text: str) -> Markup:
    """“Page {page} of {pages}” as the content of a page margin."""
    pieces = re.split(r"(\{pages?\})", text)
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    return Markup(" ").join(Markup(counters[p]) if p in counters else css_string(p) for p in pieces if p)


def anchor(identity: str) -> str:
    """An id as the target of a link."""
    return re.sub(r"[^a-z0-9]+", "-", identity.lower())
