"""Evidence files: what proves an answer, an action done, or what was found in a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LARGEST = 25 * 1024 * 1024
"""Bytes that one file may have."""


@dataclass(frozen=True)
class EvidenceFile:
    """`about`: what it proves, such as question/code.exists, action/code.write or case/case.1.

    `name`: as the user knows the file. `sha256`: its content in hexadecimal, by which it is kept. `size` in bytes.
    """

    id: str
    about: str
    name: str
    sha256: str
    size: int
    media_type: str
    added_on: date


@dataclass(frozen=True)
class Kept:
    """A file as the store took it in."""

    sha256: str
    size: int
    media_type: str
