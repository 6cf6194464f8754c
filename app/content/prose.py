"""A topic's file: front matter in TOML between two lines of `+++`, then Markdown that is cut at blank lines."""

from __future__ import annotations

import re
import tomllib

FENCE = "+++"


def parse(text: str) -> dict[str, object]:
    """Front matter and `blocks` as one table. Raises TOMLDecodeError where the front matter is missing or wrong."""
    parts = re.split(rf"^{re.escape(FENCE)}$", text, maxsplit=2, flags=re.MULTILINE)
    if len(parts) != 3 or parts[0].strip():
        raise tomllib.TOMLDecodeError(f"front matter between two lines of {FENCE} is missing")
    return {**tomllib.loads(parts[1]), "blocks": blocks(parts[2])}


def blocks(text: str) -> list[str]:
    """Paragraphs, headings and whole lists; lines of a paragraph are joined, items of a list stay lines."""
    return [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]
