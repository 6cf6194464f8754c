"""Topics, words to know and examples as texts to search."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.load import Library
from app.content.model import Topic
from app.i18n.catalog import Translator

TOPIC, TERM, EXAMPLE, STEP = "topic:", "term:", "example:", "step:"
"""Beginnings of keys: what follows is the id."""


def texts(tr: Translator, library: Library) -> Iterator[tuple[str, str, str]]:
    """Key, title and body of everything that can be learnt."""
    for topic in library.topics.values():
        body = " ".join(map(unmarked, blocks(tr, topic)))
        yield f"{TOPIC}{topic.id}", tr.content(f"{topic.id}.title", topic.title), body
    for term in library.terms.values():
        meaning = tr.content(f"term.{term.id}.definition", term.definition)
        yield f"{TERM}{term.id}", tr.content(f"term.{term.id}", term.text), meaning
    for example in library.examples.values():
        title, text = (tr.content(f"{example.id}.{k}", getattr(example, k)) for k in ("title", "text"))
        yield f"{EXAMPLE}{example.id}", title, text


def blocks(tr: Translator, topic: Topic) -> list[str]:
    return [tr.content(f"{topic.id}.block{n}", block) for n, block in enumerate(topic.blocks, 1)]


def unmarked(block: str) -> str:
    """The words of a block without the marks of headings and lists."""
    return " · ".join(line.removeprefix("## ").removeprefix("- ") for line in block.splitlines())
