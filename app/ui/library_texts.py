"""What the library holds, in the window's language: for the index, and by key for the page."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.load import Library
from app.content.model import Example, Step, Term, Topic
from app.ui.words import tr, trc

TOPIC, TERM, EXAMPLE, STEP = "topic:", "term:", "example:", "step:"
"""Beginnings of keys: what follows is the id."""


def texts(library: Library) -> Iterator[tuple[str, str, str]]:
    """Key, title and body of everything that can be found."""
    for topic in library.topics.values():
        yield f"{TOPIC}{topic.id}", topic_title(topic), " ".join(map(unmarked, blocks(topic)))
    for term in library.terms.values():
        yield f"{TERM}{term.id}", term_text(term), definition(term)
    for example in library.examples.values():
        yield f"{EXAMPLE}{example.id}", example_title(example), example_text(example)


def unmarked(block: str) -> str:
    """The words of a block without the marks of headings and lists."""
    return " · ".join(line.removeprefix("## ").removeprefix("- ") for line in block.splitlines())


def topic_title(topic: Topic) -> str:
    return trc(f"{topic.id}.title", topic.title)


def blocks(topic: Topic) -> list[str]:
    return [trc(f"{topic.id}.block{n}", block) for n, block in enumerate(topic.blocks, 1)]


def term_text(term: Term) -> str:
    return trc(f"term.{term.id}", term.text)


def definition(term: Term) -> str:
    return trc(f"term.{term.id}.definition", term.definition)


def example_title(example: Example) -> str:
    return trc(f"{example.id}.title", example.title)


def example_text(example: Example) -> str:
    return trc(f"{example.id}.text", example.text)


def step_title(step: Step) -> str:
    title = trc(f"{step.id}.title", step.title)
    return tr("step", "Step {number} · {title}", number=step.number, title=title) if step.number else title


def parts(library: Library, step: Step) -> Iterator[tuple[str, str, list[Topic]]]:
    """Key, title and topics of a step, or of each of its chapters."""
    topics = library.topics_of.get(step.id, ())
    if not step.chapters:
        yield f"{STEP}{step.id}", step_title(step), list(topics)
    for chapter in step.chapters:
        title = trc(f"{step.id}.{chapter.id}.chapter", chapter.title)
        yield f"{STEP}{step.id}.{chapter.id}", title, [t for t in topics if t.chapter == chapter.id]


def part_of(library: Library, topic: Topic) -> tuple[str, str]:
    """Key and title of the step or chapter that a topic belongs to."""
    found = parts(library, library.step_of[topic.id])
    return next((key, title) for key, title, topics in found if topic in topics)


def sorted_terms(library: Library) -> list[Term]:
    from app.i18n.format import sort_key

    return sorted(library.terms.values(), key=lambda t: sort_key(term_text(t)))
