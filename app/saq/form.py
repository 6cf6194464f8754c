"""Reads the fields of a PDF that came back. Nothing in it is run or followed, and what it unpacks to is bounded."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.message import N_
from app.saq.questions import questionnaire
from app.saq.returned import Said
from app.saq.sheet import no_questionnaire
from app.saq.stamp import SHEET, Stamp, from_json
from app.tabular.files import reading

MOST_BYTES, MOST_UNPACKED = 20 * 1024**2, 64 * 1024**2
MOST_FIELDS = 2_000
MAGIC = b"%PDF-"
HEAD = 1_024
"""Some programs put a few bytes before the beginning."""


def is_pdf(path: Path) -> bool:
    with reading(path), path.open("rb") as file:
        return MAGIC in file.read(HEAD)


def read_form(path: Path) -> tuple[Stamp, list[Said]]:
    """Whose copy it is, and what its fields hold. Raises UserError where it cannot be opened, or has no such field."""
    with reading(path):
        if path.stat().st_size > MOST_BYTES:
            raise UserError(N_("saq", "“{file}” is larger than {most} MB; no questionnaire is.", file=path.name,
                               most=MOST_BYTES // 1024**2))  # fmt: skip
        data = path.read_bytes()
    values = fields_of(data, path.name)
    stamp = from_json(values.get(SHEET, ""))
    asked = questionnaire().questions
    found = [Said(asked[name], asked[name].code, value or None) for name, value in values.items() if name in asked]
    if not found:
        raise flat(path.name) if not values else no_questionnaire(path.name)
    return stamp, sorted(found, key=lambda s: list(asked).index(s.question.id))


def fields_of(data: bytes, file: str) -> dict[str, str]:
    """What the fields hold, by their names."""
    import pikepdf

    try:
        with bounded(), pikepdf.open(io.BytesIO(data)) as pdf:
            form = pdf.Root.get("/AcroForm")
            return dict(walk(form.get("/Fields", ()))) if isinstance(form, pikepdf.Dictionary) else {}
    except pikepdf.PasswordError as error:
        raise UserError(N_("saq", "“{file}” needs a password. Ask for a copy without one.", file=file)) from error
    except Exception as error:  # whatever the damage leads to
        raise damaged(file) from error


@contextmanager
def bounded() -> Iterator[None]:
    """The limits of qpdf hold for the whole program, so they are put back."""
    import pikepdf

    before = pikepdf.settings.set_qpdf_limits(
        flate_max_memory=MOST_UNPACKED,
        run_length_max_memory=MOST_UNPACKED,
        png_max_memory=MOST_UNPACKED,
        tiff_max_memory=MOST_UNPACKED,
        parser_max_container_size=200_000,
    )
    try:
        yield
    finally:
        pikepdf.settings.set_qpdf_limits(**before)  # type: ignore[arg-type, unused-ignore]


def walk(fields: Any) -> Iterator[tuple[str, str]]:
    """Names and values; the name of a field within another is its last part, since viewers put fields into groups.

    No more fields are looked at than a form can have, also where they hold each other.
    """
    waiting = deque(islice(fields, MOST_FIELDS))
    for _ in range(MOST_FIELDS):
        if not waiting:
            return
        field = waiting.popleft()
        kids = [k for k in islice(field.get("/Kids", ()), MOST_FIELDS) if "/T" in k]
        if kids:
            waiting.extend(kids)
        elif "/T" in field:
            yield str(field.T), value_of(field)


def value_of(field: Any) -> str:
    """Words as they were typed; the name of a circle that was chosen. "" where nothing was."""
    import pikepdf

    value = field.get("/V")
    if isinstance(value, pikepdf.Name):
        return "" if value == pikepdf.Name.Off else str(value).removeprefix("/")
    if isinstance(value, pikepdf.Stream):  # long words of some viewers
        return value.read_bytes().decode("utf-8", "replace")
    return str(value) if isinstance(value, pikepdf.String) else ""


def flat(file: str) -> UserError:
    return UserError(
        N_(
            "saq",
            "“{file}” has no fields: it was printed or scanned. Read it, and type the answers into a new copy.",
            file=file,
        )
    )


def damaged(file: str) -> UserError:
    return UserError(
        N_("saq", "“{file}” is damaged, or is not a PDF that can be read here. Ask for it once more.", file=file)
    )
