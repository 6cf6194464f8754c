"""From HTML to PDF: the only place that knows WeasyPrint and pikepdf.

Papers are tagged for screen readers (PDF/UA-1) and made for archives (PDF/A-3a). The same input and date give the
same bytes. Nothing is fetched from a network, and no file but the program's own is read.
"""

from __future__ import annotations

import gc
import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from app import paths
from app.report import fonts

if TYPE_CHECKING:
    from weasyprint import Document

Progress = Callable[[int, int], None]
"""Told the stages that are done, and how many there are."""
VARIANT = "pdf/a-3a"
STAGES = 3
"""Laid out, drawn, tagged."""


def silent(done: int, total: int) -> None:
    """No progress is wanted."""


def render(html: str, progress: Progress = silent) -> bytes:
    """The finished PDF. Title, language and date are the HTML's own, so that the clock leaves no trace in it."""
    with collector_paused():
        document = lay_out(html)
        progress(1, STAGES)
        drawn = draw(document)
        progress(2, STAGES)
        tagged = declare_accessible(drawn)
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


def lay_out(html: str) -> Document:
    base = (paths.resources() / "templates").as_uri() + "/"
    document: Document = engine().HTML(string=html, base_url=base, url_fetcher=fetcher()).render(pdf_variant=VARIANT)
    return document


def draw(document: Document) -> bytes:
    """WeasyPrint leaves the file of its color profile to be closed by Python, which warns of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        drawn: bytes = document.write_pdf(pdf_variant=VARIANT, pdf_tags=True)
    return drawn


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


def declare_accessible(pdf: bytes) -> bytes:
    """Add the PDF/UA mark beside the PDF/A one; WeasyPrint writes only one of them."""
    import pikepdf

    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["pdfuaid:part"] = "1"
        file.save(target, deterministic_id=True)
    return target.getvalue()


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
