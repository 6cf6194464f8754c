"""How many workers to interview, and how many of each group: proportional, and no group left out.

The rule is that of SMETA up to version 6 as described by others (Sedex best practice guidance 2012 and later; that of
2024 was not read). Above its last row the square root of the workforce is taken, another rule in use.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

RULE = (
    (1, 100, 1, 6, 1, 4, 10),
    (101, 500, 2, 6, 4, 5, 26),
    (501, 1000, 3, 12, 6, 5, 42),
    (1001, 2000, 4, 20, 8, 4, 52),
)
"""Workers from and to, auditor days, single interviews, groups, people in each, people and records in all."""


@dataclass(frozen=True)
class Stratum:
    """A group of the workforce: shift, contract, origin and sex in words, and how many work there."""

    names: tuple[str, ...]
    workers: int


def interviews(workers: int) -> int:
    """How many people the rule asks to hear; never more than there are."""
    row = next((r for r in RULE if workers <= r[1]), None)
    wanted = row[-1] if row else max(RULE[-1][-1], math.isqrt(workers - 1) + 1)
    return min(wanted, workers)


def sample(strata: Sequence[Stratum]) -> list[int]:
    """How many of each stratum: one at least, none more than there are, the rest by size (largest remainder)."""
    total = sum(s.workers for s in strata)
    wanted = max(interviews(total), len(strata)) if total else 0
    shares = [s.workers * wanted / total for s in strata] if total else []
    chosen = [min(max(1, math.floor(x)), s.workers) for x, s in zip(shares, strata, strict=True)]
    while sum(chosen) < wanted:
        open_ = [n for n, s in enumerate(strata) if chosen[n] < s.workers]
        chosen[max(open_, key=lambda n: (shares[n] - chosen[n], -n))] += 1
    while sum(chosen) > wanted:
        above = [n for n in range(len(strata)) if chosen[n] > 1]
        chosen[max(above, key=lambda n: (chosen[n] - shares[n], n))] -= 1
    return chosen
