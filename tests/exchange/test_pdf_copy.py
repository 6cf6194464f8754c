"""The company comes out of its archive copy as it went in, and out of nothing else."""

from __future__ import annotations

import io
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Stream, String

from app.errors import UserError
from app.exchange import bounds
from app.exchange.pdf_copy import LIMITS, MEDIA_TYPE, attachment, extract
from app.exchange.unpack import unpack
from app.report import pdf, worker
from tests.exchange.handmade import PROVEN, parcel

HTML = '<html lang="en"><title>t</title><meta name="dcterms.created" content="2026-11-24"><h1>Archive copy</h1></html>'
PARCEL = parcel(PROVEN)
COPY = pdf.render(HTML, attachments=[pdf.Attached("company.fairsteps", PARCEL, MEDIA_TYPE)])
ZEROS = b"\0" * 10_000_000


def refused(data: bytes | Path) -> str:
    with pytest.raises(UserError) as caught:
        extract(data, "copy.pdf")
    told = str(caught.value)
    assert "copy.pdf" in told
    return told


def saved(document: pikepdf.Pdf, **how: Any) -> bytes:
    target = io.BytesIO()
    document.save(target, **how)
    return target.getvalue()


def holding(data: bytes = PARCEL, name: str = "company.fairsteps", times: int = 1, **stream: Any) -> bytes:
    """A PDF made by hand with an attachment; what is given takes the place of what we write."""
    document = pikepdf.new()
    document.add_blank_page()
    said = {"Type": Name.EmbeddedFile, "Subtype": Name(f"/{MEDIA_TYPE}"), "Relationship": Name.Source} | stream
    relationship = said.pop("Relationship")
    file = document.make_indirect(Stream(document, data, **{k: v for k, v in said.items() if v is not None}))
    spec = document.make_indirect(
        Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), AFRelationship=relationship,
                   EF=Dictionary(F=file))
    )  # fmt: skip
    names = [part for n in range(times) for part in (String(f"{n}"), spec)]
    document.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))
    return saved(document, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def test_a_company_comes_out_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "copy.pdf"
    path.write_bytes(COPY)
    assert extract(COPY) == extract(path) == extract(holding()) == PARCEL
    assert unpack(extract(path)).record.name == "Kilang Tangan"


def test_the_process_that_makes_papers_puts_it_in() -> None:
    request = {"html": HTML, "attach": [attachment(PARCEL, "Data syarikat")]}
    made = worker.make(request, io.BytesIO())
    assert extract(made) == PARCEL
    with pikepdf.open(io.BytesIO(made)) as document:
        assert document.Root.AF[0].Desc == "Data syarikat"


@pytest.mark.parametrize(
    "how",
    [
        {"linearize": True},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.generalized},
        {"recompress_flate": True},
    ],
)
def test_it_comes_out_after_another_program_saved_the_pdf(how: dict[str, Any]) -> None:
    with pikepdf.open(io.BytesIO(COPY)) as document:
        assert extract(saved(document, **how)) == PARCEL


def test_a_paper_without_a_company_is_told() -> None:
    assert "There is no company" in refused(pdf.render(HTML))
    assert "There is no company" in refused(holding(name="notes.txt"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"words", b"%PDF-1.7\n" + b"\0" * 900])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    assert refused(data)


def test_a_pdf_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path / "copy.pdf")
    assert "cannot be read" in refused(tmp_path)


@pytest.mark.parametrize("user", ["", "secret"])
def test_a_locked_pdf_is_told(user: str) -> None:
    with pikepdf.open(io.BytesIO(COPY)) as document:
        locked = saved(document, encryption=pikepdf.Encryption(owner="owner", user=user))
    assert "locked with a password" in refused(locked)


@pytest.mark.parametrize(
    "other",
    [{"Subtype": Name("/application/zip")}, {"Subtype": None}, {"Relationship": Name.Data}, {"times": 2}],
)
def test_an_attachment_that_is_not_ours_is_refused(other: dict[str, Any]) -> None:
    assert "not put there by Fairsteps" in refused(holding(**other))


@pytest.mark.parametrize(
    "filters", [Name.RunLengthDecode, Array([Name.FlateDecode, Name.FlateDecode]), Name.JBIG2Decode]
)
def test_an_attachment_that_is_packed_otherwise_is_refused(filters: Any) -> None:
    assert "damaged" in refused(holding(zlib.compress(zlib.compress(PARCEL)), Filter=filters))


def bomb() -> bytes:
    """A few hundred kilobytes that unfold to more than may be."""
    packing = zlib.compressobj(9)
    pieces = [packing.compress(ZEROS) for _ in range(bounds.MOST_INSIDE // len(ZEROS) + 1)]
    return b"".join(pieces) + packing.flush()


def test_a_bomb_does_not_unfold() -> None:
    data = holding(bomb(), Filter=Name.FlateDecode)
    assert len(data) < 500_000
    assert "too large" in refused(data)


def listed_in_a_bomb() -> bytes:
    """A PDF whose list of objects is the bomb; qpdf unfolds it while it opens the file."""
    made, packed = b"%PDF-1.7\n", bomb()
    head = b"1 0 obj\n<< /Type /XRef /Size 2 /W [1 4 1] /Root 2 0 R /Filter /FlateDecode /Length %d >>\nstream\n"
    return made + head % len(packed) + packed + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(made)


def test_a_pdf_that_is_itself_a_bomb_is_refused() -> None:
    assert LIMITS["flate_max_memory"] < bounds.MOST_INSIDE
    before = pikepdf.settings.get_qpdf_limits()
    assert refused(listed_in_a_bomb())
    assert pikepdf.settings.get_qpdf_limits() == before


def test_an_unfinished_attachment_is_refused() -> None:
    assert refused(holding(zlib.compress(PARCEL)[:-20], Filter=Name.FlateDecode))


def opened_or_told(data: bytes) -> None:
    """Damage in the paper may go unseen; in the company it never does."""
    found = None
    with suppress(UserError):
        found = unpack(extract(data, "copy.pdf"), "copy.pdf")
    assert found is None or found.source == PARCEL


def test_any_cut_of_a_copy_is_told() -> None:
    for length in range(0, len(COPY), 97):
        opened_or_told(COPY[:length])


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(COPY) - 1), st.integers(1, 255))
def test_any_flipped_byte_of_a_copy_is_told_or_does_no_harm(place: int, bits: int) -> None:
    opened_or_told(COPY[:place] + bytes([COPY[place] ^ bits]) + COPY[place + 1 :])
