"""Every paper of the sample in one language, made once for all tests that read it.

They stay where FAIRSTEPS_PAPERS says, so that other programs can read them after the tests.
"""

from __future__ import annotations

import os
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app import paths, sample
from app.content.load import load
from app.i18n.catalog import translator
from app.papers.texts import paper_texts
from app.papers_command import all_formats

DAY = date(2026, 11, 24)
LANGUAGES = ("en", "es", "fr", "ms")
TEMPORARY = tempfile.TemporaryDirectory(prefix="fairsteps-papers-")
FOLDER = Path(os.environ.get("FAIRSTEPS_PAPERS") or TEMPORARY.name)


class Made(NamedTuple):
    paper: str
    format: str
    path: Path

    @property
    def audience(self) -> str:
        return self.path.stem.rpartition("-")[2]


@cache
def every(language: str) -> tuple[Made, ...]:
    """All papers in all formats for all their readers."""
    session = sample.sample_session(load(paths.steps()), translator(language), DAY)
    folder = FOLDER / language
    folder.mkdir()
    return tuple(
        Made(text.id, path.suffix[1:], path)
        for text in paper_texts().values()
        for path in all_formats(session, text, folder, language)
    )


def of(language: str, *formats: str) -> list[Made]:
    return [m for m in every(language) if m.format in formats]
