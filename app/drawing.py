"""What an SVG picture may hold: everything of it, and nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

LINKS = ("href", "src")
HERE = ("#", "data:")
IMPORT = re.compile(r"@import\s*(?:url\()?\s*[\"']?([^\"');\s]+)", re.IGNORECASE)
URL = re.compile(r"url\(\s*[\"']?([^\"')\s]+)", re.IGNORECASE)


class NoDrawingError(ValueError):
    """The bytes are no SVG that is safe to read: broken, or with entities, which can grow without end."""


def fetched(data: bytes) -> list[str]:
    """The addresses outside of the picture that it asks for, as they stand in it. Raises NoDrawingError."""
    found: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        for key, value in attributes.items():
            found.extend([value.strip()] if key.rpartition(":")[2].lower() in LINKS else asked_in(value))

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.CharacterDataHandler = lambda text: found.extend(asked_in(text))
    parser.EntityDeclHandler = refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise NoDrawingError(str(error)) from error
    return [address for address in found if address and not address.lower().startswith(HERE)]


def asked_in(style: str) -> Iterator[str]:
    yield from IMPORT.findall(style)
    yield from URL.findall(style)


def refuse(*declared: object) -> None:
    raise NoDrawingError("it declares entities")
