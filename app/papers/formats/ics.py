"""Days to remember as a calendar file: the only icalendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from app.papers.document import Event, Paper
from app.papers.formats.words import words
from app.printable import printable

if TYPE_CHECKING:
    from icalendar import Alarm
    from icalendar import Event as Entry

MAKER = "-//Fairsteps//Fairsteps//EN"
DAYS_BEFORE = 7
DONE = "✓"
"""A day in a calendar has no standing of its own that says “done”: its title has to."""


def write(paper: Paper) -> bytes:
    """A day for each event, with a reminder a week before where it is not done yet.

    A calendar that has read the file before takes the newer words and days into the same entries: their ids stay,
    and their number of revision grows from day to day. Whoever is named stands in the text, not as somebody to invite.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", printable(f"{paper.company} · {paper.title}"), {"language": paper.language})
    for event in paper.events:
        calendar.add_component(entry(event, paper))
    return bytes(calendar.to_ical())


def entry(event: Event, paper: Paper) -> Entry:
    from icalendar import Event as Entry

    made, spoken = Entry(), {"language": paper.language}
    title = printable(f"{DONE} {event.title}" if event.done else event.title)
    made.add("uid", printable(event.uid))
    made.add("dtstamp", stamp(paper.created))
    made.add("dtstart", event.day)
    made.add("summary", title, spoken)
    if text := description(event, paper.language):
        made.add("description", text, spoken)
    made.add("status", "CONFIRMED")
    made.add("transp", "TRANSPARENT")  # a due date does not make its day a busy one
    made.add("sequence", revision(paper.created))
    if not event.done:
        made.add_component(reminder(title))
    return made


def description(event: Event, language: str) -> str:
    who = words(language).in_charge(event.owner) if event.owner else ""
    return printable("\n\n".join(part for part in (event.text, who) if part))


def reminder(title: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(days=-DAYS_BEFORE))
    return alarm


def stamp(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def revision(day: date) -> int:
    """It only has to grow: calendars keep the entry with the higher number."""
    return max(0, (day - date(2020, 1, 1)).days)
