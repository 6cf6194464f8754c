"""A source is cited in the reader's language, and a published title is never translated word by word."""

from __future__ import annotations

import pytest

from app.content.load import Library
from app.i18n.catalog import translator
from app.show import cited

TITLE = "ILO, General Principles and Operational Guidelines for Fair Recruitment (2019)"
DECLARATION = "ILO Declaration on Fundamental Principles and Rights at Work (1998, amended 2022)"


@pytest.mark.parametrize("language", ["en", "es", "fr", "ms"])
@pytest.mark.parametrize("title", [TITLE, DECLARATION, "ILO, Indicators of Forced Labour (2012)"])
def test_a_title_stays_whole(library: Library, language: str, title: str) -> None:
    assert cited(translator(language), library, title) == title


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Convenio de la OIT núm. 182 y Recomendación núm. 190"),
        ("fr", "Convention de l’OIT n° 182 et Recommandation n° 190"),
    ],
)
def test_numbers_are_cited_whole(library: Library, language: str, said: str) -> None:
    found = cited(translator(language), library, "ILO Convention No. 182 and Recommendation No. 190")
    assert found.replace("\u00a0", " ") == said


@pytest.mark.parametrize(("language", "said"), [("es", "principios 29 y 31"), ("ms", "29 dan 31")])
def test_two_principles_are_joined_in_the_language(library: Library, language: str, said: str) -> None:
    source = "UN Guiding Principles on Business and Human Rights, Principles 29 and 31"
    assert cited(translator(language), library, source).endswith(said)


def test_two_conventions_are_cited_as_before(library: Library) -> None:
    found = cited(translator("es"), library, "ILO Conventions No. 138 and No. 182")
    assert found.replace("\u00a0", " ") == "Convenios de la OIT núm. 138 y núm. 182"
