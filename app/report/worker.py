"""`python -m app.report.worker`: makes PDFs in a process of its own, so that the window never waits.

A request is one line of JSON on the input: {"html": …}; title and date are the HTML's own. Answers come as lines of
JSON on the output: {"event": "progress", "done": 1, "total": 3} and at last either {"event": "done", "bytes": N},
followed by the N bytes of the PDF, or {"event": "error", "message": …}. It ends when the input ends. To cancel,
end the process. Papers pass through memory only; no file is written.
"""

from __future__ import annotations

import json
import sys
from typing import BinaryIO

from app.report import pdf


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in turn until there are no more."""
    pdf.preload()
    for line in requests:
        if line.strip():
            answer(line, answers)


def answer(line: bytes, answers: BinaryIO) -> None:
    """One request. A failure is told and does not end the process."""
    try:
        data = make(line, answers)
    except Exception as error:
        tell(answers, event="error", message=f"{type(error).__name__}: {error}")
    else:
        tell(answers, event="done", bytes=len(data))
        answers.write(data)
        answers.flush()


def make(line: bytes, answers: BinaryIO) -> bytes:
    wanted = json.loads(line)

    def progress(done: int, total: int) -> None:
        tell(answers, event="progress", done=done, total=total)

    return pdf.render(wanted["html"], progress)


def tell(answers: BinaryIO, **event: object) -> None:
    answers.write(json.dumps(event).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever else is printed must not stand between the answers
    serve(sys.stdin.buffer, output)
