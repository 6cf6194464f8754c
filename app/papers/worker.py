"""`python -m app.papers.worker`: makes papers in every format in a process of its own.

It speaks as `app.report.worker` does, which makes the PDFs, and takes every request that `app.papers.request` makes.
What a format needs is imported here and never in the window, whose memory stays as it was.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, BinaryIO

from app.papers import request
from app.report import worker


def make(wanted: Mapping[str, Any], answers: BinaryIO) -> bytes:
    if "html" in wanted:
        return request.finished(wanted, worker.make(wanted, answers))
    return request.answered(wanted)


if __name__ == "__main__":
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever else is printed must not stand between the answers
    worker.serve(sys.stdin.buffer, output, make)
