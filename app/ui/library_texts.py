"""What the library holds, in the window's language: for the index, and by key for the page."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.load import Library
from app.content.model import Step, Term, Topic
from app.sheets.desk import FactDesk
from app.sheets.index import texts as fact_texts
from app.sheets.learning import EXAMPLE as EXAMPLE
from app.sheets.learning import STEP as STEP
from app.sheets.learning import TERM as TERM
from app.sheets.learning import TOPIC as TOPIC
from app.sheets.learning import blocks as topic_blocks
from app.sheets.learning import texts as learning_texts
from app.ui.words import WORDS, tr, trc

Entry = tuple[str, str, str]


def texts(library: Library, facts: FactDesk) -> Iterator[Entry]:
    """Key, title and body of everything that can be found: what is learnt and what is known."""
    yield from learning_texts(WORDS.translator, library)
    yield from fact_texts(facts)


def topic_title(topic: Topic) -> str:
    return trc(f"{topic.id}.title", topic.title)


def blocks(topic: Topic) -> list[str]:
    return topic_blocks(WORDS.translator, topic)


def term_text(term: Term) -> str:
    return trc(f"term.{term.id}", term.text)


def definition(term: Term) -> str:
    return trc(f"term.{term.id}.definition", term.definition)


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
