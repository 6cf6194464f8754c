"""Calendars, read back with icalendar and line by line."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from app.papers.document import Event, Paper
from app.papers.formats import make
from app.printable import printable
from tests.papers.sink import DAY, events, kitchen_sink


def opened(paper: Paper) -> list[Any]:
    calendar = Calendar.from_ical(make(paper, "ics"))
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def lines(data: bytes) -> list[tuple[str, str]]:
    """Names and values, by a reader of our own: unfolded, and texts as they were typed."""
    unfolded = data.decode().replace("\r\n ", "").split("\r\n")
    pairs = (line.split(":", 1) for line in unfolded if line)
    return [(name.split(";")[0], re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), text)) for name, text in pairs]


@pytest.fixture(scope="module")
def days() -> list[Any]:
    return opened(kitchen_sink())


def test_everything_is_in_it(days: list[Any]) -> None:
    first, done, last = days
    assert str(first["summary"]) == 'Free the doors; today, "now"'
    assert str(first["description"]) == 'Open\nboth doors\n\nWho: Siti, "Boss"; Ali\nnight shift'
    assert first["dtstart"].dt == date(2026, 12, 1)
    assert str(done["summary"]) == "✓ " + events()[1].title
    assert "description" not in last
    assert [str(d["uid"]) for d in days] == [e.uid for e in events()]


def test_the_words_are_the_papers(days: list[Any]) -> None:
    (first, *_) = opened(kitchen_sink(language="es"))
    assert "Quién: Siti" in str(first["description"])
    assert first["summary"].params["LANGUAGE"] == "es"


def test_what_is_open_is_remembered_a_week_before(days: list[Any]) -> None:
    alarms = [[a["trigger"].dt for a in day.walk("VALARM")] for day in days]
    assert alarms == [[timedelta(days=-7)], [], [timedelta(days=-7)]]


def test_nobody_is_invited_and_no_day_becomes_busy() -> None:
    data = make(kitchen_sink(), "ics").decode()
    assert "ORGANIZER" not in data
    assert "ATTENDEE" not in data
    assert not re.search(r"^X-", data, re.M)
    assert data.count("TRANSP:TRANSPARENT") == data.count("STATUS:CONFIRMED") == 3


def test_a_later_export_changes_the_same_days(days: list[Any]) -> None:
    moved = tuple(replace(e, day=e.day + timedelta(days=9)) for e in events())
    later = opened(kitchen_sink(events=moved, created=DAY + timedelta(days=1)))
    assert [d["uid"] for d in later] == [d["uid"] for d in days]
    assert all(new["sequence"] > old["sequence"] for old, new in zip(days, later, strict=True))
    assert days[0]["dtstamp"].dt == datetime(2026, 11, 24, tzinfo=UTC)


def test_lines_are_folded_between_letters() -> None:
    data = make(kitchen_sink(events=(Event("1", DAY, "நிறுவனம்" * 200, "w" * 10_000, "é" * 300),)), "ics")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert all(line.decode() for line in data.split(b"\r\n") if line)


@settings(deadline=None)
@given(st.text(st.characters(codec=None), min_size=1), st.text(st.characters(codec=None), min_size=1))
@example("a\r\nATTENDEE:mailto:x@example.com", "x\nEND:VEVENT\nEND:VCALENDAR")
@example('Siti, "Boss"; Ali: \\n \\, %2C ^n', "=1+1")
@example(" \t lead and trail ", "\ufeff")
def test_any_owner_and_title_survive(owner: str, title: str) -> None:
    data = make(kitchen_sink(events=(Event("1", DAY, title, owner=owner),)), "ics")
    found = lines(data)
    assert ("DESCRIPTION", printable(f"Who: {owner}")) in found
    assert found.count(("SUMMARY", printable(title))) == 1
    assert [name for name, _ in found].count("BEGIN") == 3
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    if "%" not in owner:
        assert str(event["description"]) == printable(f"Who: {owner}")
