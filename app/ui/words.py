"""The words of the window: one language at a time, switched while the program runs."""

from __future__ import annotations

from app.i18n.catalog import Translator, translator
from app.i18n.format import Formats, formats
from app.message import Message


class Words:
    """Holds the language that the window speaks now. Pages read it when they are built; they are built again."""

    def __init__(self) -> None:
        self.language = "en"

    @property
    def translator(self) -> Translator:
        return translator(self.language)

    @property
    def formats(self) -> Formats:
        return formats(self.language)


WORDS = Words()


def tr(context: str, text: str, /, **params: object) -> str:
    """A sentence of the window in its language. `context` groups sentences by page: "home", "plan", …"""
    return WORDS.translator(context, text, **params)


def trn(context: str, one: str, many: str, n: int, /, **params: object) -> str:
    """The form for `n` things; `{n}` is the number."""
    return WORDS.translator.plural(context, one, many, n, **params)


def trm(message: Message) -> str:
    return WORDS.translator.message(message)


def trc(context: str, text: str) -> str:
    """A text of the content, such as a question: its context is the path of its id."""
    return WORDS.translator.content(context, text)


def day_format() -> str:
    """How a date is typed and shown in a field: month first in English, as it is written elsewhere."""
    return "MMM d, yyyy" if WORDS.language == "en" else "d MMM yyyy"
