"""A company goes out as a file, or inside a PDF, and comes back as it was: every field, every byte of evidence."""

from __future__ import annotations

import io
from dataclasses import fields
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from app.content.load import Library
from app.core import years
from app.core.changes import Record
from app.core.session import Session
from app.exchange.bring import import_company
from app.exchange.manifest import counts
from app.exchange.pack import pack, packed
from app.exchange.pdf_copy import MEDIA_TYPE, extract
from app.exchange.unpack import unpack
from app.report import pdf
from app.report.options import PaperOptions
from app.report.plan import plan_html
from app.store.workspace import Workspace, open_workspace
from tests.conftest import TODAY
from tests.exchange.firm import sample_company
from tests.exchange.records import Kept, companies, numbered_as

HTML = '<html lang="en"><title>t</title><meta name="dcterms.created" content="2026-11-24"><h1>Archive copy</h1></html>'
MANY = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=60)
FEW = settings(MANY, max_examples=12)


def put_in(workspace: Workspace, kept: Kept) -> Record:
    """A company as a workspace gives it back."""
    record, proofs = kept
    for data in proofs.values():
        workspace.keep_stream(io.BytesIO(data), "proof")
    return workspace.load(workspace.add_record(record, TODAY))


def assert_same(record: Record, workspace: Workspace, company: int, proofs: dict[str, bytes]) -> None:
    found = workspace.load(company)
    for field in fields(record):
        if field.name != "id":
            assert getattr(found, field.name) == getattr(record, field.name), field.name
    for sha256, data in proofs.items():
        assert workspace.file_path(sha256).read_bytes() == data


@MANY
@given(companies)
def test_any_company_comes_back_as_it_was(workspace: Workspace, tmp_path: Path, kept: Kept) -> None:
    record = put_in(workspace, kept)
    pack(record, workspace, tmp_path / "firm.fairsteps", TODAY)
    other = open_workspace(tmp_path / "other.sqlite", TODAY)
    try:
        company = import_company(other, unpack(tmp_path / "firm.fairsteps"), TODAY)
        assert_same(record, other, company, kept[1])
        assert packed(other.load(company), other, TODAY) == (tmp_path / "firm.fairsteps").read_bytes()
    finally:
        other.close()


def in_a_pdf(html: str, parcel: bytes) -> bytes:
    return pdf.render(html, attachments=[pdf.Attached("company.fairsteps", parcel, MEDIA_TYPE, "The company’s data")])


@FEW
@given(companies)
def test_any_company_comes_back_out_of_a_pdf(workspace: Workspace, tmp_path: Path, kept: Kept) -> None:
    record = put_in(workspace, kept)
    copy = in_a_pdf(HTML, packed(record, workspace, TODAY))
    other = open_workspace(tmp_path / "other.sqlite", TODAY)
    try:
        assert_same(record, other, import_company(other, unpack(extract(copy)), TODAY), kept[1])
    finally:
        other.close()


def test_the_sample_comes_back_out_of_its_plan(workspace: Workspace, library: Library, tmp_path: Path) -> None:
    session = sample_company(workspace, library, tmp_path)
    parcel = packed(session.record, workspace, TODAY)
    copy = in_a_pdf(plan_html(session, PaperOptions("en")), parcel)
    (tmp_path / "copy.pdf").write_bytes(copy)
    assert extract(tmp_path / "copy.pdf") == parcel
    other = open_workspace(tmp_path / "other.sqlite", TODAY)
    company = import_company(other, unpack(parcel), TODAY)
    assert other.load(company) == numbered_as(session.record, company)
    again = Session(library, other, company, lambda: TODAY)
    assert [(i.id, i.due, i.status) for i in again.plan()] == [(i.id, i.due, i.status) for i in session.plan()]
    assert counts(again.record)["files"] > 1
    assert years.as_it_was(again, "snapshot.1").answer("engage.feedback") == session.answer("engage.feedback")
    other.close()


def test_the_same_company_and_day_give_the_same_bytes(workspace: Workspace, library: Library, tmp_path: Path) -> None:
    session = sample_company(workspace, library, tmp_path)
    first = packed(session.record, workspace, TODAY)
    assert first == packed(workspace.load(session.record.id), workspace, TODAY)
    assert in_a_pdf(HTML, first) == in_a_pdf(HTML, first)
    pack(session.record, workspace, tmp_path / "a.fairsteps", TODAY)
    assert (tmp_path / "a.fairsteps").read_bytes() == first
