"""Whom to hear: every group, in proportion, and never more than there are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.sampling import Stratum, interviews, sample

WORKFORCES = st.lists(st.integers(1, 5000), max_size=40).map(lambda ns: [Stratum((str(n),), n) for n in ns])


@pytest.mark.parametrize(
    ("workers", "people"),
    [
        (0, 0),
        (1, 1),
        (4, 4),
        (85, 10),
        (100, 10),
        (101, 26),
        (500, 26),
        (501, 42),
        (2000, 52),
        (2500, 52),
        (10_000, 100),
    ],
)
def test_the_rule_by_size(workers: int, people: int) -> None:
    assert interviews(workers) == people


@given(WORKFORCES)
def test_every_group_is_heard_and_nobody_twice(strata: list[Stratum]) -> None:
    chosen = sample(strata)
    assert all(1 <= n <= s.workers for n, s in zip(chosen, strata, strict=True))
    wanted = interviews(sum(s.workers for s in strata))
    assert sum(chosen) == (max(wanted, len(strata)) if strata else 0)


@given(WORKFORCES)
def test_a_larger_group_is_never_heard_less(strata: list[Stratum]) -> None:
    heard = sorted(zip((s.workers for s in strata), sample(strata), strict=True))
    counts = {}
    for workers, n in heard:
        counts.setdefault(workers, []).append(n)
    sizes = sorted(counts)
    assert all(max(counts[a]) <= min(counts[b]) + 1 for a, b in pairwise(sizes))
