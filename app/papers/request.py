"""What the process that makes papers is asked for, all that a file needs and no company; and its answer."""

from __future__ import annotations

import base64
import pickle
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.core.session import Session
from app.papers.make import QUESTIONNAIRE, check_format, has_fields, paper_html, size, stamp, whole
from app.papers.texts import Format
from app.report.options import PaperOptions

Request = dict[str, Any]


def request(session: Session, paper_id: str, file_format: Format, options: PaperOptions) -> Request:
    """A paper in any format but JSON. Raises UserError where it cannot be made.

    A PDF is asked for as `app.report.worker` takes it, with the "stamp" of a form that is to be filled in. Others are
    the paper itself, pickled: it goes from this program to itself and nowhere else.
    """
    check_format(paper_id, file_format)
    if file_format == "pdf":
        html: Request = {"html": paper_html(session, paper_id, options)}
        return html | ({"forms": True, "stamp": stamp(session, options).to_json()} if has_fields(paper_id) else {})
    if paper_id == QUESTIONNAIRE and file_format == "xlsx":
        copy = stamp(session, options).to_json()
        return {"copy": copy, "day": session.today().isoformat(), "size": size(options)}
    paper = pickle.dumps(whole(session, paper_id, file_format, options))
    return {"paper": base64.b64encode(paper).decode(), "format": file_format}


def answered(wanted: Mapping[str, Any]) -> bytes:
    """The file for a request that is no PDF."""
    if "copy" in wanted:
        from app.saq.stamp import from_json
        from app.saq.workbook import write

        return write(from_json(wanted["copy"]), date.fromisoformat(wanted["day"]), wanted["size"])
    from app.papers.formats import make

    return make(pickle.loads(base64.b64decode(wanted["paper"])), wanted["format"])


def finished(wanted: Mapping[str, Any], pdf: bytes) -> bytes:
    """The PDF as it leaves: a form gets its fields."""
    if "stamp" not in wanted:
        return pdf
    from app.saq.form_out import finish
    from app.saq.stamp import from_json

    return finish(pdf, from_json(wanted["stamp"]))
