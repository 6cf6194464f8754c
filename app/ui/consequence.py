"""What an answer leads to, said beside it at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.content.model import Question
from app.core.answers import NA
from app.core.assess import Standing, is_unknown, standing
from app.core.plan import Item
from app.core.session import Session
from app.ui.case_titles import case_of
from app.ui.flow import Flow
from app.ui.icons import pixmap
from app.ui.parts import button, row
from app.ui.sentence import Sentence
from app.ui.style import colors, role
from app.ui.words import tr, trn

BAD = (Standing.NOT_MET, Standing.PARTLY, Standing.UNKNOWN)


def items_for(session: Session, question: Question) -> list[Item]:
    """The lines of the plan that an answer to this question calls for."""
    return [i for i in session.plan() if any(r.question == question.id for r in i.reasons) and not i.edit.removed]


def is_harm(session: Session, question: Question) -> bool:
    """Does the answer say that somebody is being harmed, or that nobody knows?"""
    return question.emergency == "harm" and standing(session.case, question) in BAD


class Consequence(QWidget):
    """One line: an icon, words, links to what helps and into the plan, and whether a good answer is proved."""

    open_plan = Signal()
    open_help = Signal()
    open_evidence = Signal()
    open_case = Signal(str)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.image = QLabel()
        self.words = Sentence()
        self.link = button(tr("step", "See the plan"), "link")
        self.link.clicked.connect(self.open_plan)
        self.help = button(tr("step", "Show what to do now"), "danger-link")
        self.help.clicked.connect(self.open_help)
        self.case, self.case_id = button(tr("step", "Open the case"), "link"), ""
        self.case.clicked.connect(lambda: self.open_case.emit(f"case/{self.case_id}"))
        self.proof = button(tr("step", "Not evidenced yet"), "link")
        self.proof.setToolTip(tr("step", "Note how you know it and where it is written"))
        self.proof.clicked.connect(self.open_evidence)
        line = row(self)
        line.addWidget(self.image, 0, Qt.AlignmentFlag.AlignTop)
        rest = Flow()
        for part in (self.words, self.help, self.case, self.link, self.proof):
            rest.addWidget(part)
        line.addWidget(rest, 1)

    def refresh(self, session: Session) -> None:
        question, answer = self.question, session.case.answer(self.question.id)
        found = standing(session.case, question)
        count = len(items_for(session, question)) if answer.given else 0
        self.link.setVisible(count > 0)
        self.help.setVisible(is_harm(session, question))
        self.case_id = case_of(session, question.id)
        self.case.setVisible(bool(self.case_id))
        met = found == Standing.MET and not question.profile
        self.proof.setVisible(met and not answer.evidenced)
        self.say(*self.verdict(session, count, found))
        self.setVisible(bool(self.words.text()))

    def verdict(self, session: Session, count: int, found: Standing) -> tuple[str, str, str]:
        """Icon, the words' part in the sheet, and the words."""
        if is_harm(session, self.question):
            words = trn(
                "step",
                "Help the person first. This puts {n} action in your plan.",
                "Help the person first. This puts {n} actions in your plan.",
                count,
            )
            return "danger", "danger", words
        if count:
            words = trn("step", "This puts {n} action in your plan.", "This puts {n} actions in your plan.", count)
            return "arrow", "accent", words
        return self.quiet(session, found)

    def quiet(self, session: Session, found: Standing) -> tuple[str, str, str]:
        value = session.case.answer(self.question.id).value
        if found == Standing.MET and not self.question.profile:
            return "check", "muted", tr("step", "Nothing to do here.")
        if value == NA and not self.question.profile:
            return "check", "muted", tr("step", "Left out: it does not apply to you.")
        if is_unknown(self.question, value) and not self.question.profile:
            return "arrow", "muted", tr("step", "Find out, and come back to this question.")
        return "", "", ""

    def say(self, image: str, part: str, words: str) -> None:
        c = colors()
        tint = {"danger": c.danger, "accent": c.accent}.get(part, c.muted)
        self.image.setVisible(bool(image))
        if image:
            self.image.setPixmap(pixmap(image, tint, 18))
        role(self.words, part)
        self.words.setText(words)
