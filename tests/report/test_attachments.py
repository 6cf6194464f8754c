"""A file inside a paper: found by every reader, the same each time, and the paper is as accessible as without it."""

from __future__ import annotations

import base64
import io
import json
import os
import subprocess
import sys
from datetime import datetime
from typing import Any

import pikepdf
import pytest
from firm import weak_company
from pypdf import PdfReader

from app.report import pdf, worker
from app.report.options import PaperOptions
from app.report.plan import plan_html

HTML = '<html lang="en"><title>t</title><meta name="dcterms.created" content="2026-11-24"><h1>Paper</h1></html>'
FILE = pdf.Attached("company.fairsteps", b"PK" + bytes(range(256)) * 50, "application/vnd.fairsteps+zip", "The data")
NOTES = pdf.Attached("a notes.txt", b"words", "text/plain")


@pytest.fixture(scope="module")
def plan() -> bytes:
    return pdf.render(plan_html(weak_company(), PaperOptions("en")), attachments=[FILE, NOTES])


def spec(document: pikepdf.Pdf, name: str) -> Any:
    return document.attachments[name].obj


def test_other_readers_find_it(plan: bytes) -> None:
    found = PdfReader(io.BytesIO(plan)).attachments
    assert {name: data[0] for name, data in found.items()} == {f.name: f.data for f in (FILE, NOTES)}


def test_it_says_what_it_is_and_when_it_was_made(plan: bytes) -> None:
    with pikepdf.open(io.BytesIO(plan)) as document:
        one = spec(document, FILE.name)
        assert (one.AFRelationship, one.Desc, one.UF, one.F) == ("/Source", "The data", FILE.name, FILE.name)
        assert one.EF.F.Subtype == "/application/vnd.fairsteps+zip"
        assert spec(document, NOTES.name).EF.F.Subtype == "/text/plain"
        assert one.EF.F.Params.ModDate == one.EF.F.Params.CreationDate == "D:20261124000000Z"
        assert one.EF.F.Params.Size == len(FILE.data)


def test_the_paper_names_each_file_once_and_keeps_to_its_standards(plan: bytes) -> None:
    with pikepdf.open(io.BytesIO(plan)) as document:
        assert [str(one.UF) for one in document.Root.AF] == [NOTES.name, FILE.name]
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        with document.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
        assert document.check_pdf_syntax() == []


def test_pages_are_the_same_with_and_without_it(plan: bytes) -> None:
    bare = PdfReader(io.BytesIO(pdf.render(plan_html(weak_company(), PaperOptions("en")))))
    full = PdfReader(io.BytesIO(plan))
    assert [p.get_contents().get_data() for p in bare.pages] == [p.get_contents().get_data() for p in full.pages]  # type: ignore[union-attr]


def test_the_same_file_and_day_give_the_same_bytes() -> None:
    """In another process too, and in whatever order they are named."""
    code = (
        "import sys; from app.report.pdf import Attached, render;"
        "files = [Attached(n, d.encode()) for n, d in (('b.txt', 'two'), ('a.txt', 'one'))];"
        "sys.stdout.buffer.write(render(sys.argv[1], attachments=files))"
    )
    env = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Kuala_Lumpur"}
    other = subprocess.run([sys.executable, "-c", code, HTML], capture_output=True, check=True, env=env).stdout
    assert pdf.render(HTML, attachments=[pdf.Attached("a.txt", b"one"), pdf.Attached("b.txt", b"two")]) == other


def test_two_files_of_the_same_bytes_are_two() -> None:
    files = [pdf.Attached(name, b"same", kind) for name, kind in (("a", "text/plain"), ("b", "text/csv"))]
    with pikepdf.open(io.BytesIO(pdf.render(HTML, attachments=files))) as document:
        assert [spec(document, n).EF.F.Subtype for n in "ab"] == ["/text/plain", "/text/csv"]


def test_a_paper_that_names_no_day_keeps_the_clock_out(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pdf.render(HTML.replace("dcterms.created", "other"), attachments=[FILE])
    assert f"D:{datetime.now():%Y%m%d}".encode() not in made
    with pikepdf.open(io.BytesIO(made)) as document:
        assert str(spec(document, FILE.name).EF.F.Params.ModDate).startswith("D:20000101")


def answers(*requests: dict[str, object]) -> tuple[list[dict[str, Any]], bytes]:
    """What the worker says, and the bytes of the last paper."""
    said = io.BytesIO()
    worker.serve(io.BytesIO(b"".join(json.dumps(r).encode() + b"\n" for r in requests)), said)
    said.seek(0)
    events = []
    while line := said.readline():
        events.append(json.loads(line))
        if events[-1]["event"] == "done":
            last = said.read(events[-1]["bytes"])
    return events, last


def wire(file: pdf.Attached) -> dict[str, str]:
    data = base64.b64encode(file.data).decode()
    return {"name": file.name, "data": data, "type": file.media_type, "about": file.about}


def test_the_worker_puts_files_inside() -> None:
    _, made = answers({"html": HTML, "attach": [wire(FILE)]})
    assert made == pdf.render(HTML, attachments=[FILE])
    short = {k: wire(NOTES)[k] for k in ("name", "data")}
    _, made = answers({"html": HTML, "attach": [short]})
    assert made == pdf.render(HTML, attachments=[pdf.Attached(NOTES.name, NOTES.data)])


def test_a_request_that_cannot_be_read_is_told_and_the_worker_goes_on() -> None:
    events, made = answers({"html": HTML, "attach": [wire(FILE) | {"data": "no base64!"}]}, {"html": HTML})
    assert events[0]["event"] == "error"
    assert made == pdf.render(HTML)


def test_a_name_in_any_script_is_kept() -> None:
    name = "شركة 👩‍🏭.txt"
    made = pdf.render(HTML, attachments=[pdf.Attached(name, b"words")])
    with pikepdf.open(io.BytesIO(made)) as document:
        assert [str(s.UF) for s in document.Root.AF] == [name]
