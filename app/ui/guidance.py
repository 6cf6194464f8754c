"""The pane beside the questions: why we ask, what good looks like, an example, words to know; or help first."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser

from app.ui.parts import GRID, column
from app.ui.rich import rich
from app.ui.style import colors, role
from app.ui.words import tr, trc

if TYPE_CHECKING:
    from app.content.model import Example, Question
    from app.core.session import Session


class Guidance(QFrame):
    """Follows one question, and imports nothing heavy before the first.

    `link` carries what a link in it leads to: a question's id, or a key of the library: `topic:engage.topic_why`.
    """

    link = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        role(self, "pane")
        self.inner = column(self, gap=0)
        self.inner.setContentsMargins(GRID // 2, GRID // 2, 0, 0)
        self.shown = ""

    @cached_property
    def text(self) -> QTextBrowser:
        """Made for the first question: home does without it and its memory."""
        found = QTextBrowser()
        found.document().setIndentWidth(22)
        found.setOpenLinks(False)
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.anchorClicked.connect(lambda url: self.link.emit(QUrl.toString(url)))
        self.inner.addWidget(found)
        return found

    def show_question(self, session: Session, question: Question) -> None:
        """Where the answer tells of harm, help for the person comes first and the rest below it."""
        from app.ui.consequence import is_harm
        from app.ui.help_first import help_first

        self.text.setAccessibleName(tr("step", "Guidance"))
        harm = is_harm(session, question)
        parts = [help_first(session, question)] if harm else []
        parts += [self.why(question), self.examples(session, question), laws(session, question)]
        parts += [self.words(session, question), topics(session, question)]
        page = f"{sheet()}{''.join(parts)}"
        if page != self.shown:
            same = self.text.property("question") == question.id
            at = self.text.verticalScrollBar().value()
            self.shown = page
            self.text.setProperty("question", question.id)
            self.text.setHtml(page)
            self.text.verticalScrollBar().setValue(at if same and not harm else 0)

    def why(self, q: Question) -> str:
        why, good = trc(f"{q.id}.why", q.why), trc(f"{q.id}.good", q.good)
        return section(tr("step", "Why we ask"), why) + section(tr("step", "What good looks like"), good)

    def examples(self, session: Session, question: Question) -> str:
        step = session.library.step_of[question.id]
        near = [e for e in step.examples if question.id in e.questions]
        found = near or [e for e in step.examples if not e.questions][:1]
        body = "".join(example(e) for e in found)
        return heading(tr("step", "Example in action")) + body if body else ""

    def words(self, session: Session, question: Question) -> str:
        terms = [session.library.terms[t] for t in question.terms if t in session.library.terms]
        body = "".join(
            f"<p><b>{rich(trc(f'term.{t.id}', t.text))}</b><br>{rich(trc(f'term.{t.id}.definition', t.definition))}</p>"
            for t in terms
        )
        return heading(tr("step", "Words to know")) + body if body else ""


def laws(session: Session, question: Question) -> str:
    """Conventions, laws and standards that ask for it; what nobody looked up says so."""
    found = [session.library.instruments[i] for i in question.serves]
    if not found:
        return ""
    lines = "".join(f"<li>{rich(trc(f'instrument.{i.id}', i.text))}</li>" for i in found)
    unchecked = any(i.checked == "recalled" for i in found)
    note = tr("step", "Check title and year before you quote one: not all are verified yet.") if unchecked else ""
    return heading(tr("step", "Laws and standards that ask for it")) + f"<ul>{lines}</ul>" + muted(note)


def topics(session: Session, question: Question) -> str:
    """Topics of the step that explain its words, those with the most of them first."""
    step = session.library.step_of[question.id]
    shared = [(len(set(t.terms) & set(question.terms)), t) for t in session.library.topics_of.get(step.id, ())]
    near = [t for n, t in sorted(shared, key=lambda pair: -pair[0]) if n][:2]
    lines = "".join(f"<li><a href='topic:{t.id}'>{rich(trc(f'{t.id}.title', t.title))}</a></li>" for t in near)
    return heading(tr("step", "To learn more")) + f"<ul>{lines}</ul>" if near else ""


def muted(words: str) -> str:
    return f"<p class='muted'><small>{rich(words)}</small></p>" if words else ""


def sheet() -> str:
    c = colors()
    return (
        f"<style>h3 {{ color: {c.accent}; font-size: large; margin-bottom: 2px; margin-top: 14px; }}"
        f"p {{ margin-top: 2px; margin-bottom: 8px; line-height: 125%; }} .muted {{ color: {c.muted}; }}"
        f"h2 {{ color: {c.danger}; margin-bottom: 4px; }} a {{ color: {c.accent}; }} li {{ margin-bottom: 6px; }}"
        f"td {{ padding: 3px 8px 3px 0; }} .warning {{ color: {c.warning}; }}</style>"
    )


def heading(title: str) -> str:
    return f"<h3>{rich(title)}</h3>"


def section(title: str, words: str) -> str:
    return f"{heading(title)}<p>{rich(words)}</p>" if words else ""


def example(e: Example) -> str:
    title, text = trc(f"{e.id}.title", e.title), trc(f"{e.id}.text", e.text)
    source = tr("step", "Source: {source}", source=e.source)
    year = f" ({e.year})" if e.year else ""
    return f"<p><b>{rich(title)}</b><br>{rich(text)}</p>{muted(source + year)}"
