"""A paper with every kind of block, and with everything that people type."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from PIL import Image

from app.papers.document import (
    Blank,
    Block,
    Column,
    Event,
    Facts,
    Heading,
    Listing,
    PageBreak,
    Paper,
    Para,
    Picture,
    Run,
    Signatures,
    Table,
    said,
)

DAY = date(2026, 11, 24)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="482pt" height="60pt" viewBox="0 0 482 60" role="img">'
    '<title>Three of five are done.</title><rect x="0" y="10" width="290" height="24" fill="#0b5e66"/>'
    '<rect x="290" y="10" width="190" height="24" fill="#c9d0d2"/><text x="8" y="27" font-size="10">3</text></svg>'
)
COUNTS = Column("done", "Done", "number", 10), Column("of", "Of", "number", 10)
NUMBERS = Table("done", COUNTS, ((3, 5),), "Three of five are done.")
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+60 12-345 6789",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "<script>alert(1)</script> & <b>bold</b>",
    "bell\x07 null\x00 half\ud800 end",
    "مرحبا بالعالم",
    "நிறுவனம் கோயம்புத்தூர்",
    "line one\r\nline two\rline three",
    'a "quoted", comma; semicolon \\n backslash',
    "_x0041_ {{ doc }} {% if %} &amp; &L",
    "Å" * 40 + " " + "z" * 300,
)
"""Each is one cell of the register."""
ENDLESS = "w" * 10_000

COLUMNS = (
    Column("action", "Action & what it leaves", width=26),
    Column("code", "Code", "code", 7),
    Column("due", "Due", "date", 11),
    Column("hours", "Hours", "number", 8),
    Column("cost", "Cost", "money", 11),
    Column("share", "Share", "percent", 8),
    Column("done", "Done", "tick", 6),
)


def register() -> Table:
    rows = tuple(
        (text, f"A{n}.01", DAY, n * 1000, Decimal("1234.5") + n, Decimal("12.5") * n, "x" if n % 2 else "")
        for n, text in enumerate(HOSTILE)
    )
    odd = ("Nothing is known", None, "not known yet", None, None, None, "n/a")
    return Table(
        "actions", COLUMNS, (*rows, odd), title="Register: of [all] actions/tasks?", note="Costs in USD.", register=True
    )


def logo(kind: str = "PNG") -> str:
    target = io.BytesIO()
    image = Image.new("RGB", (420, 140), "#ffffff")
    image.paste("#8a5200", (10, 10, 130, 130))
    image.paste("#0b5e66", (150, 40, 410, 100))
    image.save(target, kind)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(target.getvalue()).decode()}"


def blocks() -> tuple[Block, ...]:
    return (
        Para(said("No person under 18 works at night, and nobody works here who is not free to leave."), "lead"),
        Heading("Help first"),
        Para(said("A child was found at work: help the child first, today."), "danger"),
        Para(said("Check the ages of everyone whom an agency sent."), "warning"),
        Para(
            (
                Run("The person in charge is "),
                Run("name of the person", blank=True),
                Run(", and "),
                Run("nobody", strong=True),
                Run(" is punished for telling."),
            )
        ),
        Para(said("Smaller words that explain, such as where a number comes from."), "note"),
        Para(said("You are not in trouble. May I ask how old you are?"), "quote"),
        Para(said("Stop. Ask. Help."), "big"),
        *listings(),
        *tables(),
        Picture(SVG, "Three of five are done.", NUMBERS),
        Blank("Name of the site"),
        Blank("What happened, in the words of the worker", 4),
        PageBreak(),
        Heading("Signed"),
        Heading("By whom", 3),
        Para(said("Typed by a user:\nsecond line\x0b" + ENDLESS)),
        Signatures(("For the company", "For the workers")),
        Signatures(("Witness one", "Witness two", "Witness three", "Witness four")),
    )


def listings() -> tuple[Block, ...]:
    return (
        Heading("A part that skips a level", 4),
        Listing((said("Take paper."), said("Write down who, what and when."), said("Sign it."))),
        Listing(
            (
                said("First this."),
                said("Then that, which is longer than a line of the page, so that it has to go on in a second line."),
                (Run("Last "), Run("whom to call", blank=True)),
            ),
            "steps",
        ),
        Para(said("Then, from the beginning:")),
        Listing((said("First again."), said("Second again.")), "steps"),
        Listing(
            (
                said("Are the doors open?"),
                said("Are the papers with their owners?"),
                said("Does everybody have a payslip?"),
            ),
            "checks",
        ),
    )


def tables() -> tuple[Block, ...]:
    return (
        Heading("Facts"),
        Facts(
            (
                ("Company", said("Kilang Ujian Sdn Bhd")),
                ("Person in charge of social matters and of the long label", (Run("not named", blank=True),)),
                ("Workers", said("120, of whom 40 came through an agency")),
            )
        ),
        register(),
        Table(
            "hand",
            (
                Column("name", "Name of the worker", width=20),
                Column("born", "Date of birth", "date", 12),
                Column("seen", "Paper seen", "tick", 8),
                Column("sign", "Signature", width=16),
            ),
            title="To fill in by hand",
            blank_rows=6,
        ),
        Table("none", COLUMNS[:2], empty="No action is open.", title="Open actions"),
    )


def events() -> tuple[Event, ...]:
    return (
        Event(
            "actions.1@fairsteps",
            date(2026, 12, 1),
            'Free the doors; today, "now"',
            "Open\nboth doors",
            'Siti, "Boss"; Ali\nnight shift',
        ),
        Event("actions.2@fairsteps", date(2027, 2, 28), "நிறுவனம் " * 20, done=True),
        Event("actions.3@fairsteps", date(2028, 2, 29), "No owner"),
    )


def kitchen_sink(**changes: object) -> Paper:
    held: dict[str, object] = {
        "id": "kitchen-sink",
        "language": "en",
        "title": "Remediation of child labor & forced labor",
        "company": "Kilang Ujian Sdn Bhd",
        "size": "A4",
        "created": DAY,
        "audience": "Ours: not for others",
        "blocks": blocks(),
        "facts": (
            ("Country", "Malaysia"),
            ("Date", "24 November 2026"),
            ("Prepared by", "Siti Aminah <siti@example.com>"),
        ),
        "logo": logo(),
        "logo_text": "Logo of Kilang Ujian",
        "footer": "Remediation, 24 November 2026",
        "page_of": "Page {page} of {pages}",
        "small_print": ("Guidance, not law.", "Made from what was answered on 24 November 2026."),
        "events": events(),
    }
    return Paper(**(held | changes))  # type: ignore[arg-type]


def poster(**changes: object) -> Paper:
    return kitchen_sink(
        title="You may always leave",
        manner="poster",
        audience="",
        facts=(),
        blocks=(
            Para(said("Nobody may keep your passport."), "big"),
            Para(said("Your papers are yours. Ask for them at any time, and you get them on the same day.")),
            Heading("Whom you can call"),
            Facts((("At work", (Run("name and phone", blank=True),)), ("Outside", said("Labor office: 03-8000 8000")))),
            Para(said("Locked in? Call the police: 999."), "danger"),
            Listing(
                (said("Keep your own payslips."), said("Write down your hours."), said("Tell somebody whom you trust."))
            ),
        ),
        **changes,
    )


TYPED = {"id", "language", "size", "manner", "uid", "kind", "level", "svg", "logo", "page_of", "logo_text"}
"""Fields that are no words for the reader."""


def texts(node: object) -> Iterator[str]:
    """Every text that a reader of the paper must find."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from texts(part)
    elif is_dataclass(node):
        for field in fields(node):
            if field.name not in TYPED:
                yield from texts(getattr(node, field.name))
