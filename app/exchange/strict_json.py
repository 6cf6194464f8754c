"""JSON from elsewhere, looked at before it is believed: how large, how deep, and every name once."""

from __future__ import annotations

import json
from typing import Any

from app.exchange.bounds import MOST_PARTS
from app.exchange.faults import TOO_LARGE, refused
from app.message import N_

SHORT = 31
"""Months, or days of one."""


def check_json(data: bytes, place: str, name: str) -> Any:
    """What `data` holds. Raises UserError, which names the file `name` and in it the `place`."""
    if sum(data.count(mark) for mark in (b"[", b"{", b",")) > MOST_PARTS:
        raise refused(name, TOO_LARGE)
    try:
        found = json.loads(data.decode("utf-8"), object_pairs_hook=each_once, parse_constant=no_number)
        check_lists(found)
    except (ValueError, RecursionError) as error:
        raise refused(name, N_("exchange", "“{place}” in it cannot be read", place=place)) from error
    return found


def each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name, one would be lost without a word."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


def check_lists(found: Any) -> None:
    """Raises ValueError where a list holds what no list of ours does: a fault for each of its items would fill the
    memory when they are looked at one by one.
    """
    if isinstance(found, dict):
        for value in found.values():
            check_lists(value)
    elif isinstance(found, list) and not flat(found):
        raise ValueError("a list holds what none of ours does")


def flat(items: list[Any]) -> bool:
    """Is it a list of words, of rows that hold neither lists nor rows, or a short one of numbers?"""
    if all(isinstance(i, str) for i in items):
        return True
    if all(isinstance(i, dict) for i in items):
        return not any(isinstance(cell, list | dict) for row in items for cell in row.values())
    return len(items) <= SHORT and not any(isinstance(i, list | dict) for i in items)
