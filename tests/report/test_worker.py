"""The process that makes papers for the window."""

from __future__ import annotations

import json
import subprocess
import sys

from firm import weak_company

from app.report import pdf
from app.report.options import PaperOptions
from app.report.plan import plan_html


def test_it_answers_each_request_and_ends_with_its_input() -> None:
    html = plan_html(weak_company(), PaperOptions("en"))
    worker = subprocess.Popen(
        [sys.executable, "-m", "app.report.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdin.write(b"no request\n" + json.dumps({"html": html}).encode() + b"\n")
        worker.stdin.close()
        events = [json.loads(worker.stdout.readline()) for _ in range(5)]
        made = worker.stdout.read()
    assert [e["event"] for e in events] == ["error", "progress", "progress", "progress", "done"]
    assert len(made) == events[-1]["bytes"]
    assert made == pdf.render(html)
    assert worker.returncode == 0
