"""Papers as files. Each format has a module with `write(paper) -> bytes`; the same paper gives the same bytes.

The PDF is made elsewhere: `html.paper_html`, then `app.report.pdf`.
"""

from __future__ import annotations

from typing import Literal

from app.papers.document import Paper

FileFormat = Literal["docx", "xlsx", "csv", "ics"]


def make(paper: Paper, file_format: FileFormat) -> bytes:
    """The finished file. Each library is imported at its first use, and no other with it.

    Raises ValueError where the paper has nothing for that format: no register for XLSX, not exactly one for CSV.
    """
    if file_format == "docx":
        from app.papers.formats.docx import write
    elif file_format == "xlsx":
        from app.papers.formats.xlsx import write
    elif file_format == "csv":
        from app.papers.formats.csvfile import write
    else:
        from app.papers.formats.ics import write
    return write(paper)
