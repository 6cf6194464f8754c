"""Words for rich text: nothing in them is read as markup, and no line breaks where none may."""

from __future__ import annotations

from html import escape


def rich(words: str) -> str:
    """Qt's rich text makes a plain space of a narrow one, where a line can break; a wide one stays as it is."""
    return escape(words).replace("\u202f", "\u00a0")
