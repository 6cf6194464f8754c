"""A company at rest stays as it was, whatever is typed after that."""

from __future__ import annotations

from pathlib import Path

from app.core import filing
from app.core.session import Session
from app.core.still import at_rest


def test_what_is_typed_later_is_not_in_it_and_its_evidence_can_be_read(session: Session, tmp_path: Path) -> None:
    session.set_value("engage.feedback", "no")
    (tmp_path / "proof.txt").write_text("proof")
    file = filing.add_file(session, "question/engage.feedback", tmp_path / "proof.txt")
    rest = at_rest(session)
    before = [i.id for i in rest.plan()]
    session.set_value("engage.feedback", "yes")
    session.set_value("code.signed", "no")
    filing.drop_file(session, file.id)
    assert rest.answer("engage.feedback").value == "no"
    assert [i.id for i in rest.plan()] == before
    assert filing.files(rest) == (file,)
    assert rest.store.file_path(file.sha256).read_text() == "proof"
    assert rest.today() == session.today()
