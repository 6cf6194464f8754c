"""The few words that the formats add themselves, in the paper's language."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n.catalog import translator


@dataclass(frozen=True)
class Words:
    """Lines of a place to sign, and the label before an owner."""

    name: str
    date: str
    signature: str
    who: str

    @property
    def signing(self) -> tuple[str, str, str]:
        return self.name, self.date, self.signature


def words(language: str) -> Words:
    tr = translator(language)
    return Words(tr("paper", "Name"), tr("paper", "Date"), tr("paper", "Signature"), tr("paper", "Who"))
