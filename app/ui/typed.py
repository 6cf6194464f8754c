"""Text that is written down as it is typed: after a short rest, or at once when the field is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.ui.editors.base import Rest


class Typed(QObject):
    """Watches one field. `write` gets the text; `flush` writes what is still waiting."""

    def __init__(self, field: QLineEdit | QPlainTextEdit, write: Callable[[str], None]) -> None:
        super().__init__(field)
        self.field = field
        self.rest = Rest(self)
        self.rest.ended.connect(lambda: write(self.text()))
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)
        self._quiet = False

    @property
    def waiting(self) -> bool:
        return self.rest.waiting

    def text(self) -> str:
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()

    def put(self, text: str) -> None:
        """Show a text that came from elsewhere; what is being typed is left alone."""
        if self.waiting or text == self.text():
            return
        self._quiet = True
        if isinstance(self.field, QLineEdit):
            self.field.setText(text)
            self.field.setCursorPosition(len(text) if self.field.hasFocus() else 0)
        else:
            self.field.setPlainText(text)
        self._quiet = False

    def flush(self) -> None:
        self.rest.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.flush()
        return False

    def _typed(self) -> None:
        if not self._quiet:
            self.rest.stir()
