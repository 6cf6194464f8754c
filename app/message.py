"""A sentence that is not yet translated: the core speaks in these, the two edges put them into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """English text with `{named}` places, its gettext context, and the values for its places.

    A parameter may itself be a Message; it is translated first.
    """

    context: str
    text: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.params) if self.params else self.text


def N_(context: str, text: str, /, **params: object) -> Message:
    """Mark a sentence for extraction and carry it untranslated."""
    return Message(context, text, params)
