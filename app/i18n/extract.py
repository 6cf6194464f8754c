"""Gathers every message into the catalogs: `ui` from the code, `content` from `steps/` and the sample.

`python -m app.i18n.extract` brings all `.po` files up to date. Translations are kept by context: where the English
of a context was rewritten, the old translation stays, marked fuzzy, until a translator has read it again.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from app import __version__, paths, sample
from app.content import text
from app.content.load import load
from app.i18n.catalog import SOURCE, languages

KEYWORDS = {
    "tr": ((1, "c"), 2),
    "trn": ((1, "c"), 2, 3),
    "plural": ((1, "c"), 2, 3),
    "N_": ((1, "c"), 2),
    "argparse_": None,
}
DATED = (
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Generated-By',
    b'"Report-Msgid',
    b'"Last-Translator',
    b"# FIRST",
    b'"Language-Team',
)
Found = tuple[str, str | tuple[str, str], str]
"""Context, English (or singular and plural), and the file that it stands in."""


def ui_messages(app: Path) -> Iterator[Found]:
    """Messages marked in the code."""
    found = extract_from_dir(app, [("**.py", "python")], keywords=KEYWORDS)
    for file, _, message, _, context in sorted(found, key=lambda f: (f[4] or "", f[0], f[1])):
        pair = (message[0], message[-1]) if isinstance(message, tuple) else message
        yield context or "", pair, f"app/{Path(file).as_posix()}"


def content_messages(steps: Path) -> Iterator[Found]:
    """Texts of the content and of the sample; a context is the path of an id, so each occurs once."""
    library = load(steps)
    for context, english in text.entries(library):
        yield context, english, "steps"
    for context, english in sample.entries(library):
        yield context, english, "resources/sample"


def reference_messages(folder: Path) -> Iterator[Found]:
    """Texts of the reference facts."""
    from app.reference.load import load as load_reference
    from app.reference.text import entries

    for context, english in entries(load_reference(folder)):
        yield context, english, "resources/reference"


def paper_messages() -> Iterator[Found]:
    """Texts of the papers."""
    from app.papers import groups
    from app.papers.texts import entries, paper_texts
    from app.saq import questions

    for context, english in entries(paper_texts()):
        yield context, english, "resources/papers"
    for context, english in groups.entries():
        yield context, english, "resources/stakeholders.toml"
    for context, english in questions.entries():
        yield context, english, "resources/saq.toml"


def new_catalog(language: str, domain: str) -> Catalog:
    locale = Locale.parse(language)
    catalog = Catalog(
        locale=locale,
        project="fairsteps",
        version=__version__,
        copyright_holder="The Fairsteps developers",
        domain=domain,
        fuzzy=False,
        charset="utf-8",
    )
    if language == "ms":  # Babel knows no plural rule for Malay, which has one form
        vars(catalog).update(_num_plurals=1, _plural_expr="0")
    return catalog


def read(po: Path) -> list[Entry]:
    if not po.exists():
        return []
    with po.open("rb") as file:
        return [m for m in read_po(file, locale=po.parts[-3]) if m.id]


def merged(old: Iterable[Entry], found: Iterable[Found], language: str, domain: str) -> Catalog:
    """The found messages with the translations that are known."""
    known = {(m.context or "", m.id): m for m in old}
    reworded = {m.context: m for m in known.values()} if domain != "ui" else {}
    catalog = new_catalog(language, domain)
    for context, english, file in found:
        exact = known.get((context, english))
        near = None if exact else reworded.get(context)
        fuzzy = exact.fuzzy if exact else bool(near and near.string)
        source = exact or near
        string = source.string if source and language != SOURCE else blank(english, language)
        catalog.add(english, string, [(file, 0)], flags={"fuzzy"} if fuzzy else (), context=context or None)
    return catalog


def blank(english: str | tuple[str, str], language: str) -> str | tuple[str, ...]:
    """English stays empty, which gettext reads as the msgid itself; its plurals are filled."""
    if isinstance(english, str):
        return ""
    return english if language == SOURCE else ""


def write(po: Path, catalog: Catalog) -> None:
    """Write a catalog without dates, so that it changes only where its messages do."""
    po.parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=110, include_lineno=False, ignore_obsolete=True)
    lines = buffer.getvalue().splitlines(keepends=True)
    po.write_bytes(b"".join(line for line in lines if not line.startswith(DATED)))


def update(root: Path) -> None:
    """Bring every catalog of every language up to date."""
    found = {
        "ui": list(ui_messages(Path(__file__).parent.parent)),
        "content": list(content_messages(root / "steps")),
        "reference": list(reference_messages(root / "resources" / "reference")),
        "papers": list(paper_messages()),
    }
    for language in languages():
        for domain, messages in found.items():
            po = root / "locales" / language / "LC_MESSAGES" / f"{domain}.po"
            write(po, merged(read(po), messages, language, domain))


if __name__ == "__main__":
    update(paths.data())
