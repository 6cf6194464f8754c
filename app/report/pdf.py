"""From HTML to PDF: the only place that knows WeasyPrint and pikepdf.

Papers are tagged for screen readers (PDF/UA-1) and made for archives (PDF/A-3a); a form to fill in is for no archive,
since its fields can change. The same input and date give the same bytes. Nothing is fetched from a network, and no
file but the program's own is read.
"""

from __future__ import annotations

import gc
import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

from app import paths
from app.report import fonts

if TYPE_CHECKING:
    from weasyprint import Document

Progress = Callable[[int, int], None]
"""Told the stages that are done, and how many there are."""
VARIANT, FORM_VARIANT = "pdf/a-3a", "pdf/ua-1"
STAGES = 3
"""Laid out, drawn, tagged."""
NO_DAY = datetime(2000, 1, 1)
"""For files in a paper that names no day: any, but always the same."""


class Attached(NamedTuple):
    """A file to put inside a paper, as what the paper was made from. `about`: what it is, in words."""

    name: str
    data: bytes
    media_type: str = "application/octet-stream"
    about: str = ""


def silent(done: int, total: int) -> None:
    """No progress is wanted."""


def render(html: str, progress: Progress = silent, forms: bool = False, attachments: Sequence[Attached] = ()) -> bytes:
    """The finished PDF. Title, language and date are the HTML's own, so that the clock leaves no trace in it.

    `forms`: inputs of the HTML become fields to fill in. `attachments`: files inside, each with its own name.
    """
    with collector_paused():
        document = lay_out(html, forms)
        progress(1, STAGES)
        drawn = draw(document, forms, attachments)
        progress(2, STAGES)
        tagged = declare_accessible(drawn, attachments)
        progress(3, STAGES)
        return tagged


def preload() -> None:
    """Import what a render needs, so that the first one is as quick as the next."""
    engine()
    import pikepdf  # noqa: F401


def engine() -> Any:
    """WeasyPrint, imported after it has been told where the fonts are."""
    fonts.prepare()
    import weasyprint

    return weasyprint


def options(forms: bool) -> dict[str, Any]:
    return {"pdf_variant": FORM_VARIANT if forms else VARIANT, "pdf_forms": forms or None}


def lay_out(html: str, forms: bool = False) -> Document:
    base = (paths.resources() / "templates").as_uri() + "/"
    source = engine().HTML(string=html, base_url=base, url_fetcher=fetcher())
    document: Document = source.render(**options(forms))
    return document


def draw(document: Document, forms: bool = False, attachments: Sequence[Attached] = ()) -> bytes:
    """WeasyPrint leaves the file of its color profile to be closed by Python, which warns of it."""
    day = day_of(document)
    files = [put_in(file, day) for file in sorted(attachments)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        drawn: bytes = document.write_pdf(**options(forms), pdf_tags=True, attachments=files)
    return drawn


def put_in(file: Attached, day: datetime) -> Any:
    return engine().Attachment(
        string=file.data, name=file.name, description=file.about, created=day, modified=day, relationship="Source"
    )


def day_of(document: Document) -> datetime:
    """The day that the HTML names."""
    created = document.metadata.created
    return datetime.fromisoformat(created) if created else NO_DAY


def fetcher() -> Any:
    """Gives pictures inside the paper and the program's own resources, and refuses every other address."""
    from weasyprint.urls import URLFetcher

    class Fetcher(URLFetcher):  # type: ignore[misc,unused-ignore]
        def fetch(self, url: str, headers: object = None) -> Any:
            if not allowed(url):
                raise ValueError("papers use the program's own resources only")
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols={"data", "file"})


def allowed(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme == "data":
        return True
    path = Path(url2pathname(parts.path)).resolve()
    return parts.scheme == "file" and not parts.netloc and path.is_relative_to(paths.resources().resolve())


def declare_accessible(pdf: bytes, attachments: Sequence[Attached] = ()) -> bytes:
    """Add the PDF/UA mark beside the PDF/A one; WeasyPrint writes only one of them. Set right what files are."""
    import pikepdf

    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["pdfuaid:part"] = "1"
        if attachments:
            describe(file, attachments)
        file.save(target, deterministic_id=True)
    return target.getvalue()


def describe(file: Any, attachments: Sequence[Attached]) -> None:
    """WeasyPrint guesses the kind of a file by tables of the computer, and lists each file of a PDF/A twice."""
    from pikepdf import Array, Name

    known = {str(one.obj.UF): one.obj for one in file.attachments.values()}
    for attached in attachments:
        known[attached.name].EF.F.Subtype = Name(f"/{attached.media_type}")
        known[attached.name].AFRelationship = Name.Source
    file.Root.AF = Array(known[name] for name in sorted(known))


@contextmanager
def collector_paused() -> Iterator[None]:
    """A render makes many objects and drops few: looking for garbage in between only costs time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
