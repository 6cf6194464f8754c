"""The archive copy: a PDF to read, with the company inside as a parcel, so that Fairsteps can open it again."""

from __future__ import annotations

import base64
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.exchange.bounds import MOST_INSIDE, MOST_PDF
from app.exchange.faults import TOO_LARGE, damaged, missing, refused, unreadable
from app.exchange.manifest import PARCEL
from app.message import N_

MEDIA_TYPE = "application/vnd.fairsteps+zip"
RELATIONSHIP = "/Source"
UNFOLDED = 64 * 1024**2
LIMITS: dict[str, Any] = {
    "flate_max_memory": UNFOLDED,
    "png_max_memory": UNFOLDED,
    "tiff_max_memory": UNFOLDED,
    "run_length_max_memory": UNFOLDED,
    "max_stream_filters": 3,
    "doc_max_warnings": 200,
}
"""What the inner parts of a PDF may unfold to while it is opened."""


def attachment(parcel: bytes, about: str) -> dict[str, str]:
    """The parcel as a part of a request to `app.report.worker`. `about`: what it is, in the paper's language."""
    data = base64.b64encode(parcel).decode()
    return {"name": PARCEL, "data": data, "type": MEDIA_TYPE, "about": about}


def extract(pdf: Path | bytes, name: str = "") -> bytes:
    """The parcel in a PDF, still to be unpacked. Raises UserError where the PDF is damaged, locked or too large, or
    holds no company."""
    name = name or (pdf.name if isinstance(pdf, Path) else PARCEL)
    try:
        with limited(), reading(pdf, name) as file, opened(file, name) as document:
            return unfolded(embedded(document, name), name)
    except UserError:
        raise
    except FileNotFoundError:
        raise missing(name) from None
    except OSError as error:
        raise unreadable(name, error) from error
    except Exception as error:  # a PDF can be wrong in more ways than pikepdf has errors for
        raise damaged(name) from error


@contextmanager
def limited() -> Iterator[None]:
    """qpdf's limits are those of the whole process, so they are put back."""
    from pikepdf import settings

    before: dict[str, Any] = settings.set_qpdf_limits(**LIMITS)
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)


@contextmanager
def reading(pdf: Path | bytes, name: str) -> Iterator[Any]:
    with io.BytesIO(pdf) if isinstance(pdf, bytes) else pdf.open("rb") as file:
        if file.seek(0, io.SEEK_END) > MOST_PDF:
            raise refused(name, TOO_LARGE)
        file.seek(0)
        yield file


@contextmanager
def opened(file: Any, name: str) -> Iterator[Any]:
    import pikepdf

    locked = refused(name, N_("exchange", "it is locked with a password"))
    try:
        document = pikepdf.open(file)
    except pikepdf.PasswordError as error:
        raise locked from error
    with document:
        if document.is_encrypted:
            raise locked
        yield document


def embedded(document: Any, name: str) -> Any:
    """The stream of the one attachment that is a company."""
    found = [spec for spec in document.attachments.values() if spec.filename == PARCEL]
    if not found:
        raise UserError(
            N_(
                "exchange",
                "There is no company in “{file}”. Only an archive copy that Fairsteps made holds one.",
                file=name,
            )
        )
    stream = found[0].obj.EF.F
    ours = stream.get("/Subtype") == f"/{MEDIA_TYPE}" and found[0].obj.get("/AFRelationship") == RELATIONSHIP
    if len(found) > 1 or not ours:
        raise refused(name, N_("exchange", "the company in it was not put there by Fairsteps"))
    return stream


def unfolded(stream: Any, name: str) -> bytes:
    """The bytes of a stream, and no more of them than may be: qpdf itself would unfold all."""
    import pikepdf

    raw: bytes = stream.read_raw_bytes()
    filters = stream.get("/Filter")
    names = [] if filters is None else list(filters) if isinstance(filters, pikepdf.Array) else [filters]
    if names not in ([], ["/FlateDecode"]) or "/DecodeParms" in stream:
        raise damaged(name)
    unfolding = zlib.decompressobj()
    data = unfolding.decompress(raw, MOST_INSIDE + 1) if names else raw
    if len(data) > MOST_INSIDE:
        raise refused(name, TOO_LARGE)
    if names and not unfolding.eof:
        raise damaged(name)
    return data
