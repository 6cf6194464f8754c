"""Does a plan print in time proportional to its length? Plans of 250 to 1,000 own actions, from session to PDF."""

from __future__ import annotations

import io
from datetime import timedelta
from time import perf_counter

from inside import DAY, LIBRARY
from pypdf import PdfReader

from app.core.changes import Record
from app.core.memory import Memory
from app.core.plan import Edit
from app.core.session import Session
from app.report import pdf
from app.report.options import PaperOptions
from app.report.plan import plan_html

SHORT, LONG = 250, 1000
PEOPLE = ("Puan Aisyah", "Encik Tan", "Nurul", "")


def session_of(count: int) -> Session:
    """A company that agreed on so many actions and answered nothing else."""
    session = Session(LIBRARY, Memory(Record(1, "Bench", {}, {}, {})), 1, lambda: DAY)
    session.edit_many(action(number) for number in range(count))
    return session


def action(number: int) -> Edit:
    return Edit(
        f"own.{number}", PEOPLE[number % 4], DAY + timedelta(days=number % 365), "todo", f"Agreed in hall {number % 9}",
        title=f"Repair lamp {number} over the stairs of hall {number % 12}", step=("monitor", "code", "")[number % 3],
        added_on=DAY,
    )  # fmt: skip


def page_time(count: int) -> float:
    """Milliseconds that one page of such a plan takes."""
    session, begun = session_of(count), perf_counter()
    made = pdf.render(plan_html(session, PaperOptions(language="en")))
    took = (perf_counter() - begun) * 1000
    return took / len(PdfReader(io.BytesIO(made)).pages)


def page_times(runs: int) -> tuple[list[float], list[float]]:
    """Of the long plan and of the short one, in turn, after one that is not counted."""
    page_time(SHORT)
    pairs = [(page_time(LONG), page_time(SHORT)) for _ in range(runs)]
    return [long for long, _ in pairs], [short for _, short in pairs]
