"""Measurements inside one process: saving, planning, rendering; each with its floor."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from app import paths, sample
from app.content.load import load
from app.core.answers import Answer
from app.core.changes import Change
from app.core.conditions import Case
from app.core.navigate import asked, screens
from app.core.plan import build, propose
from app.core.session import Session
from app.i18n.catalog import translator
from app.reference.editions import reference
from app.sheets.desk import FactDesk
from app.store.engine import PRAGMAS
from app.store.search import Index
from app.store.workspace import open_workspace
from app.ui.library_texts import texts

DAY = date(2026, 11, 24)
LIBRARY = load(paths.steps())


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that one call takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def save_answer(runs: int) -> tuple[list[float], list[float]]:
    """Writing one answer through the store, and an upsert with commit by sqlite3 alone, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "ours.sqlite", DAY)
        company = workspace.add_company("Bench", DAY)
        bare = bare_database(Path(folder) / "bare.sqlite")
        ours, floor = [], []
        for number in range(runs):
            change = Change("answer", "engage.feedback", None, Answer("no", f"note {number}"))
            ours.append(timed(lambda c=change: workspace.write(company, (c,))))
            floor.append(timed(lambda n=number: bare_upsert(bare, f"note {n}")))
        workspace.close()
        bare.close()
    return ours[20:], floor[20:]


def answer_question(runs: int) -> list[float]:
    """An answer as the window gives it: checked, saved, its actions opened, the plan ready to show."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "ours.sqlite", DAY)
        sample.fill(workspace, workspace.add_company("Bench", DAY), LIBRARY, translator("en"), DAY)
        session = Session(LIBRARY, workspace, 1, lambda: DAY)

        def once(value: str) -> None:
            session.set_value("engage.feedback", value)
            session.plan()

        found = [timed(lambda n=n: once("yes" if n % 2 else "no")) for n in range(runs)]
        workspace.close()
    return found[5:]


def bare_database(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    columns = "company INT, question TEXT, value TEXT, note TEXT, PRIMARY KEY (company, question)"
    db.execute(f"CREATE TABLE answer ({columns})")
    return db


def bare_upsert(db: sqlite3.Connection, note: str) -> None:
    db.execute("INSERT OR REPLACE INTO answer VALUES (1, 'engage.feedback', 'null', ?)", (note,))
    db.commit()


def recompute(runs: int) -> list[float]:
    """The whole plan after an answer, per 100 questions asked."""
    answers = sample.answers(LIBRARY, translator("en"), DAY)
    count = sum(len(asked(Case(LIBRARY, answers, DAY), s)) for s in LIBRARY.steps)

    def once() -> None:
        case = Case(LIBRARY, answers, DAY)
        propose(case)
        build(case, {}, {})

    return [timed(once) * 100 / count for _ in range(runs)]


def render_plan(runs: int) -> tuple[list[float], list[float]]:
    """From the session to the PDF, and WeasyPrint alone on the finished HTML, in turn, both warm."""
    from app.report import pdf
    from app.report.options import PaperOptions
    from app.report.plan import plan_html

    session = sample.sample_session(LIBRARY, translator("en"), DAY)
    options = PaperOptions(language="en")
    html, weasyprint = plan_html(session, options), pdf.engine()

    def whole() -> object:
        return pdf.render(plan_html(session, options))

    def bare() -> object:
        document = weasyprint.HTML(string=html, base_url=str(paths.resources() / "templates") + "/")
        return document.write_pdf(pdf_variant=pdf.VARIANT, pdf_tags=True)

    whole(), bare()
    pairs = [(timed(whole), timed(bare)) for _ in range(runs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def render_cold(runs: int) -> list[float]:
    """A new process: imports, content, plan and PDF."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "w.sqlite"
        workspace = open_workspace(file, DAY)
        sample.fill(workspace, workspace.add_company("Bench", DAY), LIBRARY, translator("en"), DAY)
        workspace.close()
        command = [sys.executable, "-m", "app", "plan", str(file), "--language", "en", "--out", f"{folder}/p.pdf"]
        return [timed(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(runs)]


def load_content(runs: int) -> list[float]:
    """Every file of `steps/`, from cold objects to the first screen of a new company, in milliseconds."""

    def once() -> None:
        library = load(paths.steps())
        assert screens(Case(library, {}, DAY))

    return [timed(once) for _ in range(runs)]


def search(runs: int) -> list[float]:
    """One keystroke of a search over the whole library, facts and all, in milliseconds."""
    facts = FactDesk(reference(), translator("en"))
    index = Index(texts(LIBRARY, facts))
    typed = ["p", "pa", "pas", "pass", "passp", "fee", "forced l", "child in schoo", "audit", "mala", "coton"]
    return [timed(lambda n=n: index.find(typed[n % len(typed)])) for n in range(runs)]
