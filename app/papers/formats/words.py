"""The few words that the formats add themselves, in the paper's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.i18n.catalog import translator


@dataclass(frozen=True)
class Words:
    """Lines of a place to sign, and who is in charge."""

    name: str
    date: str
    signature: str
    in_charge: Callable[[str], str]

    @property
    def signing(self) -> tuple[str, str, str]:
        return self.name, self.date, self.signature


def words(language: str) -> Words:
    tr = translator(language)

    def in_charge(owner: str) -> str:
        return tr("facts", "{label}: {value}", label=tr("paper", "Who"), value=owner)

    return Words(tr("paper", "Name"), tr("paper", "Date"), tr("paper", "Signature"), in_charge)
