"""How an action goes on: notes with their days, each kept as it was written."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.core import filing
from app.core.progress import ProgressNote
from app.ui.bridge import Bridge
from app.ui.editors.date_field import DateField
from app.ui.editors.text import GrowingText
from app.ui.flow import Flow
from app.ui.notices import Notices
from app.ui.parts import GRID, button, column, empty, icon_button, label, row, short
from app.ui.words import WORDS, tr, trm

REMOVED, REFUSED = "removed", "refused"


class PlanProgress(QWidget):
    """Follows the bridge. What is typed is added by the button, and also when it is left: nothing is lost.

    `changed` comes when there are other notes than before.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge, self.session = bridge, bridge.session
        self.action = ""
        self.notes: tuple[ProgressNote, ...] = ()
        self.list, self.notices = column(gap=GRID // 2), Notices()
        self.text, self.day = GrowingText(), DateField()
        self.add = button(tr("plan", "Add the note"))
        self.form = QWidget()
        self._lay_out()
        self.add.clicked.connect(self._add)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._add)
        bridge.changed.connect(self._follow)

    def _lay_out(self) -> None:
        self.text.setPlaceholderText(tr("plan", "What was done"))
        self.text.setAccessibleName(tr("plan", "A new note on what was done"))
        self.day.setAccessibleName(tr("plan", "Day of the note"))
        self.day.setSpecialValueText(tr("plan", "Today"))
        self.day.setMinimumWidth(130)
        inner, line = column(self.form, gap=GRID // 2), Flow(gap=GRID)
        inner.addWidget(self.text)
        line.addWidget(self.day)
        line.addWidget(self.add)
        inner.addWidget(line)
        lines = column(self, gap=GRID // 2)
        lines.addLayout(self.list)
        lines.addWidget(self.notices)
        lines.addWidget(self.form)

    def show_action(self, action: str) -> None:
        if action != self.action:
            self.flush()
            self.action = action
            self.notices.clear_all()
        self.refresh()

    def refresh(self) -> None:
        locked = self.session.read_only
        self.form.setVisible(not locked)
        found = filing.notes(self.session, self.action) if self.action else ()
        if found != self.notes:
            self.notes = found
            empty(self.list)
            for note in found:
                self.list.addWidget(self._line(note, locked))
            self.changed.emit()

    def _line(self, note: ProgressNote, locked: bool) -> QWidget:
        box, words = QWidget(), column(gap=0)
        day = WORDS.formats.short_date(note.day)
        words.addWidget(label(day, "code"))
        words.addWidget(label(note.text))
        line = row(box, gap=GRID // 2)
        line.addLayout(words, 1)
        drop = icon_button("remove", tr("plan", "Remove the note of {date}", date=day))
        drop.clicked.connect(lambda: self._drop(note.id), Qt.ConnectionType.QueuedConnection)
        drop.setEnabled(not locked)
        line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        return box

    # What the user does

    def flush(self) -> None:
        """Keep what is typed, as if it had been added."""
        if self.text.toPlainText().strip() and self.action and not self.session.read_only:
            self._add()

    def _add(self) -> None:
        text, iso = self.text.toPlainText().strip(), self.day.iso()
        self.notices.clear(REFUSED)
        self.text.put("")
        self.day.rest.drop()
        self.day.put("")
        day = date.fromisoformat(iso) if iso else None
        refused = self.bridge.attempt(lambda: filing.add_note(self.session, self.action, text, day))
        if refused:
            self.text.put(text)
            self.day.put(iso)
            self.notices.put(REFUSED, "warning", trm(refused))

    def _drop(self, note: str) -> None:
        """Take a note out at once, and offer to undo that."""
        known = self.session.record.progress.get(note)
        if known is None:
            return
        self.bridge.attempt(lambda: filing.drop_note(self.session, note))
        said = tr("plan", "“{text}” was removed.", text=short(known.text))
        self.notices.put(REMOVED, "info", said, ((tr("plan", "Undo"), self.bridge.undo),))
        self.text.setFocus()

    def _follow(self) -> None:
        self.notices.clear(REMOVED)
        self.refresh()
