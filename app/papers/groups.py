"""The groups of the stakeholder register as they stand in `resources/stakeholders.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Literal

from app import paths
from app.content.condition import Condition, Strict
from app.content.model import Prose, Word

TOLD = ("name", "affected", "help", "purpose", "method", "often")


class Group(Strict):
    """`harm`: how easily these people are hurt. `talked`: the choice that shows that somebody talked with them.

    `calls`: the line of the emergency directory with the contact. `speaks`: the code's languages are theirs.
    """

    id: Word
    name: Prose
    affected: Prose
    help: Prose
    harm: Literal["high", "medium", "low"]
    purpose: Prose
    method: Prose
    often: Prose
    talked: str = ""
    calls: str = ""
    speaks: bool = False
    when: Condition | None = None


class Groups(Strict):
    group: tuple[Group, ...]


@cache
def groups() -> tuple[Group, ...]:
    text = (paths.resources() / "stakeholders.toml").read_text(encoding="utf-8")
    return Groups.model_validate(tomllib.loads(text)).group


def entries() -> Iterator[tuple[str, str]]:
    """Every text with its context, for the catalogs."""
    yield from ((f"stakeholder.{g.id}.{key}", getattr(g, key)) for g in groups() for key in TOLD)
