"""Does everything that is named exist, once? The checks between files that no single file can fail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from app.content.condition import Condition, Test
from app.content.faults import Fault
from app.content.model import Action, Question, Rule, Step, Term, Topic

if TYPE_CHECKING:
    from app.content.load import Library

FLAGS = frozenset(["own", "src", "abroad", "sub", "home", "agri", "mig", "rec", "hous", "young", "us"])
"""Flags of the profile: own production, buys from suppliers, from abroad, subcontracts, home work, farm or fishery,
migrants, recruiters, housing, under-18s, sells into the USA."""


Files = list[tuple[str, Step]]
"""Each step with the name of its file."""


Topics = list[tuple[str, Topic]]
"""Each topic with the name of its file."""


def link_faults(library: Library, files: Files, terms: Iterable[Term], topics: Topics) -> list[Fault]:
    """Every dangling, doubled or misplaced id in the library."""
    faults = [*doubled(files, topics), *misplaced(files, topics)]
    faults += (Fault("steps/glossary.toml", i, "id is used twice") for i in twice(t.id for t in terms))
    if library.kinds.find_out not in library.actions:
        faults.append(Fault("steps/kinds.toml", library.kinds.find_out, "find_out: this action is not there"))
    for file, step in files:
        faults += (Fault(file, i, text) for i, text in step_faults(step, library))
    for file, topic in topics:
        faults += (Fault(file, topic.id, text) for text in topic_faults(topic, library))
    return faults


def twice(ids: Iterable[str]) -> list[str]:
    return [i for i, n in Counter(ids).items() if n > 1]


def doubled(files: Files, topics: Topics) -> Iterator[Fault]:
    """Ids that stand twice, in one file or in two; the files are named together."""
    for kind in ("step", "questions", "actions", "examples", "resources"):
        yield from told_together((item.id, file) for file, step in files for item in things(step, kind))
    yield from told_together((topic.id, file) for file, topic in topics)


def told_together(owners: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    known = list(owners)
    for double in twice(i for i, _ in known):
        where = ", ".join(sorted({file for i, file in known if i == double}))
        yield Fault(where, double, "id is used twice")


def things(step: Step, kind: str) -> Iterable[Any]:
    return (step,) if kind == "step" else getattr(step, kind)


def misplaced(files: Files, topics: Topics) -> Iterator[Fault]:
    """Topics outside a step's folder, under another step's name, or in a chapter that their step has not."""
    steps = {file.rpartition("/")[0]: step for file, step in files}
    for file, topic in topics:
        step = steps.get(file.rpartition("/topics/")[0])
        if step is None:
            yield Fault(file, topic.id, "there is no step.toml in the folder above")
        elif not topic.id.startswith(f"{step.id}."):
            yield Fault(file, topic.id, f"id must start with '{step.id}.'")
        elif topic.chapter not in ({c.id for c in step.chapters} or {""}):
            yield Fault(file, topic.id, f"chapter '{topic.chapter}' is not in this step")


def topic_faults(topic: Topic, library: Library) -> Iterator[str]:
    yield from (f"term '{t}' is not in glossary.toml" for t in topic.terms if t not in library.terms)
    yield from (f"example '{e}' is not there" for e in topic.examples if e not in library.examples)
    yield from (f"resource '{r}' is not there" for r in topic.resources if r not in library.resources)


def step_faults(step: Step, library: Library) -> Iterator[tuple[str, str]]:
    pages = {p.id for p in step.pages}
    for question in step.questions:
        if question.page not in pages:
            yield question.id, f"page '{question.page}' is not in this step"
        yield from ((question.id, f) for f in question_faults(question, library))
    for rule in step.rules:
        yield from ((rule.question, f"rule: {f}") for f in rule_faults(rule, library))
    for action in step.actions:
        yield from ((action.id, f) for f in action_faults(action, library))
    for example in step.examples:
        missing = [q for q in example.questions if q not in library.questions]
        yield from ((example.id, f"question '{q}' is not there") for q in missing)
    groups = (step.questions, step.actions, step.examples, step.resources)
    ids = [i.id for group in groups for i in group]
    yield from ((i, f"id must start with '{step.id}.'") for i in ids if not i.startswith(f"{step.id}."))


def question_faults(question: Question, library: Library) -> Iterator[str]:
    yield from (f"term '{t}' is not in glossary.toml" for t in question.terms if t not in library.terms)
    missing = [i for i in question.serves if i not in library.instruments]
    yield from (f"instrument '{i}' is not in kinds.toml" for i in missing)
    for kind in ("choices", "rows", "columns"):
        yield from (f"{kind}: id '{i}' is used twice" for i in twice(c.id for c in getattr(question, kind)))
    if question.when:
        yield from condition_faults(question.when, library)


def rule_faults(rule: Rule, library: Library) -> Iterator[str]:
    question = library.questions.get(rule.question)
    if question is None:
        yield f"question '{rule.question}' is not there"
    else:
        yield from answer_faults(rule.weak, question)
    yield from (f"action '{a}' is not there" for a in rule.actions if a not in library.actions)
    if rule.when:
        yield from condition_faults(rule.when, library)


def action_faults(action: Action, library: Library) -> Iterator[str]:
    roles = (action.role, *action.together)
    yield from (f"role '{r}' is not in kinds.toml" for r in roles if r not in library.roles)
    yield from (f"term '{t}' is not in glossary.toml" for t in action.terms if t not in library.terms)
    if action.when:
        yield from condition_faults(action.when, library)


def condition_faults(condition: Condition, library: Library) -> Iterator[str]:
    if condition.flag and condition.flag not in FLAGS:
        yield f"flag '{condition.flag}' is not known"
    if condition.question:
        question = library.questions.get(condition.question)
        if question is None:
            yield f"condition: question '{condition.question}' is not there"
        elif condition.answered is None:
            yield from answer_faults(condition, question)
    nested = (*condition.all, *condition.any, *((condition.not_,) if condition.not_ else ()))
    for inner in nested:
        yield from condition_faults(inner, library)


YES_NO = frozenset({"yes", "partly", "no", "na", "unknown"})


def answer_faults(test: Test, question: Question) -> Iterator[str]:
    """Words in a test that no answer to this question can be."""
    words = {*test.in_, *test.has, *test.lacks}
    if question.choices or question.kind == "yes_no":
        known = {c.id for c in question.choices} | {"na", "unknown"} if question.choices else YES_NO
        yield from (f"'{w}' is not an answer to {question.id}" for w in sorted(words - known))
    if test.cell:
        columns, rows = {c.id for c in question.columns}, {r.id for r in question.rows}
        if test.cell.column not in columns:
            yield f"column '{test.cell.column}' is not in {question.id}"
        yield from (f"row '{r}' is not in {question.id}" for r in test.cell.rows if r not in rows)
