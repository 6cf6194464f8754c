"""Papers made to be published: whoever finishes our own copy publishes no name and no emergency."""

from __future__ import annotations

from datetime import date

import pytest

from app import sample
from app.content.load import Library
from app.core.session import Session
from app.i18n.catalog import translator
from app.papers.build import build
from app.papers.document import Signatures, Table
from app.papers.formats.html import Page
from app.papers.make import paper_html
from app.papers.texts import PaperText, paper_texts
from app.report.options import PaperOptions

PUBLIC = [p for p in paper_texts().values() if p.public]
public = pytest.mark.parametrize("paper", PUBLIC, ids=lambda p: str(p.id))


@pytest.fixture(scope="module")
def firm(library: Library) -> Session:
    return sample.sample_session(library, translator("en"), date(2026, 11, 24))


@public
def test_our_copy_names_nobody_and_tells_no_emergency(firm: Session, paper: PaperText) -> None:
    html = paper_html(firm, paper.id, PaperOptions("en"))
    items = firm.plan()
    owners = {i.edit.owner for i in items if i.edit.owner}
    urgent = {i.action.title for i in items if i.emergency and i.open and i.action}
    assert owners
    assert urgent
    body = html.partition("</h1>")[2].partition("</div>")[2]  # who prepared it stands in our letterhead
    assert [w for w in owners | urgent if w in body] == []


@public
def test_our_copy_is_the_one_to_share_with_advice_before_it(firm: Session, paper: PaperText) -> None:
    ours, share = (build(firm, paper.id, PaperOptions("en", a)).blocks for a in ("ours", "share"))
    assert [b for b in share if b not in ours] == []


def test_what_is_signed_stands_on_one_page_with_its_signatures(firm: Session) -> None:
    for paper in PUBLIC:
        page = Page(build(firm, paper.id, PaperOptions("en", "share")))
        signed = [g for g in page.groups if isinstance(g[-1], Signatures)]
        assert all(len(g) > 1 for g in signed), paper.id


def test_parts_of_one_register_are_one_table(firm: Session) -> None:
    """Questions that only some firms are asked follow the others under one head."""
    blocks = build(firm, "audit-checklist", PaperOptions("en")).blocks
    titles = [b.title for b in blocks if isinstance(b, Table) and b.register and b.title]
    assert len(titles) == len(set(titles))
