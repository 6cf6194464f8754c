"""Compiles `.po` to `.mo`. In a checkout at the first start after a change, in a wheel when it is built."""

from __future__ import annotations

import gettext
import io
import os
import tempfile
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_file(po: Path) -> gettext.GNUTranslations:
    """Compile one catalog, keep the result beside it where that can be written, and return it."""
    with po.open("rb") as file:
        catalog = read_po(file, locale=po.parts[-3])
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    keep(po.with_suffix(".mo"), buffer.getvalue())
    return gettext.GNUTranslations(io.BytesIO(buffer.getvalue()))


def keep(path: Path, data: bytes) -> None:
    """Write whole or not at all: two programs may start at the same time, or the folder may be read-only."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        return


def compile_all(locales: Path) -> None:
    for po in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        compile_file(po)
