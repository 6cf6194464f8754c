"""The sample company with something of everything that is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from app import sample
from app.content.load import Library
from app.core import casework, filing, years
from app.core.changes import Change, Logo
from app.core.risk import Judgment
from app.core.session import Session
from app.core.supplier_answers import SupplierAnswer, answer_id
from app.i18n.catalog import translator
from app.store.workspace import Workspace
from tests.conftest import TODAY

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def sample_company(workspace: Workspace, library: Library, folder: Path) -> Session:
    company = workspace.add_company(sample.sample().name, TODAY)
    sample.fill(workspace, company, library, translator("en"), TODAY)
    session = Session(library, workspace, company, lambda: TODAY)
    session.set_logo(Logo(PNG, "image/png"))
    proof = folder / "minutes.txt"
    proof.write_bytes(b"Minutes of the meeting")
    filing.add_file(session, "question/engage.feedback", proof)
    filing.add_note(session, session.plan()[0].id, "The clock was bought.")
    case = session.record.cases[casework.open_case(session, "grievance", "Wages came late")]
    casework.set_case(session, replace(case, people="Two sewers in hall 2", what="Ten days late"))
    session.judge(Judgment(session.risks()[0].id, scale=5, why="We saw it."))
    site = session.sites[-1].id
    said = SupplierAnswer(answer_id(site, "q1"), "yes", "The owner", date(2026, 10, 1), "answers.xlsx", TODAY)
    session.commit([Change("supplier_answer", said.id, None, said)])
    years.freeze(session, "2026")
    return session
