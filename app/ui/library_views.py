"""The pages of the library as rich text: a step, a topic, a word, and what a search found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from app.content.load import Library
from app.content.model import Example, Resource, Term, Topic
from app.message import N_
from app.show import cited
from app.ui.guidance import example as example_html
from app.ui.guidance import heading, sheet
from app.ui.library_texts import (
    EXAMPLE,
    STEP,
    TERM,
    TOPIC,
    blocks,
    definition,
    part_of,
    parts,
    term_text,
    topic_title,
)
from app.ui.rich import rich
from app.ui.words import WORDS, tr, trc, trm, trn

RESOURCE_KINDS = {
    "guide": N_("library", "Guide"),
    "standard": N_("library", "Standard"),
    "list": N_("library", "List"),
    "tool": N_("library", "Tool"),
    "report": N_("library", "Report"),
    "law": N_("library", "Law"),
    "site": N_("library", "Web site"),
}


class Found(Protocol):
    """A hit of a search: `app.store.search.Hit`."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def passage(self) -> str: ...


def view(library: Library, key: str) -> str:
    """The page of a key. Raises KeyError where there is nothing of that key."""
    kind, _, name = key.partition(":")
    if f"{kind}:" == STEP:
        shown = part_view(library, name)
    elif f"{kind}:" == TOPIC:
        shown = topic_view(library, library.topics[name])
    elif f"{kind}:" == TERM:
        shown = term_view(library, library.terms[name])
    else:
        shown = example_view(library, library.examples[name])
    return sheet() + shown


def part_view(library: Library, name: str) -> str:
    """A step, or a chapter of it (`basics.why`): its goal, what is learnt, and its topics."""
    step = {s.id: s for s in library.steps}[name.partition(".")[0]]
    title, topics = next((t, found) for key, t, found in parts(library, step) if key == f"{STEP}{name}")
    goal = trc(f"{step.id}.goal", step.goal)
    aims = [trc(f"{step.id}.objective{n}", text) for n, text in enumerate(step.objectives, 1)]
    body = f"<h1>{rich(title)}</h1>"
    body += f"<p>{rich(goal)}</p>" if not step.chapters else ""
    if aims:
        body += heading(tr("library", "After this step you can")) + bullets(map(rich, aims))
    return body + heading(tr("library", "Topics")) + bullets(link(f"{TOPIC}{t.id}", topic_title(t)) for t in topics)


def topic_view(library: Library, topic: Topic) -> str:
    key, part = part_of(library, topic)
    examples = "".join(example_html(library.examples[e]) for e in topic.examples)
    words = "".join(term_paragraph(library.terms[t]) for t in topic.terms)
    resources = bullets(resource_line(library.resources[r]) for r in topic.resources)
    return "".join(
        [
            f"<p class='muted'>{link(key, part)}</p><h1>{rich(topic_title(topic))}</h1>",
            *map(block_html, blocks(topic)),
            heading(tr("step", "Example in action")),
            examples,
            heading(tr("step", "Words to know")),
            words,
            heading(tr("library", "To read further")),
            resources,
        ]
    )


def block_html(block: str) -> str:
    """A paragraph, a heading or a list, as topics are written."""
    if block.startswith("## "):
        return heading(block.removeprefix("## "))
    if block.startswith("- "):
        return bullets(rich(line.removeprefix("- ")) for line in block.splitlines())
    return f"<p>{rich(' '.join(block.split()))}</p>"


def bullets(lines: Iterator[str]) -> str:
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


def resource_line(r: Resource) -> str:
    """Its published title, who published it and when; a title is not translated."""
    year = r.year or tr("library", "undated, listed in 2022")
    kind = trm(RESOURCE_KINDS[r.kind])
    address = f"<br>{link(r.address, r.address)}" if r.address else ""
    return f"{rich(r.title)}<br><span class='muted'>{rich(f'{kind} · {r.publisher}, {year}')}</span>{address}"


def term_view(library: Library, term: Term) -> str:
    said = tr("step", "Source: {source}", source=cited(WORDS.translator, library, term.source))
    source = f"<p class='muted'>{rich(said)}</p>" if term.source else ""
    taught = [t for t in library.topics.values() if term.id in t.terms]
    body = f"<h1>{rich(term_text(term))}</h1><p>{rich(definition(term))}</p>{source}"
    if taught:
        body += heading(tr("library", "Topics with this word"))
        body += bullets(link(f"{TOPIC}{t.id}", topic_title(t)) for t in taught)
    return body


def term_paragraph(term: Term) -> str:
    return f"<p>{link(f'{TERM}{term.id}', term_text(term))}<br>{rich(definition(term))}</p>"


def example_view(library: Library, example: Example) -> str:
    told = [t for t in library.topics.values() if example.id in t.examples]
    body = heading(tr("step", "Example in action")) + example_html(example)
    if told:
        body += heading(tr("library", "Topics with this example"))
        body += bullets(link(f"{TOPIC}{t.id}", topic_title(t)) for t in told)
    return body


def results(hits: Sequence[Found], typed: str) -> str:
    """What a search found, with the words marked; or what to try where nothing was found."""
    if not hits:
        words = tr("library", "Nothing was found for “{words}”. Try fewer or shorter words.", words=typed)
        return f"{sheet()}<p>{rich(words)}</p>"
    count = trn("library", "{n} page found", "{n} pages found", len(hits))
    return f"{sheet()}<p class='muted'>{rich(count)}</p>{''.join(map(hit_html, hits))}"


def hit_html(hit: Found) -> str:
    kinds = {
        TOPIC: tr("library", "Topic"), TERM: tr("library", "Word"), EXAMPLE: tr("library", "Example"),
        "country:": tr("facts", "Country"), "good:": tr("facts", "Good"), "law:": tr("library", "Law"),
        "instrument:": tr("facts", "Convention"),
    }  # fmt: skip
    kind = kinds[f"{hit.key.partition(':')[0]}:"]
    title = f"<a href='{rich(hit.key)}'>{marked(hit.title)}</a>"
    return f"<p><b>{title}</b> <span class='muted'>· {rich(kind)}</span><br>{marked(hit.passage)}</p>"


def marked(text: str) -> str:
    """The marks of the index as bold print."""
    return rich(text).replace("\x02", "<b>").replace("\x03", "</b>")


def link(target: str, words: str) -> str:
    return f"<a href='{rich(target)}'>{rich(words)}</a>"
