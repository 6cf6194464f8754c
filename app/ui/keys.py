"""Manners that Qt does not have by itself: whose Ctrl+Z it is, and what the mouse wheel may change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit

UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class Manners(QObject):
    """Filters the events of the whole application.

    Ctrl+Z undoes typing while there is typing to undo, and after that the last answer. The wheel scrolls the page
    and changes no answer that happens to lie under the pointer.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(watched, QLineEdit | QPlainTextEdit):
            return isinstance(event, QKeyEvent) and self.is_ours(watched, event)
        if kind == QEvent.Type.Wheel and isinstance(watched, QComboBox | QAbstractSpinBox):
            event.ignore()
            return True
        return False

    def is_ours(self, field: QLineEdit | QPlainTextEdit, event: QKeyEvent) -> bool:
        """True where the field has nothing left to undo or redo, so that the key is the window's."""
        if event.matches(UNDO):
            ours = not can_undo(field)
        elif event.matches(REDO):
            ours = not can_redo(field)
        else:
            return False
        if ours:
            event.ignore()
        return ours


def can_undo(field: QLineEdit | QPlainTextEdit) -> bool:
    return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()


def can_redo(field: QLineEdit | QPlainTextEdit) -> bool:
    return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()
