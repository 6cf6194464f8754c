"""Words in a language: looks messages up in the catalogs, and fills their places."""

from __future__ import annotations

import gettext
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from app import paths
from app.message import Message

DOMAINS = ("ui", "content", "reference", "papers")
SOURCE = "en"
"""The language that the program and its content are written in."""
PSEUDO = "xx"
"""A made-up language, accented and long, that shows hard-coded words and clipped labels."""


@dataclass(frozen=True)
class Translator:
    """One language's words. Where a translation is missing or its places do not fit, the English stands."""

    language: str
    ui: gettext.NullTranslations
    contents: gettext.NullTranslations

    @cached_property
    def facts(self) -> gettext.NullTranslations:
        """Names of goods, laws and instruments: read when the first of them is shown."""
        return Pseudo() if self.language == PSEUDO else load(self.language, "reference")

    @cached_property
    def papers(self) -> gettext.NullTranslations:
        """Texts of the papers: read when the first of them is made or listed."""
        return Pseudo() if self.language == PSEUDO else load(self.language, "papers")

    def __call__(self, context: str, text: str, /, **params: object) -> str:
        return self.fill(self.ui.pgettext(context, text), text, params)

    def plural(self, context: str, one: str, many: str, n: int, /, **params: object) -> str:
        """The form for `n` things; `{n}` is filled in too."""
        found = self.ui.npgettext(context, one, many, n)
        return self.fill(found, one if n == 1 else many, {"n": n, **params})

    def message(self, message: Message) -> str:
        return self(message.context, message.text, **message.params)

    def content(self, context: str, text: str) -> str:
        """A text of `steps/` or the sample; its context is the path of its id."""
        return self.contents.pgettext(context, text) if text else ""

    def fact(self, context: str, text: str) -> str:
        """A text of the reference facts, such as the name of a good."""
        return self.facts.pgettext(context, text) if text else ""

    def paper(self, context: str, text: str) -> str:
        """A text of a paper; its context is the path of its id."""
        return self.papers.pgettext(context, text) if text else ""

    def fill(self, found: str, english: str, params: object) -> str:
        if not params or not isinstance(params, dict):
            return found
        said = {k: self.message(v) if isinstance(v, Message) else v for k, v in params.items()}
        try:
            return found.format(**said)
        except (KeyError, IndexError, ValueError):
            return english.format(**said)


class Pseudo(gettext.NullTranslations):
    """Accents every letter outside `{places}` and lengthens the text by two fifths."""

    TABLE = str.maketrans("aceilnosuyAEIOU", "âçéîļñöšûýÂÉÎÖÛ")

    def pgettext(self, context: str, message: str) -> str:
        parts = message.replace("{", "\0{").replace("}", "}\0").split("\0")
        said = "".join(p if p.startswith("{") else p.translate(self.TABLE) for p in parts)
        return said + " " + "~" * (len(message) * 2 // 5)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.pgettext(context, msgid1 if n == 1 else msgid2)


def languages() -> dict[str, str]:
    """Languages that the program speaks: code to its own name for itself, English first."""
    return dict(_languages(paths.locales()))


@cache
def _languages(folder: Path) -> tuple[tuple[str, str], ...]:
    files = sorted(folder.glob("*/language.toml"), key=lambda f: (f.parent.name != SOURCE, f.parent.name))
    return tuple((f.parent.name, tomllib.loads(f.read_text(encoding="utf-8"))["name"]) for f in files)


@cache
def translator(language: str) -> Translator:
    """The words of a language; English where it is not known."""
    if language == PSEUDO:
        return Translator(PSEUDO, Pseudo(), Pseudo())
    if language not in languages():
        language = SOURCE
    ui, contents = (load(language, domain) for domain in ("ui", "content"))
    return Translator(language, ui, contents)


def load(language: str, domain: str) -> gettext.NullTranslations:
    po = paths.locales() / language / "LC_MESSAGES" / f"{domain}.po"
    mo = po.with_suffix(".mo")
    if paths.is_checkout() and po.exists() and stale(po, mo):
        from app.i18n.build import compile_file

        return compile_file(po)
    if not mo.exists():
        return gettext.NullTranslations()
    with mo.open("rb") as file:
        return gettext.GNUTranslations(file)


def stale(po: Path, mo: Path) -> bool:
    return not mo.exists() or mo.stat().st_mtime_ns < po.stat().st_mtime_ns


def preferred(wanted: str | None) -> str:
    """The language of a code such as `es`, `es_MX.UTF-8` or None; English where it is not spoken here."""
    code = (wanted or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in languages() or code == PSEUDO else SOURCE
