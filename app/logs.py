"""The program's log: what it did and where it failed, never what a user wrote."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from types import TracebackType

from app import paths

LOG = logging.getLogger("fairsteps")
LARGEST = 500_000
"""Bytes after which the next start puts the log aside; one older log is kept."""


class Discreet(logging.Formatter):
    """Prints an exception's kind and where it came from, not its words or lines: they may quote an answer."""

    def formatException(  # the name that logging calls
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _, trace = ei
        places = (f"  {f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace))
        return "\n".join((*places, kind.__name__ if kind else "?"))


def log_file() -> Path:
    return paths.user_logs() / "fairsteps.log"


def setup() -> Path | None:
    """Start logging to the user's log folder. Returns the file; None where it cannot be written."""
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_suffix(".log.1"))
        # Not logging.handlers: it brings sockets and more into a window that only waits.
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    return path
