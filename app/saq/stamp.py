"""What a copy of the questionnaire carries unseen, so that it is known when it comes back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from app.core.chain import Site
from app.saq.questions import questionnaire

FORMAT = 1
"""How a copy is laid out. Copies of every format are read, as far as their questions are known."""
MARK = "Fairsteps questionnaire"
SHEET = "_fairsteps"
"""The name of the hidden sheet, and of the hidden field."""
LONGEST = 2_000


@dataclass(frozen=True)
class Stamp:
    """Whose copy it is. All is empty where a file does not tell, and `format` is 0."""

    format: int = 0
    language: str = ""
    company: str = ""
    site: str = ""
    site_name: str = ""
    version: str = ""

    @property
    def newer(self) -> bool:
        return self.format > FORMAT

    def to_json(self) -> str:
        return json.dumps({"mark": MARK, **asdict(self)}, ensure_ascii=True, sort_keys=True)


def stamp_for(language: str, company: str, site: Site) -> Stamp:
    return Stamp(FORMAT, language, company[:LONGEST], site.id, site.name[:LONGEST], questionnaire().version)


def read_stamp(said: Mapping[str, object]) -> Stamp:
    """A stamp out of what a file says. What is no stamp's is left out."""
    words = {k: str(said.get(k) or "")[:LONGEST] for k in ("language", "company", "site", "site_name", "version")}
    number = str(said.get("format") or "")
    return Stamp(int(number) if number.isdecimal() and len(number) < 9 else 0, **words)


def from_json(text: str) -> Stamp:
    try:
        said = json.loads(text[: 10 * LONGEST])
    except (ValueError, RecursionError):
        return Stamp()
    return read_stamp(said) if isinstance(said, dict) and said.get("mark") == MARK else Stamp()
