"""ZIP packages, which DOCX and XLSX are, without the clock in them."""

from __future__ import annotations

import io
from datetime import date, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST = date(1980, 1, 1)
"""Before it a ZIP package can name no day."""


def steady(package: bytes, day: date) -> bytes:
    """The same package with each part dated `day`, and no trace of the system it was made on."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as source, ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name in source.namelist():
            packed.writestr(member(name, day), source.read(name))
    return target.getvalue()


def member(name: str, day: date) -> ZipInfo:
    when = max(day, FIRST)
    info = ZipInfo(name, (when.year, when.month, when.day, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    info.create_system = 0
    return info


def midnight(day: date) -> datetime:
    """When a paper says it was made: papers know the day, not the hour."""
    return datetime(day.year, day.month, day.day)
