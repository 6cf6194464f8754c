"""Shared by the tests of the papers."""

from __future__ import annotations

import pytest
from firm import weak_company
from printed import reader
from pypdf import PdfReader

from app.report.options import PaperOptions


@pytest.fixture(scope="module")
def ours() -> PdfReader:
    return reader(weak_company(), PaperOptions("en"))
