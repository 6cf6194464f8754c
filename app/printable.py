"""Text without what no file can hold: users type and paste anything."""

from __future__ import annotations

import re

UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, half characters and marks of byte order: no font has them, and XML forbids most."""

BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
"""What other systems and programs end a line with."""


def printable(text: str) -> str:
    """Everything as it was typed, but for characters that cannot be printed; lines end with `\\n` alone."""
    return UNPRINTABLE.sub("", BREAKS.sub("\n", text))


def shortened(text: str, most: int) -> str:
    """At most so many characters: cut between two words where that keeps half of it, with a mark that more is gone."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    words = cut.rpartition(" ")[0]
    return (words if len(words) >= most // 2 else cut).rstrip(" ,;:·–-(") + "…"
