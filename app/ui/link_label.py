"""A sentence that ends in one link: wraps where it must, and opens with the mouse, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.rich import rich

Flag = Qt.TextInteractionFlag


class LinkLabel(QLabel):
    """`linkActivated` tells the target. `lead` is said before the link and is not part of it."""

    def __init__(self, target: str, link: str, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target, self.link, self.lead = target, link, lead
        before = f"{rich(lead)} " if lead else ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(f'{before}<a href="{rich(target)}">{rich(link)}</a>')
        self.setWordWrap(True)
        self.setTextInteractionFlags(Flag.LinksAccessibleByMouse | Flag.LinksAccessibleByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{lead} {link}".strip())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setSelection(len(self.lead) + 1 if self.lead else 0, len(self.link))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setSelection(0, 0)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab leaves: there is only one link here, and it has the focus with the label."""
        return QWidget.focusNextPrevChild(self, next_)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.linkActivated.emit(self.target)
        else:
            super().keyPressEvent(event)
