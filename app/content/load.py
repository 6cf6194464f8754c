"""Reads `steps/` into a Library, or says everything that is wrong with it at once."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from app.content.condition import Strict
from app.content.faults import ContentError, Fault
from app.content.links import link_faults
from app.content.model import Action, Example, Instrument, Kinds, Question, Resource, Rule, Step, Term, Topic
from app.content.prose import parse as parse_prose

M = TypeVar("M", bound=Strict)


@dataclass(frozen=True)
class Library:
    """All that is asked, with look-ups by id. Steps are in order of their number; 0 is the profile."""

    steps: tuple[Step, ...]
    kinds: Kinds
    terms: dict[str, Term]
    topics_of: dict[str, tuple[Topic, ...]] = field(default_factory=dict)
    """Topics by step id, in their order: chapter by chapter, then by number."""

    @cached_property
    def topics(self) -> dict[str, Topic]:
        return {t.id: t for topics in self.topics_of.values() for t in topics}

    @cached_property
    def resources(self) -> dict[str, Resource]:
        return {r.id: r for s in self.steps for r in s.resources}

    @cached_property
    def instruments(self) -> dict[str, Instrument]:
        return {i.id: i for i in self.kinds.instruments}

    @cached_property
    def by_hand(self) -> dict[str, tuple[Action, ...]]:
        """Actions by step id that no answer calls for: the user may take them up."""
        called = {a for r in self.rules for a in r.actions} | {self.kinds.find_out}
        return {s.id: tuple(a for a in s.actions if a.id not in called) for s in self.steps}

    @cached_property
    def questions(self) -> dict[str, Question]:
        return {q.id: q for s in self.steps for q in s.questions}

    @cached_property
    def actions(self) -> dict[str, Action]:
        return {a.id: a for s in self.steps for a in s.actions}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(r for s in self.steps for r in s.rules)

    @cached_property
    def _rules_by_question(self) -> dict[str, list[Rule]]:
        found: dict[str, list[Rule]] = {}
        for rule in self.rules:
            found.setdefault(rule.question, []).append(rule)
        return found

    def rules_on(self, question: str) -> list[Rule]:
        """The rules on one question, in the order of their file."""
        return self._rules_by_question.get(question, [])

    @cached_property
    def examples(self) -> dict[str, Example]:
        return {e.id: e for s in self.steps for e in s.examples}

    @cached_property
    def roles(self) -> dict[str, str]:
        return {r.id: r.text for r in self.kinds.roles}

    @cached_property
    def step_of(self) -> dict[str, Step]:
        """The step of a question's, an action's, an example's or a topic's id."""
        topics = self.topics_of
        groups = ((s, g) for s in self.steps for g in (s.questions, s.actions, s.examples, topics.get(s.id, ())))
        return {item.id: s for s, group in groups for item in group}


class Terms(Strict):
    term: tuple[Term, ...] = ()


def load(folder: Path) -> Library:
    """Load every file below `folder`. Raises ContentError with all faults, none hidden behind another."""
    faults: list[Fault] = []
    found = [(name_of(path, folder), read(path, Step, folder, faults)) for path in step_files(folder)]
    files = sorted(((name, step) for name, step in found if step), key=lambda f: f[1].number)
    topics = read_topics(folder, faults)
    kinds = read(folder / "kinds.toml", Kinds, folder, faults)
    terms = read(folder / "glossary.toml", Terms, folder, faults)
    if kinds and terms:
        library = Library(
            tuple(step for _, step in files), kinds, {t.id: t for t in terms.term}, ordered(files, topics)
        )
        faults += link_faults(library, files, terms.term, topics)
    if faults or not (kinds and terms):
        raise ContentError(faults)
    return library


def step_files(folder: Path) -> Iterator[Path]:
    """The step files; a folder without one is not a step."""
    yield from sorted(folder.glob("*/step.toml"))


Topics = list[tuple[str, Topic]]
"""Each topic with the name of its file."""


def read_topics(folder: Path, faults: list[Fault]) -> Topics:
    paths = sorted(folder.glob("*/topics/*.md"))
    found = ((name_of(p, folder), read(p, Topic, folder, faults, parse_prose)) for p in paths)
    return [(name, topic) for name, topic in found if topic]


def ordered(files: list[tuple[str, Step]], topics: Topics) -> dict[str, tuple[Topic, ...]]:
    """The topics of each step: those whose file lies in its folder."""
    return {step.id: tuple(sorted(beside(file, topics), key=place_in(step))) for file, step in files}


def beside(file: str, topics: Topics) -> Iterator[Topic]:
    home = file.rpartition("/")[0] + "/topics/"
    yield from (topic for name, topic in topics if name.startswith(home))


def place_in(step: Step) -> Callable[[Topic], tuple[int, int]]:
    chapters = {c.id: n for n, c in enumerate(step.chapters)}
    return lambda topic: (chapters.get(topic.chapter, 0), topic.number)


def name_of(path: Path, folder: Path) -> str:
    """A file's name in messages: `steps/1-engage/step.toml`."""
    return path.relative_to(folder.parent).as_posix()


Parse = Callable[[str], dict[str, Any]]


def read(path: Path, model: type[M], folder: Path, faults: list[Fault], parse: Parse = tomllib.loads) -> M | None:
    """Parse and check one file, adding what is wrong with it to `faults`."""
    name = name_of(path, folder)
    try:
        raw = parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(Fault(name, "", f"cannot be read: {error}"))
        return None
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        faults += (Fault(name, place(raw, e["loc"]), e["msg"]) for e in error.errors())
        return None


def place(raw: object, loc: tuple[int | str, ...]) -> str:
    """The nearest id above a fault and the key it stands at, such as `engage.map/kind`."""
    nearest, node, rest = "", raw, list(loc)
    for depth, key in enumerate(loc):
        try:
            node = node[key]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(node, dict) and isinstance(node.get("id"), str):
            nearest, rest = node["id"], list(loc[depth + 1 :])
    return "/".join([nearest, *map(str, rest)]).strip("/")
