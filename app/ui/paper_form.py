"""The choices for one paper: what it is for, who reads it, language and size, what may stand on it, and the logo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.core.answers import value_of
from app.core.profile import PLAN_LANGUAGE
from app.core.session import Session
from app.i18n.catalog import languages
from app.papers.texts import PaperText
from app.papers.ticks import ticks
from app.report.options import PaperOptions
from app.ui.link_label import LinkLabel
from app.ui.paper_readers import PaperReaders
from app.ui.paper_subject import PaperSubject
from app.ui.paper_ticks import PaperTicks
from app.ui.paper_view import PaperView
from app.ui.parts import GRID, column, label, short
from app.ui.words import WORDS, tr


class PaperForm(QWidget):
    """`changed` comes with each choice; `options` gives them all. `followed` carries where a link leads.

    On a paper to share nothing is ticked at first; notes, confidential answers and people in cases cannot be.
    """

    changed = Signal()
    followed = Signal(str)

    def __init__(self, session: Session, view: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.view = session, view
        self.paper: PaperText | None = None
        self.language, self.paper_size = QComboBox(), QComboBox()
        self.subject, self.readers, self.ticks = PaperSubject(session, view), PaperReaders(), PaperTicks()
        self.logo = label("", "muted")
        first = next((q.id for s in session.screens()[:1] for q in s.questions), "")
        self.to_logo = LinkLabel(first, tr("papers", "Choose it on the page of your company"))
        self._fill()
        self._lay_out()
        self._connect()

    def show_paper(self, paper: PaperText) -> None:
        """Other choices for another paper. What a paper holds is chosen anew for each."""
        self.paper = paper
        self._quietly(lambda: self.readers.show_paper(paper.audiences))
        self.ticks.begin(self.readers.audience == "ours")
        self.refresh()

    def refresh(self) -> None:
        """Follow what the company holds now."""
        if self.paper is None:
            return
        self._quietly(self.propose_language)
        printed = "pdf" in self.paper.formats
        self.fields.setVisible(printed)
        self.subject.show_paper(self.paper, self.options())
        self.logo.setText(self._logo_words() if printed else "")
        for part in (self.logo, self.to_logo):
            part.setVisible(printed)
        self._offer_ticks()

    @property
    def ready(self) -> bool:
        return self.paper is not None and self.subject.ready

    def options(self) -> PaperOptions:
        ticked: dict[str, Any] = {name: self.ticks.ticked(name) for name in self.ticks.boxes}
        found = PaperOptions(self.language.currentData(), self.readers.audience, self.paper_size.currentData())
        return replace(found, subject=self.subject.value, **ticked)

    def summary(self) -> str:
        """The choices in one line."""
        if self.paper is None or "pdf" not in self.paper.formats:
            return tr("papers", "Choices")
        readers = self.readers.ours if self.readers.audience == "ours" else self.readers.share
        picked = short(self.subject.box.currentText(), 60) if self.subject.value else ""
        said = (picked, self.language.currentText(), readers.text(), self.paper_size.currentText())
        return " · ".join(filter(None, said))

    def propose_language(self) -> None:
        """The language that the user chose here, else the one that the company wants its plan in, else the window's."""
        said = value_of(self.session.record.answers, PLAN_LANGUAGE)
        told = said if isinstance(said, str) and said in languages() else WORDS.language
        self.language.setCurrentIndex(max(self.language.findData(self.view.language or told), 0))

    def _offer_ticks(self) -> None:
        assert self.paper is not None
        found = ticks(self.session, self.paper, self.options())
        archive = self.readers.audience == "ours" and "pdf" in self.paper.formats and bool(self.session.record.cases)
        inside = archive and "people" not in found
        self.ticks.offer(found | {"people"} if inside else found, inside)

    def _logo_words(self) -> str:
        if self.session.record.logo is None:
            return tr("papers", "There is no logo yet that could stand on it.")
        return tr("papers", "Your logo stands on papers that have room for it.")

    # How it is built

    def _fill(self) -> None:
        for code, name in languages().items():
            self.language.addItem(name, code)
        self.paper_size.addItem(tr("papers", "A4"), "a4")
        self.paper_size.addItem(tr("papers", "Letter"), "letter")
        self.paper_size.setCurrentIndex(max(self.paper_size.findData(self.view.size), 0))
        self.ticks.put("low_ink", self.view.low_ink)

    def _lay_out(self) -> None:
        lines = column(self, gap=2 * GRID)
        self.fields = QWidget()
        pairs = column(self.fields, gap=GRID // 2)
        named = ((tr("papers", "Language"), self.language), (tr("papers", "Paper size"), self.paper_size))
        for words, box in named:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.setAccessibleName(words)
            pairs.addWidget(label(words, "muted"))
            pairs.addWidget(box)
        for part in (self.subject, self.readers, self.fields, self.ticks):
            lines.addWidget(part)
        logo = column(gap=2)
        logo.addWidget(self.logo)
        logo.addWidget(self.to_logo)
        lines.addLayout(logo)
        lines.addStretch(1)

    def _connect(self) -> None:
        self.language.activated.connect(self._choose_language)
        self.paper_size.activated.connect(self._choose_size)
        self.subject.changed.connect(self._changed)
        self.readers.changed.connect(self._follow_readers)
        self.ticks.changed.connect(self._ticked)
        self.subject.followed.connect(self.followed)
        self.to_logo.linkActivated.connect(self.followed, Qt.ConnectionType.QueuedConnection)

    def _choose_language(self) -> None:
        self.view.language = str(self.language.currentData())
        self._changed()

    def _choose_size(self) -> None:
        self.view.size = str(self.paper_size.currentData())
        self.changed.emit()

    def _follow_readers(self) -> None:
        """What a paper holds at first follows its readers: privacy first."""
        self.ticks.begin(self.readers.audience == "ours")
        self._changed()

    def _ticked(self) -> None:
        self.view.low_ink = self.ticks.boxes["low_ink"].isChecked()
        if self.subject.kind == "owner":
            self._changed()
        else:
            self.changed.emit()

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _quietly(self, do: Any) -> None:
        """Without telling: it is not the user who chooses."""
        self.blockSignals(True)
        for part in (self.readers, self.language):
            part.blockSignals(True)
        do()
        for part in (self.readers, self.language):
            part.blockSignals(False)
        self.blockSignals(False)
