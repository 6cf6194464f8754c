"""A paper as its reader sees it."""

from __future__ import annotations

import io

from pypdf import PdfReader

from app.core.session import Session
from app.report.options import PaperOptions
from app.report.pdf import render
from app.report.plan import plan_html


def reader(session: Session, options: PaperOptions) -> PdfReader:
    return PdfReader(io.BytesIO(render(plan_html(session, options))))


def words(pdf: PdfReader) -> str:
    """All text of a paper, without the line breaks of its layout."""
    return " ".join(" ".join(p.extract_text() for p in pdf.pages).split())
