"""`python -m app.report.worker`: makes PDFs in a process of its own, so that the window never waits.

A request is one line of JSON on the input: {"html": …}, with "forms": true where its inputs are to be filled in; title
and date are the HTML's own. Answers come as lines of JSON on the output: {"event": "progress", "done": 1, "total": 3}
and at last either {"event": "done", "bytes": N}, followed by the N bytes of the PDF, or {"event": "error",
"message": …}. It ends when the input ends. To cancel, end the process. Papers pass through memory only; no file is
written.

With "attach": [{"name": "company.fairsteps", "data": …}] a request puts files inside the PDF. "data" is base64; "type"
(the media type) and "about" (what it is, in words) may be left out.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from app.report import pdf


def make(wanted: Mapping[str, Any], answers: BinaryIO) -> bytes:
    def progress(done: int, total: int) -> None:
        tell(answers, event="progress", done=done, total=total)

    return pdf.render(wanted["html"], progress, wanted.get("forms", False), tuple(attached(wanted)))


Make = Callable[[Mapping[str, Any], BinaryIO], bytes]
"""Makes what a request wants, and tells how far it is."""


def serve(requests: BinaryIO, answers: BinaryIO, make: Make = make) -> None:
    """Answer each request in turn until there are no more."""
    pdf.preload()
    for line in requests:
        if line.strip():
            answer(line, answers, make)


def answer(line: bytes, answers: BinaryIO, make: Make) -> None:
    """One request. A failure is told and does not end the process."""
    try:
        data = make(json.loads(line), answers)
    except Exception as error:
        tell(answers, event="error", message=f"{type(error).__name__}: {error}")
    else:
        tell(answers, event="done", bytes=len(data))
        answers.write(data)
        answers.flush()


def attached(wanted: Mapping[str, Any]) -> Iterator[pdf.Attached]:
    """The files to put inside, as a request names them."""
    for file in wanted.get("attach", ()):
        more = {field: file[key] for key, field in (("type", "media_type"), ("about", "about")) if key in file}
        yield pdf.Attached(file["name"], base64.b64decode(file["data"], validate=True), **more)


def tell(answers: BinaryIO, **event: object) -> None:
    answers.write(json.dumps(event).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever else is printed must not stand between the answers
    serve(sys.stdin.buffer, output)
