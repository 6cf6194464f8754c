"""What `fairsteps check` tells: counts of content, and every fault of content and catalogs with its file and id."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from app import paths
from app.content.faults import ContentError, Fault
from app.content.load import Library, load
from app.content.text import entries
from app.i18n import plain
from app.i18n.catalog import DOMAINS, SOURCE, Translator, languages
from app.i18n.catalog_faults import Found, Told, catalog_faults, translations
from app.i18n.extract import content_messages, paper_messages, reference_messages, ui_messages
from app.i18n.texts import text_faults

KINDS = ("missing", "fuzzy", "places", "same", "glossary", "length")


def report(tr: Translator) -> tuple[list[str], list[Fault]]:
    """Lines of counts, and all faults. The words of a fault are for the people who write content: English."""
    try:
        library = load(paths.steps())
    except ContentError as error:
        return [], error.faults
    wanted = messages()
    english = dict(entries(library))
    lines = counts(tr, library)
    faults: list[Fault] = []
    for language in languages():
        told = [t for d in DOMAINS for t in catalog_faults(language, d, wanted.get(d))]
        said = english if language == SOURCE else translations(language)
        told += text_faults(library, english, said, language)
        faults += (fault for _, fault in told)
        lines += language_lines(tr, language, told, plain.averages((c, said.get(c, "")) for c in english))
    return lines, faults


def messages() -> dict[str, list[Found]]:
    """All that the catalogs must hold; the code can only be read in a checkout."""
    found = {"content": list(content_messages(paths.steps()))}
    found["reference"] = list(reference_messages(paths.reference()))
    found["papers"] = list(paper_messages())
    if paths.is_checkout():
        found["ui"] = list(ui_messages(Path(__file__).parent.parent))
    return found


def counts(tr: Translator, library: Library) -> list[str]:
    first = tr(
        "check",
        "{steps} steps, {questions} questions, {rules} rules, {actions} actions, {examples} examples, {terms} terms",
        steps=len(library.steps),
        questions=len(library.questions),
        rules=len(library.rules),
        actions=len(library.actions),
        examples=len(library.examples),
        terms=len(library.terms),
    )
    second = tr(
        "check",
        "{topics} topics, {resources} resources, {languages} languages",
        topics=len(library.topics),
        resources=len(library.resources),
        languages=len(languages()),
    )
    return [first, second]


def language_lines(tr: Translator, language: str, told: list[Told], averages: dict[str, float]) -> list[str]:
    found = Counter(kind for kind, _ in told)
    first = tr(
        "check",
        "{language}: {missing} missing, {fuzzy} fuzzy, {places} placeholder mismatches, {same} left in English, "
        "{glossary} glossary violations, {length} texts too long or too short",
        language=language,
        **{k: found[k] for k in KINDS},
    )
    steps = ", ".join(f"{step} {average:.1f}" for step, average in averages.items())
    second = tr("check", "{language}: words a sentence: {steps}", language=language, steps=steps)
    return [first, second]
