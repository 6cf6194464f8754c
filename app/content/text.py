"""The one walker over translatable content: yields (context, English text) for extraction and for checks."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.load import Library
from app.content.model import Action, Choice, Column, Example, Question, Step, Topic

Entry = tuple[str, str]


def entries(library: Library) -> Iterator[Entry]:
    """Every text of the library with its context, which is the path of its id."""
    for step in library.steps:
        yield from (e for e in step_entries(step) if e[1])
        for topic in library.topics_of.get(step.id, ()):
            yield from topic_entries(topic)
    for role in library.kinds.roles:
        yield f"role.{role.id}", role.text
    for instrument in library.kinds.instruments:
        yield f"instrument.{instrument.id}", instrument.text
    for term in library.terms.values():
        yield f"term.{term.id}", term.text
        yield f"term.{term.id}.definition", term.definition


def step_entries(step: Step) -> Iterator[Entry]:
    yield f"{step.id}.title", step.title
    yield f"{step.id}.goal", step.goal
    yield from ((f"{step.id}.objective{n}", text) for n, text in enumerate(step.objectives, 1))
    yield from ((f"{step.id}.{c.id}.chapter", c.title) for c in step.chapters)
    for page in step.pages:
        yield f"{step.id}.{page.id}.page", page.title
        yield f"{step.id}.{page.id}.intro", page.intro
    for question in step.questions:
        yield from question_entries(question)
    for action in step.actions:
        yield from action_entries(action)
    for example in step.examples:
        yield from example_entries(example)


def question_entries(question: Question) -> Iterator[Entry]:
    for key in ("text", "hint", "unit", "why", "good", "evidence"):
        yield f"{question.id}.{key}", getattr(question, key)
    yield from choice_entries(question.id, question.choices)
    for row in question.rows:
        yield f"{question.id}.row.{row.id}", row.text
        yield f"{question.id}.row.{row.id}.hint", row.hint
    for column in question.columns:
        yield from column_entries(question.id, column)


def column_entries(owner: str, column: Column) -> Iterator[Entry]:
    yield f"{owner}.column.{column.id}", column.text
    yield from choice_entries(f"{owner}.column.{column.id}", column.choices)


def choice_entries(owner: str, choices: tuple[Choice, ...]) -> Iterator[Entry]:
    for choice in choices:
        yield f"{owner}.choice.{choice.id}", choice.text


def action_entries(action: Action) -> Iterator[Entry]:
    yield f"{action.id}.title", action.title
    for number, step in enumerate(action.steps, 1):
        yield f"{action.id}.step{number}", step
    yield f"{action.id}.evidence", action.evidence
    yield f"{action.id}.pitfall", action.pitfall


def example_entries(example: Example) -> Iterator[Entry]:
    yield f"{example.id}.title", example.title
    yield f"{example.id}.text", example.text


def topic_entries(topic: Topic) -> Iterator[Entry]:
    yield f"{topic.id}.title", topic.title
    yield from ((f"{topic.id}.block{n}", block) for n, block in enumerate(topic.blocks, 1))
